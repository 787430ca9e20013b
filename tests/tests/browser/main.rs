//! The built page in a real Chromium. Run by `cargo xtask test`, which builds the page.

mod access;
mod below_floor;
mod common;
mod drafts;
mod harness;
mod journeys;
mod keyboard;
mod looks;
mod pictures;
mod start;
mod vignettes;
