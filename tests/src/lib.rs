//! What the tests that cross crates share.

#[cfg(feature = "browser")]
pub mod browser;
pub mod cases;
pub mod fuzzed;
pub mod instruments;
pub mod naive;
pub mod replay;
pub mod vignettes;
