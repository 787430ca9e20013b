//! What a rule reads and does, in the one shape that all questions about a list share: steps over a number, or the
//! highest of several that have been reached.

use alloc::vec::Vec;

use super::answers::{Answers, Lane};
use crate::id::{LevelIndex, ScoreIndex};
use crate::instrument::{Condition, LevelOperation, ScoreRule, Threshold};

/// Numbers that rules read, seen so that more is more risk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) of: Of,
    /// 1, or -1 for strengths.
    pub(super) sign: i64,
}

/// What a number comes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Of {
    /// The score at this place.
    Score(usize),
    /// The lane at this place.
    Lane(usize),
}

/// A number that has to be reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Test {
    pub(super) of: Seen,
    pub(super) at_least: i64,
}

/// Which level a rule names.
#[derive(Debug)]
pub(super) enum Names {
    /// The first, and from each number on another, rising.
    Stairs(Seen, usize, Vec<(i64, usize)>),
    /// The highest of those whose test holds.
    Highest(Vec<(Test, usize)>),
}

/// What becomes of the level before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    Set,
    Raise,
    Limit,
}

/// A rule.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) names: Names,
    pub(super) does: Does,
}

impl Piece {
    /// Every number that it reads, with a point at which something changes.
    pub(super) fn tests(&self) -> Vec<Test> {
        match &self.names {
            Names::Stairs(of, _, cuts) => {
                let test = |&(at_least, _): &(i64, usize)| Test { of: *of, at_least };
                cuts.iter().map(test).collect()
            }
            Names::Highest(of) => of.iter().map(|(test, _)| *test).collect(),
        }
    }

    /// The level that it names.
    pub(super) fn named(&self, points: impl Fn(Seen) -> i64) -> usize {
        match &self.names {
            Names::Stairs(of, first, cuts) => {
                let points = points(*of);
                let climb =
                    |level, &(cut, to): &(i64, usize)| if points >= cut { to } else { level };
                cuts.iter().fold(*first, climb)
            }
            Names::Highest(of) => {
                let reached = of
                    .iter()
                    .filter(|(test, _)| points(test.of) >= test.at_least);
                reached.map(|(_, to)| *to).max().unwrap_or(0)
            }
        }
    }
}

/// Makes pieces of rules, and gives out the lanes of answers that are read directly.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    pub(super) answers: &'a Answers<'a>,
    /// What is counted.
    pub(super) lanes: Vec<Lane<'a>>,
    /// By score: its lane.
    pub(super) lane_of: Vec<Option<usize>>,
    pub(super) made: Vec<Piece>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(answers: &'a Answers<'a>) -> Self {
        Self {
            answers,
            lanes: Vec::new(),
            lane_of: alloc::vec![None; answers.rules.scores.len()],
            made: Vec::new(),
        }
    }

    fn lane(&mut self, lane: Lane<'a>) -> Seen {
        self.lanes.push(lane);
        Seen {
            of: Of::Lane(self.lanes.len() - 1),
            sign: 1,
        }
    }

    fn score(&mut self, score: ScoreIndex) -> Seen {
        self.ask_for(score);
        let is_strength = self.answers.rules.scores[score.position()].is_strength;
        Seen {
            of: Of::Score(score.position()),
            sign: if is_strength { -1 } else { 1 },
        }
    }

    /// Gives lanes to all that a score is worked out from.
    fn ask_for(&mut self, score: ScoreIndex) {
        let answers = self.answers;
        let rule = &answers.rules.scores[score.position()].rule;
        match rule {
            ScoreRule::Sum(_) | ScoreRule::WeightedSum(_) | ScoreRule::Count(_) => {
                if self.lane_of[score.position()].is_none() {
                    self.lane_of[score.position()] = Some(self.lanes.len());
                    self.lanes.push(Lane::Score(rule));
                }
            }
            ScoreRule::Offset { .. }
            | ScoreRule::Cap { .. }
            | ScoreRule::Minimum(_)
            | ScoreRule::Maximum(_) => rule.uses().for_each(|used| self.ask_for(used)),
        }
    }

    pub(super) fn test(&mut self, score: ScoreIndex, reaches: Threshold) -> Test {
        let of = self.score(score);
        let at_least = match reaches {
            Threshold::AtLeast(points) => i64::from(points),
            Threshold::AtMost(points) => -i64::from(points),
        };
        Test { of, at_least }
    }

    /// Raises to a level when one of the conditions holds; one lane counts the answers of all of them.
    pub(super) fn floor(&mut self, to: usize, any: &'a [Condition]) {
        let mut tests = Vec::new();
        for condition in any {
            if let Condition::Score { score, reaches } = condition {
                tests.push((self.test(*score, *reaches), to));
            }
        }
        if tests.len() < any.len() {
            let of = self.lane(Lane::Answers(any));
            tests.push((Test { of, at_least: 1 }, to));
        }
        let (names, does) = (Names::Highest(tests), Does::Raise);
        self.made.push(Piece { names, does });
    }

    /// Raises to 1 when one test holds.
    pub(super) fn probe(&mut self, score: ScoreIndex, reaches: Threshold) {
        let test = self.test(score, reaches);
        let (names, does) = (Names::Highest(alloc::vec![(test, 1)]), Does::Raise);
        self.made.push(Piece { names, does });
    }

    pub(super) fn rule(&mut self, operation: &'a LevelOperation) {
        let top = self.answers.list.levels().len().saturating_sub(1);
        let (names, does) = match operation {
            LevelOperation::Band { score, cuts } => (self.band(*score, cuts), Does::Set),
            LevelOperation::AtLeastBand { score, cuts } => (self.band(*score, cuts), Does::Raise),
            LevelOperation::AtMostAbove { score, cuts, steps } => {
                let above = |level: usize| (level + usize::from(*steps)).min(top);
                let cuts = cuts.iter().map(|cut| i64::from(*cut)).zip((1..).map(above));
                let names = Names::Stairs(self.score(*score), above(0), cuts.collect());
                (names, Does::Limit)
            }
            LevelOperation::Needs { score, limits } => {
                // At its points a limit falls away: the next one is left, or none.
                let mut left = limits.iter().map(|it| it.at_most.position()).chain([top]);
                let first = left.next().unwrap_or(top);
                let cuts = limits.iter().map(|it| i64::from(it.below)).zip(left);
                let names = Names::Stairs(self.score(*score), first, cuts.collect());
                (names, Does::Limit)
            }
            LevelOperation::Floor { to, any } => return self.floor(to.position(), any),
            LevelOperation::CriticalFloors => (self.critical_floors(), Does::Raise),
        };
        self.made.push(Piece { names, does });
    }

    /// Cuts of strengths fall; seen as risk they rise like the others.
    fn band(&mut self, score: ScoreIndex, cuts: &[i32]) -> Names {
        let of = self.score(score);
        let cuts = cuts.iter().map(|cut| i64::from(*cut) * of.sign).zip(1..);
        Names::Stairs(of, 0, cuts.collect())
    }

    fn critical_floors(&mut self) -> Names {
        let indicators = self.answers.list.indicators().iter();
        let floors = indicators.filter_map(|it| it.critical.as_ref().map(|it| it.floor));
        let mut floors: Vec<LevelIndex> = floors.collect();
        floors.sort_unstable();
        floors.dedup();
        let test = |floor: LevelIndex| {
            let of = self.lane(Lane::Confirmed(floor));
            (Test { of, at_least: 1 }, floor.position())
        };
        Names::Highest(floors.into_iter().map(test).collect())
    }
}
