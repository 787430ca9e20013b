//! Counts what random cases are made of, so that a law is never tested on nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// How often each thing was seen.
#[derive(Debug, Default)]
pub(crate) struct Coverage {
    cases: RefCell<u32>,
    seen: RefCell<BTreeMap<String, u32>>,
}

impl Coverage {
    /// Counts a case.
    pub(crate) fn case(&self) {
        *self.cases.borrow_mut() += 1;
    }

    /// Counts something that the case shows, or not.
    pub(crate) fn note(&self, what: &str, shown: bool) {
        let mut seen = self.seen.borrow_mut();
        *seen.entry(what.to_owned()).or_default() += u32::from(shown);
    }

    /// Each thing noted was seen in at least 2 of 100 cases.
    pub(crate) fn assert(&self, things: usize) {
        let (cases, seen) = (*self.cases.borrow(), self.seen.borrow());
        let rare: Vec<_> = seen
            .iter()
            .filter(|(_, count)| **count * 50 < cases)
            .collect();
        assert!(
            rare.is_empty(),
            "too rare among {cases} cases: {rare:?} of {seen:?}"
        );
        assert_eq!(seen.len(), things, "{seen:?}");
    }
}
