//! Random bytes, from the operating system or from the browser.

/// The system gave no random bytes, so nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the system gave no random bytes, and nothing can be sealed without them; restart the browser or the machine"
)]
pub struct NoRandomness;

/// Fills with random bytes that nobody can foretell.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    getrandom::fill(bytes).or(Err(NoRandomness))
}

pub(crate) fn array<const LENGTH: usize>() -> Result<[u8; LENGTH], NoRandomness> {
    let mut bytes = [0; LENGTH];
    fill(&mut bytes)?;
    Ok(bytes)
}
