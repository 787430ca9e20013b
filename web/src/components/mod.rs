//! What pages are made of: properties in, events out.

pub(crate) mod asking;
pub(crate) mod before;
pub(crate) mod desk_bar;
pub(crate) mod domain_nav;
pub(crate) mod family;
pub(crate) mod family_search;
pub(crate) mod later;
pub(crate) mod lists;
pub(crate) mod masthead;
pub(crate) mod missing;
pub(crate) mod notices;
pub(crate) mod office_bar;
pub(crate) mod offline;
pub(crate) mod particulars;
pub(crate) mod pinned;
pub(crate) mod place;
pub(crate) mod progress;
pub(crate) mod saved;
pub(crate) mod subjects;
pub(crate) mod summary;
pub(crate) mod sure;
pub(crate) mod tick;
