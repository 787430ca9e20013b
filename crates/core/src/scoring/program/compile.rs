//! From checked rules to lanes, steps and operations.

use alloc::vec;
use alloc::vec::Vec;

use super::rows::{Rows, WIDTH};
use super::{Bound, Divisor, How, Offset, Operation, Program, Seen, Stairs, Test, WorkedOut};
use crate::id::{IndicatorIndex, LevelIndex, ScoreIndex};
use crate::instrument::{
    Condition, Indicator, Instrument, LevelOperation, Rules, ScoreRule, Threshold, Trigger,
    Weighted,
};
use crate::sheet::Cell;

/// What a lane counts.
enum Lane<'a> {
    /// The points of these indicators.
    Points(&'a [IndicatorIndex]),
    /// The points of these indicators, each so many times.
    Weighted(&'a [Weighted]),
    /// How many of these answers are given, or go beyond.
    Counted(&'a [Trigger]),
    /// How many of these answers are given, or are worse.
    Answers(Vec<Trigger>),
    /// How many critical answers of this floor are confirmed, or may be at the upper bound.
    CriticalFloor(LevelIndex),
}

/// Gives out lanes while the rules are compiled.
struct Compiler<'a> {
    instrument: &'a Instrument,
    first_sum: usize,
    /// The lanes from the first sum on; a gap adds up nothing.
    sums: Vec<Lane<'a>>,
    /// The lane of each score, as soon as it is given out.
    scores: Vec<usize>,
    worked_out: Vec<WorkedOut>,
    /// The critical floors that have a lane.
    critical: Vec<(Test, usize)>,
}

impl<'a> Compiler<'a> {
    fn new(instrument: &'a Instrument) -> Self {
        let scores = instrument.rules().map_or(&[][..], |rules| &rules.scores);
        let worked_out = scores
            .iter()
            .filter(|score| score.rule.uses().next().is_some());
        Self {
            instrument,
            first_sum: worked_out.count().next_multiple_of(WIDTH),
            sums: Vec::new(),
            scores: vec![0; scores.len()],
            worked_out: Vec::new(),
            critical: Vec::new(),
        }
    }

    /// The number of lanes given out, rounded up to whole blocks.
    fn lanes(&self) -> usize {
        self.first_sum + self.sums.len().next_multiple_of(WIDTH)
    }

    /// The sums that follow begin a block.
    fn begin_block(&mut self) {
        let whole = self.sums.len().next_multiple_of(WIDTH);
        self.sums.resize_with(whole, || Lane::Points(&[]));
    }

    fn sum(&mut self, lane: Lane<'a>) -> usize {
        self.sums.push(lane);
        self.first_sum + self.sums.len() - 1
    }

    fn score(&mut self, position: usize, rule: &'a ScoreRule) {
        let lane = |score: &ScoreIndex| self.scores[score.position()];
        let how = match rule {
            ScoreRule::Sum(indicators) => Err(Lane::Points(indicators)),
            ScoreRule::WeightedSum(parts) => Err(Lane::Weighted(parts)),
            ScoreRule::Count(answers) => Err(Lane::Counted(answers)),
            ScoreRule::Offset {
                of,
                by,
                at_most,
                by_divisor,
                of_divisor,
            } => Ok(How::Offset(Offset {
                of: lane(of),
                by: lane(by),
                at_most: *at_most,
                by_divisor: Divisor::new(*by_divisor),
                of_divisor: Divisor::new(*of_divisor),
            })),
            ScoreRule::Cap {
                of,
                at_least,
                at_most,
            } => Ok(How::Cap(lane(of), *at_least, *at_most)),
            ScoreRule::Minimum(of) => Ok(How::Minimum(of.iter().map(lane).collect())),
            ScoreRule::Maximum(of) => Ok(How::Maximum(of.iter().map(lane).collect())),
        };
        self.scores[position] = match how {
            Err(sum) => self.sum(sum),
            Ok(how) => {
                let to = self.worked_out.len();
                self.worked_out.push(WorkedOut { to, how });
                to
            }
        };
    }

    /// A score seen so that more of it is more risk: strengths count downwards.
    fn seen(&self, score: ScoreIndex) -> Seen {
        let rules = self.instrument.rules();
        let is_strength = rules.is_some_and(|rules| rules.scores[score.position()].is_strength);
        Seen {
            lane: self.scores[score.position()],
            sign: if is_strength { -1 } else { 1 },
        }
    }

    /// The tests of conditions: one lane counts the answers of all of them.
    fn tests(&mut self, any: &[Condition]) -> Vec<Test> {
        let mut triggers = Vec::new();
        let mut tests = Vec::new();
        for condition in any {
            match condition {
                Condition::Answer(answers) => triggers.extend(answers.iter().copied()),
                Condition::Score { score, reaches } => tests.push(Test {
                    of: self.seen(*score),
                    at_least: match reaches {
                        Threshold::AtLeast(points) => *points,
                        Threshold::AtMost(points) => -points,
                    },
                }),
            }
        }
        if !triggers.is_empty() {
            let of = Seen::plain(self.sum(Lane::Answers(triggers)));
            tests.push(Test { of, at_least: 1 });
        }
        tests
    }

    fn operation(&mut self, operation: &LevelOperation) -> Operation {
        let top = self.instrument.levels().len().saturating_sub(1);
        match operation {
            LevelOperation::Band { score, cuts } => Operation::Set(self.band(*score, cuts)),
            LevelOperation::AtLeastBand { score, cuts } => {
                Operation::Raise(self.band(*score, cuts))
            }
            LevelOperation::AtMostAbove { score, cuts, steps } => {
                let above = |level: usize| (level + usize::from(*steps)).min(top);
                Operation::AtMost(Stairs {
                    of: self.seen(*score),
                    first: above(0),
                    cuts: cuts.iter().copied().zip((1..).map(above)).collect(),
                })
            }
            LevelOperation::Needs { score, limits } => {
                // At its points a limit falls away: the next one is left, or none.
                let mut left = limits.iter().map(|it| it.at_most.position()).chain([top]);
                Operation::AtMost(Stairs {
                    of: self.seen(*score),
                    first: left.next().unwrap_or(top),
                    cuts: limits.iter().map(|it| it.below).zip(left).collect(),
                })
            }
            LevelOperation::Floor { to, any } => {
                let to = to.position();
                let tests = self.tests(any).into_iter();
                Operation::AtLeast(tests.map(|test| (test, to)).collect())
            }
            LevelOperation::CriticalFloors => Operation::AtLeast(self.critical_floors()),
        }
    }

    /// Cuts of strengths fall; seen as risk they rise like the others.
    fn band(&self, score: ScoreIndex, cuts: &[i32]) -> Stairs {
        let of = self.seen(score);
        Stairs {
            of,
            first: 0,
            cuts: cuts.iter().map(|cut| cut * of.sign).zip(1..).collect(),
        }
    }

    fn critical_floors(&mut self) -> Vec<(Test, usize)> {
        if self.critical.is_empty() {
            let indicators = self.instrument.indicators().iter();
            let mut floors: Vec<LevelIndex> = Vec::new();
            for floor in indicators.filter_map(floor_of) {
                if let Err(place) = floors.binary_search(&floor) {
                    floors.insert(place, floor);
                }
            }
            for floor in floors {
                let of = Seen::plain(self.sum(Lane::CriticalFloor(floor)));
                self.critical
                    .push((Test { of, at_least: 1 }, floor.position()));
            }
        }
        self.critical.clone()
    }
}

fn floor_of(indicator: &Indicator) -> Option<LevelIndex> {
    indicator.critical.as_ref().map(|critical| critical.floor)
}

/// Which scores the level needs, directly or through other scores.
fn needed_for_level(rules: &Rules) -> Vec<bool> {
    let mut needed = vec![false; rules.scores.len()];
    for score in rules.level.iter().flat_map(|rule| rule.operation.reads()) {
        needed[score.position()] = true;
    }
    // A score uses only scores before it, so one pass from the last settles all.
    for (position, score) in rules.scores.iter().enumerate().rev() {
        if needed[position] {
            for used in score.rule.uses() {
                needed[used.position()] = true;
            }
        }
    }
    needed
}

impl Program {
    pub(in crate::scoring) fn compile(instrument: &Instrument) -> Self {
        let mut compiler = Compiler::new(instrument);
        let (mut operations, mut flags, mut margin) = (Vec::new(), Vec::new(), (0, Vec::new()));
        let (mut level_worked_out, mut level_lanes) = (0, 0);
        if let Some(rules) = instrument.rules() {
            let needed = needed_for_level(rules);
            for for_level in [true, false] {
                for (position, score) in rules.scores.iter().enumerate() {
                    if needed[position] == for_level {
                        compiler.score(position, &score.rule);
                    }
                }
                if for_level {
                    let rules = rules.level.iter();
                    operations = rules.map(|it| compiler.operation(&it.operation)).collect();
                    (level_worked_out, level_lanes) = (compiler.worked_out.len(), compiler.lanes());
                    compiler.begin_block();
                }
            }
            flags = rules
                .flags
                .iter()
                .map(|flag| compiler.tests(&flag.any))
                .collect();
            let scores = rules.reassessment.scores.iter();
            let lanes = scores.map(|score| compiler.seen(*score)).collect();
            margin = (rules.reassessment.margin, lanes);
        }
        let first_domain = compiler.first_sum + compiler.sums.len();
        for domain in instrument.domains() {
            compiler.sum(Lane::Points(&domain.indicators));
        }
        Self {
            rows: [Bound::Lower, Bound::Upper].map(|bound| rows(&compiler, bound)),
            first_sum: compiler.first_sum,
            level_lanes,
            all_lanes: compiler.lanes(),
            level_worked_out,
            operations,
            flags,
            margin,
            first_domain,
            worked_out: compiler.worked_out,
            scores: compiler.scores,
        }
    }
}

/// By block of lanes: what each state of each indicator adds.
fn rows(compiler: &Compiler<'_>, bound: Bound) -> Vec<Rows> {
    let indicators = compiler.instrument.indicators();
    let states = indicators.iter().map(Cell::states).max().unwrap_or(1);
    let block = |lanes: &[Lane<'_>]| {
        Rows::new(indicators.len(), states, |position, state| {
            let (it, index) = (&indicators[position], IndicatorIndex::at(position));
            let mut adds = [0; WIDTH];
            if state < Cell::states(it) {
                let cell = Cell(u8::try_from(state).unwrap_or(u8::MAX));
                for (adds, lane) in adds.iter_mut().zip(lanes) {
                    *adds = points(lane, bound, index, it, cell);
                }
            }
            adds
        })
    };
    compiler.sums.chunks(WIDTH).map(block).collect()
}

/// What an answer adds to a lane at a bound. Open answers add what the bound takes them for: at the lower bound the
/// mildest option and the greatest strength, at the upper bound the reverse (section 3 of the scoring rules).
fn points(lane: &Lane<'_>, bound: Bound, index: IndicatorIndex, it: &Indicator, cell: Cell) -> i32 {
    if cell == Cell::NOT_APPLICABLE {
        return 0;
    }
    let given = cell.read(it);
    let taken_for = match bound {
        Bound::Lower => it.best(),
        Bound::Upper => it.worst(),
    };
    let option = given.map_or(taken_for, |(option, _)| option);
    match lane {
        Lane::Points(indicators) if indicators.contains(&index) => {
            it.options[option.position()].points
        }
        Lane::Points(_) => 0,
        Lane::Weighted(parts) => {
            let part = parts.iter().find(|part| part.indicator == index);
            part.map_or(0, |part| part.weight * it.options[option.position()].points)
        }
        Lane::Counted(triggers) => {
            let given = |trigger: &Trigger| trigger.indicator == index && option >= trigger.from;
            i32::from(triggers.iter().any(given))
        }
        Lane::Answers(triggers) => {
            let given = |trigger: &Trigger| {
                trigger.indicator == index && it.is_at_or_worse(option, trigger.from)
            };
            i32::from(triggers.iter().any(given))
        }
        Lane::CriticalFloor(floor) => {
            let critical = it.critical.as_ref();
            let is_its = critical.is_some_and(|critical| critical.floor == *floor);
            let at = is_its && it.is_critical_at(option);
            let confirmed = given.is_some_and(|(_, confirmed)| confirmed);
            i32::from(at && (confirmed || bound == Bound::Upper))
        }
    }
}
