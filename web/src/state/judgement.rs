//! A professional judgement as it is being entered.

use std::rc::Rc;

use yew::Reducible;
use zajedno_casework::{Casework, ChildFigures, Happened, Judgeable, Moment, is_same_name};
use zajedno_core::assessment::Judgement;
use zajedno_core::id::{GroundId, LevelIndex};
use zajedno_core::{Assessment, Date, Instrument};

use super::course::{ReasonProblem, text_problem};

/// What stands in the fields, in whatever state it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JudgementEntry {
    pub(crate) ground: Option<GroundId>,
    /// The rank of the level that was chosen; see [`JudgementEntry::rank`].
    level: Option<u8>,
    pub(crate) reason: String,
    pub(crate) approved_by: String,
    /// As the field has it, so that a date that is being typed is not overwritten.
    pub(crate) approved_on: String,
    /// Nothing is complained about before it was sent.
    pub(crate) is_sent: bool,
}

/// A change of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    Ground(Option<GroundId>),
    Level(Option<u8>),
    Reason(String),
    ApprovedBy(String),
    ApprovedOn(String),
    Sent,
    /// The fields begin anew.
    Anew(JudgementEntry),
}

/// What is wrong with the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct JudgementProblems {
    pub(crate) is_without_ground: bool,
    pub(crate) is_without_level: bool,
    pub(crate) reason: Option<ReasonProblem>,
    pub(crate) approved_by: Option<ApproverProblem>,
    pub(crate) approved_on: Option<DayProblem>,
}

/// What is wrong with who approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ApproverProblem {
    Name(ReasonProblem),
    /// Whoever makes the assessment cannot approve of their own judgement.
    SamePerson,
}

/// What is wrong with the day of the approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayProblem {
    Missing,
    /// It has not come yet.
    Later,
}

/// What judgements are held against.
#[derive(Clone, Copy)]
pub(crate) struct Limits<'a> {
    pub(crate) judgeable: &'a [Judgeable],
    pub(crate) assessor: &'a str,
    pub(crate) today: Date,
}

impl JudgementProblems {
    /// The last part of the id of the first field with something wrong.
    pub(crate) fn first(&self) -> &'static str {
        if self.is_without_ground {
            "ground"
        } else if self.is_without_level {
            "level"
        } else if self.reason.is_some() {
            "reason"
        } else if self.approved_by.is_some() {
            "by"
        } else {
            "on"
        }
    }
}

impl JudgementEntry {
    /// The fields of a new judgement, or of one that was given.
    pub(crate) fn new(given: Option<&Judgement>, today: Date) -> Self {
        let day = given.map_or(today, |it| it.approved_on);
        Self {
            ground: given.map(|it| it.ground.clone()),
            level: given.and_then(|it| u8::try_from(it.level.position()).ok()),
            reason: given.map_or_else(String::new, |it| it.reason.clone()),
            approved_by: given.map_or_else(String::new, |it| it.approved_by.clone()),
            approved_on: day.to_string(),
            is_sent: false,
        }
    }

    /// The ranks that the ground allows.
    pub(crate) fn ranks<'a>(&self, judgeable: &'a [Judgeable]) -> &'a [u8] {
        let mut grounds = judgeable.iter();
        let found = grounds.find(|it| Some(&it.ground) == self.ground.as_ref());
        found.map_or(&[], |it| &it.ranks)
    }

    /// The rank that is meant: what was chosen, if the ground allows it, or the only one that it allows.
    pub(crate) fn rank(&self, judgeable: &[Judgeable]) -> Option<u8> {
        match (self.ranks(judgeable), self.level) {
            (ranks, Some(level)) if ranks.contains(&level) => Some(level),
            ([only], _) => Some(*only),
            _ => None,
        }
    }

    /// What is wrong with the fields.
    pub(crate) fn problems(&self, limits: &Limits<'_>) -> JudgementProblems {
        let is_without_ground = self.ranks(limits.judgeable).is_empty();
        JudgementProblems {
            is_without_ground,
            is_without_level: !is_without_ground && self.rank(limits.judgeable).is_none(),
            reason: text_problem(&self.reason, true),
            approved_by: match text_problem(&self.approved_by, true) {
                Some(problem) => Some(ApproverProblem::Name(problem)),
                None if is_same_name(&self.approved_by, limits.assessor) => {
                    Some(ApproverProblem::SamePerson)
                }
                None => None,
            },
            approved_on: match self.approved_on.parse::<Date>() {
                Err(_) => Some(DayProblem::Missing),
                Ok(day) if day > limits.today => Some(DayProblem::Later),
                Ok(_) => None,
            },
        }
    }

    /// The judgement; nothing while a field is wrong.
    pub(crate) fn judgement(&self, list: &Instrument, limits: &Limits<'_>) -> Option<Judgement> {
        if self.problems(limits) != JudgementProblems::default() {
            return None;
        }
        Some(Judgement {
            level: level_of(list, self.rank(limits.judgeable)?)?,
            ground: self.ground.clone()?,
            reason: self.reason.trim().to_owned(),
            approved_by: self.approved_by.trim().to_owned(),
            approved_on: self.approved_on.parse().ok()?,
        })
    }
}

impl Reducible for JudgementEntry {
    type Action = Edit;

    fn reduce(mut self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let this = Rc::make_mut(&mut self);
        match edit {
            Edit::Ground(ground) => this.ground = ground,
            Edit::Level(level) => this.level = level,
            Edit::Reason(reason) => this.reason = reason,
            Edit::ApprovedBy(name) => this.approved_by = name,
            Edit::ApprovedOn(day) => this.approved_on = day,
            Edit::Sent => this.is_sent = true,
            Edit::Anew(entry) => *this = entry,
        }
        self
    }
}

/// The level of a rank.
pub(crate) fn level_of(list: &Instrument, rank: u8) -> Option<LevelIndex> {
    let mut levels = list.indexed_levels().skip(rank.into());
    levels.next().map(|(level, _)| level)
}

/// Why no judgement can be given now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoJudging {
    /// There is no level.
    NoLevel,
    /// The result is provisional.
    Provisional,
    /// The limits leave no other level.
    Limits,
}

/// Why no judgement can be given now; `None` where one can.
pub(crate) fn no_judging(figures: &ChildFigures) -> Option<NoJudging> {
    if !figures.judgeable.is_empty() {
        None
    } else if figures.computed.is_none() {
        Some(NoJudging::NoLevel)
    } else if figures.is_final {
        Some(NoJudging::Limits)
    } else {
        Some(NoJudging::Provisional)
    }
}

/// An assessment and what stands beside it, with another judgement on a child or none, and in the trail that it was given or
/// taken back; nothing where that changes nothing.
pub(crate) fn judged(
    (assessment, casework): (&Assessment, &Casework),
    position: usize,
    judgement: Option<Judgement>,
    by: &str,
    at: Moment,
    reason: &str,
) -> Option<(Assessment, Casework)> {
    let (mut assessment, mut casework) = (assessment.clone(), casework.clone());
    let child = assessment.children.get_mut(position)?;
    if child.judgement == judgement {
        return None;
    }
    child.judgement = judgement;
    // Of several children it must be clear which.
    let reason = format!("{}: {}", child.reference, reason.trim());
    casework.note_event(Happened::Judged, by, at, &reason);
    Some((assessment, casework))
}

#[cfg(test)]
mod tests;
