//! The answers that one score is worked out from, one byte for each indicator.

use alloc::boxed::Box;
use alloc::vec;

use crate::assessment::Answer;
use crate::circumstances::Circumstances;
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::{Indicator, Instrument};

/// The state of an answer, packed: which option, whether confirmed, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell(pub(crate) u8);

/// Where the options begin among the packed states.
const FIRST_OPTION: u8 = 3;

impl Cell {
    /// Nobody answered yet.
    pub const UNANSWERED: Self = Self(0);
    /// Asked, and not known.
    pub const UNKNOWN: Self = Self(1);
    /// Does not apply.
    pub const NOT_APPLICABLE: Self = Self(2);

    /// An option, not confirmed.
    #[must_use]
    pub fn option(option: OptionIndex) -> Self {
        Self(FIRST_OPTION + u8::try_from(option.position()).unwrap_or(u8::MAX - FIRST_OPTION))
    }

    /// A critical option of `indicator`, confirmed; the bare option where it is not critical.
    #[must_use]
    pub fn confirmed(indicator: &Indicator, option: OptionIndex) -> Self {
        let critical = indicator.critical_options();
        if critical.contains(&option.position()) {
            let beyond = indicator.options.len() + option.position() - critical.start;
            Self(FIRST_OPTION + u8::try_from(beyond).unwrap_or(u8::MAX - FIRST_OPTION))
        } else {
            Self::option(option)
        }
    }

    /// The state of an answer to `indicator`.
    #[must_use]
    pub fn of(indicator: &Indicator, answer: &Answer) -> Self {
        match answer {
            Answer::Option { option, .. } if answer.is_confirmed() => {
                Self::confirmed(indicator, *option)
            }
            Answer::Option { option, .. } => Self::option(*option),
            Answer::Unknown => Self::UNKNOWN,
            Answer::NotApplicable => Self::NOT_APPLICABLE,
        }
    }

    /// The packed state: 0 unanswered, 1 unknown, 2 not applicable, from 3 the options in their order, and after them
    /// the critical options once more, confirmed.
    #[must_use]
    pub fn code(self) -> u8 {
        self.0
    }

    /// How many states the answers to `indicator` have.
    pub(crate) fn states(indicator: &Indicator) -> usize {
        let options = indicator.options.len() + indicator.critical_options().len();
        usize::from(FIRST_OPTION) + options
    }

    /// The option and whether it is confirmed, where there is one.
    pub(crate) fn read(self, indicator: &Indicator) -> Option<(OptionIndex, bool)> {
        let position = usize::from(self.0.checked_sub(FIRST_OPTION)?);
        match position.checked_sub(indicator.options.len()) {
            None => Some((OptionIndex::at(position), false)),
            Some(beyond) => {
                let mut critical = indicator.critical_options();
                critical.nth(beyond).map(|at| (OptionIndex::at(at), true))
            }
        }
    }

    /// Whether nobody answered, or the answer is not known.
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Self::UNANSWERED || self == Self::UNKNOWN
    }
}

/// The answers of a family and one child, packed for scoring.
///
/// A sheet belongs to the instrument it was made for; a [`Scorer`](crate::Scorer) of another refuses it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sheet {
    pub(crate) cells: Box<[Cell]>,
    pub(crate) key: u64,
    pub(crate) circumstances: Circumstances,
    /// How many answers a person gave, those to gates left out.
    pub(crate) answers: usize,
}

impl Sheet {
    /// A sheet on which nothing is answered.
    #[must_use]
    pub fn new(instrument: &Instrument) -> Self {
        let cells = vec![Cell::UNANSWERED; instrument.indicators().len()].into_boxed_slice();
        Self {
            cells,
            key: key(instrument),
            circumstances: Circumstances::default(),
            answers: 0,
        }
    }

    /// Says what is known beside the answers: conditions ask for it. Nothing that follows from the age is put by it.
    pub fn set_circumstances(&mut self, circumstances: Circumstances) {
        self.circumstances = circumstances;
    }

    /// The state of the answer to an indicator.
    #[must_use]
    pub fn cell(&self, indicator: IndicatorIndex) -> Cell {
        self.cells
            .get(indicator.position())
            .copied()
            .unwrap_or(Cell::UNANSWERED)
    }

    /// The state of the answer to each indicator, in the order of the list.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Whether a person answered anything; what follows from the age does not count, nor do answers to gates.
    #[must_use]
    pub fn is_answered_by_person(&self) -> bool {
        self.answers > 0
    }

    /// Puts what a person answered. A state that the indicator does not have counts as unanswered.
    pub fn answer(&mut self, instrument: &Instrument, indicator: IndicatorIndex, cell: Cell) {
        let it = instrument.indicator(indicator);
        let known = usize::from(cell.0) < Cell::states(it);
        self.put(it, indicator, if known { cell } else { Cell::UNANSWERED });
    }

    pub(crate) fn put(&mut self, it: &Indicator, indicator: IndicatorIndex, cell: Cell) {
        if !it.kind.is_gate() {
            let taken_back = usize::from(self.cell(indicator) != Cell::UNANSWERED);
            let given = usize::from(cell != Cell::UNANSWERED);
            self.answers = (self.answers + given).saturating_sub(taken_back);
        }
        self.derive(indicator, cell);
    }

    /// Puts what follows from the age.
    pub(crate) fn derive(&mut self, indicator: IndicatorIndex, cell: Cell) {
        if let Some(place) = self.cells.get_mut(indicator.position()) {
            *place = cell;
        }
    }
}

/// What a sheet knows its instrument by: the first bytes of the digest.
pub(crate) fn key(instrument: &Instrument) -> u64 {
    let mut first = [0; 8];
    first.copy_from_slice(&instrument.name().digest.0[..8]);
    u64::from_le_bytes(first)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::builtin::separation_risk;

    #[test]
    fn a_sheet_whose_answers_are_all_taken_back_is_answered_by_nobody() {
        let list = separation_risk();
        let mut sheet = Sheet::new(&list);
        let (one, other) = (IndicatorIndex::at(1), IndicatorIndex::at(2));
        for (indicator, cell, answered) in [
            (one, Cell::UNKNOWN, true),
            (one, Cell::option(OptionIndex::at(1)), true),
            (other, Cell(200), true),
            (one, Cell::UNANSWERED, false),
            (one, Cell::UNANSWERED, false),
        ] {
            sheet.answer(&list, indicator, cell);
            assert_eq!(sheet.is_answered_by_person(), answered, "{cell:?}");
        }
        sheet.derive(other, Cell::option(OptionIndex::at(0)));
        assert!(!sheet.is_answered_by_person());
    }
}
