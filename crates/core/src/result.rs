//! From an assessment to its result: each child's outcome, what follows from an earlier level and from a judgement, and
//! the family's level.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::assessment::{Assessment, Kind, NoSheet};
use crate::change::{Lowering, Settling};
use crate::id::LevelIndex;
use crate::initial::InitialOutcome;
use crate::judgement::{Judged, JudgementProblem};
use crate::outcome::{Bounds, OpenBecause, Outcome};
use crate::reassessment::Reassessment;
use crate::scoring::{Scorer, WrongInstrument};

/// The result of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyResult {
    /// Each child, in the order of the assessment.
    pub children: Vec<ChildResult>,
    /// The level of the family: of both bounds the highest among its children; absent where no child has one.
    pub level: Option<Bounds<LevelIndex>>,
    /// Whether every child under the age of the list has a final sheet.
    pub is_final: bool,
}

/// The result of one child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChildResult {
    /// The child has no sheet.
    NoSheet(NoSheet),
    /// The child is assessed.
    Assessed(Box<ChildOutcome>),
}

/// The outcome of one child's sheet and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildOutcome {
    /// The outcome of the sheet. In an initial assessment it has no level, no reasons and nothing provisional.
    pub outcome: Outcome,
    /// Whether a directed assessment is due; of an initial assessment only.
    pub initial: Option<InitialOutcome>,
    /// What follows from the earlier level, where there is one.
    pub reassessment: Option<Reassessment>,
    /// What follows from the judgement, where there is one.
    pub judgement: Option<Result<Judged, JudgementProblem>>,
    /// The level in force: after reassessment and judgement.
    pub in_force: Option<Bounds<LevelIndex>>,
    /// Days from the reference date to the next review; absent without a level.
    pub review_days: Option<u16>,
}

impl ChildOutcome {
    /// Whether the lower bound may be called "at least": not while a critical answer is unconfirmed, since the level
    /// may fall below it when that answer is refuted.
    #[must_use]
    pub fn lower_bound_is_firm(&self) -> bool {
        !self
            .outcome
            .open
            .iter()
            .any(|open| open.because == OpenBecause::CriticalUnconfirmed)
    }
}

/// Works out the result of an assessment.
///
/// # Errors
///
/// When the assessment was answered in another instrument than the scorer's.
pub fn assess(scorer: &Scorer, assessment: &Assessment) -> Result<FamilyResult, WrongInstrument> {
    let instrument = scorer.instrument();
    if assessment.instrument() != instrument.name() {
        return Err(WrongInstrument);
    }
    let mut children = Vec::with_capacity(assessment.children.len());
    for position in 0..assessment.children.len() {
        children.push(match assessment.sheet(instrument, position) {
            Err(reason) => ChildResult::NoSheet(reason),
            Ok(sheet) => {
                let mut outcome = Outcome::default();
                scorer.outcome(&sheet, &mut outcome)?;
                ChildResult::Assessed(Box::new(match assessment.kind {
                    Kind::Initial => initial(scorer.initial(&sheet)?, outcome),
                    Kind::Directed | Kind::Review => {
                        let child = &assessment.children[position];
                        let reassessment = match child.previous {
                            Some(previous) => {
                                let days = assessment.date.days_since(previous.date);
                                scorer.reassess(&sheet, &outcome, previous.level, days)?
                            }
                            None => None,
                        };
                        with_level(scorer, outcome, reassessment, child.judgement.as_ref())
                    }
                }))
            }
        });
    }
    let level = children
        .iter()
        .filter_map(level_of)
        .reduce(|family, child| Bounds {
            lower: family.lower.max(child.lower),
            upper: family.upper.max(child.upper),
        });
    let is_final = level.is_some() && children.iter().all(is_settled);
    Ok(FamilyResult {
        children,
        level,
        is_final,
    })
}

/// What could change the level of one child.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChildChanges {
    /// The smallest sets of answers that would bring the level down; absent without a level and at the lowest.
    pub lowering: Option<Lowering>,
    /// The smallest sets of questions that could settle it; absent without a level and where its bounds agree.
    pub settling: Option<Settling>,
}

/// Works out what could change the level of each child of a result, in the order of the assessment.
///
/// It takes longer than the result itself, up to a stated limit on work, so it is asked for only when it is shown.
///
/// # Errors
///
/// When the assessment was answered in another instrument than the scorer's.
pub fn changes(
    scorer: &Scorer,
    assessment: &Assessment,
    result: &FamilyResult,
) -> Result<Vec<ChildChanges>, WrongInstrument> {
    let of_child = |(position, child): (usize, &ChildResult)| match child {
        ChildResult::Assessed(child) if child.in_force.is_some() => {
            // A child with a level has a sheet.
            let Ok(sheet) = assessment.sheet(scorer.instrument(), position) else {
                return Ok(ChildChanges::default());
            };
            Ok(ChildChanges {
                lowering: scorer.lowering(&sheet)?,
                settling: scorer.settling(&sheet, &child.outcome)?,
            })
        }
        ChildResult::Assessed(_) | ChildResult::NoSheet(_) => Ok(ChildChanges::default()),
    };
    result.children.iter().enumerate().map(of_child).collect()
}

fn level_of(child: &ChildResult) -> Option<Bounds<LevelIndex>> {
    match child {
        ChildResult::NoSheet(_) => None,
        ChildResult::Assessed(child) => child.in_force,
    }
}

/// A grown-up is no longer a child of the assessment; a child in care has no sheet that could be final.
fn is_settled(child: &ChildResult) -> bool {
    match child {
        ChildResult::NoSheet(reason) => *reason == NoSheet::GrownUp,
        ChildResult::Assessed(child) => child.outcome.is_final(),
    }
}

fn initial(initial: Option<InitialOutcome>, mut outcome: Outcome) -> ChildOutcome {
    outcome.level = None;
    outcome.reasons.clear();
    outcome.provisional.clear();
    ChildOutcome {
        outcome,
        initial,
        reassessment: None,
        judgement: None,
        in_force: None,
        review_days: None,
    }
}

fn with_level(
    scorer: &Scorer,
    outcome: Outcome,
    reassessment: Option<Reassessment>,
    judgement: Option<&crate::assessment::Judgement>,
) -> ChildOutcome {
    let after = reassessment
        .as_ref()
        .map(Reassessment::level)
        .or(outcome.level);
    let judgement =
        judgement.map(|judgement| scorer.judge(&outcome, reassessment.as_ref(), judgement));
    let in_force = match &judgement {
        Some(Ok(judged)) => Some(Bounds::exactly(judged.level)),
        Some(Err(_)) | None => after,
    };
    let review_days =
        in_force.and_then(|level| scorer.review_days(level.upper, outcome.is_final()));
    ChildOutcome {
        outcome,
        initial: None,
        reassessment,
        judgement,
        in_force,
        review_days,
    }
}
