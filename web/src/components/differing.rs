//! Which answers are others in a file than here, before it is taken in.

use yew::{Html, html};
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use crate::pages::casework::review::changes::differences;
use crate::services::vault::Differing;

pub(crate) fn differing(say: Catalogue, it: &Differing) -> Html {
    // No day is asked for here.
    let setting = Setting::reading(it.list.clone(), say.language(), it.on);
    let sides = [say.restore_here(), say.restore_filed()];
    let answers = differences(&setting, &it.comparison, &sides);
    html! {
        <details class="fold">
            <summary class="fold__heading">
                { say.restore_differing() }{ ": " }{ &it.reference }
            </summary>
            { answers.unwrap_or_else(|| html! { <p>{ say.restore_differing_beside() }</p> }) }
        </details>
    }
}
