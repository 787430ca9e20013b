//! What is open in the store of a person: the list of families, an assessment, or what is kept.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseStateHandle, UseStateSetter, hook, use_effect_with, use_memo, use_state};
use zajedno_records::Settings;
use zajedno_sealing::Id;

use super::{Load, Opened, Opening, SharedVault, settled};
use crate::pages::parts;
use crate::services::before::{self, SharedBefore};
use crate::services::lists::{self, OpenList};
use crate::services::storage;
use crate::state::backup::BackedUp;
use crate::state::families::{Family, settled_reviews};
use crate::state::saving::{Saving, SavingNews};

/// Which page is shown.
#[derive(Clone, PartialEq)]
pub(crate) enum At {
    Families,
    Keeping,
    Centre,
    /// Handing over, of the family of an assessment where a person comes from one.
    HandOver(Option<Id>),
    Services,
    Desk(Box<Opened>),
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
    pub(super) vault: SharedVault,
    pub(super) opening: Opening,
    pub(super) saving: SavingNews,
    at: UseStateSetter<(At, usize)>,
    /// The list that new assessments begin with.
    list: UseStateHandle<OpenList>,
    pub(super) problem: UseStateSetter<Option<FamilyProblem>>,
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
        self.start((*self.list).clone());
    }

    /// Takes another list for new assessments, keeps its file and the choice.
    pub(crate) fn want(&self, wanted: Wanted) {
        let it = self.clone();
        spawn_local(async move {
            // Wanted is what the later part has drawn.
            if let Ok(later) = parts::fetch().await {
                (later.want)(it, wanted).await;
            }
        });
    }

    /// Takes it; called by the later part alone.
    pub(crate) async fn take_list(self, wanted: Wanted) {
        let list = match &wanted {
            Wanted::Own => Ok(self.opening.own.clone()),
            Wanted::File(file) => lists::of_file(file).await,
        };
        let list = match list {
            Ok(list) => list,
            Err(problem) => return self.refused.set(Some(problem.to_string().into())),
        };
        let mut digest = None;
        if let Wanted::File(file) = &wanted {
            // A list that is not kept now is kept with the first assessment, or that one is not shown as saved.
            let _ = self.vault.0.keep_list(&list.digest(), file).await;
            digest = Some(list.digest());
        }
        let change = |settings: &mut Settings| settings.list = digest;
        // Without it the choice holds until the page is closed.
        let _ = self.vault.0.change_settings(change).await;
        self.list.set(list.clone());
        self.start(list);
    }

    /// Deletes an assessment.
    pub(crate) fn delete(&self, id: Id) {
        let it = self.clone();
        spawn_local(async move {
            // Chosen in what the later part has drawn.
            if let Ok(later) = parts::fetch().await {
                (later.delete)(it, id).await;
            }
        });
    }

    /// Deletes it; called by the later part alone.
    pub(crate) async fn remove(self, id: Id) {
        let removed = self.vault.0.remove(id).await;
        self.show(At::Families);
        if removed.is_err() {
            self.problem.set(Some(FamilyProblem::Refused));
        }
        self.read_again();
    }

    /// Goes to where the family of an assessment is handed over.
    pub(crate) fn hand_over(&self, of: Id) {
        self.go(At::HandOver(Some(of)));
    }

    /// A callback that does one of the acts.
    pub(crate) fn on<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let it = self.clone();
        Callback::from(move |what| act(&it, what))
    }
}
