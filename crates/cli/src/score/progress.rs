//! Progress on long input, at a terminal only.

use std::fmt::Display;
use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Input that is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shows how far the input has been read, once it takes long.
pub(crate) struct Progress {
    /// When it began; only where there is somebody to look.
    began: Option<Instant>,
    length: Option<u64>,
    read: u64,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// `length`: of the input in bytes, where it is known.
    pub(crate) fn new(length: Option<u64>) -> Self {
        Self {
            began: io::stderr().is_terminal().then(Instant::now),
            length,
            read: 0,
            bar: None,
        }
    }

    /// So many bytes more have been read.
    pub(crate) fn advance(&mut self, bytes: usize) {
        self.read += bytes as u64;
        let Some(began) = self.began else { return };
        if self.bar.is_none() && began.elapsed() >= PATIENCE {
            self.bar = Some(bar(self.length));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.read);
        }
    }

    /// Says something on standard error without tearing the bar.
    pub(crate) fn say(&self, message: &impl Display) {
        match &self.bar {
            Some(bar) => bar.suspend(|| crate::say(message)),
            None => crate::say(message),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(length: Option<u64>) -> ProgressBar {
    let (bar, template) = match length {
        Some(length) => (
            ProgressBar::new(length),
            "{bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
        ),
        None => (
            ProgressBar::new_spinner(),
            "{spinner} {bytes} {bytes_per_sec}",
        ),
    };
    // The rate counts from the beginning, not from when the bar came up.
    let bar = bar.with_elapsed(PATIENCE);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
