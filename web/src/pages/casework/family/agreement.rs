//! Whether the family agrees.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_casework::Agreement;

use super::Drawing;
use crate::components::choice::choice;

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
        let choice = |agreement: Option<Agreement>, words: Cow<'static, str>| {
            let on_choice = on_choice.reform(move |()| agreement);
            let words = html! { { words } };
            choice(group.to_owned(), words, now == agreement, &on_choice)
        };
        html! {
            <fieldset class="choices" disabled={self.is_locked()}>
                <legend class="field__label">{ question }</legend>
                { choice(Some(Agreement::Agrees), say.view_agrees()) }
                { choice(Some(Agreement::InPart), say.view_in_part()) }
                { choice(Some(Agreement::Disagrees), say.view_disagrees()) }
                { choice(None, say.view_not_said()) }
            </fieldset>
        }
    }
}
