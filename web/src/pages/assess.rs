//! The open assessment: its questions by domain, and its result when it is asked for.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_callback, use_state};
use zajedno_core::Assessment;
use zajedno_form::{RESULT_HEADING_ID, Setting, about_list, domain_id, list_words};

use super::HEADING_ID;
use crate::components::questions::Questions;
use crate::components::result::Result;
use crate::components::result_bar::result_bar;
use crate::components::start_anew::StartAnew;
use crate::components::summary::summary;
use crate::hooks::use_focus_after_change;
use crate::state::saving::Saving;
use crate::state::work::Action;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AssessProps {
    pub(crate) setting: Setting,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) saving: Saving,
    pub(crate) on_action: Callback<Action>,
    pub(crate) on_anew: Callback<()>,
}

#[component]
pub(crate) fn Assess(props: &AssessProps) -> Html {
    let AssessProps {
        setting,
        assessment,
        saving,
        on_action,
        on_anew,
    } = props;
    let say = setting.say();
    let language = setting.language;
    let on_answer = use_callback(on_action.clone(), |answered, on_action| {
        on_action.emit(Action::Answer(answered));
    });
    let shown = use_state(|| None::<Rc<Assessment>>);
    // A result belongs to the answers it was asked for with: the next answer takes it away, so that it never moves
    // while somebody rates.
    let result_of = shown
        .as_ref()
        .filter(|shown| Rc::ptr_eq(shown, assessment))
        .cloned();
    let is_shown = result_of.is_some();
    use_focus_after_change(RESULT_HEADING_ID, usize::from(is_shown));
    let on_toggle = {
        let (shown, assessment) = (shown.setter(), assessment.clone());
        Callback::from(move |()| shown.set((!is_shown).then(|| assessment.clone())))
    };
    html! {
        <>
            <section class="summary" aria-labelledby={HEADING_ID}>
                <h2 class="summary__heading" id={HEADING_ID} tabindex="-1">
                    { say.open_family(&assessment.reference) }
                </h2>
                { summary(setting, assessment) }
                <div class="buttons">
                    <button
                        class="button button--quiet"
                        type="button"
                        onclick={on_action.reform(|_| Action::Change)}
                    >
                        { say.open_change() }
                    </button>
                    <StartAnew {language} {on_anew} />
                </div>
                <details class="folded">
                    <summary>{ say.list_about() }</summary>
                    { about_list(setting) }
                </details>
            </section>
            <div class="desk">
                { domain_links(setting) }
                <div class="desk__questions">
                    <Questions setting={setting.clone()} {assessment} {on_answer} />
                    { result_bar(say, *saving, is_shown, &on_toggle) }
                    if let Some(assessment) = result_of {
                        <Result setting={setting.clone()} {assessment} />
                    }
                </div>
            </div>
        </>
    }
}

/// Links to the domains.
fn domain_links(setting: &Setting) -> Html {
    let domains = setting.instrument.domains().iter().enumerate();
    let links = domains.filter_map(|(position, domain)| {
        let href = format!("#{}", domain_id(&setting.instrument, position)?);
        Some(html! { <li><a {href}>{ list_words(setting, &domain.title) }</a></li> })
    });
    html! {
        <nav class="domain-links" aria-label={setting.say().open_domains()}>
            <ol>{ for links }</ol>
        </nav>
    }
}
