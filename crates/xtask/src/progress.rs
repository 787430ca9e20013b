//! Says what is being done and how long it took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs one step, announces it, and prints its seconds when it is done.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    timed(what, work).0
}

/// As [`step`], and gives back how long the step took, whether or not it succeeded.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> (Result<T>, Duration) {
    eprintln!("==> {what}");
    let start = Instant::now();
    let result = work();
    let took = start.elapsed();
    if result.is_ok() {
        eprintln!("    done in {:.1} s", took.as_secs_f64());
    }
    (result, took)
}
