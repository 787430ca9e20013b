//! The built page in a real Chromium. Run by `cargo xtask test`, which builds the page.

mod access;
mod answering;
mod before;
mod below_floor;
mod common;
mod conditions;
mod drafts;
mod engine;
mod harness;
mod instruments;
mod journeys;
mod kept;
mod keyboard;
mod lists;
mod looks;
mod noting;
mod offline;
mod opening;
mod parts;
mod pictures;
mod single_file;
mod start;
mod store;
mod vignettes;
