//! What may call itself a list.
#![no_main]

#[macro_use]
mod json;

json_target!(zajedno_tests::fuzzed::list);
