//! Stays in view while answering: whether all is saved, what is still open, and the way to the result.

use yew::{Callback, Html, html};
use zajedno_form::Setting;

use super::later::Later;
use super::pinned::PinnedProps;
use super::saved::SavedNow;
use crate::hooks::{Load, SharedEngine};
use crate::pages::parts::Drawn;
use crate::services::engine::EngineProblem;
use crate::state::saving::SavingNews;
use crate::state::work::{Action, Open, View};

/// The level is in it only with an `engine`, which is there while a person wants that.
pub(crate) fn desk_bar(
    setting: &Setting,
    open: &Open,
    (saving, on_file): (&SavingNews, &Callback<()>),
    engine: Option<&Load<SharedEngine, EngineProblem>>,
    on_action: &Callback<Action>,
) -> Html {
    let say = setting.say();
    let count = open.places(&setting.instrument).open() as u64;
    html! {
        <div class="desk-bar">
            if let Some(Load::Ready(engine)) = engine {
                <Later
                    language={setting.language}
                    what={Drawn::Pinned(PinnedProps {
                        setting: setting.clone(),
                        engine: engine.clone(),
                        assessment: open.assessment.clone(),
                    })}
                />
            }
            <div class="desk-bar__state">
                <SavedNow language={setting.language} news={saving.clone()} {on_file} />
                <p class="desk-bar__open">{ say.open_count(count) }</p>
            </div>
            <div class="buttons">
                if count > 0 {
                    <button
                        class="button button--quiet"
                        type="button"
                        onclick={on_action.reform(|_| Action::NextOpen)}
                    >
                        { say.open_next_open() }
                    </button>
                }
                <button
                    class="button button--main"
                    type="button"
                    onclick={on_action.reform(|_| Action::Show(View::Result))}
                >
                    { say.open_result() }
                </button>
            </div>
        </div>
    }
}
