//! One local service.

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::{Availability, EntryId, LocalService};
use zajedno_form::list_words;

use super::Drawing;
use crate::components::field::Field;
use crate::components::sure::{Sure, SureWords};
use crate::components::words;
use crate::state::directory::{DirectoryEdit, ServiceEdit};

const AVAILABILITY: [Availability; 3] = [
    Availability::Available,
    Availability::WaitingList,
    Availability::Missing,
];

impl Drawing<'_> {
    pub(super) fn entry(&self, it: &LocalService, number: usize) -> Html {
        let say = self.setting.say();
        let heading = id(&it.id, "heading");
        let field = |part: &str, label| Field::new(id(&it.id, part), label);
        let line = |part: &str, label, written, edit: fn(String) -> ServiceEdit| {
            field(part, label).line(written, &self.on_service(it, edit))
        };
        html! {
            <li class="boxed" key={it.id.as_str()}>
                <fieldset class="fields" disabled={self.is_reading_only}>
                    <legend class="fields__wide services__name" id={heading.clone()}>
                        { say.services_entry(&number.to_string()) }
                    </legend>
                    { self.which(it) }
                    { line("title", say.services_title(), &it.title, ServiceEdit::Title) }
                    { line("contact", say.services_contact(), &it.contact, ServiceEdit::Contact) }
                    { self.availability(it) }
                    <div class="fields__wide">
                        { field("remark", say.services_remark())
                            .text(&it.remark, &self.on_service(it, ServiceEdit::Remark)) }
                    </div>
                </fieldset>
                if !self.is_reading_only {
                    { self.delete(it, heading) }
                }
            </li>
        }
    }

    /// Which service of the list it is; the first line is another one.
    fn which(&self, it: &LocalService) -> Html {
        let say = self.setting.say();
        let services = self.setting.instrument.services();
        let mut ids: Vec<_> = services.iter().map(|service| service.id.clone()).collect();
        let other = (html! { { say.services_other() } }, it.service.is_none());
        let mut lines = vec![other];
        lines.extend(services.iter().map(|service| {
            let words = list_words(self.setting, &service.title);
            (words, it.service.as_ref() == Some(&service.id))
        }));
        if let Some(unknown) = it.service.as_ref().filter(|service| !ids.contains(service)) {
            // Of another list; whoever opens the list of choices does not lose it.
            lines.push((html! { { unknown.as_str() } }, true));
            ids.push(unknown.clone());
        }
        let on_choice = self.on_service(it, move |chosen: usize| {
            let chosen = chosen.checked_sub(1).and_then(|at| ids.get(at));
            ServiceEdit::Service(chosen.cloned())
        });
        Field::new(id(&it.id, "service"), say.services_service()).one_of(lines, &on_choice)
    }

    fn availability(&self, it: &LocalService) -> Html {
        let say = self.setting.say();
        let lines = AVAILABILITY.into_iter().map(|one| {
            (
                html! { { words::availability(say, one) } },
                one == it.availability,
            )
        });
        let on_choice = self.on_service(it, |chosen: usize| {
            let chosen = AVAILABILITY.get(chosen).copied();
            ServiceEdit::Availability(chosen.unwrap_or(Availability::Available))
        });
        Field::new(id(&it.id, "availability"), say.services_availability())
            .one_of(lines, &on_choice)
    }

    fn delete(&self, it: &LocalService, heading: String) -> Html {
        let say = self.setting.say();
        let words = SureWords {
            ask: say.services_delete(),
            sure: say.services_delete_sure(),
            yes: say.services_delete_yes(),
            no: say.sure_no(),
        };
        let entry = it.id.clone();
        let on_yes = self
            .on_edit
            .reform(move |()| DirectoryEdit::Remove(entry.clone()));
        html! {
            <Sure
                id={AttrValue::from(id(&it.id, "delete"))}
                {words}
                described_by={AttrValue::from(heading)}
                {on_yes}
            />
        }
    }

    fn on_service<T: 'static>(
        &self,
        it: &LocalService,
        edit: impl Fn(T) -> ServiceEdit + 'static,
    ) -> Callback<T> {
        let id = it.id.clone();
        self.on_edit
            .reform(move |written| DirectoryEdit::Change(id.clone(), edit(written)))
    }
}

/// The id of a part of an entry.
pub(super) fn id(entry: &EntryId, part: &str) -> String {
    format!("service-{entry}-{part}")
}
