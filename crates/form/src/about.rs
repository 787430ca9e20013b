//! What a list is and how far it can be trusted: shown wherever it is described.

use yew::{Html, html};

use crate::setting::Setting;
use crate::words::list_words;

/// The title, what is assessed, the status, and by which id, version and digest results name the list.
pub fn about_list(setting: &Setting) -> Html {
    let say = setting.say();
    let list = &setting.instrument;
    let name = list.name();
    html! {
        <section class="about-list" aria-labelledby="about-list">
            <h2 class="about-list__title" id="about-list">{ list_words(setting, list.title()) }</h2>
            <p>{ list_words(setting, list.outcome()) }</p>
            <p class="about-list__status">{ list_words(setting, list.status()) }</p>
            <p>
                { say.list_version(&name.version.to_string()) }{ " " }
                <code class="about-list__digest">{ name.digest.to_string() }</code>
            </p>
        </section>
    }
}
