//! The rules compiled: what every state of every answer adds, and what is done with the sums.
//!
//! Points and "is this answer given?" are both additive, so a sheet is summed once, eight numbers (a *lane* each) at a
//! time, and every rule then reads finished lanes. Each bound has a table of its own: there an open answer adds what
//! the bound takes it for, so both bounds are worked out the same way.
//!
//! Lanes stand in this order: the scores that are worked out from other scores, the sums that the level needs, and the
//! sums that only a full outcome needs. So the level needs a short beginning of them.

mod compile;
mod rows;

use alloc::vec::Vec;

use self::rows::{Rows, WIDTH};
use crate::id::{IndicatorIndex, ScoreIndex};
use crate::instrument::limits;
use crate::sheet::Cell;

/// The most lanes that a list within its limits needs, with two gaps between their kinds.
const MAX_LANES: usize = {
    let sums = limits::SCORES + limits::RULES + limits::LEVELS + limits::FLAGS + limits::DOMAINS;
    sums.next_multiple_of(WIDTH) + 2 * WIDTH
};

/// The lanes of one block of scores and one of sums.
const SHORT: usize = 2 * WIDTH;

/// What each lane adds up to, and the scores worked out from them.
pub(super) type Lanes = [i32; MAX_LANES];

/// Which bound is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Lower,
    Upper,
}

/// A division that rounds down; most divisors of lists are powers of two.
#[derive(Clone, Copy)]
enum Divisor {
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

/// A score that is worked out from other lanes, and its own lane.
struct WorkedOut {
    to: usize,
    how: How,
}

/// How a score is worked out from lanes.
enum How {
    Offset(Offset),
    /// A lane, held between two numbers.
    Cap(usize, i32, i32),
    Minimum(Vec<usize>),
    Maximum(Vec<usize>),
}

/// A score that strengths lower, and the lanes it comes from.
#[derive(Clone, Copy)]
struct Offset {
    of: usize,
    by: usize,
    at_most: i32,
    by_divisor: Divisor,
    of_divisor: Divisor,
}

impl WorkedOut {
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "called, it is a third of the way to a level"
    )]
    fn work_out(&self, lanes: &mut [i32]) {
        lanes[self.to] = match &self.how {
            How::Offset(it) => {
                let (of, by) = (lanes[it.of], lanes[it.by]);
                let off = it.by_divisor.divide(by).min(it.of_divisor.divide(of));
                of - off.min(it.at_most).max(0)
            }
            How::Cap(of, at_least, at_most) => lanes[*of].min(*at_most).max(*at_least),
            How::Minimum(of) => of.iter().map(|of| lanes[*of]).min().unwrap_or(0),
            How::Maximum(of) => of.iter().map(|of| lanes[*of]).max().unwrap_or(0),
        };
    }
}

/// A lane seen so that more is more risk: those of strengths are counted downwards.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    lane: usize,
    /// 1, or -1 for strengths.
    sign: i32,
}

impl Seen {
    fn plain(lane: usize) -> Self {
        Self { lane, sign: 1 }
    }

    fn points(self, lanes: &[i32]) -> i32 {
        self.sign * lanes[self.lane]
    }
}

/// Something that is true or not of finished lanes: a lane has reached a number.
#[derive(Clone, Copy)]
pub(super) struct Test {
    of: Seen,
    at_least: i32,
}

impl Test {
    pub(super) fn holds(self, lanes: &[i32]) -> bool {
        self.of.points(lanes) >= self.at_least
    }
}

/// The level by where a lane stands between cuts.
struct Stairs {
    of: Seen,
    /// The level below all cuts.
    first: usize,
    /// Rising cuts, and the level from each on.
    cuts: Vec<(i32, usize)>,
}

impl Stairs {
    fn level(&self, lanes: &[i32]) -> usize {
        let points = self.of.points(lanes);
        let climb = |level, &(cut, to): &(i32, usize)| if points >= cut { to } else { level };
        self.cuts.iter().fold(self.first, climb)
    }
}

/// What a rule does to the level.
enum Operation {
    Set(Stairs),
    /// At least where another score stands.
    Raise(Stairs),
    AtMost(Stairs),
    /// The highest of these levels whose test holds.
    AtLeast(Vec<(Test, usize)>),
}

impl Operation {
    /// The level that it sets, limits to or raises to, and the level after it.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "called, it is a third of the way to a level"
    )]
    fn act(&self, before: usize, lanes: &[i32]) -> (usize, usize) {
        match self {
            Self::Set(stairs) => {
                let named = stairs.level(lanes);
                (named, named)
            }
            Self::Raise(stairs) => {
                let named = stairs.level(lanes);
                (named, before.max(named))
            }
            Self::AtMost(stairs) => {
                let named = stairs.level(lanes);
                (named, before.min(named))
            }
            Self::AtLeast(floors) => {
                let floor = |(test, to): &(Test, usize)| if test.holds(lanes) { *to } else { 0 };
                let named = floors.iter().map(floor).max().unwrap_or(0);
                (named, before.max(named))
            }
        }
    }
}

/// The compiled rules of an instrument.
pub(super) struct Program {
    /// By bound and block of lanes: what each state of each indicator adds.
    rows: [Vec<Rows>; 2],
    /// Where the sums begin among the lanes.
    first_sum: usize,
    /// The lanes that the level needs, and all.
    level_lanes: usize,
    all_lanes: usize,
    /// The scores worked out from others: those that the level needs, then the rest.
    worked_out: Vec<WorkedOut>,
    level_worked_out: usize,
    operations: Vec<Operation>,
    /// The tests of each flag.
    pub(super) flags: Vec<Vec<Test>>,
    /// The lane of each score.
    scores: Vec<usize>,
    /// What reassessment adds, and to which lanes.
    margin: (i32, Vec<Seen>),
    /// The first of the lanes of the domains' points.
    first_domain: usize,
}

impl Program {
    /// Finishes the lanes of a sheet from the first on, as many as there is room for.
    fn finish(&self, bound: Bound, cells: &[Cell], lanes: &mut [i32]) {
        let (sums, _) = lanes[self.first_sum..].as_chunks_mut::<WIDTH>();
        for (sums, rows) in sums.iter_mut().zip(&self.rows[bound as usize]) {
            *sums = rows.add_up(cells);
        }
        self.work_out(lanes);
    }

    /// Works out the scores that follow from others, as far as the lanes reach.
    pub(super) fn work_out(&self, lanes: &mut [i32]) {
        let only_level = lanes.len() < self.all_lanes;
        let count = if only_level {
            self.level_worked_out
        } else {
            self.worked_out.len()
        };
        for score in &self.worked_out[..count] {
            score.work_out(lanes);
        }
    }

    /// Every lane of a sheet.
    pub(super) fn lanes(&self, bound: Bound, cells: &[Cell]) -> Lanes {
        let mut lanes = [0; MAX_LANES];
        self.finish(bound, cells, &mut lanes);
        lanes
    }

    /// Changes the answer to one indicator in finished lanes.
    pub(super) fn change(
        &self,
        bound: Bound,
        lanes: &mut [i32],
        indicator: IndicatorIndex,
        (from, to): (Cell, Cell),
    ) {
        let blocks = &self.rows[bound as usize];
        let (sums, _) = lanes[self.first_sum..].as_chunks_mut::<WIDTH>();
        for (sums, rows) in sums.iter_mut().zip(blocks) {
            let [from, to] = [from, to].map(|cell| rows.of(indicator, cell));
            for (sum, (from, to)) in sums.iter_mut().zip(from.into_iter().zip(to)) {
                *sum += to - from;
            }
        }
        self.work_out(lanes);
    }

    /// The level of finished lanes with the answer to one indicator changed.
    pub(super) fn level_with(
        &self,
        bound: Bound,
        lanes: &Lanes,
        indicator: IndicatorIndex,
        change: (Cell, Cell),
    ) -> usize {
        let mut lanes = *lanes;
        let needed = &mut lanes[..self.level_lanes];
        self.change(bound, needed, indicator, change);
        self.level_of(needed)
    }

    /// The level of a sheet at a bound; the shortest way there.
    pub(super) fn level(&self, bound: Bound, cells: &[Cell]) -> usize {
        let blocks = &self.rows[bound as usize];
        // Most lists need eight sums at most, and eight scores worked out from them.
        if let (Some(rows), WIDTH, SHORT) = (blocks.first(), self.first_sum, self.level_lanes) {
            let mut lanes = [0; SHORT];
            lanes[WIDTH..].copy_from_slice(&rows.add_up(cells));
            for score in &self.worked_out[..self.level_worked_out] {
                score.work_out(&mut lanes);
            }
            return self.level_of(&lanes);
        }
        let mut lanes = [0; MAX_LANES];
        let needed = &mut lanes[..self.level_lanes];
        self.finish(bound, cells, needed);
        self.level_of(needed)
    }

    /// The level of finished lanes.
    pub(super) fn level_of(&self, lanes: &[i32]) -> usize {
        let act = |level, operation: &Operation| operation.act(level, lanes).1;
        self.operations.iter().fold(0, act)
    }

    /// Puts a score in place of the one that was summed; what follows from it is worked out by
    /// [`Program::work_out`].
    pub(super) fn put(&self, lanes: &mut Lanes, score: ScoreIndex, points: i32) {
        lanes[self.scores[score.position()]] = points;
    }

    /// The level of finished lanes with the margin of reassessment added.
    pub(super) fn level_with_margin(&self, lanes: &Lanes) -> usize {
        let (margin, scores) = &self.margin;
        let mut lanes = *lanes;
        for &Seen { lane, sign } in scores {
            lanes[lane] += sign * margin;
        }
        self.level_of(&lanes)
    }

    /// What each rule does to the level of finished lanes: the level before, named and after.
    pub(super) fn steps<'a>(
        &'a self,
        lanes: &'a Lanes,
    ) -> impl Iterator<Item = (usize, usize, usize)> + 'a {
        let mut level = 0;
        self.operations.iter().map(move |operation| {
            let before = level;
            let (named, after) = operation.act(before, lanes);
            level = after;
            (before, named, after)
        })
    }

    /// A score of finished lanes.
    pub(super) fn score(&self, lanes: &Lanes, score: ScoreIndex) -> i32 {
        lanes[self.scores[score.position()]]
    }

    /// The points of each domain in finished lanes.
    pub(super) fn domains<'a>(&self, lanes: &'a Lanes) -> &'a [i32] {
        &lanes[self.first_domain..]
    }
}
