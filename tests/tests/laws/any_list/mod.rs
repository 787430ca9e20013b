//! The laws on any list: the instrument files, the separation-risk list, and random lists that are in order by
//! construction. The core agrees with the naive scoring, which works out every completion of a sheet.
//!
//! `ZAJEDNO_LONG=1` runs ten times as much: 100,000 complete sheets and 2,000 partial ones.

mod agreement;
mod changes;
mod counted;
mod findings;
mod replay;
mod searches;
mod seen;

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use zajedno_core::assessment::Kind;
use zajedno_core::id::IndicatorIndex;
use zajedno_core::outcome::Outcome;
use zajedno_core::{Age, Cell, Circumstances, Instrument, Scorer, Sheet, json};
use zajedno_tests::cases::lists::{LIST_ROLLS, list};
use zajedno_tests::cases::rolls::Rolls;
use zajedno_tests::cases::sheets::sheet;
use zajedno_tests::cases::{Case, option_at};
use zajedno_tests::naive;
use zajedno_tests::naive::language::{Book, Said};

/// The kind of the assessments, as a list writes it.
const KIND: &str = "directed";

/// A list as the core and as the naive scoring have it.
struct Both {
    text: String,
    scorer: Scorer,
    book: Book,
}

impl Both {
    fn read(text: &str) -> Self {
        let instrument = json::read_instrument(text.as_bytes());
        let instrument = instrument.unwrap_or_else(|problems| panic!("{problems}\n{text}"));
        let value: Value = serde_json::from_str(text).unwrap();
        Self {
            text: text.to_owned(),
            scorer: Scorer::new(Arc::new(instrument)),
            book: Book::read(&value),
        }
    }

    fn list(&self) -> &Instrument {
        self.scorer.instrument()
    }

    fn sheet(&self, case: &Case) -> Sheet {
        let assessment = case.assessment(self.list(), Kind::Directed);
        assessment.sheet(self.list(), 0).unwrap()
    }

    fn outcome(&self, sheet: &Sheet) -> Outcome {
        let mut outcome = Outcome::default();
        self.scorer.outcome(sheet, &mut outcome).unwrap();
        outcome
    }

    /// The sheet with these answers, all known.
    fn completed(&self, sheet: &Sheet, age: naive::Age, said: &[Said]) -> Sheet {
        let mut complete = sheet.clone();
        complete.set_circumstances(Circumstances {
            kind: Kind::Directed,
            age: match age {
                naive::Age::Unborn => Some(Age::Unborn),
                naive::Age::Months(months) => Some(Age::Months(months)),
                naive::Age::NotKnown => None,
            },
        });
        for ((index, it), said) in self.list().indexed().zip(said) {
            let cell = match *said {
                Said::NotApplicable => Cell::NOT_APPLICABLE,
                Said::Option(option, false) => Cell::option(option_at(it, option)),
                Said::Option(option, true) => Cell::confirmed(it, option_at(it, option)),
            };
            if complete.cell(index) != cell {
                complete.answer(self.list(), index, cell);
            }
        }
        complete
    }

    fn id(&self, indicator: IndicatorIndex) -> String {
        self.list().indicator(indicator).id.to_string()
    }
}

/// How many random lists, each with [`COMPLETE_OF_EACH`] complete sheets.
fn lists() -> u32 {
    if std::env::var_os("ZAJEDNO_LONG").is_some() {
        10_000
    } else {
        1000
    }
}

/// How many complete sheets to a list.
const COMPLETE_OF_EACH: usize = 10;

/// Of so many lists one has a partial sheet whose completions are all worked out.
const LISTS_TO_A_PARTIAL: u32 = 5;

/// The rolls of one sheet.
fn of_sheet() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 80)
}

/// The rolls of one list.
fn of_list() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), LIST_ROLLS)
}

fn random_list(rolls: &[u16]) -> Both {
    Both::read(&list(&mut Rolls::new(rolls)).to_string())
}

fn random_sheet(both: &Both, rolls: &[u16], complete: bool) -> Case {
    sheet(&mut Rolls::new(rolls), &both.book, complete)
}
