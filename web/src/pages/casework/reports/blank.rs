//! The list as a form to fill in by hand.

use yew::{Html, html};
use zajedno_core::assessment::{CheckAnswer, Kind, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{About, Domain, Indicator};
use zajedno_form::{Setting, lines_on_paper, list_words};
use zajedno_text::Catalogue;
use zajedno_text::explain::asked_if;

use super::paper::{Said, items, part, sheet};

pub(super) fn blank(setting: &Setting, kind: Kind) -> Html {
    let say = setting.say();
    let list = &setting.instrument;
    let head = [field(say.start_reference()), field(say.start_date())];
    let content = html! {
        <>
            <p><strong>{ list_words(setting, list.title()) }</strong>{ " · " }{ say.kind(kind) }</p>
            { particulars(say) }
            { how(say) }
            { for list.domains().iter().map(|it| domain(setting, kind, it)) }
            { part(say.reports_list_status(), html! { <p>{ list_words(setting, list.status()) }</p> }) }
        </>
    };
    html! {
        <div class="report--blank">{ sheet(setting, head, say.reports_blank_title(), content) }</div>
    }
}

/// A label with a line for a hand.
fn field(label: Said) -> Html {
    html! {
        <span class="report__field">{ label }{ ": " }<span class="report__gap"></span></span>
    }
}

fn particulars(say: Catalogue) -> Html {
    let fields = [
        say.reports_blank_who(),
        say.child_code(),
        say.reports_blank_birth(),
    ];
    html! {
        <div class="report__fields">
            { for fields.into_iter().map(field) }
        </div>
    }
}

fn how(say: Catalogue) -> Html {
    let lines = [
        say.reports_blank_how_together(),
        say.reports_blank_how_one(),
        say.reports_blank_how_unknown(),
        say.reports_blank_how_fact(),
        say.reports_blank_how_child(),
        say.reports_blank_how_no_names(),
    ];
    part(
        say.reports_blank_how(),
        items(lines.into_iter().map(|it| html! { { it } })),
    )
}

fn domain(setting: &Setting, kind: Kind, domain: &Domain) -> Html {
    let list = &setting.instrument;
    let asked = domain.indicators.iter().enumerate();
    let asked: Vec<_> = asked
        .filter(|(_, index)| kind.asks(list.indicator(**index)))
        .collect();
    let asked = asked.into_iter().map(|(position, index)| {
        let number = format!("{}.{}", domain.code, position + 1);
        indicator(setting, number, *index)
    });
    let asked: Vec<Html> = asked.collect();
    html! {
        if !asked.is_empty() {
            <section class="report__part">
                <h4 class="report__heading">
                    { &domain.code }{ ". " }{ list_words(setting, &domain.title) }
                </h4>
                { for asked }
            </section>
        }
    }
}

fn indicator(setting: &Setting, number: String, index: IndicatorIndex) -> Html {
    let say = setting.say();
    let it = setting.instrument.indicator(index);
    let about = match it.about {
        About::Family => say.reports_blank_about_family(),
        About::Child => say.reports_blank_about_child(),
    };
    html! {
        <div class="report__item report__answer">
            <p class="report__question">
                <strong>{ number }</strong>{ " " }{ list_words(setting, &it.text) }
                { " " }<span class="report__reason">{ "(" }{ about }{ ")" }</span>
            </p>
            for note in &it.note {
                <p class="report__reason">{ list_words(setting, note) }</p>
            }
            if !it.asked_if.is_empty() {
                { condition(setting, it.about, index) }
            }
            if it.from_age.is_some() {
                <p class="report__reason">{ say.reports_blank_from_age() }</p>
            } else {
                { choices(setting, it) }
            }
        </div>
    }
}

/// Under which conditions it is asked; of a child as of the first.
fn condition(setting: &Setting, about: About, index: IndicatorIndex) -> Html {
    let subject = match about {
        About::Family => Subject::Family,
        About::Child => Subject::Child(0),
    };
    let line = asked_if(setting.language, &setting.instrument, subject, index);
    lines_on_paper(setting, &[line])
}

fn choices(setting: &Setting, it: &Indicator) -> Html {
    let say = setting.say();
    let boxed = |words: Html| {
        html! {
            <li class="report__option"><span class="report__box"></span><span>{ words }</span></li>
        }
    };
    let said = |words: Said| html! { { words } };
    let options = it.options.iter().map(|it| list_words(setting, &it.anchor));
    let not_applicable = it
        .not_applicable
        .iter()
        .map(|it| list_words(setting, &it.text));
    let states = std::iter::once(said(say.answer_unknown())).chain(not_applicable);
    html! {
        <>
            for check in &it.check {
                <p>{ list_words(setting, &check.text) }</p>
                <ul class="report__options">
                    { for CheckAnswer::ALL.map(|answer| boxed(said(match answer {
                        CheckAnswer::Yes => say.check_yes(),
                        CheckAnswer::No => say.check_no(),
                        CheckAnswer::NotAbout => say.check_not_about(),
                    }))) }
                </ul>
            }
            <ul class="report__options">
                { for options.chain(states).map(boxed) }
            </ul>
            { critical(setting, it) }
            <p class="report__fields report__fields--fact">
                { field(say.fact_label()) }
                { field(say.reports_blank_source()) }
                { field(say.reports_blank_day()) }
            </p>
        </>
    }
}

/// What the critical answer calls for.
fn critical(setting: &Setting, it: &Indicator) -> Html {
    let Some(critical) = &it.critical else {
        return Html::default();
    };
    let option = it.options.get(critical.at.position());
    html! {
        <p class="report__critical">
            for option in option {
                <strong>{ list_words(setting, &option.anchor) }</strong>{ ". " }
            }
            { setting.say().critical_action() }{ " " }{ list_words(setting, &critical.action) }
        </p>
    }
}
