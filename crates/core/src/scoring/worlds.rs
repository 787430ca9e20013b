//! What is undecided, decided in every way that it can be.
//!
//! While a gate is open, or the age is not known, some indicators may be asked or not. Each way of deciding that is a
//! *world*. In a world nothing is undecided, so its bounds are exact; the bounds over all worlds are those of the sheet.
//! A list without conditions has one world, which is the sheet itself.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Scorer;
use super::program::{Bound, Lanes, Program};
use crate::circumstances::{Age, Circumstances};
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::{GateAnswer, Instrument};
use crate::outcome::{Bounds, Certainty};
use crate::sheet::{Cell, Sheet};

/// The answers of a sheet in one world, with their sums at both bounds.
#[derive(Clone)]
pub(super) struct World<'a> {
    /// What is not asked is not applicable here; gates, and what follows from the age, have their answer.
    pub(super) cells: Cow<'a, [Cell]>,
    pub(super) lower: Lanes,
    pub(super) upper: Lanes,
}

/// Every world of a sheet; there is at least one.
#[derive(Clone)]
pub(super) struct Worlds<'a> {
    first: World<'a>,
    others: Vec<World<'a>>,
    /// What is open on the sheet and answered in every world, in one way or another.
    settled: Vec<IndicatorIndex>,
    /// What has a condition and is asked in no world.
    not_asked: Vec<IndicatorIndex>,
}

impl<'a> World<'a> {
    fn new(program: &Program, cells: Cow<'a, [Cell]>) -> Self {
        let lower = program.lanes(Bound::Lower, &cells);
        let upper = program.lanes(Bound::Upper, &cells);
        Self {
            cells,
            lower,
            upper,
        }
    }

    fn cell(&self, indicator: IndicatorIndex) -> Cell {
        self.cells[indicator.position()]
    }

    /// The change of an answer here; none where it is not asked, or is so already.
    fn change(&self, indicator: IndicatorIndex, to: Cell) -> Option<(Cell, Cell)> {
        let here = self.cell(indicator);
        (here != Cell::NOT_APPLICABLE && here != to).then_some((here, to))
    }

    fn bounds(&self) -> [(Bound, &Lanes); 2] {
        [(Bound::Lower, &self.lower), (Bound::Upper, &self.upper)]
    }
}

impl<'a> Worlds<'a> {
    pub(super) fn iter(&self) -> impl Iterator<Item = &World<'a>> {
        core::iter::once(&self.first).chain(&self.others)
    }

    /// Whether there was nothing to decide: the sheet itself, without what is not asked.
    pub(super) fn is_sheet(&self) -> bool {
        self.others.is_empty() && self.settled.is_empty()
    }

    /// The only world, or the first of several.
    pub(super) fn first(&self) -> &World<'a> {
        &self.first
    }

    /// What is asked in no world.
    pub(super) fn not_asked(&self) -> &[IndicatorIndex] {
        &self.not_asked
    }

    /// The lowest and the highest of something over all worlds.
    pub(super) fn bounds_of(&self, of: impl Fn(&World<'_>) -> Bounds<i32>) -> Bounds<i32> {
        let first = of(&self.first);
        self.others.iter().map(of).fold(first, |sum, it| Bounds {
            lower: sum.lower.min(it.lower),
            upper: sum.upper.max(it.upper),
        })
    }

    /// The sums of the world with the lowest level at the lower bound, and of that with the highest at the upper.
    pub(super) fn extremes(&self, program: &Program) -> [&Lanes; 2] {
        let (mut lowest, mut highest) = (&self.first.lower, &self.first.upper);
        for world in &self.others {
            if program.level_of(&world.lower) < program.level_of(lowest) {
                lowest = &world.lower;
            }
            if program.level_of(&world.upper) > program.level_of(highest) {
                highest = &world.upper;
            }
        }
        [lowest, highest]
    }

    /// The worlds that an answer leaves: of what is settled, those where it is so, or is not asked.
    fn left_by(&self, indicator: IndicatorIndex, to: Cell) -> impl Iterator<Item = &World<'a>> {
        let is_settled = self.settled.contains(&indicator);
        self.iter().filter(move |world| {
            !is_settled || [to, Cell::NOT_APPLICABLE].contains(&world.cell(indicator))
        })
    }

    /// How many steps the bounds of the level are apart with the answer to one indicator changed; `None` where that
    /// answer leaves no world.
    pub(super) fn width_with(
        &self,
        program: &Program,
        indicator: IndicatorIndex,
        to: Cell,
    ) -> Option<usize> {
        let levels = self.left_by(indicator, to).map(|world| {
            let change = world.change(indicator, to);
            world.bounds().map(|(bound, lanes)| match change {
                Some(change) => program.level_with(bound, lanes, indicator, change),
                None => program.level_of(lanes),
            })
        });
        let [lowest, highest] = levels
            .reduce(|[lowest, highest], [lower, upper]| [lowest.min(lower), highest.max(upper)])?;
        Some(highest.saturating_sub(lowest))
    }

    /// These worlds with the answer to one indicator changed; `None` where that answer leaves no world.
    pub(super) fn with(
        &self,
        program: &Program,
        indicator: IndicatorIndex,
        to: Cell,
    ) -> Option<Self> {
        let mut left = self.left_by(indicator, to).cloned().map(|mut world| {
            if let Some(change) = world.change(indicator, to) {
                program.change(Bound::Lower, &mut world.lower, indicator, change);
                program.change(Bound::Upper, &mut world.upper, indicator, change);
            }
            world
        });
        Some(Self {
            first: left.next()?,
            others: left.collect(),
            settled: self.settled.clone(),
            not_asked: self.not_asked.clone(),
        })
    }
}

impl Scorer {
    /// Every world of a sheet.
    pub(super) fn worlds<'a>(&self, sheet: &'a Sheet) -> Worlds<'a> {
        if !self.instrument.has_conditions() {
            return Worlds {
                first: World::new(&self.program, Cow::Borrowed(&sheet.cells)),
                others: Vec::new(),
                settled: Vec::new(),
                not_asked: Vec::new(),
            };
        }
        let ways = Ways::of(&self.instrument, sheet);
        let world = |cells| World::new(&self.program, Cow::Owned(cells));
        let mut worlds = ways.cells.into_iter().map(world);
        Worlds {
            // There is one way at least: where nothing is undecided, the sheet itself.
            first: worlds
                .next()
                .unwrap_or_else(|| World::new(&self.program, Cow::Borrowed(&sheet.cells))),
            others: worlds.collect(),
            settled: ways.settled,
            not_asked: ways.not_asked,
        }
    }
}

/// The states of all answers, in every way of deciding what is undecided.
struct Ways<'a> {
    instrument: &'a Instrument,
    circumstances: Circumstances,
    cells: Vec<Vec<Cell>>,
    settled: Vec<IndicatorIndex>,
    not_asked: Vec<IndicatorIndex>,
}

impl<'a> Ways<'a> {
    fn of(instrument: &'a Instrument, sheet: &Sheet) -> Self {
        let mut ways = Ways {
            instrument,
            circumstances: sheet.circumstances,
            cells: Vec::new(),
            settled: Vec::new(),
            not_asked: instrument.conditional().to_vec(),
        };
        let ages = instrument.ages_told_apart();
        if sheet.circumstances.age.is_some() || ages.is_empty() {
            ways.decide(sheet.cells.to_vec(), instrument.conditional());
            return ways;
        }
        for &months in ages {
            let age = Age::Months(months);
            ways.circumstances.age = Some(age);
            let mut cells = sheet.cells.to_vec();
            for ((index, it), cell) in instrument.indexed().zip(&mut cells) {
                let option = it.from_age.as_ref().and_then(|rule| rule.option(age));
                if let Some(option) = option.filter(|_| cell.is_open()) {
                    *cell = Cell::option(option);
                    ways.settle(index);
                }
            }
            ways.decide(cells, instrument.conditional());
        }
        ways
    }

    fn settle(&mut self, indicator: IndicatorIndex) {
        if !self.settled.contains(&indicator) {
            self.settled.push(indicator);
        }
    }

    /// Decides what is left, in the order of the list: a gate stands before what depends on it.
    fn decide(&mut self, mut cells: Vec<Cell>, left: &[IndicatorIndex]) {
        for (place, &index) in left.iter().enumerate() {
            let it = self.instrument.indicator(index);
            let answers = |gate: IndicatorIndex| {
                let given = cells[gate.position()].read(self.instrument.indicator(gate));
                given.map_or(GateAnswer::Unknown, |(option, _)| {
                    GateAnswer::Option(option)
                })
            };
            let cell = cells[index.position()];
            if self.instrument.asks(it, self.circumstances, &answers) == Certainty::No {
                cells[index.position()] = Cell::NOT_APPLICABLE;
                continue;
            }
            self.not_asked.retain(|it| *it != index);
            if it.kind.is_gate() && cell.is_open() && self.instrument.is_named(index) {
                self.settle(index);
                for option in 0..it.options.len() {
                    cells[index.position()] = Cell::option(OptionIndex::at(option));
                    self.decide(cells.clone(), &left[place + 1..]);
                }
                return;
            }
        }
        if !self.cells.contains(&cells) {
            self.cells.push(cells);
        }
    }
}
