//! The support plan: what is done for a family, by whom and until when, and what came of it.

use serde::{Deserialize, Serialize};
use zajedno_core::Date;
use zajedno_core::id::{IndicatorId, ServiceId};

use crate::{EntryId, Moment};

/// A support plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The permanency goal, if one is set.
    pub goal: Option<Goal>,
    /// What is to be reached, in words.
    pub goal_in_words: String,
    /// The steps, in the order of adding.
    pub steps: Vec<Step>,
    /// What came of the tasks that the answers opened.
    pub tasks: Vec<TaskDone>,
    /// The family conference, if there is to be one.
    pub conference: Option<Conference>,
}

/// Where a child is to live for good. Support for the family comes before any other goal
/// (Guidelines for the Alternative Care of Children, A/RES/64/142, 3 and 32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The family stays together.
    StayTogether,
    /// The child comes back to the family.
    ReturnHome,
    /// The child lives with relatives.
    Kinship,
    /// Another goal, said in words.
    Other,
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name; it stays the same in the plans of later reviews.
    pub id: EntryId,
    /// When it was last changed.
    pub changed: Moment,
    /// The service of the list that it is; absent for a step of another kind.
    pub service: Option<ServiceId>,
    /// What is done, in words; may be empty beside a service.
    pub what: String,
    /// The code of the child that it is for; absent: the family.
    pub child: Option<String>,
    /// The indicators whose answers it responds to.
    pub answers: Vec<IndicatorId>,
    /// Who does it.
    pub who: String,
    /// Until when.
    pub due: Option<Date>,
    /// How far it has come.
    pub progress: Progress,
    /// What came of it.
    pub outcome: String,
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// It is agreed.
    Planned,
    /// It has begun.
    UnderWay,
    /// The family waits for a place.
    Waiting,
    /// It is needed and does not exist here.
    Missing,
    /// It is done.
    Done,
    /// It was given up.
    Dropped,
}

/// Which of the tasks that the answers open (scoring rules, section 5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskKey {
    /// What is to be done.
    pub kind: TaskKind,
    /// The code of the child.
    pub child: String,
    /// The id of the indicator, or of the flag.
    pub of: String,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// The action of a critical answer.
    Act,
    /// Confirm a critical answer.
    Verify,
    /// Find out a critical answer.
    FindOut,
    /// Do what a flag calls for.
    Arrange,
    /// Ask about a flag that may hold.
    Ask,
}

/// What came of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskDone {
    /// Which.
    pub task: TaskKey,
    /// When it was last changed.
    pub changed: Moment,
    /// Who does it.
    pub who: String,
    /// The day on which it was done; absent: not yet.
    pub done_on: Option<Date>,
    /// What came of it.
    pub outcome: String,
}

/// A family conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conference {
    /// When it was last changed.
    pub changed: Moment,
    /// The day.
    pub on: Option<Date>,
    /// Whom the family wants there.
    pub who: String,
    /// What was agreed.
    pub agreed: String,
}
