//! What the tool `cargo xtask` and the browser tests share: the rules the page
//! is served under, and the server that sends them.
//!
//! The tool itself (build, serve, test, sizes) is the binary of this crate.
//! Nothing that is shipped depends on it.

pub mod files;
pub mod policy;
pub mod programs;
pub mod server;
