//! How the family sees it: its own words, read to it and written for it.

mod agreement;
mod answers;

use yew::{Callback, Html, component, html, use_state};
use zajedno_casework::{FamilyView, Moment, Status};
use zajedno_core::Assessment;
use zajedno_form::Setting;

use self::answers::{answers, words_id};
use super::CaseProps;
use crate::components::field::{Field, in_id};
use crate::hooks::use_focus_after_move;
use crate::services::{clock, page};
use crate::state::view::{ViewEdit, ViewKey};

/// The id of the heading of single answers, which takes the focus when one is removed.
const ANSWERS_ID: &str = "view-answers";

/// What the family's view is drawn from.
pub(crate) struct Drawing<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) assessment: &'a Assessment,
    pub(crate) view: &'a FamilyView,
    /// The assessment is settled.
    pub(crate) is_final: bool,
    pub(crate) is_reading_only: bool,
    /// Which line of the list of questions is chosen; the first is none.
    pub(crate) chosen: usize,
    pub(crate) on_chosen: Callback<usize>,
    pub(crate) on_edit: Callback<ViewEdit>,
}

#[component]
pub(super) fn Family(props: &CaseProps) -> Html {
    let CaseProps {
        page: case,
        casework,
        on_change,
    } = props;
    let chosen = use_state(|| 0);
    let focus = use_state(|| (String::new(), 0));
    use_focus_after_move(focus.0.clone(), focus.1);
    let on_edit = {
        let (casework, chosen) = (casework.clone(), chosen.setter());
        let (moves, focus) = (focus.1 + 1, focus.setter());
        on_change.reform(move |edit: ViewEdit| {
            // Whoever adds or removes an answer is led to where it stands, or stood.
            let goal = match &edit {
                ViewEdit::Add(key) => Some(words_id(key)),
                ViewEdit::Remove(_) => Some(ANSWERS_ID.to_owned()),
                ViewEdit::Whole(_)
                | ViewEdit::Agreement(_)
                | ViewEdit::Contest(_)
                | ViewEdit::AgreementOn(..)
                | ViewEdit::WordsOn(..) => None,
            };
            if let Some(goal) = goal {
                chosen.set(0);
                focus.set((goal, moves));
            }
            let mut next = (*casework).clone();
            edit.apply(&mut next.view, Moment::new(clock::moment()));
            next
        })
    };
    let on_chosen = chosen.setter();
    family_view(&Drawing {
        setting: &case.setting,
        assessment: &case.assessment,
        view: &casework.view,
        is_final: casework.status == Status::Final,
        is_reading_only: case.is_reading_only,
        chosen: *chosen,
        on_chosen: Callback::from(move |line| on_chosen.set(line)),
        on_edit,
    })
}

pub(crate) fn family_view(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    html! {
        <form class="column" autocomplete="off" onsubmit={page::stay()}>
            <p class="family-view__intro">{ say.view_intro() }</p>
            if it.is_final {
                <p class="notice" role="status">{ say.view_locked() }</p>
            }
            <section class="card" aria-labelledby="view-whole">
                <h3 class="card__heading" id="view-whole">{ say.view_whole() }</h3>
                <fieldset role="none" disabled={it.is_locked()}>
                    { Field::new("view-whole-words", say.view_whole_words())
                        .text(&it.view.whole, &it.on_edit.reform(ViewEdit::Whole)) }
                </fieldset>
                { it.agreement(
                    "view-agreement",
                    say.view_whole_agreement(),
                    it.view.agreement,
                    &it.on_edit.reform(ViewEdit::Agreement),
                ) }
            </section>
            { answers(it) }
            <section class="card" aria-labelledby="view-contest">
                <h3 class="card__heading" id="view-contest">{ say.view_contest() }</h3>
                <p>{ say.view_contest_what() }</p>
                <fieldset role="none" disabled={it.is_locked()}>
                    { Field::new("view-contest-words", say.view_contest_words())
                        .text(&it.view.contest, &it.on_edit.reform(ViewEdit::Contest)) }
                </fieldset>
            </section>
        </form>
    }
}

impl Drawing<'_> {
    fn is_locked(&self) -> bool {
        self.is_final || self.is_reading_only
    }
}

/// The id of a part of what is said about an answer.
fn id(key: &ViewKey, part: &str) -> String {
    let child = in_id(key.child.as_deref().unwrap_or_default());
    format!("view-{part}-{}-{child}", key.indicator)
}
