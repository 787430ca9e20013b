//! Which open question matters most (section 3 of the scoring rules).

use core::cmp::Reverse;

use super::Scorer;
use super::explain::{Summed, is_unconfirmed};
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::Indicator;
use crate::outcome::{OpenBecause, OpenQuestion, Outcome};
use crate::sheet::Cell;

impl Scorer {
    /// Unconfirmed critical answers; unknown critical ones, the higher floor first; others by how far one option alone
    /// brings the bounds together, then gates, then by the spread of
    /// their points; at last in the order of the list.
    pub(super) fn open_questions(&self, summed: &Summed<'_>, outcome: &mut Outcome) {
        let width = outcome.level.map_or(0, |level| {
            level
                .upper
                .position()
                .saturating_sub(level.lower.position())
        });
        for (indicator, it, cell) in self.answered(&summed.cells) {
            let because = if is_unconfirmed(it, cell) {
                OpenBecause::CriticalUnconfirmed
            } else if !cell.is_open() {
                continue;
            } else if it.critical.is_some() {
                OpenBecause::CriticalUnknown
            } else {
                OpenBecause::Unknown
            };
            let narrows = if cell.is_open() && width > 0 {
                self.narrows(summed, indicator, it, width)
            } else {
                0
            };
            outcome.open.push(OpenQuestion {
                indicator,
                because,
                narrows_levels: u8::try_from(narrows).unwrap_or(u8::MAX),
                spread_points: it.most_points() - it.least_points(),
            });
        }
        outcome.open.sort_unstable_by_key(|question| {
            let it = self.instrument.indicator(question.indicator);
            let floor = it.critical.as_ref();
            let matters = match question.because {
                OpenBecause::CriticalUnconfirmed => (0, Reverse(0), Reverse((false, 0))),
                OpenBecause::CriticalUnknown => (
                    1,
                    Reverse(floor.map_or(0, |critical| critical.floor.position())),
                    Reverse((false, 0)),
                ),
                // A gate before what depends on it.
                OpenBecause::Unknown => (
                    2,
                    Reverse(usize::from(question.narrows_levels)),
                    Reverse((it.kind.is_gate(), question.spread_points)),
                ),
            };
            (matters, question.indicator)
        });
    }

    /// By how many steps the best option of one open answer brings the bounds together.
    fn narrows(
        &self,
        summed: &Summed<'_>,
        indicator: IndicatorIndex,
        it: &Indicator,
        width: usize,
    ) -> usize {
        let width_with = |option| {
            let to = Cell::option(OptionIndex::at(option));
            summed.worlds.width_with(&self.program, indicator, to)
        };
        let widths = (0..it.options.len()).filter_map(width_with);
        let narrowest = widths.min().unwrap_or(width);
        width.saturating_sub(narrowest)
    }
}
