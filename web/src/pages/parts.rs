//! What is not needed before the first answer: a module of its own, fetched once the page can be used.
//!
//! What is in it is named here, and what scores in `services::engine`, and nowhere else: named by the page as well, it
//! would stay in the page.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what is split off may not arrive, and then the splitter makes it fail"
)]

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Callback, Html, html};
use zajedno_core::evidence::Evidence;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::{RESULT_HEADING_ID, Setting};
use zajedno_sealing::Id;

use super::casework::beside::besides;
use super::casework::course::when;
use super::casework::{CasePage, CasePageProps};
use super::centre::{Centre, CentreProps};
use super::families::{Families, FamiliesProps};
use super::handover::{HandOver, HandOverProps};
use super::keeping::{Keeping, KeepingProps};
use super::services::{Services, ServicesProps};
use super::told::{Told, ToldProps};
use super::{CASEWORK_HEADING_ID, HEADING_ID};
use crate::components::before::{Before, BeforeProps};
use crate::components::lists::{Lists, ListsProps};
use crate::components::pinned::{Pinned, PinnedProps};
use crate::hooks::{Acts, Besides, FamilyProblem, Opened, SharedCasework, Wanted, Written};
use crate::services::engine::{Engine, EngineProblem};
use crate::services::keeper::Keeper;
use crate::services::page;

/// Something that the later part draws.
#[derive(Clone, PartialEq)]
pub(crate) enum Drawn {
    Before(BeforeProps),
    Casework(CasePageProps),
    Centre(CentreProps),
    Families(FamiliesProps),
    HandOver(HandOverProps),
    Keeping(KeepingProps),
    Lists(ListsProps),
    Pinned(PinnedProps),
    Services(ServicesProps),
    Told(ToldProps),
}

impl Drawn {
    /// The id of the heading that takes the focus when this becomes the page.
    pub(crate) fn heading(&self) -> Option<&'static str> {
        match self {
            Self::Casework(_) => Some(CASEWORK_HEADING_ID),
            Self::Centre(_)
            | Self::Families(_)
            | Self::HandOver(_)
            | Self::Keeping(_)
            | Self::Services(_) => Some(HEADING_ID),
            Self::Told(_) => Some(RESULT_HEADING_ID),
            Self::Before(_) | Self::Lists(_) | Self::Pinned(_) => None,
        }
    }
}

/// Something that the later part does, once it is done.
pub(crate) type Doing<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the later part can do.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    pub(crate) draw: fn(&Drawn) -> Html,
    /// Draws what stands beside the questions.
    pub(crate) besides:
        fn(&Setting, Option<&Assessment>, &SharedCasework, &Callback<Written>) -> Besides,
    /// Opens an assessment that is kept.
    pub(crate) open: fn(Acts, Id) -> Doing<Result<Opened, FamilyProblem>>,
    /// Takes another list for new assessments.
    pub(crate) want: fn(Acts, Wanted) -> Doing<()>,
    /// Deletes an assessment.
    pub(crate) delete: fn(Acts, Id) -> Doing<()>,
    /// Hands the newest state of an assessment to the browser as a sealed file.
    pub(crate) to_file: fn(Rc<Keeper>) -> Doing<()>,
    pub(crate) evidence: fn(&[u8]) -> Option<Evidence>,
    /// Makes the rules of a list ready to score.
    pub(crate) engine: fn(Arc<Instrument>) -> Result<Engine, EngineProblem>,
}

/// Something to do once the later part is here.
type Then = Box<dyn FnOnce(Later)>;

/// The later part did not arrive; why stands in the browser's console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotArrived;

impl From<SplitLoaderError> for NotArrived {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

thread_local! {
    /// Kept once it has arrived, so that what it draws is there at once.
    static HERE: Cell<Option<Later>> = const { Cell::new(None) };
    static WAITING: RefCell<Vec<Then>> = const { RefCell::new(Vec::new()) };
}

/// The later part, if it is here.
pub(crate) fn here() -> Option<Later> {
    HERE.get()
}

/// Does something with the later part: now, or as soon as it has arrived, whoever fetches it.
pub(crate) fn once_here(then: impl FnOnce(Later) + 'static) {
    match here() {
        Some(later) => then(later),
        None => WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then))),
    }
}

/// The later part. What did not arrive is fetched again when it is asked for again.
pub(crate) async fn fetch() -> Result<Later, NotArrived> {
    let later = later().await?;
    page::take_later_styles().await;
    HERE.set(Some(later));
    for then in WAITING.take() {
        then(later);
    }
    Ok(later)
}

#[wasm_split(later, fallible)]
fn later() -> Result<Later, NotArrived> {
    Ok(Later {
        draw,
        besides: |setting, earlier, casework, on_casework| {
            besides(setting, earlier, casework, on_casework, when)
        },
        open: |acts, id| Box::pin(acts.read_kept(id)),
        want: |acts, wanted| Box::pin(acts.take_list(wanted)),
        delete: |acts, id| Box::pin(acts.remove(id)),
        to_file: |keeper| Box::pin(async move { keeper.to_file().await }),
        evidence: |packed| Evidence::unpack(packed).ok(),
        engine: Engine::new,
    })
}

fn draw(what: &Drawn) -> Html {
    match what {
        Drawn::Before(props) => html! { <Before ..props.clone() /> },
        Drawn::Casework(props) => html! { <CasePage ..props.clone() /> },
        Drawn::Centre(props) => html! { <Centre ..props.clone() /> },
        Drawn::Families(props) => html! { <Families ..props.clone() /> },
        Drawn::HandOver(props) => html! { <HandOver ..props.clone() /> },
        Drawn::Keeping(props) => html! { <Keeping ..props.clone() /> },
        Drawn::Lists(props) => html! { <Lists ..props.clone() /> },
        Drawn::Pinned(props) => html! { <Pinned ..props.clone() /> },
        Drawn::Services(props) => html! { <Services ..props.clone() /> },
        Drawn::Told(props) => html! { <Told ..props.clone() /> },
    }
}
