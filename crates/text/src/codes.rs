//! Words for the codes that an assessment carries, and for what can be wrong with it.

use std::borrow::Cow;

use zajedno_core::JudgementProblem;
use zajedno_core::assessment::{AnswerProblem, Kind, Source};

use crate::catalogue::Catalogue;

impl Catalogue {
    /// What a kind of assessment is called.
    #[must_use]
    pub fn kind(self, kind: Kind) -> Cow<'static, str> {
        match kind {
            Kind::Initial => self.kind_initial(),
            Kind::Directed => self.kind_directed(),
            Kind::Review => self.kind_review(),
        }
    }

    /// How an answer is known, standing beside the label `source_label`.
    #[must_use]
    pub fn source(self, source: Source) -> Cow<'static, str> {
        match source {
            Source::Child => self.source_child(),
            Source::Parent => self.source_parent(),
            Source::HomeVisit => self.source_home_visit(),
            Source::School => self.source_school(),
            Source::HealthService => self.source_health_service(),
            Source::Document => self.source_document(),
            Source::OtherService => self.source_other_service(),
            Source::OwnObservation => self.source_own_observation(),
        }
    }

    /// Why an answer cannot be given, and what to do.
    #[must_use]
    pub fn answer_problem(self, problem: AnswerProblem) -> Cow<'static, str> {
        match problem {
            AnswerProblem::WrongSubject => self.problem_wrong_subject(),
            AnswerProblem::NoSuchChild => self.problem_no_such_child(),
            AnswerProblem::FollowsFromAge => self.problem_follows_from_age(),
            AnswerProblem::NoSuchOption => self.problem_no_such_option(),
            AnswerProblem::NotOffered => self.problem_not_offered(),
            AnswerProblem::NotCritical => self.problem_not_critical(),
            AnswerProblem::TooLong => self.problem_too_long(),
            AnswerProblem::NoCheck => self.problem_no_check(),
        }
    }

    /// Why a professional judgement does not count, and what to do. The level that a floor sets is not part of the
    /// sentence.
    #[must_use]
    pub fn judgement_problem(self, problem: JudgementProblem) -> Cow<'static, str> {
        match problem {
            JudgementProblem::NoLevel => self.judgement_no_level(),
            JudgementProblem::NotFinal => self.judgement_not_final(),
            JudgementProblem::NoChange => self.judgement_no_change(),
            JudgementProblem::TooFar => self.judgement_too_far(),
            JudgementProblem::UnknownGround => self.judgement_unknown_ground(),
            JudgementProblem::NoReason => self.judgement_no_reason(),
            JudgementProblem::NotApproved => self.judgement_not_approved(),
            JudgementProblem::BelowCriticalFloor { .. } => self.judgement_below_critical_floor(),
            JudgementProblem::TooFarBelowPrevious => self.judgement_too_far_below_previous(),
        }
    }
}
