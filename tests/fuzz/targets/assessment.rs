//! What may call itself an assessment.
#![no_main]

#[macro_use]
mod json;

json_target!(zajedno_tests::fuzzed::assessment);
