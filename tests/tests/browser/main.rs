//! The built page in a real Chromium. Run by `cargo xtask test`, which builds the page.

mod below_floor;
mod common;
mod harness;
mod journeys;
mod start;
mod vignettes;
