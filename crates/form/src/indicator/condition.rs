//! Under which conditions a question is asked.

use yew::{Callback, Html, html};
use zajedno_core::id::IndicatorIndex;
use zajedno_text::explain::{Line, Target, asked_if, waits_for};

use super::Question;
use crate::did::Did;
use crate::result::lines;

impl Question<'_> {
    /// Everything that must hold for it to be asked.
    pub(super) fn asked_if(&self) -> Html {
        let (subject, indicator) = (self.row.subject, self.row.indicator);
        let setting = self.setting;
        self.line(asked_if(
            setting.language,
            &setting.instrument,
            subject,
            indicator,
        ))
    }

    /// The gate that is to be answered first, as a way to it.
    pub(super) fn waits_for(&self, gate: IndicatorIndex) -> Html {
        let setting = self.setting;
        let subject = self.row.subject;
        self.line(waits_for(
            setting.language,
            &setting.instrument,
            subject,
            gate,
        ))
    }

    /// Of a question that may or may not be asked, that this is so, and its conditions.
    pub(super) fn whether_asked(&self) -> Html {
        html! {
            <div class="indicator__condition" id={self.ids.of_part("condition")}>
                <p>{ self.setting.say().told_undecided() }</p>
                { self.asked_if() }
            </div>
        }
    }

    fn line(&self, line: Line<'_>) -> Html {
        let on_target: Callback<Target> = self.on_did.reform(Did::GoTo);
        lines(self.setting, &[line], &on_target)
    }
}
