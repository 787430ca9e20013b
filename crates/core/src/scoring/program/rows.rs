//! What every state of every answer adds to eight lanes, and their sums over a sheet.

use alloc::vec::Vec;
use core::ops::AddAssign;

use crate::id::IndicatorIndex;
use crate::sheet::Cell;

/// Lanes that are summed together.
pub(super) const WIDTH: usize = 8;

/// What one state of one answer adds.
#[derive(Clone, Copy, Default)]
#[repr(align(16))]
struct Row<Number>([Number; WIDTH]);

/// One block of eight lanes: for each indicator as many rows as its answer has states, and more up to the stride.
pub(super) struct Rows {
    /// 8, 16 or 32.
    stride: usize,
    rows: Numbers,
}

/// Half as wide wherever no sum can be too great for it, which is half as much to read.
enum Numbers {
    Narrow(Vec<Row<i16>>),
    Wide(Vec<Row<i32>>),
}

impl Rows {
    /// The rows of `indicators` indicators whose answers have at most `states` states.
    pub(super) fn new(
        indicators: usize,
        states: usize,
        adds: impl Fn(usize, usize) -> [i32; WIDTH],
    ) -> Self {
        let stride = states.next_power_of_two().max(8);
        let places = (0..indicators).flat_map(|it| (0..stride).map(move |state| (it, state)));
        let rows: Vec<_> = places.map(|(it, state)| adds(it, state)).collect();
        let most = |lane: usize| {
            let greatest = |rows: &[[i32; WIDTH]]| rows.iter().map(|row| row[lane].abs()).max();
            rows.chunks(stride).filter_map(greatest).sum::<i32>()
        };
        let is_narrow = (0..WIDTH).all(|lane| most(lane) <= i32::from(i16::MAX));
        let narrow = |row: [i32; WIDTH]| Row(row.map(|it| i16::try_from(it).unwrap_or_default()));
        let rows = if is_narrow {
            Numbers::Narrow(rows.into_iter().map(narrow).collect())
        } else {
            Numbers::Wide(rows.into_iter().map(Row).collect())
        };
        Self { stride, rows }
    }

    /// What the answers of a sheet add up to.
    pub(super) fn add_up(&self, cells: &[Cell]) -> [i32; WIDTH] {
        // A stride known to the compiler makes one short loop of it.
        match (&self.rows, self.stride) {
            (Numbers::Narrow(rows), 8) => add_up::<_, 8>(rows, cells).map(i32::from),
            (Numbers::Narrow(rows), 16) => add_up::<_, 16>(rows, cells).map(i32::from),
            (Numbers::Narrow(rows), _) => add_up::<_, 32>(rows, cells).map(i32::from),
            (Numbers::Wide(rows), 8) => add_up::<_, 8>(rows, cells),
            (Numbers::Wide(rows), 16) => add_up::<_, 16>(rows, cells),
            (Numbers::Wide(rows), _) => add_up::<_, 32>(rows, cells),
        }
    }

    /// What the answer to one indicator adds.
    pub(super) fn of(&self, indicator: IndicatorIndex, cell: Cell) -> [i32; WIDTH] {
        let at = indicator.position() * self.stride + usize::from(cell.0);
        match &self.rows {
            Numbers::Narrow(rows) => rows[at].0.map(i32::from),
            Numbers::Wide(rows) => rows[at].0,
        }
    }
}

/// Adds up the rows of the states that the answers are in. On its own, since beside the widening of its sums the
/// compiler would add half a row at a time.
#[inline(never)]
fn add_up<Number, const STATES: usize>(rows: &[Row<Number>], cells: &[Cell]) -> [Number; WIDTH]
where
    Number: AddAssign + Copy + Default,
{
    let add = |sums: &mut [Number; WIDTH], cell: Cell, states: &[Row<Number>; STATES]| {
        let Row(row) = states[usize::from(cell.0) % STATES];
        for (sum, adds) in sums.iter_mut().zip(row) {
            *sum += adds;
        }
    };
    // Four at a time into two sums, so that an addition seldom waits for the one before.
    let (mut sums, mut more) = ([Number::default(); WIDTH], [Number::default(); WIDTH]);
    let (indicators, _) = rows.as_chunks::<STATES>();
    let (fours, last) = indicators.as_chunks::<4>();
    let (cells, last_cells) = cells.as_chunks::<4>();
    for (&[a, b, c, d], [of_a, of_b, of_c, of_d]) in cells.iter().zip(fours) {
        add(&mut sums, a, of_a);
        add(&mut more, b, of_b);
        add(&mut sums, c, of_c);
        add(&mut more, d, of_d);
    }
    for (&cell, states) in last_cells.iter().zip(last) {
        add(&mut sums, cell, states);
    }
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact_for_every_stride_and_width() {
        let mut seen = [0; 2];
        for (indicators, states) in [(1, 4), (3, 8), (56, 8), (57, 9), (11, 16), (512, 26)] {
            for most in [1_i32, 3, 60, 1000] {
                let adds = |it: usize, state: usize| {
                    core::array::from_fn(|lane| {
                        let mixed = i32::try_from((it * 31 + state * 17 + lane * 7) % 97).unwrap();
                        (mixed - 48) * most / 48
                    })
                };
                let rows = Rows::new(indicators, states, adds);
                let state = |it: usize| (it * 5 + 2) % states;
                let cell = |it| Cell(u8::try_from(state(it)).unwrap());
                let cells: Vec<Cell> = (0..indicators).map(cell).collect();
                let mut sums = [0; WIDTH];
                for (it, &cell) in cells.iter().enumerate() {
                    let row = rows.of(IndicatorIndex::at(it), cell);
                    assert_eq!(row, adds(it, state(it)));
                    sums.iter_mut()
                        .zip(row)
                        .for_each(|(sum, adds)| *sum += adds);
                }
                assert_eq!(rows.add_up(&cells), sums, "{indicators} {states} {most}");
                let greatest = (0..indicators).map(|it| {
                    let states = 0..states;
                    states.map(|state| adds(it, state)[0].abs()).max().unwrap()
                });
                let fits = greatest.sum::<i32>() < i32::from(i16::MAX) - 1000;
                let is_narrow = matches!(rows.rows, Numbers::Narrow(_));
                assert!(is_narrow || !fits, "{indicators} {states} {most}");
                seen[usize::from(is_narrow)] += 1;
            }
        }
        assert!(seen.iter().all(|&count| count > 2), "{seen:?}");
    }
}
