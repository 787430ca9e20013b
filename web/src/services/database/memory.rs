//! Rows that are gone when the page is closed.

use std::cell::RefCell;

use super::{Row, Step, StoreProblem};

/// Few rows: whoever works without storage has one assessment open, or two.
#[derive(Default)]
pub(crate) struct Memory(RefCell<Vec<(&'static str, Row)>>);

impl Memory {
    pub(super) fn row(&self, table: &str, id: &str) -> Option<Row> {
        find(&self.0.borrow(), table, id).cloned()
    }

    pub(super) fn rows(&self, table: &str) -> Vec<Row> {
        let rows = self.0.borrow();
        let of_table = rows.iter().filter(|(of, _)| *of == table);
        of_table.map(|(_, row)| row.clone()).collect()
    }

    pub(super) fn change(&self, steps: &[Step<'_>]) -> Result<(), StoreProblem> {
        let mut rows = self.0.borrow().clone();
        for step in steps {
            match *step {
                Step::Expect(table, id, revision) => {
                    if find(&rows, table, id).map_or(0, |it| it.revision) != revision {
                        return Err(StoreProblem::Elsewhere);
                    }
                }
                Step::Put(table, row) => {
                    rows.retain(|(of, it)| (*of, &it.id) != (table, &row.id));
                    rows.push((table, row.clone()));
                }
                Step::Remove(table, id) => {
                    rows.retain(|(of, it)| (*of, it.id.as_str()) != (table, id));
                }
            }
        }
        self.0.replace(rows);
        Ok(())
    }
}

fn find<'a>(rows: &'a [(&'static str, Row)], table: &str, id: &str) -> Option<&'a Row> {
    let mut rows = rows.iter();
    let (_, row) = rows.find(|(of, it)| (*of, it.id.as_str()) == (table, id))?;
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_whole_or_nothing() {
        let memory = Memory::default();
        let row = |id: &str, revision| Row {
            id: id.to_owned(),
            revision,
            bytes: vec![1],
        };
        let (first, second, other) = (row("a", 1), row("a", 2), row("b", 1));
        let put = [Step::Expect("t", "a", 0), Step::Put("t", &first)];
        assert_eq!(memory.change(&put), Ok(()));
        assert_eq!(memory.change(&put), Err(StoreProblem::Elsewhere));
        let half = [Step::Put("t", &other), Step::Expect("t", "a", 7)];
        assert_eq!(memory.change(&half), Err(StoreProblem::Elsewhere));
        assert!(memory.row("t", "b").is_none(), "nothing of it is kept");
        let next = [Step::Expect("t", "a", 1), Step::Put("t", &second)];
        assert_eq!(memory.change(&next), Ok(()));
        assert_eq!(memory.rows("t").len(), 1);
        assert_eq!(memory.row("t", "a").map(|it| it.revision), Some(2));
        assert!(memory.row("u", "a").is_none(), "another table");
        assert_eq!(memory.change(&[Step::Remove("t", "a")]), Ok(()));
        assert!(memory.rows("t").is_empty());
    }
}
