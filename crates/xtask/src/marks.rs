//! Figures that are written into a document by this tool, between two marks.

use anyhow::{Context, Result};

/// The comments that the figures stand between.
pub(crate) struct Marks {
    pub(crate) begin: &'static str,
    pub(crate) end: &'static str,
}

impl Marks {
    /// The document with other figures between the marks.
    pub(crate) fn fill(&self, document: &str, figures: &str) -> Result<String> {
        let Self { begin, end } = self;
        let missing = |mark| format!("the mark `{mark}` is missing; put it back");
        let (before, rest) = document.split_once(begin).with_context(|| missing(begin))?;
        let (_, after) = rest.split_once(end).with_context(|| missing(end))?;
        Ok(format!("{before}{begin}\n{figures}\n{end}{after}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: Marks = Marks {
        begin: "<!-- a -->",
        end: "<!-- b -->",
    };

    #[test]
    fn only_what_stands_between_the_marks_changes() {
        let document = MARKS.fill("# A\n<!-- a -->\nold\n<!-- b -->\nEnd\n", "new");
        assert_eq!(document.unwrap(), "# A\n<!-- a -->\nnew\n<!-- b -->\nEnd\n");
        for document in ["<!-- a -->", "<!-- b -->", "<!-- b --><!-- a -->"] {
            let problem = MARKS.fill(document, "new").unwrap_err().to_string();
            assert!(problem.contains("is missing"), "{problem}");
        }
    }
}
