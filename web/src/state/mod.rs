//! What the application knows: plain data and how it changes, without a browser.

pub(crate) mod backup;
pub(crate) mod families;
pub(crate) mod order;
pub(crate) mod particulars;
pub(crate) mod place;
pub(crate) mod saving;
pub(crate) mod work;
