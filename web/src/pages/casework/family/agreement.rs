//! Whether the family agrees.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_casework::Agreement;

use super::Drawing;
use crate::components::choice::choice;
use crate::components::words;

const AGREEMENTS: [Agreement; 3] = [Agreement::Agrees, Agreement::InPart, Agreement::Disagrees];

impl Drawing<'_> {
    /// Whether the family agrees; that it has not said is an answer too.
    pub(super) fn agreement(
        &self,
        group: &str,
        question: Cow<'static, str>,
        now: Option<Agreement>,
        on_choice: &Callback<Option<Agreement>>,
    ) -> Html {
        let say = self.setting.say();
        let choice = |agreement: Option<Agreement>| {
            let on_choice = on_choice.reform(move |()| agreement);
            let words =
                agreement.map_or_else(|| say.view_not_said(), |it| words::agreement(say, it));
            let words = html! { { words } };
            choice(group.to_owned(), words, now == agreement, &on_choice)
        };
        let answers = AGREEMENTS.map(Some).into_iter().chain([None]);
        html! {
            <fieldset class="choices" disabled={self.is_locked()}>
                <legend class="field__label">{ question }</legend>
                { for answers.map(choice) }
            </fieldset>
        }
    }
}
