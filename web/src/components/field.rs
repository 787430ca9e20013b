//! A field in which something is written or chosen, with all that is said beside it. Whoever shows it keeps what stands in it,
//! and hears of every letter.

use std::borrow::Cow;
use std::fmt::Write as _;

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast as _, html};
use zajedno_core::Date;

/// More would not be a line.
const LINE: &str = "200";
/// More would not be read.
const TEXT: &str = "4000";

type Said = Cow<'static, str>;

/// A field: its words, and what is wrong with what stands in it.
pub(crate) struct Field {
    id: AttrValue,
    label: Said,
    hint: Option<Said>,
    problem: Option<Said>,
}

impl Field {
    pub(crate) fn new(id: impl Into<AttrValue>, label: Said) -> Self {
        Self {
            id: id.into(),
            label,
            hint: None,
            problem: None,
        }
    }

    pub(crate) fn hint(self, hint: Said) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    pub(crate) fn problem(self, problem: Option<Said>) -> Self {
        Self { problem, ..self }
    }

    /// A few words.
    pub(crate) fn line(self, value: &str, on_typed: &Callback<String>) -> Html {
        self.input("text", None, value, on_typed)
    }

    /// A day up to today.
    pub(crate) fn day(self, today: Date, value: &str, on_typed: &Callback<String>) -> Html {
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
                maxlength={max.is_none().then_some(LINE)}
                {max}
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                value={value.to_owned()}
                {oninput}
            />
        };
        self.around(control)
    }

    /// Sentences; the field grows with them.
    pub(crate) fn text(self, value: &str, on_typed: &Callback<String>) -> Html {
        let oninput = on_typed.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        let control = html! {
            <textarea
                class="field__input"
                id={self.id.clone()}
                autocomplete="off"
                rows={rows(value)}
                maxlength={TEXT}
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                value={value.to_owned()}
                {oninput}
            />
        };
        self.around(control)
    }

    /// A list of which one line is chosen; hears the value of that line.
    pub(crate) fn choice(self, lines: Html, on_choice: &Callback<String>) -> Html {
        let on_list = on_choice.reform(|list: HtmlSelectElement| list.value());
        self.select(lines, &on_list)
    }

    /// The same of lines without groups, each with whether it is chosen; hears the position of the one that is.
    pub(crate) fn one_of(
        self,
        lines: impl IntoIterator<Item = (Html, bool)>,
        on_choice: &Callback<usize>,
    ) -> Html {
        let lines = lines.into_iter().map(|(words, selected)| {
            html! { <option {selected}>{ words }</option> }
        });
        let on_list = on_choice.reform(|list: HtmlSelectElement| {
            // Nothing is chosen only where there is nothing to choose.
            usize::try_from(list.selected_index()).unwrap_or_default()
        });
        self.select(lines.collect(), &on_list)
    }

    fn select(self, lines: Html, on_list: &Callback<HtmlSelectElement>) -> Html {
        let onchange = on_list.reform(|event: Event| event.target_unchecked_into());
        let control = html! {
            <select
                class="field__input"
                id={self.id.clone()}
                aria-invalid={self.invalid()}
                aria-describedby={self.described_by()}
                {onchange}
            >
                { lines }
            </select>
        };
        self.around(control)
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.is_some().then_some("true")
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.id));
        let problem = self.problem.is_some();
        let problem = problem.then(|| format!("{}-problem", self.id));
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

/// As many lines as the sentences take, and one to go on.
fn rows(written: &str) -> String {
    let lines = written.lines().map(|line| line.chars().count() / 45 + 1);
    (lines.sum::<usize>() + 1).clamp(2, 14).to_string()
}

/// A text that people wrote as a part of an id: an id has no blanks.
pub(crate) fn in_id(text: &str) -> String {
    text.bytes().fold(String::new(), |mut id, byte| {
        // Writing to a String cannot fail.
        let _ = write!(id, "{byte:02x}");
        id
    })
}
