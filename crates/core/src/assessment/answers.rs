//! Answers by indicator.

use alloc::vec::Vec;

use super::Answer;
use crate::id::IndicatorIndex;

/// Answers in the order of the list. There are a few dozen, looked up far more often than changed, so they lie side by
/// side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answers(Vec<(IndicatorIndex, Answer)>);

impl Answers {
    /// Answers in any order, at most one to an indicator.
    pub(super) fn new(mut answers: Vec<(IndicatorIndex, Answer)>) -> Self {
        answers.sort_unstable_by_key(|&(indicator, _)| indicator);
        Self(answers)
    }

    pub(super) fn get(&self, indicator: IndicatorIndex) -> Option<&Answer> {
        self.place(indicator).ok().map(|place| &self.0[place].1)
    }

    /// Gives an answer, or takes it back.
    pub(super) fn set(&mut self, indicator: IndicatorIndex, answer: Option<Answer>) {
        match (self.place(indicator), answer) {
            (Ok(place), Some(answer)) => self.0[place].1 = answer,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(answer)) => self.0.insert(place, (indicator, answer)),
            (Err(_), None) => {}
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (IndicatorIndex, &Answer)> {
        self.0
            .iter()
            .map(|(indicator, answer)| (*indicator, answer))
    }

    fn place(&self, indicator: IndicatorIndex) -> Result<usize, usize> {
        self.0
            .binary_search_by_key(&indicator, |&(indicator, _)| indicator)
    }
}
