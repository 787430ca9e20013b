//! What is kept of an assessment: its JSON form.

use zajedno_core::{Assessment, Instrument};

/// The assessment as it is kept.
pub(crate) fn bytes(assessment: &Assessment, instrument: &Instrument) -> Vec<u8> {
    // Strings, numbers and lists of them: there is nothing in it that JSON cannot hold.
    serde_json::to_vec(&assessment.to_raw(instrument)).unwrap_or_default()
}
