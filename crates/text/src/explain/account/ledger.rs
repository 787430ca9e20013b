//! Tables whose numbers differ while something is not known.

use zajedno_core::Bounds;

use crate::explain::teller::Teller;
use crate::explain::view::{Line, Row, Table};
use crate::list_words::Spoken;

/// A value when all that is not known turns out most favourable, and when it all turns out hardest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends<T> {
    pub(super) mild: T,
    pub(super) hard: T,
}

impl<T: Copy> Ends<T> {
    pub(super) fn both(value: T) -> Self {
        Self {
            mild: value,
            hard: value,
        }
    }

    pub(super) fn map<U>(self, change: impl Fn(T) -> U) -> Ends<U> {
        Ends {
            mild: change(self.mild),
            hard: change(self.hard),
        }
    }

    /// One value made of two at each end.
    pub(super) fn with(self, other: Self, make: impl Fn(T, T) -> T) -> Self {
        Self {
            mild: make(self.mild, other.mild),
            hard: make(self.hard, other.hard),
        }
    }
}

impl Ends<i32> {
    /// Points between bounds; of strengths the most is the most favourable.
    pub(super) fn of(points: Bounds<i32>, is_strength: bool) -> Self {
        let (mild, hard) = if is_strength {
            (points.upper, points.lower)
        } else {
            (points.lower, points.upper)
        };
        Self { mild, hard }
    }
}

/// The rows of a table with one column, or with one for each end where they differ.
pub(super) struct Ledger<'a> {
    teller: Teller<'a>,
    rows: Vec<(Row<'a>, Ends<Spoken<'a>>)>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(teller: Teller<'a>) -> Self {
        Self {
            teller,
            rows: Vec::new(),
        }
    }

    /// Adds a row whose cells are still to come.
    pub(super) fn row(&mut self, row: Row<'a>, cells: Ends<Spoken<'a>>) {
        self.rows.push((row, cells));
    }

    /// Adds numbers under our own label or words of the list.
    pub(super) fn numbers(&mut self, head: Spoken<'a>, numbers: Ends<i32>) {
        let cells = self.spoken(numbers);
        self.row(Row::new(head, []), cells);
    }

    /// Adds what the rows above come to.
    pub(super) fn total(&mut self, head: Spoken<'a>, cells: Ends<Spoken<'a>>) {
        self.row(Row::new(head, []).total(), cells);
    }

    pub(super) fn spoken(&self, numbers: Ends<i32>) -> Ends<Spoken<'a>> {
        numbers.map(|number| self.teller.own(self.teller.number(number)))
    }

    /// The table; `value` heads the one column where both ends agree.
    pub(super) fn table(self, caption: Spoken<'a>, value: Spoken<'a>) -> Line<'a> {
        let say = self.teller.say;
        let is_one = self.rows.iter().all(|(_, cells)| cells.mild == cells.hard);
        let mut columns = vec![self.teller.own(say.explain_column_item())];
        if is_one {
            columns.push(value);
        } else {
            let ends = [say.explain_column_mild(), say.explain_column_hard()];
            columns.extend(ends.map(|head| self.teller.own(head)));
        }
        let filled = |(row, Ends { mild, hard }): (Row<'a>, Ends<Spoken<'a>>)| {
            let cells = [Some(mild), (!is_one).then_some(hard)];
            Row {
                cells: cells.into_iter().flatten().map(From::from).collect(),
                ..row
            }
        };
        Line::Table(Table {
            caption,
            columns,
            rows: self.rows.into_iter().map(filled).collect(),
        })
    }
}
