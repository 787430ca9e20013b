//! Scoring: compile once, score many.

mod change;
mod explain;
mod follow;
mod open;
mod points;
mod program;
mod prorate;
mod worlds;

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use thiserror::Error;

use self::program::{Bound, Lanes, Program};
use crate::codes::Code;
use crate::id::{IndicatorIndex, LevelIndex, OptionIndex, ShareIndex};
use crate::instrument::{Condition, Instrument, MissingPolicy, Trigger};
use crate::outcome::Bounds;
use crate::sheet::{self, Cell, Sheet};

/// A sheet or an assessment belongs to another instrument than the scorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the answers were given in another list or version; score them with the one they were given in"
)]
pub struct WrongInstrument;

impl WrongInstrument {
    /// The stable code.
    pub const CODE: Code = Code::WrongInstrument;
}

/// The compiled rules of an instrument.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use std::sync::Arc;
///
/// use zajedno_core::{Cell, Outcome, Scorer, Sheet, builtin};
///
/// let list = Arc::new(builtin::separation_risk());
/// let scorer = Scorer::new(Arc::clone(&list));
/// let mut sheet = Sheet::new(&list);
/// assert_eq!(scorer.level(&sheet)?, None, "nobody has answered anything");
///
/// let exhaustion = list.find("caregiver_exhaustion").ok_or("no such indicator")?;
/// let says_she_cannot_go_on = list.indicator(exhaustion).option_called("3").ok_or("no such option")?;
/// sheet.answer(&list, exhaustion, Cell::option(says_she_cannot_go_on));
/// let level = scorer.level(&sheet)?.ok_or("no level")?;
/// assert_eq!(list.level(level.lower).id.as_str(), "moderate");
/// assert_eq!(list.level(level.upper).id.as_str(), "very_high");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Scorer {
    instrument: Arc<Instrument>,
    key: u64,
    program: Program,
    /// The sums at both bounds of a sheet on which everything is open.
    open_lanes: (Lanes, Lanes),
    /// By indicator: the mildest option that gets a service in the plan.
    service_from: Vec<Option<OptionIndex>>,
    /// By indicator: the mildest option that makes a directed assessment due.
    due_from: Vec<Option<OptionIndex>>,
    /// By indicator: the share that its points belong to.
    share_of: Vec<Option<ShareIndex>>,
}

impl fmt::Debug for Scorer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scorer({})", self.instrument.name())
    }
}

impl Scorer {
    /// Compiles the rules of an instrument.
    #[must_use]
    pub fn new(instrument: Arc<Instrument>) -> Self {
        let rules = instrument.rules();
        let service_for = rules.into_iter().flat_map(|rules| &rules.tasks.service_for);
        let due = rules
            .into_iter()
            .flat_map(|rules| &rules.initial.due_when_any);
        let program = Program::compile(&instrument);
        let open = Sheet::new(&instrument).cells;
        Self {
            key: sheet::key(&instrument),
            open_lanes: (
                program.lanes(Bound::Lower, &open),
                program.lanes(Bound::Upper, &open),
            ),
            program,
            service_from: mildest(&instrument, service_for),
            due_from: mildest(&instrument, due.flat_map(answers)),
            share_of: share_of(&instrument),
            instrument,
        }
    }

    /// The instrument.
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The bounds of the level; `None` for a list without levels, for a sheet on which no person has answered anything,
    /// and for one with something open where the list refuses that. Allocates nothing for a list without
    /// conditions.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn level(&self, sheet: &Sheet) -> Result<Option<Bounds<LevelIndex>>, WrongInstrument> {
        self.own(sheet)?;
        if self.instrument.has_conditions() {
            let summed = self.summed(sheet);
            let has_level = self.has_level(sheet, &summed.cells, summed.worlds.not_asked());
            return Ok(has_level.then(|| {
                let extremes = summed.worlds.extremes(&self.program);
                let [lower, upper] = extremes.map(|lanes| self.program.level_of(lanes));
                Bounds {
                    lower: LevelIndex::at(lower),
                    upper: LevelIndex::at(upper),
                }
            }));
        }
        let level = |bound| LevelIndex::at(self.program.level(bound, &sheet.cells));
        let has_level = self.has_level(sheet, &sheet.cells, &[]);
        Ok(has_level.then(|| Bounds {
            lower: level(Bound::Lower),
            upper: level(Bound::Upper),
        }))
    }

    /// The lower bound of the level alone: the level itself, when nothing is open. Half the work of [`Scorer::level`].
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn lowest_level(&self, sheet: &Sheet) -> Result<Option<LevelIndex>, WrongInstrument> {
        if self.instrument.has_conditions() {
            return Ok(self.level(sheet)?.map(|level| level.lower));
        }
        self.own(sheet)?;
        let has_level = self.has_level(sheet, &sheet.cells, &[]);
        Ok(has_level.then(|| LevelIndex::at(self.program.level(Bound::Lower, &sheet.cells))))
    }

    /// Whether a sheet has a level, given what is not asked, and its cells with that as not applicable.
    fn has_level(&self, sheet: &Sheet, cells: &[Cell], not_asked: &[IndicatorIndex]) -> bool {
        self.instrument.rules().is_some_and(|rules| {
            let is_whole = || !cells.iter().any(|cell| cell.is_open());
            sheet.answers > self.left_out(sheet, not_asked)
                && !rules.level.is_empty()
                && (rules.missing != MissingPolicy::Refuse || is_whole())
        })
    }

    /// How many answers a person gave to what is not asked.
    fn left_out(&self, sheet: &Sheet, not_asked: &[IndicatorIndex]) -> usize {
        let by_person = |index: &&IndicatorIndex| {
            let it = self.instrument.indicator(**index);
            let is_derived = it.from_age.is_some() || it.kind.is_gate();
            !is_derived && sheet.cell(**index) != Cell::UNANSWERED
        };
        not_asked.iter().filter(by_person).count()
    }

    fn own(&self, sheet: &Sheet) -> Result<(), WrongInstrument> {
        if sheet.key == self.key {
            Ok(())
        } else {
            Err(WrongInstrument)
        }
    }
}

fn answers(condition: &Condition) -> &[Trigger] {
    match condition {
        Condition::Answer(triggers) => triggers,
        Condition::Score { .. } => &[],
    }
}

/// By indicator: the mildest option of its triggers.
fn mildest<'a>(
    instrument: &Instrument,
    triggers: impl Iterator<Item = &'a Trigger>,
) -> Vec<Option<OptionIndex>> {
    let mut from = alloc::vec![None; instrument.indicators().len()];
    for trigger in triggers {
        let it = instrument.indicator(trigger.indicator);
        let mildest = &mut from[trigger.indicator.position()];
        if mildest.is_none_or(|before| it.is_at_or_worse(before, trigger.from)) {
            *mildest = Some(trigger.from);
        }
    }
    from
}

fn share_of(instrument: &Instrument) -> Vec<Option<ShareIndex>> {
    let mut of = alloc::vec![None; instrument.indicators().len()];
    let shares = instrument
        .rules()
        .into_iter()
        .flat_map(|rules| &rules.shares);
    for (place, share) in shares.enumerate() {
        for indicator in &share.indicators {
            of[indicator.position()] = Some(ShareIndex::at(place));
        }
    }
    of
}
