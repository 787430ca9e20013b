//! What scoring gives, as far as working with a family needs it: ranks, ids and dates, no words.

use zajedno_core::Date;
use zajedno_core::id::{DomainId, FlagId, GroundId, IndicatorId};

use crate::TaskKind;

/// What scoring gives for an assessment; it is never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The family's level in force; absent where it has none.
    pub level: Option<Range>,
    /// Whether every child under the age of the list has a final sheet.
    pub is_final: bool,
    /// When the next review is due: of the children's, the first.
    pub review_due: Option<Date>,
    /// Each child, in the order of the assessment.
    pub children: Vec<ChildFigures>,
}

/// The ranks, from 0 for the lowest level, between which a level lies; equal where it is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest.
    pub lower: u8,
    /// The highest.
    pub upper: u8,
}

/// What scoring gives for one child.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChildFigures {
    /// The code of the child.
    pub reference: String,
    /// Whether there is a sheet: not for a child in formal care or grown up.
    pub has_sheet: bool,
    /// The level of the answers alone.
    pub computed: Option<Range>,
    /// The level after what followed from an earlier one.
    pub reassessed: Option<Range>,
    /// The level in force, after judgement.
    pub in_force: Option<Range>,
    /// Whether the sheet is final.
    pub is_final: bool,
    /// How the judgement stands, where there is one.
    pub judging: Option<Judging>,
    /// Every ground with which a judgement may be made now, and the ranks it allows; empty while none may be made.
    pub judgeable: Vec<Judgeable>,
    /// What is to be done.
    pub tasks: Vec<TaskFigures>,
    /// The indicators whose answers get a service in the plan.
    pub needs: Vec<IndicatorId>,
    /// The smallest sets of answers that would bring the level down, each an indicator or more.
    pub lowering: Vec<Vec<IndicatorId>>,
    /// The points of each domain.
    pub domains: Vec<DomainFigures>,
    /// What the answers call for whatever the level; those that hold or may.
    pub flags: Vec<FlagFigures>,
    /// Days from the reference date to the next review.
    pub review_days: Option<u16>,
}

/// How a judgement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judging {
    /// It holds.
    Holds,
    /// It does not, for a reason with this code.
    Refused(String),
}

/// A ground for a judgement with the ranks that it allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgeable {
    /// The ground.
    pub ground: GroundId,
    /// The ranks, rising.
    pub ranks: Vec<u8>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFigures {
    /// What.
    pub kind: TaskKind,
    /// The id of the indicator, or of the flag.
    pub of: String,
    /// Until when, from the reference date on: a task of hours is due on the next day at the latest; absent: none is set.
    pub due: Option<Date>,
}

/// The points of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainFigures {
    /// Which.
    pub domain: DomainId,
    /// The fewest.
    pub lower: i32,
    /// The most.
    pub upper: i32,
    /// The most that its applicable indicators count.
    pub maximum: i32,
}

/// Something that the answers call for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagFigures {
    /// Which.
    pub flag: FlagId,
    /// It holds; otherwise it may.
    pub is_certain: bool,
}
