//! What pages are made of: properties in, events out.

pub(crate) mod desk_bar;
pub(crate) mod domain_nav;
pub(crate) mod lists;
pub(crate) mod masthead;
pub(crate) mod missing;
pub(crate) mod offline;
pub(crate) mod particulars;
pub(crate) mod pinned;
pub(crate) mod place;
pub(crate) mod progress;
pub(crate) mod saved;
pub(crate) mod start_anew;
pub(crate) mod subjects;
pub(crate) mod summary;
pub(crate) mod tick;
