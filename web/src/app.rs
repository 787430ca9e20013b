//! The application: its language, and what it opens with.

use yew::{Html, component, html};
use zajedno_text::Catalogue;

use crate::components::masthead::masthead;
use crate::components::offline::offline;
use crate::hooks::{Load, use_language, use_offline, use_opened};
use crate::pages::desk::Desk;
use crate::pages::not_opened::not_opened;

/// Everything below the page's `<body>`.
#[component]
pub(crate) fn App() -> Html {
    let (language, on_language) = use_language();
    let opening = use_opened();
    let (how_offline, on_update) = use_offline(!matches!(opening.load, Load::Waiting));
    let say = Catalogue::new(language);
    let page = match &opening.load {
        Load::Waiting => {
            html! { <p class="opening">{ say.app_opening() }</p> }
        }
        Load::Ready(opened) => {
            let key = opened.list.instrument.name().digest.to_string();
            html! {
                <Desk
                    {key}
                    opened={opened.clone()}
                    {language}
                    refused={opening.refused.clone()}
                    on_want={&opening.want}
                />
            }
        }
        Load::Failed(problem) => not_opened(say, problem, &opening.want),
    };
    html! {
        <>
            { masthead(language, &on_language) }
            <main class="page">{ page }</main>
            <footer class="foot">{ offline(say, how_offline, &on_update) }</footer>
        </>
    }
}
