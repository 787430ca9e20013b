//! What stands beside the questions of the assessment that is open.

use std::rc::Rc;

use yew::{Callback, Html, hook, use_memo};
use zajedno_core::Assessment;
use zajedno_form::{Row, Setting};

use super::{Opened, SharedCasework, Written};
use crate::pages::parts;

/// Puts something to the rows of an assessment.
type Put = dyn Fn(&mut [Row], &Assessment);

/// What the questions come with. Two are equal when they are the very same.
#[derive(Clone)]
pub(crate) struct Besides {
    /// What is to be known before the first question: that nothing can be changed, or that something was asked for.
    pub(crate) notice: Html,
    /// Puts what stands beside questions to their rows.
    pub(crate) put: Rc<Put>,
}

impl PartialEq for Besides {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.put, &other.put)
    }
}

/// Drawn again when something else is said. The later part draws it: whatever is said beside questions comes through it.
#[hook]
pub(crate) fn use_besides(
    opened: &Opened,
    setting: &Setting,
    casework: &SharedCasework,
    // Does the same every time.
    on_casework: &Callback<Written>,
) -> Option<Besides> {
    let drawn = use_memo(
        (setting.clone(), casework.clone()),
        |(setting, casework)| {
            let later = parts::here()?;
            let earlier = opened.earlier.as_deref();
            Some((later.besides)(setting, earlier, casework, on_casework))
        },
    );
    (*drawn).clone()
}
