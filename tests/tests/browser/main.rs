//! The built page in a real Chromium. Run by `cargo xtask test`, which builds the page.

mod harness;
mod start;
mod vignettes;
