//! Where pages and services meet: the only home of effects.

mod use_engine;
mod use_evidence;
mod use_focus;
mod use_keeper;
mod use_language;
mod use_number_keys;
mod use_offline;
mod use_opened;

pub(crate) use self::use_engine::{SharedEngine, use_engine};
pub(crate) use self::use_evidence::use_evidence;
pub(crate) use self::use_focus::{use_focus_after_change, use_focus_after_move};
pub(crate) use self::use_keeper::{Kept, use_keeper};
pub(crate) use self::use_language::{use_language, use_title};
pub(crate) use self::use_number_keys::use_number_keys;
pub(crate) use self::use_offline::use_offline;
pub(crate) use self::use_opened::{Found, Load, Opened, OpeningProblem, Wanted, use_opened};
