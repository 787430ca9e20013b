//! The rules compiled: what every state of every answer adds, and what is done with the sums.
//!
//! Points and "is this answer given?" are both additive, so a sheet is summed once, eight numbers (a *lane* each) at a
//! time, and every rule then reads finished sums. Each bound has a table of its own: there an open answer adds what the
//! bound takes it for, so both bounds are worked out the same way.

use alloc::vec;
use alloc::vec::Vec;

use crate::id::{IndicatorIndex, LevelIndex};
use crate::instrument::{Condition, Indicator, Instrument, LevelOperation, ScoreRule, limits};
use crate::sheet::Cell;

/// Lanes that are summed together.
pub(super) const WIDTH: usize = 8;

/// The most lanes that a list within its limits needs.
pub(super) const MAX_LANES: usize = {
    let lanes = limits::SCORES + limits::RULES + limits::LEVELS + limits::FLAGS + limits::DOMAINS;
    lanes.next_multiple_of(WIDTH)
};

/// What each lane adds up to.
pub(super) type Lanes = [i32; MAX_LANES];

/// Which bound is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Lower,
    Upper,
}

/// What a lane counts.
enum Lane<'a> {
    /// The points of these indicators.
    Points(&'a [IndicatorIndex]),
    /// How many of these answers are given.
    Answers(Vec<crate::instrument::Trigger>),
    /// How many critical answers of this floor are confirmed, or may be at the upper bound.
    CriticalFloor(LevelIndex),
}

/// A division that rounds down; most divisors of lists are powers of two.
#[derive(Clone, Copy)]
pub(super) enum Divisor {
    Shift(u32),
    By(i32),
}

impl Divisor {
    fn new(divisor: i32) -> Self {
        if divisor > 0 && divisor.count_ones() == 1 {
            Self::Shift(divisor.trailing_zeros())
        } else {
            Self::By(divisor.max(1))
        }
    }

    fn divide(self, number: i32) -> i32 {
        match self {
            Self::Shift(bits) => number >> bits,
            Self::By(divisor) => number.div_euclid(divisor),
        }
    }
}

/// How a score comes from the lanes or from scores before it.
#[derive(Clone, Copy)]
enum Step {
    Lane(usize),
    Offset {
        of: usize,
        by: usize,
        at_most: i32,
        by_divisor: Divisor,
        of_divisor: Divisor,
    },
}

/// Something that is true or not of finished sums.
pub(super) enum Test {
    /// Some answer of the lane is given.
    Given(usize),
    /// The score has reached the points.
    Reached { score: usize, at_least: i32 },
}

/// What a rule does to the level.
enum Operation {
    Band {
        score: usize,
        cuts: Vec<i32>,
    },
    AtMostAbove {
        score: usize,
        cuts: Vec<i32>,
        steps: usize,
    },
    Needs {
        score: usize,
        limits: Vec<(i32, usize)>,
    },
    Floor {
        to: usize,
        any: Vec<Test>,
    },
    CriticalFloors(Vec<(usize, usize)>),
}

/// The scores of a sheet at a bound, each in its place of the list.
pub(super) type Scores = [i32; limits::SCORES];

/// The compiled rules of an instrument.
pub(super) struct Program {
    /// States of the answer to any indicator, as a power of two.
    stride: usize,
    /// By bound: what each state of each indicator adds, one block after the other.
    rows: [Vec<[i32; WIDTH]>; 2],
    /// Rows of one block: the indicators' states for the same eight lanes.
    block: usize,
    blocks: usize,
    /// The blocks that the level needs come first.
    level_blocks: usize,
    /// The scores that the level needs, then the others; each with its place.
    steps: Vec<(usize, Step)>,
    level_steps: usize,
    operations: Vec<Operation>,
    top_level: usize,
    /// The tests of each flag.
    pub(super) flags: Vec<Vec<Test>>,
    /// The scores that reassessment adds its margin to.
    margin: (i32, Vec<usize>),
    /// The first of the lanes of the domains' points.
    first_domain: usize,
}

/// Gives out lanes while the rules are compiled.
struct Compiler<'a> {
    instrument: &'a Instrument,
    lanes: Vec<Lane<'a>>,
}

impl<'a> Compiler<'a> {
    fn lane(&mut self, lane: Lane<'a>) -> usize {
        self.lanes.push(lane);
        self.lanes.len() - 1
    }

    /// The tests of conditions: one lane counts the answers of all of them.
    fn tests(&mut self, any: &[Condition]) -> Vec<Test> {
        let mut triggers = Vec::new();
        let mut tests = Vec::new();
        for condition in any {
            match condition {
                Condition::Answer(answers) => triggers.extend(answers.iter().copied()),
                Condition::Score { score, at_least } => {
                    tests.push(Test::Reached {
                        score: score.position(),
                        at_least: *at_least,
                    });
                }
            }
        }
        if !triggers.is_empty() {
            tests.push(Test::Given(self.lane(Lane::Answers(triggers))));
        }
        tests
    }

    fn step(&mut self, rule: &'a ScoreRule) -> Step {
        match rule {
            ScoreRule::Sum(indicators) => Step::Lane(self.lane(Lane::Points(indicators))),
            ScoreRule::Offset {
                of,
                by,
                at_most,
                by_divisor,
                of_divisor,
            } => Step::Offset {
                of: of.position(),
                by: by.position(),
                at_most: *at_most,
                by_divisor: Divisor::new(*by_divisor),
                of_divisor: Divisor::new(*of_divisor),
            },
        }
    }

    fn operation(&mut self, operation: &LevelOperation) -> Operation {
        match operation {
            LevelOperation::Band { score, cuts } => Operation::Band {
                score: score.position(),
                cuts: cuts.clone(),
            },
            LevelOperation::AtMostAbove { score, cuts, steps } => Operation::AtMostAbove {
                score: score.position(),
                cuts: cuts.clone(),
                steps: usize::from(*steps),
            },
            LevelOperation::Needs { score, limits } => Operation::Needs {
                score: score.position(),
                limits: limits
                    .iter()
                    .map(|it| (it.below, it.at_most.position()))
                    .collect(),
            },
            LevelOperation::Floor { to, any } => Operation::Floor {
                to: to.position(),
                any: self.tests(any),
            },
            LevelOperation::CriticalFloors => {
                let mut floors: Vec<LevelIndex> = self
                    .instrument
                    .indicators()
                    .iter()
                    .filter_map(floor_of)
                    .collect();
                floors.sort_unstable();
                floors.dedup();
                let lane =
                    |floor: LevelIndex| (floor.position(), self.lane(Lane::CriticalFloor(floor)));
                Operation::CriticalFloors(floors.into_iter().map(lane).collect())
            }
        }
    }
}

fn floor_of(indicator: &Indicator) -> Option<LevelIndex> {
    indicator.critical.as_ref().map(|critical| critical.floor)
}

/// Which scores the level needs, directly or through other scores.
fn needed_for_level(instrument: &Instrument) -> Vec<bool> {
    let Some(rules) = instrument.rules() else {
        return Vec::new();
    };
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
    pub(super) fn compile(instrument: &Instrument) -> Self {
        let needed = needed_for_level(instrument);
        let mut compiler = Compiler {
            instrument,
            lanes: Vec::new(),
        };
        let mut steps = Vec::new();
        let mut operations = Vec::new();
        let mut flags = Vec::new();
        let mut margin = (0, Vec::new());
        let (mut level_steps, mut level_blocks) = (0, 0);
        if let Some(rules) = instrument.rules() {
            for for_level in [true, false] {
                for (position, score) in rules.scores.iter().enumerate() {
                    if needed[position] == for_level {
                        steps.push((position, compiler.step(&score.rule)));
                    }
                }
                if for_level {
                    operations = rules
                        .level
                        .iter()
                        .map(|it| compiler.operation(&it.operation))
                        .collect();
                    level_steps = steps.len();
                    level_blocks = compiler.lanes.len().div_ceil(WIDTH);
                }
            }
            flags = rules
                .flags
                .iter()
                .map(|flag| compiler.tests(&flag.any))
                .collect();
            let scores = rules
                .reassessment
                .scores
                .iter()
                .map(|score| score.position());
            margin = (rules.reassessment.margin, scores.collect());
        }
        let first_domain = compiler.lanes.len();
        for domain in instrument.domains() {
            compiler.lane(Lane::Points(&domain.indicators));
        }
        let states = instrument
            .indicators()
            .iter()
            .map(Cell::states)
            .max()
            .unwrap_or(1);
        let stride = states.next_power_of_two();
        let block = stride * instrument.indicators().len();
        let blocks = compiler.lanes.len().div_ceil(WIDTH);
        let rows = [Bound::Lower, Bound::Upper].map(|bound| {
            let mut rows = vec![[0; WIDTH]; block * blocks];
            for (number, lane) in compiler.lanes.iter().enumerate() {
                for (index, indicator) in instrument.indexed() {
                    for state in 0..Cell::states(indicator) {
                        let row = number / WIDTH * block + index.position() * stride + state;
                        let cell = Cell(u8::try_from(state).unwrap_or(u8::MAX));
                        rows[row][number % WIDTH] = adds(lane, bound, index, indicator, cell);
                    }
                }
            }
            rows
        });
        let top_level = instrument.levels().len().saturating_sub(1);
        Self {
            stride,
            rows,
            block,
            blocks,
            level_blocks,
            steps,
            level_steps,
            operations,
            top_level,
            flags,
            margin,
            first_domain,
        }
    }

    /// Adds up one block of lanes.
    fn sum_block(&self, bound: Bound, block: usize, cells: &[Cell]) -> [i32; WIDTH] {
        let rows = &self.rows[bound as usize][block * self.block..];
        let mut sums = [0; WIDTH];
        for (cell, states) in cells.iter().zip(rows.chunks_exact(self.stride)) {
            if let Some(row) = states.get(usize::from(cell.0)) {
                for (sum, adds) in sums.iter_mut().zip(row) {
                    *sum += adds;
                }
            }
        }
        sums
    }

    fn sum_blocks(&self, bound: Bound, blocks: usize, cells: &[Cell]) -> Lanes {
        let mut lanes = [0; MAX_LANES];
        for (block, sums) in lanes.chunks_exact_mut(WIDTH).take(blocks).enumerate() {
            sums.copy_from_slice(&self.sum_block(bound, block, cells));
        }
        lanes
    }

    /// Every lane of a sheet.
    pub(super) fn sum(&self, bound: Bound, cells: &[Cell]) -> Lanes {
        self.sum_blocks(bound, self.blocks, cells)
    }

    /// Changes the answer to one indicator in finished sums.
    pub(super) fn change(
        &self,
        bound: Bound,
        lanes: &mut [i32],
        indicator: IndicatorIndex,
        (from, to): (Cell, Cell),
    ) {
        let at = indicator.position() * self.stride;
        let rows = &self.rows[bound as usize];
        for (block, sums) in lanes.chunks_exact_mut(WIDTH).take(self.blocks).enumerate() {
            let at = block * self.block + at;
            let (from, to) = (rows[at + usize::from(from.0)], rows[at + usize::from(to.0)]);
            for (sum, (from, to)) in sums.iter_mut().zip(from.into_iter().zip(to)) {
                *sum += to - from;
            }
        }
    }

    /// The level of finished sums with the answer to one indicator changed.
    pub(super) fn level_with(
        &self,
        bound: Bound,
        lanes: &Lanes,
        indicator: IndicatorIndex,
        change: (Cell, Cell),
    ) -> usize {
        let mut lanes = *lanes;
        let needed = &mut lanes[..self.level_blocks * WIDTH];
        self.change(bound, needed, indicator, change);
        self.level_of(needed, 0, |_, _, _, _| ())
    }

    fn run_steps(lanes: &[i32], steps: &[(usize, Step)], scores: &mut Scores) {
        for &(place, step) in steps {
            scores[place] = match step {
                Step::Lane(lane) => lanes[lane],
                Step::Offset {
                    of,
                    by,
                    at_most,
                    by_divisor,
                    of_divisor,
                } => {
                    let (of, by) = (scores[of], scores[by]);
                    let off = at_most
                        .min(by_divisor.divide(by))
                        .min(of_divisor.divide(of));
                    of - off.max(0)
                }
            };
        }
    }

    /// Every score of finished sums.
    pub(super) fn scores(&self, lanes: &Lanes) -> Scores {
        let mut scores = [0; limits::SCORES];
        Self::run_steps(lanes, &self.steps, &mut scores);
        scores
    }

    /// The level of a sheet at a bound; the shortest way there.
    pub(super) fn level(&self, bound: Bound, cells: &[Cell]) -> usize {
        if self.level_blocks == 1 {
            self.level_of(&self.sum_block(bound, 0, cells), 0, |_, _, _, _| ())
        } else {
            self.level_of(
                &self.sum_blocks(bound, self.level_blocks, cells),
                0,
                |_, _, _, _| (),
            )
        }
    }

    /// The level of finished sums with the margin of reassessment added.
    pub(super) fn level_with_margin(&self, lanes: &Lanes) -> usize {
        self.level_of(lanes, self.margin.0, |_, _, _, _| ())
    }

    /// The level of finished sums; `seen` is told of each rule: its place, the level before, named and after.
    pub(super) fn level_of(
        &self,
        lanes: &[i32],
        margin: i32,
        mut seen: impl FnMut(usize, usize, usize, usize),
    ) -> usize {
        let mut scores = [0; limits::SCORES];
        Self::run_steps(lanes, &self.steps[..self.level_steps], &mut scores);
        if margin != 0 {
            for &score in &self.margin.1 {
                scores[score] += margin;
            }
        }
        let mut level = 0;
        for (place, operation) in self.operations.iter().enumerate() {
            let before = level;
            let named = self.named(operation, lanes, &scores);
            level = match operation {
                Operation::Band { .. } => named,
                Operation::AtMostAbove { .. } | Operation::Needs { .. } => before.min(named),
                Operation::Floor { .. } | Operation::CriticalFloors(_) => before.max(named),
            };
            seen(place, before, named, level);
        }
        level
    }

    /// The level that a rule sets, limits to or raises to; the highest for no limit, the lowest for no floor.
    fn named(&self, operation: &Operation, lanes: &[i32], scores: &Scores) -> usize {
        match operation {
            Operation::Band { score, cuts } => band(scores[*score], cuts),
            Operation::AtMostAbove { score, cuts, steps } => {
                (band(scores[*score], cuts) + steps).min(self.top_level)
            }
            Operation::Needs { score, limits } => {
                let limit = limits.iter().find(|&&(below, _)| scores[*score] < below);
                limit.map_or(self.top_level, |&(_, at_most)| at_most)
            }
            Operation::Floor { to, any } => {
                if any.iter().any(|test| test.holds(lanes, scores)) {
                    *to
                } else {
                    0
                }
            }
            Operation::CriticalFloors(floors) => {
                let given = floors.iter().rev().find(|&&(_, lane)| lanes[lane] > 0);
                given.map_or(0, |&(floor, _)| floor)
            }
        }
    }

    /// The points of each domain in finished sums.
    pub(super) fn domains<'a>(&self, lanes: &'a Lanes) -> &'a [i32] {
        &lanes[self.first_domain..]
    }
}

impl Test {
    pub(super) fn holds(&self, lanes: &[i32], scores: &Scores) -> bool {
        match self {
            Self::Given(lane) => lanes[*lane] > 0,
            Self::Reached { score, at_least } => scores[*score] >= *at_least,
        }
    }
}

fn band(points: i32, cuts: &[i32]) -> usize {
    cuts.iter().filter(|&&cut| points >= cut).count()
}

/// What an answer adds to a lane at a bound. Open answers add what the bound takes them for: at the lower bound the
/// mildest option and the greatest strength, at the upper bound the reverse (section 3 of the scoring rules).
fn adds(lane: &Lane<'_>, bound: Bound, index: IndicatorIndex, it: &Indicator, cell: Cell) -> i32 {
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
            let given = |it: &&crate::instrument::Trigger| {
                it.indicator == index && option >= it.from.position()
            };
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
