//! What a person sees: one page, by how far the assessment has come.

pub(crate) mod arrival;
pub(crate) mod casework;
pub(crate) mod centre;
pub(crate) mod desk;
pub(crate) mod families;
pub(crate) mod gate;
pub(crate) mod handover;
pub(crate) mod keeping;
pub(crate) mod not_opened;
pub(crate) mod office;
pub(crate) mod parts;
pub(crate) mod questions;
pub(crate) mod services;
pub(crate) mod start;
pub(crate) mod told;
pub(crate) mod unreadable;

/// The id of the heading of whichever page is shown; it takes the focus when the page becomes another.
pub(crate) const HEADING_ID: &str = "page-heading";

/// The same on a page of the work with a family, which stands below whose assessment is open.
pub(crate) const CASEWORK_HEADING_ID: &str = "casework-heading";
