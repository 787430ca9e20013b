//! What is not needed before the first answer: a module of its own, fetched once the page can be used.
//!
//! What is in it is named here and nowhere else: named by the page as well, it would stay in the page.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what is split off may not arrive, and then the splitter makes it fail"
)]

use std::cell::Cell;
use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::{Html, html};
use zajedno_core::evidence::Evidence;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::RESULT_HEADING_ID;
use zajedno_records::ListName;

use super::HEADING_ID;
use super::families::{Families, FamiliesProps};
use super::keeping::{Keeping, KeepingProps};
use super::told::{Told, ToldProps};
use crate::components::before::{Before, BeforeProps};
use crate::components::lists::{Lists, ListsProps};
use crate::components::pinned::{Pinned, PinnedProps};

/// Something that the later part draws.
#[derive(Clone, PartialEq)]
pub(crate) enum Drawn {
    Before(BeforeProps),
    Families(FamiliesProps),
    Keeping(KeepingProps),
    Lists(ListsProps),
    Pinned(PinnedProps),
    Told(ToldProps),
}

impl Drawn {
    /// The id of the heading that takes the focus when this becomes the page.
    pub(crate) fn heading(&self) -> Option<&'static str> {
        match self {
            Self::Families(_) | Self::Keeping(_) => Some(HEADING_ID),
            Self::Told(_) => Some(RESULT_HEADING_ID),
            Self::Before(_) | Self::Lists(_) | Self::Pinned(_) => None,
        }
    }
}

/// An assessment as a record holds it, or why it cannot be read.
pub(crate) type Read = Result<Rc<Assessment>, Rc<[String]>>;

/// What the later part can do.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    pub(crate) draw: fn(&Drawn) -> Html,
    /// In which list a record was answered.
    pub(crate) list_of: fn(&[u8]) -> Option<ListName>,
    /// The assessment of a record, or line by line why it cannot be read.
    pub(crate) read: fn(&[u8], &Instrument) -> Read,
    pub(crate) evidence: fn(&[u8]) -> Option<Evidence>,
}

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
}

/// The later part, if it is here.
pub(crate) fn here() -> Option<Later> {
    HERE.get()
}

/// The later part. What did not arrive is fetched again when it is asked for again.
pub(crate) async fn fetch() -> Result<Later, NotArrived> {
    let later = later().await?;
    HERE.set(Some(later));
    Ok(later)
}

#[wasm_split(later, fallible)]
fn later() -> Result<Later, NotArrived> {
    Ok(Later {
        draw,
        list_of: |record| zajedno_records::list_of(record).ok(),
        read: |record, list| match zajedno_records::read(record, list) {
            Ok(assessment) => Ok(Rc::new(assessment)),
            Err(problem) => Err(problem.messages().into()),
        },
        evidence: |packed| Evidence::unpack(packed).ok(),
    })
}

fn draw(what: &Drawn) -> Html {
    match what {
        Drawn::Before(props) => html! { <Before ..props.clone() /> },
        Drawn::Families(props) => html! { <Families ..props.clone() /> },
        Drawn::Keeping(props) => html! { <Keeping ..props.clone() /> },
        Drawn::Lists(props) => html! { <Lists ..props.clone() /> },
        Drawn::Pinned(props) => html! { <Pinned ..props.clone() /> },
        Drawn::Told(props) => html! { <Told ..props.clone() /> },
    }
}
