//! Draws a table as plain text: the heads of the rows take what the cells leave.

use std::iter::repeat_n;

use zajedno_text::explain::{Row, Table};

/// The most characters of a cell before it goes on in the next line.
const WIDEST_CELL: usize = 24;
/// Between two columns.
const GAP: &str = "  ";

/// The lines of a table that is at most `width` characters wide, without its caption.
pub(crate) fn draw(table: &Table<'_>, width: usize) -> Vec<String> {
    let widths = widths(table, width);
    let heads = table.columns.iter().zip(&widths);
    let heads: Vec<_> = heads
        .map(|(head, width)| wrap(&head.text, *width))
        .collect();
    let ruler = widths.iter().sum::<usize>() + GAP.len() * (widths.len() - 1);
    let ruler: String = repeat_n('-', ruler).collect();
    let mut drawn = beside(&heads, &widths);
    drawn.push(ruler.clone());
    for row in &table.rows {
        if row.is_total {
            drawn.push(ruler.clone());
        }
        drawn.extend(beside(&columns(row, &widths), &widths));
    }
    drawn
}

/// The width of each column: cells as wide as they need to be within limits, and the rest for the first.
fn widths(table: &Table<'_>, width: usize) -> Vec<usize> {
    let longest = |texts: &mut dyn Iterator<Item = &str>| {
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let head = |place: usize| table.columns.get(place).map_or("", |head| &head.text);
    let mut cells: Vec<usize> = (1..table.columns.len())
        .map(|place| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(place - 1));
            let mut texts = cells
                .map(|cell| cell.text.text.as_ref())
                .chain([head(place)]);
            longest(&mut texts).min(WIDEST_CELL)
        })
        .collect();
    let taken: usize = cells.iter().map(|cell| cell + GAP.len()).sum();
    let heads = table.rows.iter().flat_map(|row| {
        let notes = row.notes.iter().map(|note| note.text.as_ref());
        std::iter::once(row.head.text.as_ref()).chain(notes)
    });
    // A note stands two characters further in.
    let first = longest(&mut heads.chain([head(0)])) + GAP.len();
    cells.insert(0, first.min(width.saturating_sub(taken)).max(1));
    cells
}

/// The lines of each column of a row.
fn columns(row: &Row<'_>, widths: &[usize]) -> Vec<Vec<String>> {
    let first = widths.first().copied().unwrap_or(1);
    let mut head = wrap(&row.head.text, first);
    for note in &row.notes {
        let note = wrap(&note.text, first.saturating_sub(GAP.len()).max(1));
        head.extend(note.into_iter().map(|line| format!("{GAP}{line}")));
    }
    let cells = row.cells.iter().zip(widths.iter().skip(1));
    let cells = cells.map(|(cell, width)| wrap(&cell.text.text, *width));
    std::iter::once(head).chain(cells).collect()
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let lines = textwrap::wrap(text, textwrap::Options::new(width).break_words(false));
    lines.into_iter().map(String::from).collect()
}

/// Columns of lines, set side by side.
fn beside(columns: &[Vec<String>], widths: &[usize]) -> Vec<String> {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let line = |place: usize| {
        let mut drawn = String::new();
        for (column, width) in columns.iter().zip(widths) {
            let text = column.get(place).map_or("", String::as_str);
            let blanks = (width + GAP.len()).saturating_sub(text.chars().count());
            drawn.push_str(text);
            drawn.extend(repeat_n(' ', blanks));
        }
        drawn.truncate(drawn.trim_end().len());
        drawn
    };
    (0..height).map(line).collect()
}
