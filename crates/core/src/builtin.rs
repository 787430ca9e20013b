//! The lists of this project, compiled in.

use crate::instrument::Instrument;
use crate::json;

/// The text of the separation-risk list.
pub const SEPARATION_RISK: &str = include_str!("../../../indicators/separation-risk/list.json");

/// The separation-risk list: 48 indicators of risk in seven domains and eight strengths.
///
/// It was drafted from published research and is not the list of 2016; its [status](Instrument::status) says so and is
/// shown wherever the list is described.
///
/// # Panics
///
/// Never in a release: a test reads the compiled-in text.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the text is fixed when compiled, and tests read it"
)]
pub fn separation_risk() -> Instrument {
    json::read_instrument(SEPARATION_RISK.as_bytes()).expect("the list compiled in is in order")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_compiled_in_list_is_in_order() {
        let list = super::separation_risk();
        let strengths = list
            .indicators()
            .iter()
            .filter(|it| it.kind.is_strength())
            .count();
        assert_eq!(
            (list.indicators().len(), strengths, list.domains().len()),
            (56, 8, 8)
        );
    }
}
