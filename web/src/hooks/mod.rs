//! Where pages and services meet: the only home of effects.

mod use_focus;
mod use_keeper;
mod use_language;
mod use_opened;

pub(crate) use self::use_focus::use_focus_after_change;
pub(crate) use self::use_keeper::{Kept, use_keeper};
pub(crate) use self::use_language::use_language;
pub(crate) use self::use_opened::{Found, Load, Opened, OpeningProblem, use_opened};
