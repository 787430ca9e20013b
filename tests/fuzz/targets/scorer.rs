//! Choices of a list and of a sheet.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zajedno_tests::fuzzed::{self, Tally};

static TALLY: Tally = Tally::new();

fuzz_target!(|bytes: &[u8]| TALLY.count(fuzzed::scorer(bytes)));
