//! Working with a family over months: what is kept beside the answers of an assessment, and what follows from both.
//!
//! An [`Assessment`](zajedno_core::Assessment) holds answers and judgements; a [`Casework`] stands beside it and holds
//! who made it, how far it has come, what was said about it, the support plan and the family's own view. Both are kept
//! under the same id, each with a revision of its own, so that a plan can go on while the answers are locked.
//!
//! [`figures`] turns a result into ids, ranks and dates; everything else follows from those and from what is kept: which step
//! of the course may follow ([`Casework::take`]) and what it asks for ([`lacking`]), how a review begins ([`review_of`]) and what
//! changed since ([`compare`], [`stayed`]), what the plan could hold and lacks ([`proposals`], [`without_step`], [`unmet`]), what is
//! due ([`due`], [`calendar`]), what two computers have together ([`merge`]), and what may leave one ([`places_in`],
//! [`answers_csv`], [`centre`]).
//!
//! Nothing here knows a clock, a screen or a store: today's date, moments and ids of entries come in as arguments.
//!
//! The types of [`Casework`] and [`Directory`] are written as they stand (see the crate `zajedno-records`): neither their
//! fields and variants nor the order of these ever changes. What must be kept besides goes into a new version.

#![forbid(unsafe_code)]

mod calendar;
mod centre;
mod compare;
mod course;
mod csv;
mod directory;
mod due;
mod entry;
mod figures;
mod handed;
mod identify;
mod merge;
mod needs;
mod plan;
mod review;
mod scored;
mod sign_off;
mod suppress;
mod transition;
mod view;
mod written;

pub use self::calendar::{Appointment, calendar};
pub use self::centre::{Centre, Counted, JUDGED_PERCENT_EXPECTED, Row, Table, centre};
pub use self::compare::{
    Change, ChildComparison, Comparison, Direction, Presence, State, Stay, compare, state, stayed,
};
pub use self::course::{Comment, Event, Happened, Status};
pub use self::csv::{Answered, answers_csv};
pub use self::directory::{Availability, Directory, LocalService};
pub use self::due::{Due, DueWhat, Task, due, tasks};
pub use self::entry::{EntryId, Moment};
pub use self::figures::{
    ChildFigures, DomainFigures, Figures, FlagFigures, Judgeable, Judging, Range, TaskFigures,
};
pub use self::handed::{HandOver, Handed, HandedCasework};
pub use self::identify::{Found, Identifies, places};
pub use self::merge::merge;
pub use self::needs::{Need, Proposal, Unmet, needs, proposals, unmet, without_step};
pub use self::plan::{Conference, Goal, Plan, Progress, Step, TaskDone, TaskKey, TaskKind};
pub use self::review::review_of;
pub use self::scored::{figures, review_due};
pub use self::sign_off::{Lack, Lacking, lacking};
pub use self::suppress::{Number, SMALL};
pub use self::transition::{CourseProblem, is_same_name};
pub use self::view::{Agreement, FamilyView, ViewOfAnswer};
pub use self::written::{FoundAt, Place, places_in};

use serde::{Deserialize, Serialize};

/// What is kept beside the answers of an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Casework {
    /// Who makes the assessment, as typed.
    pub assessor: String,
    /// How far it has come.
    pub status: Status,
    /// Raised whenever a final assessment is reopened; 0 for one that never was.
    pub reopened: u16,
    /// The id, in hexadecimal, of the assessment that this one reviews.
    pub follows: Option<String>,
    /// What happened, in the order of happening; only ever added to.
    pub trail: Vec<Event>,
    /// What was said about it.
    pub comments: Vec<Comment>,
    /// The support plan.
    pub plan: Plan,
    /// The family's own view.
    pub view: FamilyView,
}
