//! How often services are needed and cannot be had, over all families and without any of their data.

use yew::{Callback, Html, html};
use zajedno_casework::Unmet;
use zajedno_core::id::ServiceId;
use zajedno_text::spoken;

use super::Drawing;
use crate::hooks::Load;
use crate::services::download;
use crate::state::directory::csv;

pub(super) fn unmet(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    html! {
        <section class="card" aria-labelledby="unmet">
            <h3 class="card__heading" id="unmet">{ say.services_unmet() }</h3>
            { match &it.plans {
                Load::Waiting => html! { <p>{ say.services_unmet_waiting_for() }</p> },
                Load::Failed(()) => html! { <p role="alert">{ say.family_refused() }</p> },
                Load::Ready(plans) => it.table(&zajedno_casework::unmet(plans.iter())),
            } }
        </section>
    }
}

impl Drawing<'_> {
    fn table(&self, unmet: &[Unmet]) -> Html {
        let say = self.setting.say();
        if unmet.is_empty() {
            return html! { <p>{ say.services_unmet_none() }</p> };
        }
        let heads = [
            say.services_unmet_service(),
            say.plan_progress_waiting(),
            say.services_missing(),
        ];
        let mut rows = vec![heads.clone().map(std::borrow::Cow::into_owned).to_vec()];
        rows.extend(unmet.iter().map(|it| self.row(it)));
        let name = format!("{}.csv", say.services_unmet_file());
        let file = csv(&rows);
        // A browser that does not take a file says so itself.
        let on_csv = Callback::from(move |_| {
            download::give(&name, &file);
        });
        let body = rows.iter().skip(1).map(|row| {
            let cells = row.iter().skip(1);
            html! {
                <tr>
                    <th class="table__head" scope="row">{ row.first() }</th>
                    { for cells.map(|cell| html! { <td class="table__cell">{ cell }</td> }) }
                </tr>
            }
        });
        html! {
            <>
                <p>{ say.services_unmet_what() }</p>
                <table class="table">
                    <thead>
                        <tr>
                            { for heads.map(|head| html! {
                                <th class="table__column" scope="col">{ head }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>{ for body }</tbody>
                </table>
                <button class="button" type="button" onclick={on_csv}>
                    { say.services_unmet_csv() }
                </button>
            </>
        }
    }

    fn row(&self, it: &Unmet) -> Vec<String> {
        vec![
            self.title(it.service.as_ref()),
            it.waiting.to_string(),
            it.missing.to_string(),
        ]
    }

    /// What a service is called; one of another list has its id alone.
    fn title(&self, service: Option<&ServiceId>) -> String {
        let Some(service) = service else {
            return self.setting.say().services_unmet_other().into_owned();
        };
        let mut services = self.setting.instrument.services().iter();
        let known = services.find(|it| it.id == *service);
        let title = known.map(|it| spoken(&it.title, self.setting.language).text);
        title.map_or_else(|| service.as_str().to_owned(), std::borrow::Cow::into_owned)
    }
}
