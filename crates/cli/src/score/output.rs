//! Results: as JSON, laid out or one to a line, or as pages in words.

use std::io::{self, BufWriter, StdoutLock, Write};

use zajedno_core::json::OutcomeDocument;
use zajedno_core::{Assessment, FamilyResult, Language, Scorer, changes};
use zajedno_text::explain::{Explanation, account, explain};

use crate::page;

enum Form {
    LaidOut,
    Lines,
    Pages(Language),
    Accounts(Language),
}

/// Where results go.
pub(crate) struct Output {
    form: Form,
    writer: BufWriter<StdoutLock<'static>>,
    is_begun: bool,
}

impl Output {
    /// JSON over several lines.
    pub(crate) fn laid_out() -> Self {
        Self::new(Form::LaidOut)
    }

    /// JSON, one result to a line.
    pub(crate) fn lines() -> Self {
        Self::new(Form::Lines)
    }

    /// Pages in words.
    pub(crate) fn pages(language: Language) -> Self {
        Self::new(Form::Pages(language))
    }

    /// Pages that follow the results line by line.
    pub(crate) fn accounts(language: Language) -> Self {
        Self::new(Form::Accounts(language))
    }

    fn new(form: Form) -> Self {
        Self {
            form,
            writer: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
            is_begun: false,
        }
    }

    /// Writes one result.
    pub(crate) fn write(
        &mut self,
        scorer: &Scorer,
        assessment: &Assessment,
        result: &FamilyResult,
    ) -> io::Result<()> {
        let instrument = scorer.instrument();
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        let out = &mut self.writer;
        match self.form {
            Form::LaidOut => {
                let document = OutcomeDocument::new(instrument, assessment, result);
                serde_json::to_writer_pretty(&mut *out, &document)?;
                out.write_all(b"\n")
            }
            Form::Lines => {
                let document = OutcomeDocument::new(instrument, assessment, result);
                serde_json::to_writer(&mut *out, &document)?;
                out.write_all(b"\n")
            }
            Form::Pages(language) => {
                let changes = changes(scorer, assessment, result).map_err(io::Error::other)?;
                let explanation = explain(language, instrument, assessment, result, &changes);
                write_page(out, &explanation, is_first)
            }
            Form::Accounts(language) => {
                let account = account(language, instrument, assessment, result);
                write_page(out, &account, is_first)
            }
        }
    }

    /// Hands on what has been written.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

fn write_page(out: &mut impl Write, page: &Explanation<'_>, is_first: bool) -> io::Result<()> {
    if !is_first {
        out.write_all(b"\n\n")?;
    }
    out.write_all(page::draw(page).as_bytes())
}
