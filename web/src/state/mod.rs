//! What the application knows, and how it changes: reducers without a browser.

pub(crate) mod particulars;
pub(crate) mod saving;
pub(crate) mod work;
