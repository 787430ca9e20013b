//! The only home of the browser's own interfaces, behind small functions.

pub(crate) mod clock;
pub(crate) mod failure;
pub(crate) mod keeper;
pub(crate) mod language;
pub(crate) mod list;
pub(crate) mod page;
pub(crate) mod store;
