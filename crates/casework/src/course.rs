//! How far an assessment has come, what happened to it, and what was said about it.

use serde::{Deserialize, Serialize};
use zajedno_core::id::IndicatorId;

use crate::{EntryId, Moment};

/// How far an assessment has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is worked on.
    #[default]
    Draft,
    /// The case manager has finished; another person is to look at it. Answers and judgements are locked.
    ReadyForReview,
    /// The other person asks for changes.
    Returned,
    /// It is settled. Answers and judgements are locked; the plan goes on.
    Final,
}

/// Something that happened to an assessment. Whoever owns the computer can change a trail: it helps memory, it proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it was entered.
    pub at: Moment,
    /// The name that was entered: "entered by", never "signed".
    pub by: String,
    /// What happened.
    pub happened: Happened,
    /// The reason that was given; empty where none is asked for.
    pub reason: String,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// It was begun.
    Begun,
    /// It was given on for review.
    Submitted,
    /// It was taken back before anybody decided.
    TakenBack,
    /// It was returned, with a reason.
    Returned,
    /// It was settled.
    Approved,
    /// A settled one was opened again, with a reason.
    Reopened,
    /// A judgement was written, changed or taken back; the reason is the judgement's.
    Judged,
    /// It was handed on as a file.
    HandedOn,
    /// It came in from a file.
    TakenIn,
}

/// What somebody said about an assessment or about one of its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Its name.
    pub id: EntryId,
    /// When it was written.
    pub at: Moment,
    /// The name that was entered.
    pub by: String,
    /// The code of the child that it is about; absent: the family, or the whole.
    pub child: Option<String>,
    /// The indicator that it is about; absent: the whole assessment.
    pub indicator: Option<IndicatorId>,
    /// What was said.
    pub text: String,
    /// It has been dealt with.
    pub is_resolved: bool,
}
