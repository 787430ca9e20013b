//! Counts how far the inputs of a run came.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::Reached;

/// How often the counts are written.
const EVERY: Duration = Duration::from_secs(1);

#[derive(Debug)]
struct Counts {
    /// By [`Reached`].
    reached: [u64; 3],
    written: Option<Instant>,
}

/// Counts how far the inputs of a run came, and writes the counts on standard error once a second, where
/// `cargo xtask fuzz` reads them: the fuzzer ends without a last word to us.
#[derive(Debug)]
pub struct Tally(Mutex<Counts>);

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Mutex::new(Counts {
            reached: [0; 3],
            written: None,
        }))
    }

    /// Counts an input.
    #[expect(clippy::print_stderr, reason = "the fuzzer itself writes there")]
    pub fn count(&self, reached: Reached) {
        let Ok(mut counts) = self.0.lock() else {
            return;
        };
        counts.reached[reached as usize] += 1;
        if counts.written.is_none_or(|it| it.elapsed() >= EVERY) {
            counts.written = Some(Instant::now());
            let [refused, wrong, accepted] = counts.reached;
            eprintln!("reached: {refused} {wrong} {accepted}");
        }
    }
}

impl Default for Tally {
    fn default() -> Self {
        Self::new()
    }
}
