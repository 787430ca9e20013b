//! The laws of scoring on random sheets, and of the parsers on random bytes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agreement;
mod any_list;
mod bounds;
mod coverage;
mod families;
mod notes;
mod parsers;
mod seen;
mod sums;

use std::sync::LazyLock;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use zajedno_core::{Scorer, builtin};
use zajedno_tests::naive::List;

/// The core with the list in use.
static SCORER: LazyLock<Scorer> = LazyLock::new(|| Scorer::new(builtin::separation_risk().into()));

/// The same list without its rules.
static LIST: LazyLock<List> = LazyLock::new(List::new);

/// Runs a property on so many values, the same ones each time; a failing value is made small.
fn for_all<S: Strategy>(cases: u32, strategy: S, property: impl Fn(S::Value)) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let run = TestRunner::new_with_rng(config, rng).run(&strategy, |value| {
        property(value);
        Ok(())
    });
    if let Err(failure) = run {
        panic!("{failure}");
    }
}
