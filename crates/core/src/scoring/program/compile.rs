//! From checked rules to lanes, steps and operations.

use alloc::vec;
use alloc::vec::Vec;

use super::rows::{Rows, WIDTH};
use super::{Bound, Divisor, Offset, Operation, Program, Stairs, Test};
use crate::id::{IndicatorIndex, LevelIndex, ScoreIndex};
use crate::instrument::{
    Condition, Indicator, Instrument, LevelOperation, Rules, ScoreRule, Trigger,
};
use crate::sheet::Cell;

/// What a lane counts.
enum Lane<'a> {
    /// The points of these indicators.
    Points(&'a [IndicatorIndex]),
    /// How many of these answers are given.
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
    offsets: Vec<Offset>,
    /// The critical floors that have a lane.
    critical: Vec<(Test, usize)>,
}

impl<'a> Compiler<'a> {
    fn new(instrument: &'a Instrument) -> Self {
        let scores = instrument.rules().map_or(&[][..], |rules| &rules.scores);
        let offsets = scores
            .iter()
            .filter(|score| matches!(score.rule, ScoreRule::Offset { .. }));
        Self {
            instrument,
            first_sum: offsets.count().next_multiple_of(WIDTH),
            sums: Vec::new(),
            scores: vec![0; scores.len()],
            offsets: Vec::new(),
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
        self.scores[position] = match rule {
            ScoreRule::Sum(indicators) => self.sum(Lane::Points(indicators)),
            ScoreRule::Offset {
                of,
                by,
                at_most,
                by_divisor,
                of_divisor,
            } => {
                let to = self.offsets.len();
                self.offsets.push(Offset {
                    to,
                    of: self.scores[of.position()],
                    by: self.scores[by.position()],
                    at_most: *at_most,
                    by_divisor: Divisor::new(*by_divisor),
                    of_divisor: Divisor::new(*of_divisor),
                });
                to
            }
        };
    }

    /// The tests of conditions: one lane counts the answers of all of them.
    fn tests(&mut self, any: &[Condition]) -> Vec<Test> {
        let mut triggers = Vec::new();
        let mut tests = Vec::new();
        for condition in any {
            match condition {
                Condition::Answer(answers) => triggers.extend(answers.iter().copied()),
                Condition::Score { score, at_least } => tests.push(Test {
                    lane: self.scores[score.position()],
                    at_least: *at_least,
                }),
            }
        }
        if !triggers.is_empty() {
            let lane = self.sum(Lane::Answers(triggers));
            tests.push(Test { lane, at_least: 1 });
        }
        tests
    }

    fn operation(&mut self, operation: &LevelOperation) -> Operation {
        let top = self.instrument.levels().len().saturating_sub(1);
        let lane = |score: &ScoreIndex| self.scores[score.position()];
        match operation {
            LevelOperation::Band { score, cuts } => Operation::Set(Stairs {
                lane: lane(score),
                first: 0,
                cuts: cuts.iter().copied().zip(1..).collect(),
            }),
            LevelOperation::AtMostAbove { score, cuts, steps } => {
                let above = |level: usize| (level + usize::from(*steps)).min(top);
                Operation::AtMost(Stairs {
                    lane: lane(score),
                    first: above(0),
                    cuts: cuts.iter().copied().zip((1..).map(above)).collect(),
                })
            }
            LevelOperation::Needs { score, limits } => {
                // At its points a limit falls away: the next one is left, or none.
                let mut left = limits.iter().map(|it| it.at_most.position()).chain([top]);
                Operation::AtMost(Stairs {
                    lane: lane(score),
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

    fn critical_floors(&mut self) -> Vec<(Test, usize)> {
        if self.critical.is_empty() {
            let indicators = self.instrument.indicators().iter();
            let mut floors: Vec<LevelIndex> = indicators.filter_map(floor_of).collect();
            floors.sort_unstable();
            floors.dedup();
            for floor in floors {
                let lane = self.sum(Lane::CriticalFloor(floor));
                self.critical
                    .push((Test { lane, at_least: 1 }, floor.position()));
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
    for rule in &rules.level {
        match &rule.operation {
            LevelOperation::Band { score, .. }
            | LevelOperation::AtMostAbove { score, .. }
            | LevelOperation::Needs { score, .. } => needed[score.position()] = true,
            LevelOperation::Floor { any, .. } => {
                for condition in any {
                    if let Condition::Score { score, .. } = condition {
                        needed[score.position()] = true;
                    }
                }
            }
            LevelOperation::CriticalFloors => {}
        }
    }
    // A score uses only scores before it, so one pass from the last settles all.
    for (position, score) in rules.scores.iter().enumerate().rev() {
        if let (true, ScoreRule::Offset { of, by, .. }) = (needed[position], &score.rule) {
            needed[of.position()] = true;
            needed[by.position()] = true;
        }
    }
    needed
}

impl Program {
    pub(in crate::scoring) fn compile(instrument: &Instrument) -> Self {
        let mut compiler = Compiler::new(instrument);
        let (mut operations, mut flags, mut margin) = (Vec::new(), Vec::new(), (0, Vec::new()));
        let (mut level_offsets, mut level_lanes) = (0, 0);
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
                    (level_offsets, level_lanes) = (compiler.offsets.len(), compiler.lanes());
                    compiler.begin_block();
                }
            }
            flags = rules
                .flags
                .iter()
                .map(|flag| compiler.tests(&flag.any))
                .collect();
            let scores = rules.reassessment.scores.iter();
            let lanes = scores
                .map(|score| compiler.scores[score.position()])
                .collect();
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
            level_offsets,
            operations,
            flags,
            margin,
            first_domain,
            offsets: compiler.offsets,
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
    let taken_for_highest = (bound == Bound::Upper) != it.kind.is_strength();
    let option = given.map_or_else(
        || {
            if taken_for_highest {
                it.options.len() - 1
            } else {
                0
            }
        },
        |(option, _)| option.position(),
    );
    match lane {
        Lane::Points(indicators) if indicators.contains(&index) => it.options[option].points,
        Lane::Points(_) => 0,
        Lane::Answers(triggers) => {
            let given = |it: &&Trigger| it.indicator == index && option >= it.from.position();
            i32::from(triggers.iter().any(|trigger| given(&trigger)))
        }
        Lane::CriticalFloor(floor) => {
            let critical = it
                .critical
                .as_ref()
                .filter(|critical| critical.floor == *floor);
            let at = critical.is_some_and(|critical| option >= critical.at.position());
            let confirmed = given.is_some_and(|(_, confirmed)| confirmed);
            i32::from(at && (confirmed || bound == Bound::Upper))
        }
    }
}
