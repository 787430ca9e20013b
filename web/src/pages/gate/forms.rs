//! The forms before a store is open.

use std::borrow::Cow;

use yew::{Callback, Html, UseStateSetter, html};
use zajedno_text::Catalogue;

use super::GateProblem;
use crate::components::asking::{Asking, Field, asking};
use crate::services::people::Person;
use crate::services::unlocking::UnlockProblem;

/// What has become of what was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Busy {
    #[default]
    Not,
    Working,
    Refused(GateProblem),
}

impl Busy {
    /// A form with these fields, as it stands.
    pub(crate) fn asking(
        self,
        say: Catalogue,
        id: &'static str,
        fields: Vec<Field>,
        button: Cow<'static, str>,
    ) -> Asking {
        Asking {
            id,
            fields,
            button,
            busy: (self == Self::Working).then(|| say.gate_unlocking()),
            problem: match self {
                Self::Refused(problem) => Some(problem_words(say, problem)),
                Self::Not | Self::Working => None,
            },
        }
    }
}

pub(super) fn unlock(
    say: Catalogue,
    persons: &[Person],
    (who, choose): (usize, UseStateSetter<usize>),
    busy: Busy,
    on_sent: &Callback<Vec<String>>,
) -> Html {
    let is_broken = persons.get(who).is_some_and(|it| it.lock.is_none());
    let fields = vec![Field::secret("unlock-passphrase", say.gate_passphrase())];
    let form = busy.asking(say, "unlock", fields, say.gate_unlock());
    html! {
        <>
            <fieldset class="persons">
                <legend class="persons__legend">{ say.gate_who() }</legend>
                { for persons.iter().enumerate().map(|(position, person)| {
                    let choose = choose.clone();
                    html! {
                        <label class="tick">
                            <input
                                class="tick__box"
                                type="radio"
                                name="person"
                                checked={position == who}
                                onchange={Callback::from(move |_| choose.set(position))}
                            />
                            <span>{ &person.name }</span>
                        </label>
                    }
                }) }
            </fieldset>
            if is_broken {
                <p class="asking__problem" role="alert">{ say.gate_broken() }</p>
            } else {
                { asking(form, on_sent) }
            }
        </>
    }
}

pub(super) fn create(say: Catalogue, busy: Busy, on_sent: &Callback<Vec<String>>) -> Html {
    let mut fields = vec![Field::open("name", say.gate_name()).hint(say.gate_name_hint())];
    fields.extend(new_passphrase_fields(say));
    html! {
        <>
            <p>{ say.gate_create_why() }</p>
            <p>{ say.gate_create_lost() }</p>
            { asking(busy.asking(say, "create", fields, say.gate_create()), on_sent) }
        </>
    }
}

pub(super) fn recover(say: Catalogue, busy: Busy, on_sent: &Callback<Vec<String>>) -> Html {
    let mut fields = vec![Field::open("code", say.gate_code()).hint(say.gate_code_hint())];
    fields.extend(new_passphrase_fields(say));
    let form = busy.asking(say, "recover", fields, say.gate_recover());
    asking(form, on_sent)
}

/// The two fields of a new passphrase.
pub(crate) fn new_passphrase_fields(say: Catalogue) -> [Field; 2] {
    [
        Field::secret("new-passphrase", say.gate_new_passphrase())
            .hint(say.gate_new_passphrase_hint()),
        Field::secret("again", say.gate_again()),
    ]
}

fn problem_words(say: Catalogue, problem: GateProblem) -> Cow<'static, str> {
    match problem {
        GateProblem::NoName => say.gate_no_name(),
        GateProblem::SameName => say.gate_same_name(),
        GateProblem::Short => say.gate_short(),
        GateProblem::Differ => say.gate_differ(),
        GateProblem::Unlock(UnlockProblem::Wrong) => say.gate_wrong(),
        GateProblem::Unlock(UnlockProblem::WrongCode) => say.gate_code_wrong(),
        GateProblem::Unlock(UnlockProblem::BadCode) => say.gate_code_bad(),
        GateProblem::Unlock(UnlockProblem::Broken) => say.gate_broken(),
        GateProblem::Unlock(UnlockProblem::Refused) => say.gate_refused(),
    }
}
