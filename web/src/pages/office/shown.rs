//! The page that is shown of an open store.

use std::rc::Rc;

use yew::{Callback, Html, html};
use zajedno_form::Setting;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use crate::components::before::BeforeProps;
use crate::components::later::Later;
use crate::components::notices::{family_problem, reminder};
use crate::hooks::{Acts, At, Load, Office, Opened, Opening, Reminding, SharedVault, Ways};
use crate::pages::centre::CentreProps;
use crate::pages::desk::Desk;
use crate::pages::families::{FamiliesProps, no_families};
use crate::pages::handover::HandOverProps;
use crate::pages::keeping::KeepingProps;
use crate::pages::parts::Drawn;
use crate::pages::services::ServicesProps;
use crate::services::before::SharedBefore;
use crate::state::families::Family;

/// What it is drawn from.
pub(super) struct Shown<'a> {
    pub(super) say: Catalogue,
    pub(super) opening: &'a Opening,
    pub(super) vault: &'a SharedVault,
    pub(super) office: &'a Office,
    /// Another window works.
    pub(super) is_reading_only: bool,
}

impl Shown<'_> {
    pub(super) fn draw(&self) -> Html {
        match &self.office.at {
            At::Families => self.families(),
            At::Keeping => self.later(Drawn::Keeping(KeepingProps {
                language: self.say.language(),
                vault: self.vault.clone(),
                backed_up: self.office.backed_up.clone(),
                is_reading_only: self.is_reading_only,
                on_changed: self.office.acts.on(|it, ()| it.read_again()),
            })),
            At::HandOver(of) => self.hand_over(*of),
            At::Services => self.later(Drawn::Services(ServicesProps {
                setting: self.setting(),
                vault: self.vault.clone(),
                saving: self.office.saving.clone(),
                is_reading_only: self.is_reading_only,
            })),
            At::Centre => self.later(Drawn::Centre(CentreProps {
                language: self.say.language(),
                today: self.opening.today,
                own: self.opening.own.clone(),
                vault: self.vault.clone(),
            })),
            At::Desk(opened) => self.desk(opened),
        }
    }

    fn hand_over(&self, of: Option<Id>) -> Html {
        let families = match &self.office.families {
            Load::Ready(families) => families.clone(),
            Load::Waiting | Load::Failed(()) => Rc::default(),
        };
        self.later(Drawn::HandOver(HandOverProps {
            language: self.say.language(),
            vault: self.vault.clone(),
            own: self.opening.own.clone(),
            families,
            of,
            is_reading_only: self.is_reading_only,
            on_open: self.office.acts.on(Acts::open),
            on_changed: self.office.acts.on(|it, ()| it.read_again()),
        }))
    }

    fn later(&self, what: Drawn) -> Html {
        html! { <Later language={self.say.language()} {what} /> }
    }

    /// What is drawn outside an assessment, in the words of the project's own list.
    fn setting(&self) -> Setting {
        let own = self.opening.own.instrument.clone();
        Setting::reading(own, self.say.language(), self.opening.today)
    }

    fn families(&self) -> Html {
        let (say, office) = (self.say, self.office);
        let on_backup = office.acts.on(|it, ()| it.go(At::Keeping));
        let found = office.before.as_ref().filter(|_| !self.is_reading_only);
        html! {
            <>
                { for office.problem.map(|it| family_problem(say, it)) }
                { for found.map(|found| self.later(self.before(found))) }
                if office.backed_up.is_due() {
                    { reminder(say, &office.backed_up, &on_backup) }
                }
                { match &office.families {
                    Load::Waiting => html! { <p class="opening">{ say.app_opening() }</p> },
                    Load::Failed(()) => html! { <p role="alert">{ say.family_refused() }</p> },
                    Load::Ready(families) => self.list(families),
                } }
            </>
        }
    }

    fn list(&self, families: &Rc<[Family]>) -> Html {
        let acts = &self.office.acts;
        let on_new = acts.on(|it, ()| it.begin());
        if families.is_empty() {
            return no_families(self.say, (!self.is_reading_only).then_some(&on_new));
        }
        self.later(Drawn::Families(FamiliesProps {
            language: self.say.language(),
            today: self.opening.today,
            families: families.clone(),
            reminding: Reminding {
                setting: self.setting(),
                own: self.opening.own.clone(),
                vault: self.vault.clone(),
            },
            is_reading_only: self.is_reading_only,
            on_new,
            on_open: acts.on(Acts::open),
            on_delete: acts.on(Acts::delete),
        }))
    }

    /// What was kept before there was locking.
    fn before(&self, found: &SharedBefore) -> Drawn {
        let (acts, before) = (self.office.acts.clone(), self.office.before.setter());
        Drawn::Before(BeforeProps {
            language: self.say.language(),
            found: found.clone(),
            own: self.opening.own.clone(),
            vault: self.vault.clone(),
            on_done: Callback::from(move |is_done| {
                if is_done {
                    before.set(None);
                }
                acts.read_again();
            }),
        })
    }

    fn desk(&self, opened: &Opened) -> Html {
        let ways = Ways {
            begin: self.office.acts.on(Acts::begin_with),
            open: self.office.acts.on(Acts::open),
            hand_over: self.office.acts.on(Acts::hand_over),
        };
        html! {
            <Desk
                key={opened.keeping.id.to_string()}
                opened={opened.clone()}
                today={self.opening.today}
                language={self.say.language()}
                is_reading_only={self.is_reading_only}
                refused={self.office.refused.clone()}
                {ways}
                on_want={self.office.acts.on(Acts::want)}
            />
        }
    }
}
