//! What the application knows: plain data and how it changes, without a browser.

pub(crate) mod backup;
pub(crate) mod centre;
pub(crate) mod course;
pub(crate) mod directory;
pub(crate) mod families;
pub(crate) mod handing;
pub(crate) mod judgement;
pub(crate) mod order;
pub(crate) mod particulars;
pub(crate) mod place;
pub(crate) mod plan;
pub(crate) mod reminders;
pub(crate) mod review;
pub(crate) mod saving;
pub(crate) mod view;
pub(crate) mod work;
