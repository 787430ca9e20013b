//! A form of a few fields that are read from the page when it is sent: a passphrase never stands in the state of the page.

use std::borrow::Cow;

use yew::{Callback, Html, SubmitEvent, html};

use crate::services::page;

type Said = Cow<'static, str>;

/// One field.
pub(crate) struct Field {
    pub(crate) id: &'static str,
    pub(crate) label: Said,
    pub(crate) hint: Option<Said>,
    /// Whether what is typed is hidden.
    pub(crate) is_secret: bool,
}

impl Field {
    /// A field that hides what is typed.
    pub(crate) fn secret(id: &'static str, label: Said) -> Self {
        Self {
            id,
            label,
            hint: None,
            is_secret: true,
        }
    }

    /// A field that shows what is typed.
    pub(crate) fn open(id: &'static str, label: Said) -> Self {
        Self {
            is_secret: false,
            ..Self::secret(id, label)
        }
    }

    pub(crate) fn hint(self, hint: Said) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }
}

/// What a form shows.
pub(crate) struct Asking {
    /// The id of the form.
    pub(crate) id: &'static str,
    pub(crate) fields: Vec<Field>,
    pub(crate) button: Said,
    /// While what was sent is worked on: what is said, and nothing can be sent.
    pub(crate) busy: Option<Said>,
    /// What was wrong with what was sent.
    pub(crate) problem: Option<Said>,
}

/// Hears what was written in the fields, in their order. It stays there until whoever heard it has no more use for it.
pub(crate) fn asking(it: Asking, on_sent: &Callback<Vec<String>>) -> Html {
    let ids: Vec<&'static str> = it.fields.iter().map(|it| it.id).collect();
    let is_busy = it.busy.is_some();
    let onsubmit = on_sent.reform(move |event: SubmitEvent| {
        event.prevent_default();
        ids.iter().map(|id| page::written(id)).collect()
    });
    html! {
        <form class="asking" id={it.id} autocomplete="off" novalidate=true {onsubmit}>
            { for it.fields.into_iter().map(field) }
            if let Some(problem) = it.problem {
                <p class="asking__problem" role="alert">{ problem }</p>
            }
            <button class="button button--main" type="submit" disabled={is_busy}>
                { it.busy.unwrap_or(it.button) }
            </button>
        </form>
    }
}

fn field(it: Field) -> Html {
    let hint_id = format!("{}-hint", it.id);
    let describedby = it.hint.is_some().then(|| hint_id.clone());
    html! {
        <div class="field">
            <label class="field__label" for={it.id}>{ it.label }</label>
            if let Some(hint) = it.hint {
                <p class="field__hint" id={hint_id}>{ hint }</p>
            }
            <input
                class="field__input"
                type={page::field_type(it.is_secret)}
                id={it.id}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby={describedby}
            />
        </div>
    }
}
