//! Where pages and services meet: the only home of effects.

mod opened;
mod use_besides;
mod use_casework;
mod use_directory;
mod use_due;
mod use_engine;
mod use_evidence;
mod use_figures;
mod use_focus;
mod use_keeper;
mod use_language;
mod use_number_keys;
mod use_office;
mod use_offline;
mod use_opening;
mod use_plans;
mod use_said;
mod use_session;

use std::rc::Rc;

pub(crate) use self::opened::{Begun, Opened, SharedCasework, Ways, Written};
pub(crate) use self::use_besides::{Besides, use_besides};
pub(crate) use self::use_casework::use_casework;
pub(crate) use self::use_directory::use_directory;
pub(crate) use self::use_due::{Reminding, use_due};
pub(crate) use self::use_engine::{SharedEngine, use_engine};
pub(crate) use self::use_evidence::use_evidence;
pub(crate) use self::use_figures::use_figures;
pub(crate) use self::use_focus::{use_focus_after_change, use_focus_after_move};
pub(crate) use self::use_keeper::{Keeping, use_keeper};
pub(crate) use self::use_language::{use_language, use_title};
pub(crate) use self::use_number_keys::use_number_keys;
pub(crate) use self::use_office::{Acts, At, FamilyProblem, Office, Wanted, use_office};
pub(crate) use self::use_offline::use_offline;
pub(crate) use self::use_opening::{Load, Opening, OpeningProblem, use_opening};
pub(crate) use self::use_plans::use_plans;
pub(crate) use self::use_said::{use_lead, use_said};
pub(crate) use self::use_session::{settled, use_session};
use crate::services::vault::Vault;

/// A shared store; two are equal when they are the very same.
#[derive(Clone)]
pub(crate) struct SharedVault(pub(crate) Rc<Vault>);

impl PartialEq for SharedVault {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
