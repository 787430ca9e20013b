//! What a person sees, drawn on the host.

#[cfg(test)]
mod common;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod result;
