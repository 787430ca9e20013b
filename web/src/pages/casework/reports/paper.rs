//! The paper that every report stands on: its running head, its title and its parts.

use std::borrow::Cow;

use yew::{Html, html};
use zajedno_form::Setting;

use super::Matter;
use crate::components::words::day;

pub(super) type Said = Cow<'static, str>;

/// The paper of a report about the family: the head says whose it is, of which day, and in which list.
pub(super) fn paper(matter: &Matter<'_>, title: Said, content: Html) -> Html {
    let say = matter.say();
    let assessment = matter.assessment;
    let head = [
        html! { { say.open_family(&assessment.reference) } },
        html! { { say.open_date(&day(say, assessment.date)) } },
    ];
    sheet(matter.setting, head, title, content)
}

/// A paper under a running head. The head is that of a table around all of it, since that is what browsers print again on
/// every page.
pub(super) fn sheet(setting: &Setting, head: [Html; 2], title: Said, content: Html) -> Html {
    let name = setting.instrument.name();
    let list = (setting.say()).reports_list_version(name.id.as_str(), &name.version.to_string());
    html! {
        <article class="report">
            <table class="report__sheet" role="presentation">
                <thead class="report__head">
                    <tr>
                        <td>
                            <p class="report__running">
                                for it in head {
                                    <span>{ it }</span>
                                    { " " }
                                }
                                <span>{ list }</span>
                            </p>
                        </td>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <td>
                            <div class="report__body">
                                <h3 class="report__title">{ title }</h3>
                                { content }
                            </div>
                        </td>
                    </tr>
                </tbody>
            </table>
        </article>
    }
}

/// A part of a report under its heading.
pub(super) fn part(heading: Said, content: Html) -> Html {
    html! {
        <section class="report__part">
            <h4 class="report__heading">{ heading }</h4>
            { content }
        </section>
    }
}

/// Labels with their values.
pub(super) fn facts(facts: impl IntoIterator<Item = Html>) -> Html {
    html! { <dl class="report__facts">{ for facts }</dl> }
}

/// A label with its value.
pub(super) fn fact(label: Said, value: Html) -> Html {
    html! {
        <div class="report__fact">
            <dt class="report__label">{ label }{ ":" }</dt>
            <dd class="report__value">{ value }</dd>
        </div>
    }
}

/// The same of what a person typed; nothing where nothing is.
pub(super) fn typed(label: Said, text: &str) -> Option<Html> {
    let text = text.trim();
    (!text.is_empty()).then(|| fact(label, html! { <span lang="">{ text.to_owned() }</span> }))
}

pub(super) fn items(items: impl IntoIterator<Item = Html>) -> Html {
    let items = items
        .into_iter()
        .map(|it| html! { <li class="report__item">{ it }</li> });
    html! { <ul class="report__items">{ for items }</ul> }
}

/// Lines for a hand.
pub(super) fn lines(count: usize) -> Html {
    (0..count)
        .map(|_| html! { <p class="report__line"></p> })
        .collect()
}
