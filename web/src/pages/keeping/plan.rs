//! What is drawn of restoring: the field for the file, and what would happen.

use std::borrow::Cow;
use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, html};
use zajedno_records::restore::Effect;
use zajedno_text::Catalogue;

use super::file::FileProblem;
use crate::components::differing::differing;
use crate::services::vault::{Fate, Restorable, Restored};
use crate::state::backup::BackedUp;

pub(super) fn choose(
    say: Catalogue,
    problem: Option<Cow<'static, str>>,
    on_file: &Callback<Event>,
) -> Html {
    html! {
        <div class="field">
            <label class="field__label" for="restore-file">{ say.restore_file() }</label>
            if let Some(problem) = problem {
                <p class="asking__problem" role="alert">{ problem }</p>
            }
            <input
                class="field__input"
                type="file"
                id="restore-file"
                accept=".zajedno,.json"
                onchange={on_file}
            />
        </div>
    }
}

/// What would happen, and the buttons.
pub(super) fn planned(
    say: Catalogue,
    it: &Rc<Restorable>,
    on_do: &Callback<Rc<Restorable>>,
    on_leave: &Callback<MouseEvent>,
) -> Html {
    let known = [
        (Effect::Added, say.restore_added()),
        (Effect::Newer, say.restore_newer()),
        (Effect::Same, say.restore_same()),
        (Effect::Older, say.restore_older()),
        (Effect::Differs, say.restore_differs()),
    ];
    let answers = known.into_iter().map(|(effect, words)| {
        let is_so = |step: &Restored| {
            let is_told = effect == Effect::Same && step.is_joined;
            step.answers == Fate::Known(effect) && !is_told
        };
        of_steps(words, it, is_so)
    });
    let date = it.made.as_deref().and_then(BackedUp::date_of);
    let date = date.map(|it| say.restore_dated(&say.date(it.year(), it.month(), it.day())));
    let writes = it.writes();
    let wanted = it.clone();
    html! {
        <>
            <h4>{ say.restore_plan() }</h4>
            { for date.map(|words| html! { <p>{ words }</p> }) }
            // Also where what is lost is no assessment: a list, or the end of the file.
            if !it.is_intact {
                <p class="asking__problem" role="alert">{ say.restore_broken() }</p>
            }
            if it.is_newer {
                <p class="asking__problem" role="alert">{ say.handover_holds_newer() }</p>
            }
            <ul class="plan">
                { for answers }
                { of_steps(say.handover_joined(), it, |step| step.is_joined) }
                { line(say.handover_services(), it.services, "") }
                { of_steps(say.handover_newer(), it, |step| step.answers == Fate::Newer) }
                { of_steps(say.handover_unreadable(), it, |step| step.answers == Fate::Unreadable) }
                { line(say.restore_damaged(), it.damaged, "") }
                { line(say.restore_missing(), it.missing, "") }
            </ul>
            { for it.differing.iter().map(|it| differing(say, it)) }
            if !writes {
                <p role="status">{ say.restore_nothing() }</p>
            }
            <div class="buttons">
                if writes {
                    <button
                        class="button button--main"
                        type="button"
                        onclick={on_do.reform(move |_| wanted.clone())}
                    >
                        { say.restore_do() }
                    </button>
                }
                <button class="button button--quiet" type="button" onclick={on_leave}>
                    { say.restore_leave() }
                </button>
            </div>
        </>
    }
}

fn of_steps(words: Cow<'static, str>, it: &Restorable, is_so: impl Fn(&Restored) -> bool) -> Html {
    let codes: Vec<&str> = it
        .steps
        .iter()
        .filter(|step| is_so(step))
        .map(|step| step.reference.as_deref().unwrap_or("?"))
        .collect();
    line(words, codes.len(), &codes.join(", "))
}

fn line(words: Cow<'static, str>, count: usize, codes: &str) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! {
        <li>
            { words }{ ": " }<strong>{ count }</strong>
            if !codes.is_empty() {
                { " (" }{ codes }{ ")" }
            }
        </li>
    }
}

/// What is wrong with a file in clear, for whoever looks into it.
pub(super) fn lines(problem: &FileProblem) -> Html {
    let FileProblem::Clear(lines) = problem else {
        return Html::default();
    };
    html! {
        <ul class="plan" lang="en" translate="no">
            { for lines.iter().map(|line| html! { <li>{ &**line }</li> }) }
        </ul>
    }
}

pub(super) fn words(say: Catalogue, problem: &FileProblem) -> Cow<'static, str> {
    match problem {
        FileProblem::NotOurs => say.restore_not_ours(),
        FileProblem::NewerProgram => say.restore_newer_program(),
        FileProblem::Broken => say.restore_broken(),
        FileProblem::Wrong => say.gate_wrong(),
        FileProblem::WrongCode => say.handover_wrong_code(),
        FileProblem::BadCode => say.gate_code_bad(),
        FileProblem::Clear(_) => say.handover_clear_broken(),
        FileProblem::Refused => say.keeping_refused(),
    }
}
