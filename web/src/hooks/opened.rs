//! Opening what is kept of an assessment: its answers, what stands beside them, and the one that it reviews.

use std::any::Any;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;
use zajedno_casework::Casework;
use zajedno_core::Assessment;
use zajedno_records::{list_of, read_casework};
use zajedno_sealing::Id;

use super::{Acts, At, FamilyProblem, Keeping, settled};
use crate::pages::parts;
use crate::services::lists::{self, ListProblem, OpenList};
use crate::services::vault::{OpenProblem, Revisions};
use crate::state::saving::Saving;
use crate::state::work::{Open, Stage};

/// An assessment that is opened, or begins.
#[derive(Clone, PartialEq)]
pub(crate) struct Opened {
    pub(crate) list: OpenList,
    pub(crate) keeping: Keeping,
    /// What it begins with, where it does not begin with empty fields.
    pub(crate) begun: Option<Begun>,
    /// What stands beside its answers.
    pub(crate) casework: SharedCasework,
    /// The assessment that it reviews.
    pub(crate) earlier: Option<Rc<Assessment>>,
    /// Why it cannot be read.
    pub(crate) unreadable: Option<Rc<[String]>>,
}

impl Opened {
    /// How far the assessment has come.
    pub(crate) fn first_stage(&self) -> Stage {
        let begun = self.begun.as_ref().map(|it| &it.assessment);
        match (self.keeping.found.as_ref().or(begun), &self.unreadable) {
            (Some(assessment), _) => {
                Stage::Open(Open::new(assessment.clone(), &self.list.instrument))
            }
            (None, Some(messages)) => Stage::Unreadable(messages.clone()),
            (None, None) => Stage::Starting,
        }
    }
}

/// What stands beside the answers of an assessment, for the later part of the page to look into. Two are equal when they
/// are the very same.
#[derive(Clone)]
pub(crate) struct SharedCasework {
    pub(crate) content: Content,
    /// Answers and judgements stay as they are.
    pub(crate) is_locked: bool,
}

/// A [`Casework`], of which the page's first module only knows that it is there: so it carries nothing of it.
#[derive(Clone)]
pub(crate) enum Content {
    Nothing,
    Unreadable,
    There(Rc<dyn Any>),
}

impl SharedCasework {
    /// One that cannot be read; nothing is changed before it is restored.
    pub(crate) fn unreadable() -> Self {
        Self {
            is_locked: true,
            content: Content::Unreadable,
        }
    }

    pub(crate) fn of(casework: Casework) -> Self {
        Self {
            is_locked: casework.is_locked(),
            content: Content::There(Rc::new(casework)),
        }
    }

    /// The casework; absent where it cannot be read.
    pub(crate) fn casework(&self) -> Option<Rc<Casework>> {
        match &self.content {
            Content::Nothing => Some(Rc::default()),
            Content::Unreadable => None,
            Content::There(it) => it.clone().downcast().ok(),
        }
    }
}

impl PartialEq for SharedCasework {
    fn eq(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::There(one), Content::There(other)) => Rc::ptr_eq(one, other),
            (Content::Nothing, Content::Nothing) | (Content::Unreadable, Content::Unreadable) => {
                true
            }
            _ => false,
        }
    }
}

/// A casework as it is to be kept.
#[derive(Clone)]
pub(crate) struct Written {
    pub(crate) casework: SharedCasework,
    pub(crate) bytes: Rc<[u8]>,
}

/// An assessment that begins with something, such as a review.
#[derive(Clone)]
pub(crate) struct Begun {
    pub(crate) list: OpenList,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) casework: Written,
    pub(crate) earlier: Option<Rc<Assessment>>,
}

impl PartialEq for Begun {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment)
    }
}

/// Where one can go from an assessment, beside its own pages.
#[derive(Clone, PartialEq)]
pub(crate) struct Ways {
    /// Begins an assessment with something, such as a review.
    pub(crate) begin: Callback<Begun>,
    /// Opens another assessment.
    pub(crate) open: Callback<Id>,
    /// Goes to where the family of an assessment is handed over.
    pub(crate) hand_over: Callback<Id>,
}

/// An assessment as a record holds it, or line by line why it cannot be read.
type Read = Result<Rc<Assessment>, Rc<[String]>>;

impl Acts {
    /// Begins an assessment in a list with empty fields.
    pub(super) fn start(&self, list: OpenList) {
        let nothing = SharedCasework {
            content: Content::Nothing,
            is_locked: false,
        };
        self.saving.tell(Saving::Nothing);
        let opened = |id| self.opened(list, id, Revisions::default(), nothing);
        if let Some(opened) = Id::random().ok().map(opened) {
            self.show(At::Desk(Box::new(opened)));
        }
    }

    /// Begins an assessment with something.
    pub(crate) fn begin_with(&self, begun: Begun) {
        let Ok(id) = Id::random() else { return };
        self.saving.tell(Saving::Soon);
        let casework = begun.casework.casework.clone();
        let mut opened = self.opened(begun.list.clone(), id, Revisions::default(), casework);
        opened.earlier.clone_from(&begun.earlier);
        opened.begun = Some(begun);
        self.show(At::Desk(Box::new(opened)));
    }

    /// Opens an assessment that is kept, once what is on its way is kept.
    pub(crate) fn open(&self, id: Id) {
        let it = self.clone();
        spawn_local(async move {
            settled(&it.saving).await;
            match it.read(id).await {
                Ok(opened) => it.show(At::Desk(Box::new(opened))),
                Err(problem) => {
                    it.show(At::Families);
                    it.problem.set(Some(problem));
                }
            }
        });
    }

    async fn read(&self, id: Id) -> Result<Opened, FamilyProblem> {
        // Asked for is what the list of families shows, which is drawn by the same part.
        let later = parts::fetch()
            .await
            .map_err(|_not_arrived| FamilyProblem::Refused)?;
        (later.open)(self.clone(), id).await
    }

    /// Opens it; called by the later part alone.
    pub(crate) async fn read_kept(self, id: Id) -> Result<Opened, FamilyProblem> {
        let (list, answers, read) = self.answers(id).await?;
        let (revision, casework) = match self.vault.0.casework(id).await {
            Ok((revision, None)) => (revision, Some(Casework::default())),
            Ok((revision, Some(bytes))) => (revision, read_casework(&bytes).ok()),
            Err(OpenProblem::Missing | OpenProblem::Damaged) => (0, None),
            Err(OpenProblem::Store(_)) => return Err(FamilyProblem::Refused),
        };
        let earlier = casework.as_ref().and_then(|it| it.follows.clone());
        let casework = casework.map_or_else(SharedCasework::unreadable, SharedCasework::of);
        let revisions = Revisions {
            answers,
            casework: revision,
        };
        let mut opened = self.opened(list, id, revisions, casework);
        match read {
            Ok(assessment) => opened.keeping.found = Some(assessment),
            Err(messages) => opened.unreadable = Some(messages),
        }
        self.saving.tell(if opened.unreadable.is_none() {
            Saving::Yes
        } else {
            Saving::Nothing
        });
        if let Some(earlier) = earlier.and_then(|it| it.parse().ok())
            && let Ok((_, _, Ok(earlier))) = self.answers(earlier).await
            // Questions of another list are other questions.
            && earlier.instrument() == opened.list.instrument.name()
        {
            opened.earlier = Some(earlier);
        }
        Ok(opened)
    }

    /// The answers of an assessment with the list they were given in, and their revision.
    async fn answers(&self, id: Id) -> Result<(OpenList, u64, Read), FamilyProblem> {
        let (revision, record) = match self.vault.0.assessment(id).await {
            Ok(found) => found,
            Err(OpenProblem::Missing | OpenProblem::Damaged) => {
                return Err(FamilyProblem::Damaged);
            }
            Err(OpenProblem::Store(_)) => return Err(FamilyProblem::Refused),
        };
        let name = list_of(&record).map_err(|_damaged| FamilyProblem::Damaged)?;
        let list = lists::of_digest(&name.digest, &self.opening.own, &self.vault.0).await;
        let list = list.map_err(|problem| match problem {
            ListProblem::NotKept => FamilyProblem::NoList,
            ListProblem::Data(_) | ListProblem::Packed(_) | ListProblem::File(_) => {
                FamilyProblem::Refused
            }
        })?;
        let read = match zajedno_records::read(&record, &list.instrument) {
            Ok(assessment) => Ok(Rc::new(assessment)),
            Err(problem) => Err(problem.messages().into()),
        };
        Ok((list, revision, read))
    }

    fn opened(
        &self,
        list: OpenList,
        id: Id,
        revisions: Revisions,
        casework: SharedCasework,
    ) -> Opened {
        if list.is_own {
            let (list, vault) = (list.clone(), self.vault.clone());
            spawn_local(async move { lists::keep_own(&list, &vault.0).await });
        }
        Opened {
            list,
            keeping: Keeping {
                vault: self.vault.clone(),
                id,
                revisions,
                found: None,
                saving: self.saving.clone(),
            },
            begun: None,
            casework,
            earlier: None,
            unreadable: None,
        }
    }
}
