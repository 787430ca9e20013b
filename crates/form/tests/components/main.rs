//! What a person sees, drawn on the host.

mod common;
mod questions;
mod result;
