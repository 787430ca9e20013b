//! What pages are made of: properties in, events out.

pub(crate) mod masthead;
pub(crate) mod missing;
pub(crate) mod particulars;
pub(crate) mod questions;
pub(crate) mod result;
pub(crate) mod result_bar;
pub(crate) mod saved;
pub(crate) mod start_anew;
pub(crate) mod summary;
