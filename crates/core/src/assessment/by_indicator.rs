//! What is kept for some of the indicators: answers, notes.

use alloc::vec::Vec;

use crate::id::IndicatorIndex;
use crate::order::sort_by;

/// Values in the order of the list, at most one to an indicator. There are a few dozen, looked up far more often than
/// changed, so they lie side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ByIndicator<T>(Vec<(IndicatorIndex, T)>);

impl<T> ByIndicator<T> {
    /// Values in any order, at most one to an indicator.
    pub(super) fn new(mut values: Vec<(IndicatorIndex, T)>) -> Self {
        sort_by(&mut values, |one, other| one.0.cmp(&other.0));
        Self(values)
    }

    pub(super) fn get(&self, indicator: IndicatorIndex) -> Option<&T> {
        self.place(indicator).ok().map(|place| &self.0[place].1)
    }

    /// Puts a value, or takes it back.
    pub(super) fn set(&mut self, indicator: IndicatorIndex, value: Option<T>) {
        match (self.place(indicator), value) {
            (Ok(place), Some(value)) => self.0[place].1 = value,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(value)) => self.0.insert(place, (indicator, value)),
            (Err(_), None) => {}
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (IndicatorIndex, &T)> {
        self.0.iter().map(|(indicator, value)| (*indicator, value))
    }

    fn place(&self, indicator: IndicatorIndex) -> Result<usize, usize> {
        self.0
            .binary_search_by_key(&indicator, |&(indicator, _)| indicator)
    }
}

impl<T> Default for ByIndicator<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
