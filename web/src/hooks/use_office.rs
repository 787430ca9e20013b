//! What is open in the store of a person: the list of families, an assessment, or what is kept.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseStateHandle, UseStateSetter, hook, use_effect_with, use_memo, use_state};
use zajedno_core::Assessment;
use zajedno_sealing::Id;

use super::{Keeping, Load, Opening, SharedVault, settled};
use crate::pages::parts;
use crate::services::before::{self, SharedBefore};
use crate::services::lists::{self, ListProblem, OpenList};
use crate::services::storage;
use crate::services::vault::OpenProblem;
use crate::state::backup::BackedUp;
use crate::state::families::{Family, settled_reviews};
use crate::state::saving::{Saving, SavingNews};

/// Which page is shown.
#[derive(Clone, PartialEq)]
pub(crate) enum At {
    Families,
    Keeping,
    Desk(Opened),
}

/// An assessment that is opened, or begins.
#[derive(Clone, PartialEq)]
pub(crate) struct Opened {
    pub(crate) list: OpenList,
    pub(crate) keeping: Keeping,
    /// Why it cannot be read.
    pub(crate) unreadable: Option<Rc<[String]>>,
}

/// Why an assessment is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FamilyProblem {
    Damaged,
    NoList,
    Refused,
}

/// Which list a person wants new assessments to begin with.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    /// The project's own.
    Own,
    /// One from a file, with what it holds.
    File(Rc<[u8]>),
}

/// What is open, and what can be done.
pub(crate) struct Office {
    pub(crate) at: At,
    pub(crate) families: Load<Rc<[Family]>, ()>,
    pub(crate) backed_up: BackedUp,
    pub(crate) before: UseStateHandle<Option<SharedBefore>>,
    pub(crate) saving: SavingNews,
    /// Why the assessment that was chosen last is not open.
    pub(crate) problem: Option<FamilyProblem>,
    /// Why the list file that was chosen last was refused.
    pub(crate) refused: Option<Rc<str>>,
    /// Raised whenever the page becomes another.
    pub(crate) moves: usize,
    pub(crate) acts: Acts,
}

/// What can be done.
#[derive(Clone)]
pub(crate) struct Acts {
    vault: SharedVault,
    opening: Opening,
    saving: SavingNews,
    at: UseStateSetter<(At, usize)>,
    /// The list that new assessments begin with.
    list: UseStateHandle<OpenList>,
    problem: UseStateSetter<Option<FamilyProblem>>,
    refused: UseStateSetter<Option<Rc<str>>>,
    /// Raised to have what is kept read again.
    round: UseStateSetter<usize>,
    /// Counts moves and rounds; what a handle holds may be old by the time it is used.
    counter: Rc<Cell<usize>>,
}

#[hook]
pub(crate) fn use_office(vault: &SharedVault, opening: &Opening) -> Office {
    let saving = use_memo((), |()| SavingNews::new(Saving::Nothing));
    let saving = SavingNews::clone(&saving);
    let at = use_state(|| (At::Families, 0));
    let families = use_state(|| Load::<Rc<[Family]>, ()>::Waiting);
    let list = use_state(|| opening.own.clone());
    let (problem, refused) = (use_state(|| None), use_state(|| None));
    let (backed_up, is_persistent) = (use_state(|| None), use_state(|| true));
    let before = use_state(|| None);
    let round = use_state(|| 0);
    let counter = use_memo((), |()| Cell::new(0));
    {
        let (vault, families, backed_up) = (vault.clone(), families.setter(), backed_up.setter());
        use_effect_with(*round, move |_| {
            spawn_local(async move {
                families.set(match vault.0.families().await {
                    Ok(found) => Load::Ready(settled_reviews(found).into()),
                    Err(_) => Load::Failed(()),
                });
                let (_, settings) = vault.0.settings().await;
                let moment = settings.backed_up.as_deref();
                backed_up.set(moment.and_then(BackedUp::date_of));
            });
        });
    }
    {
        let (vault, opening, list) = (vault.clone(), opening.clone(), list.setter());
        let (before, is_persistent) = (before.setter(), is_persistent.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let (_, settings) = vault.0.settings().await;
                if let Some(digest) = settings.list
                    && let Ok(it) = lists::of_digest(&digest, &opening.own, &vault.0).await
                {
                    list.set(it);
                }
                before.set(before::find().await.map(|it| SharedBefore(Rc::new(it))));
                is_persistent.set(vault.0.is_kept() && storage::persist().await);
            });
        });
    }
    let is_anything_kept = match &*families {
        Load::Ready(families) => !families.is_empty(),
        Load::Waiting | Load::Failed(()) => false,
    };
    Office {
        at: at.0.clone(),
        moves: at.1,
        families: (*families).clone(),
        backed_up: BackedUp {
            last: *backed_up,
            today: opening.today,
            is_anything_kept,
            is_persistent: *is_persistent,
        },
        before,
        saving: saving.clone(),
        problem: *problem,
        refused: (*refused).clone(),
        acts: Acts {
            vault: vault.clone(),
            opening: opening.clone(),
            saving,
            at: at.setter(),
            list,
            problem: problem.setter(),
            refused: refused.setter(),
            round: round.setter(),
            counter: Rc::clone(&counter),
        },
    }
}

impl Acts {
    /// Has what is kept read again.
    pub(crate) fn read_again(&self) {
        self.round.set(self.next());
    }

    /// Goes to another page, once what is on its way is kept.
    pub(crate) fn go(&self, to: At) {
        let it = self.clone();
        spawn_local(async move {
            settled(&it.saving).await;
            it.show(to);
            it.read_again();
        });
    }

    /// Shows another page at once.
    pub(crate) fn show(&self, to: At) {
        self.problem.set(None);
        self.refused.set(None);
        self.at.set((to, self.next()));
    }

    fn next(&self) -> usize {
        self.counter.set(self.counter.get() + 1);
        self.counter.get()
    }

    /// Begins an assessment in the list that is chosen.
    pub(crate) fn begin(&self) {
        if let Some(opened) = self.opened((*self.list).clone(), Id::random().ok(), 0, None) {
            self.show(At::Desk(opened));
        }
    }

    /// Opens an assessment that is kept.
    pub(crate) fn open(&self, id: Id) {
        let it = self.clone();
        spawn_local(async move {
            match it.read(id).await {
                Ok(opened) => it.show(At::Desk(opened)),
                Err(problem) => it.problem.set(Some(problem)),
            }
        });
    }

    async fn read(&self, id: Id) -> Result<Opened, FamilyProblem> {
        let (revision, record) = match self.vault.0.assessment(id).await {
            Ok(found) => found,
            Err(OpenProblem::Missing | OpenProblem::Damaged) => {
                return Err(FamilyProblem::Damaged);
            }
            Err(OpenProblem::Store(_)) => return Err(FamilyProblem::Refused),
        };
        // Asked for is what the list of families shows, which is drawn by the same part.
        let later = parts::fetch()
            .await
            .map_err(|_not_arrived| FamilyProblem::Refused)?;
        let name = (later.list_of)(&record).ok_or(FamilyProblem::Damaged)?;
        let list = lists::of_digest(&name.digest, &self.opening.own, &self.vault.0).await;
        let list = list.map_err(|problem| match problem {
            ListProblem::NotKept => FamilyProblem::NoList,
            ListProblem::Data(_) | ListProblem::Packed(_) | ListProblem::File(_) => {
                FamilyProblem::Refused
            }
        })?;
        let read = (later.read)(&record, &list.instrument);
        let opened = self.opened(list, Some(id), revision, Some(read));
        opened.ok_or(FamilyProblem::Refused)
    }

    fn opened(
        &self,
        list: OpenList,
        id: Option<Id>,
        revision: u64,
        read: Option<Result<Rc<Assessment>, Rc<[String]>>>,
    ) -> Option<Opened> {
        if list.is_own {
            let (list, vault) = (list.clone(), self.vault.clone());
            spawn_local(async move { lists::keep_own(&list, &vault.0).await });
        }
        let (found, unreadable) = match read {
            None => (None, None),
            Some(Ok(assessment)) => (Some(assessment), None),
            Some(Err(messages)) => (None, Some(messages)),
        };
        self.saving.tell(if found.is_some() {
            Saving::Yes
        } else {
            Saving::Nothing
        });
        Some(Opened {
            list,
            keeping: Keeping {
                vault: self.vault.clone(),
                id: id?,
                revision,
                found,
                saving: self.saving.clone(),
            },
            unreadable,
        })
    }

    /// Takes another list for new assessments, keeps its file and the choice.
    pub(crate) fn want(&self, wanted: Wanted) {
        let it = self.clone();
        spawn_local(async move {
            let list = match &wanted {
                Wanted::Own => Ok(it.opening.own.clone()),
                Wanted::File(file) => lists::of_file(file).await,
            };
            let list = match list {
                Ok(list) => list,
                Err(problem) => return it.refused.set(Some(problem.to_string().into())),
            };
            let mut digest = None;
            if let Wanted::File(file) = &wanted {
                // A list that is not kept now is kept with the first assessment, or that one is not shown as saved.
                let _ = it.vault.0.keep_list(&list.digest(), file).await;
                digest = Some(list.digest());
            }
            let choose = it
                .vault
                .0
                .change_settings(|settings| settings.list = digest);
            // Without it the choice holds until the page is closed.
            let _ = choose.await;
            it.list.set(list.clone());
            if let Some(opened) = it.opened(list, Id::random().ok(), 0, None) {
                it.show(At::Desk(opened));
            }
        });
    }

    /// Deletes an assessment.
    pub(crate) fn delete(&self, id: Id) {
        let it = self.clone();
        spawn_local(async move {
            let removed = it.vault.0.remove(id).await;
            it.show(At::Families);
            if removed.is_err() {
                it.problem.set(Some(FamilyProblem::Refused));
            }
            it.read_again();
        });
    }

    /// A callback that does one of the acts.
    pub(crate) fn on<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let it = self.clone();
        Callback::from(move |what| act(&it, what))
    }
}
