//! Fields with what is wrong with them beside them.

use std::borrow::Cow;

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast as _, html};
use zajedno_core::Date;
use zajedno_text::Catalogue;

use crate::state::course::ReasonProblem;

type Said = Cow<'static, str>;

/// A field: its words, and what is wrong with what stands in it.
pub(super) struct Field {
    pub(super) id: String,
    pub(super) label: Said,
    pub(super) hint: Option<Said>,
    pub(super) problem: Option<Said>,
}

impl Field {
    pub(super) fn new(id: impl Into<String>, label: Said) -> Self {
        Self {
            id: id.into(),
            label,
            hint: None,
            problem: None,
        }
    }

    pub(super) fn hint(self, hint: Said) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    pub(super) fn problem(self, problem: Option<Said>) -> Self {
        Self { problem, ..self }
    }

    /// One line of text.
    pub(super) fn line(self, value: &str, on_typed: &Callback<String>) -> Html {
        self.input("text", None, value, on_typed)
    }

    /// A day up to today.
    pub(super) fn day(self, today: Date, value: &str, on_typed: &Callback<String>) -> Html {
        self.input("date", Some(today.to_string()), value, on_typed)
    }

    fn input(
        self,
        kind: &'static str,
        max: Option<String>,
        value: &str,
        on_typed: &Callback<String>,
    ) -> Html {
        let oninput = on_typed
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let control = html! {
            <input
                class="field__input"
                type={kind}
                id={self.id.clone()}
                autocomplete="off"
                {max}
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                value={value.to_owned()}
                {oninput}
            />
        };
        self.around(control)
    }

    /// Several lines of text.
    pub(super) fn text(self, value: &str, on_typed: &Callback<String>) -> Html {
        let oninput = on_typed.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        let control = html! {
            <textarea
                class="field__input"
                id={self.id.clone()}
                autocomplete="off"
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                value={value.to_owned()}
                {oninput}
            />
        };
        self.around(control)
    }

    /// A choice of the given lines; hears the value of the line.
    pub(super) fn choice(self, options: Html, on_choice: &Callback<String>) -> Html {
        let onchange = on_choice
            .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        let control = html! {
            <select
                class="field__input"
                id={self.id.clone()}
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                {onchange}
            >
                { options }
            </select>
        };
        self.around(control)
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.is_some().then_some("true")
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.id));
        let problem = self
            .problem
            .is_some()
            .then(|| format!("{}-problem", self.id));
        let both: Vec<String> = hint.into_iter().chain(problem).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn around(self, control: Html) -> Html {
        let id = self.id;
        html! {
            <div class="field">
                <label class="field__label" for={id.clone()}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="field__hint" id={format!("{id}-hint")}>{ hint }</p>
                }
                { control }
                if let Some(problem) = self.problem {
                    <p class="asking__problem" id={format!("{id}-problem")}>{ problem }</p>
                }
            </div>
        }
    }
}

/// What is wrong with a text.
pub(super) fn text_problem(say: Catalogue, problem: ReasonProblem) -> Said {
    match problem {
        ReasonProblem::Missing => say.course_no_text(),
        ReasonProblem::TooLong => say.course_too_long(),
    }
}

/// What is wrong with a name.
pub(super) fn name_problem(say: Catalogue, problem: ReasonProblem) -> Said {
    match problem {
        ReasonProblem::Missing => say.course_no_name(),
        ReasonProblem::TooLong => say.course_too_long(),
    }
}
