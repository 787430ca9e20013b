//! The rules of a list as they are written.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{IndicatorKind, MissingPolicy, Within};
use crate::id::{
    DomainId, FlagId, GroundId, IndicatorId, LevelId, OptionId, RuleId, ScoreId, ShareId,
};
#[cfg(feature = "schema")]
use crate::instrument::limits;
use crate::words::Words;

written! {
    /// The rules: a small closed set of operations, each monotone by construction.
    struct RawRules {
        /// What an unanswered indicator means for the result.
        pub missing: MissingPolicy,
        /// Numbers worked out from the answers; a score may use those before it.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::SCORES)))]
        pub scores: Vec<RawScore>,
        /// What makes the level, in the order of acting.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::RULES)))]
        pub level: Vec<RawLevelRule>,
        /// What else the answers call for, whatever the level.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::FLAGS)))]
        pub flags: Vec<RawFlag>,
        /// Disjoint shares of the points; what no share selects is counted as "other".
        #[cfg_attr(feature = "schema", schemars(length(max = limits::SHARES)))]
        pub shares: Vec<RawShare>,
        /// When a result is final.
        #[serde(rename = "final")]
        pub finality: RawFinality,
        /// What a provisional result changes.
        pub provisional: RawProvisional,
        /// The initial assessment.
        pub initial: RawInitial,
        /// The rule for a level that follows an earlier one.
        pub reassessment: RawReassessment,
        /// The limits of professional judgement.
        pub judgement: RawJudgement,
        /// What a result opens to do.
        pub tasks: RawTasks,
    }

    /// A number worked out from the answers.
    struct RawScore {
        /// Its id.
        pub id: ScoreId,
        /// What it is called.
        pub title: Words,
        /// How it is worked out.
        pub rule: RawScoreRule,
    }

    /// How a score is worked out.
    enum RawScoreRule {
        /// The points of the selected indicators, added up.
        Sum(Selection),
        /// The points of the selected indicators, each as often as its part weighs, added up.
        WeightedSum(
            #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::INDICATORS)))]
            Vec<RawWeighted>,
        ),
        /// How many of the selected indicators are at an option or beyond it.
        Count(RawAnswerCondition),
        /// A score of risk less what strengths take off it:
        /// `of - min(at_most, by div by_divisor, of div of_divisor)`.
        Offset(RawOffset),
        /// A score that is held within limits.
        Cap(RawCap),
        /// The least of several scores.
        Minimum(
            #[cfg_attr(feature = "schema", schemars(length(min = 2, max = limits::SCORES)))]
            Vec<ScoreId>,
        ),
        /// The greatest of several scores.
        Maximum(
            #[cfg_attr(feature = "schema", schemars(length(min = 2, max = limits::SCORES)))]
            Vec<ScoreId>,
        ),
    }

    /// Indicators that weigh alike.
    struct RawWeighted {
        /// The indicators.
        pub of: Selection,
        /// How often their points count.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::POINTS)))]
        pub weight: i32,
    }

    /// Limits of a score; at least one of them.
    #[cfg_attr(feature = "schema", schemars(extend("minProperties" = 2)))]
    struct RawCap {
        /// The score.
        pub of: ScoreId,
        /// What is less counts as this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::NUMBER, max = limits::NUMBER)))]
        pub at_least: Option<i32>,
        /// What is more counts as this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::NUMBER, max = limits::NUMBER)))]
        pub at_most: Option<i32>,
    }

    /// What strengths take off a score of risk. Divisions round down.
    struct RawOffset {
        /// The score of risk.
        pub of: ScoreId,
        /// The score of strengths.
        pub by: ScoreId,
        /// Never more than this.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::NUMBER)))]
        pub at_most: i32,
        /// Of strengths, one point in so many.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::NUMBER)))]
        pub by_divisor: i32,
        /// Never more than one point in so many of the risk.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::NUMBER)))]
        pub of_divisor: i32,
    }

    /// A rule that makes, limits or raises the level.
    struct RawLevelRule {
        /// Its id.
        pub id: RuleId,
        /// What it is called.
        pub title: Words,
        /// What it does, in a sentence.
        pub explanation: Words,
        /// What it does.
        pub rule: RawLevelOperation,
    }

    /// What a rule does to the level.
    enum RawLevelOperation {
        /// The level by where a score stands between cuts; only as the first rule.
        Band(RawBand),
        /// At least the level by where another score stands between its cuts: the higher decides.
        AtLeastBand(RawBand),
        /// At most so many steps above the band of another score.
        AtMostAbove(RawAtMostAbove),
        /// Without enough points elsewhere the level is limited.
        Needs(RawNeeds),
        /// At least a level when a condition holds.
        Floor(RawFloor),
        /// At least the floor of every confirmed critical answer.
        CriticalFloors,
    }

    /// A level from a score.
    struct RawBand {
        /// The score.
        pub score: ScoreId,
        /// One cut for each level above the lowest: of a score of risk the least points of the level, rising; of a score
        /// of strength the most points of the level, falling.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::LEVELS - 1), inner(range(min = -limits::NUMBER, max = limits::NUMBER))))]
        pub cuts: Vec<i32>,
    }

    /// A limit from the band of another score, with the cuts of the band rule.
    struct RawAtMostAbove {
        /// The other score.
        pub score: ScoreId,
        /// How many steps above its band the level may stand.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 8)))]
        pub steps: u8,
    }

    /// A limit that falls away as a score grows.
    struct RawNeeds {
        /// The score.
        pub score: ScoreId,
        /// The limits, the points rising.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::LEVELS)))]
        pub limits: Vec<RawLimit>,
    }

    /// One limit of [`RawNeeds`].
    struct RawLimit {
        /// While the score is below this,
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::NUMBER, max = limits::NUMBER)))]
        pub below: i32,
        /// the level is at most this.
        pub at_most: LevelId,
    }

    /// At least a level when a condition holds.
    struct RawFloor {
        /// The level.
        pub to: LevelId,
        /// It holds when one of these does.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::INDICATORS)))]
        pub any: Vec<RawCondition>,
    }

    /// Something the answers say.
    enum RawCondition {
        /// A selected indicator is at an option or worse.
        Answer(RawAnswerCondition),
        /// A score has reached a number of points.
        Score(RawScoreCondition),
    }

    /// A selected indicator is at an option or worse.
    struct RawAnswerCondition {
        /// Any of these indicators.
        pub of: Selection,
        /// The option.
        pub at: At,
    }

    /// Which option of an indicator.
    enum At {
        /// The option of this id, or a worse one: of a strength a lower one. In a count, that option or a higher one.
        Option(OptionId),
        /// The critical option, or a worse one.
        Critical,
        /// The option of the most points; not in a condition on a strength, of which it is the best.
        Highest,
    }

    /// A score has reached a number of points.
    #[cfg_attr(feature = "schema", schemars(extend("minProperties" = 2)))]
    struct RawScoreCondition {
        /// The score.
        pub id: ScoreId,
        /// So many points or more, of a score of risk.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::NUMBER, max = limits::NUMBER)))]
        pub at_least: Option<i32>,
        /// So many points or fewer, of a score of strength.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::NUMBER, max = limits::NUMBER)))]
        pub at_most: Option<i32>,
    }

    /// Something that a result calls for at any level.
    struct RawFlag {
        /// Its id.
        pub id: FlagId,
        /// What it is called.
        pub title: Words,
        /// What it means, in a sentence.
        pub explanation: Words,
        /// It holds when one of these does.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::INDICATORS)))]
        pub any: Vec<RawCondition>,
        /// What to do when it holds.
        pub task: Words,
        /// What to do while it may hold.
        pub task_if_possible: Words,
    }

    /// A share of the points of risk.
    struct RawShare {
        /// Its id.
        pub id: ShareId,
        /// What it is called.
        pub title: Words,
        /// Its indicators; an indicator belongs to the first share that selects it.
        pub of: Selection,
    }

    /// When a result is final: equal bounds, nothing critical open, and enough answered.
    struct RawFinality {
        /// Of all applicable indicators, in percent.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
        pub answered_percent: u8,
        /// Of the applicable indicators of risk in each domain that has one, in percent.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 100)))]
        pub answered_percent_in_each_domain: u8,
    }

    /// What a provisional result changes.
    struct RawProvisional {
        /// The next review is due after at most this many days.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3650)))]
        pub review_days_at_most: u16,
    }

    /// The initial assessment: asks the core indicators and gives no level.
    struct RawInitial {
        /// What the question "is a directed assessment due" is called.
        pub title: Words,
        /// Due when one of these holds, or when a core indicator is unanswered or unknown.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::INDICATORS)))]
        pub due_when_any: Vec<RawCondition>,
    }

    /// The rule for a level that follows an earlier one.
    struct RawReassessment {
        /// What it is called.
        pub title: Words,
        /// What it does, in a sentence.
        pub explanation: Words,
        /// Points that are added before a lower level is believed.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = limits::NUMBER)))]
        pub margin: i32,
        /// The scores they are added to.
        pub scores: Vec<ScoreId>,
        /// How many steps the level may fall at once.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 8)))]
        pub steps_down: u8,
        /// Days after an earlier result in which the level does not fall.
        pub wait_days: u16,
    }

    /// The limits of professional judgement.
    struct RawJudgement {
        /// How many steps up.
        pub steps_up: u8,
        /// How many steps down.
        pub steps_down: u8,
        /// How many steps below the earlier level, with reassessment.
        pub steps_below_previous: u8,
        /// Grounds for a higher level.
        pub up: Vec<RawGround>,
        /// Grounds for a lower level.
        pub down: Vec<RawGround>,
    }

    /// A ground for a judgement.
    struct RawGround {
        /// Its id.
        pub id: GroundId,
        /// What it is called.
        pub title: Words,
    }

    /// What a result opens to do.
    struct RawTasks {
        /// Confirming a critical answer, by the floor it would set; the first whose floor is reached counts.
        pub verify: Vec<RawVerify>,
        /// Finding out a critical answer.
        pub find_out_within: Within,
        /// Each of these answers gets a service in the plan.
        pub service_for: Vec<RawAnswerCondition>,
    }

    /// The time in which an unconfirmed critical answer is verified.
    struct RawVerify {
        /// For floors of this level or higher.
        pub floor: LevelId,
        /// The time.
        pub within: Within,
    }
}

/// Which indicators: all those that meet every condition given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// In one of these domains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domains: Option<Vec<DomainId>>,
    /// One of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicators: Option<Vec<IndicatorId>>,
    /// Of this kind.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<IndicatorKind>,
    /// Of risk (`false`) or of strength (`true`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<bool>,
    /// Core or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core: Option<bool>,
    /// Static or not.
    #[serde(default, rename = "static", skip_serializing_if = "Option::is_none")]
    pub is_static: Option<bool>,
    /// With a critical answer or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub critical: Option<bool>,
    /// Derived from the age or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_age: Option<bool>,
}
