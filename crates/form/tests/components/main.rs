//! What a person sees, drawn on the host.

#[cfg(test)]
mod common;
mod conditions;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod result;
