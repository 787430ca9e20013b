//! A file of evidence; members that nobody is shown are passed over.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use super::{ReadError, shape, text};
use crate::evidence::{Evidence, Kept};
use crate::id::EvidenceId;
use crate::instrument::limits;
use crate::words::Words;

#[derive(Deserialize)]
struct RawEvidence {
    statuses: BTreeMap<String, Words>,
    findings: Vec<RawFinding>,
    #[serde(default)]
    method_findings: Vec<RawFinding>,
}

#[derive(Deserialize)]
struct RawFinding {
    id: EvidenceId,
    plain: Words,
    citation: String,
    url: String,
    status: Option<String>,
}

/// Reads the evidence file of a list.
///
/// # Errors
///
/// What is wrong with it, and where.
///
/// ```
/// let problem = zajedno_core::json::read_evidence(b"{ \"findings\": [] }").unwrap_err();
/// assert!(problem.to_string().starts_with("1:18: /: missing field `statuses`"), "{problem}");
/// ```
pub fn read_evidence(bytes: &[u8]) -> Result<Evidence, ReadError> {
    let raw: RawEvidence = shape(text(bytes, limits::FILE_BYTES)?)?;
    let statuses = raw.statuses;
    let kept = |it: RawFinding| Kept {
        id: it.id,
        plain: it.plain,
        citation: written(it.citation),
        address: written(it.url),
        seen: it.status.and_then(|status| statuses.get(&status).cloned()),
    };
    let all = raw.findings.into_iter().chain(raw.method_findings);
    Ok(Evidence(all.map(kept).collect()))
}

/// The file writes a dash where there is nothing to write.
fn written(text: String) -> Option<String> {
    (text != "-").then_some(text)
}

#[cfg(all(test, feature = "packed"))]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    const FILE: &[u8] = include_bytes!("../../../../indicators/separation-risk/evidence.json");

    #[test]
    fn any_damage_of_packed_evidence_is_noticed() {
        let evidence = read_evidence(FILE).unwrap();
        let whole = evidence.pack();
        assert_eq!(Evidence::unpack(&whole), Ok(evidence));
        for place in (0..whole.len()).step_by(997) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x10;
            assert!(Evidence::unpack(&damaged).is_err(), "{place}");
            assert!(Evidence::unpack(&whole[..place]).is_err(), "{place}");
        }
        assert!(Evidence::unpack(FILE).is_err());
    }

    #[test]
    fn what_is_no_evidence_is_refused_with_its_place() {
        for (file, said) in [
            (
                "{\n  \"findings\": []\n}",
                "3:1: /: missing field `statuses`;",
            ),
            (
                r#"{ "statuses": {}, "findings": [{ "id": 1 }] }"#,
                "1:40: /findings/0/id: invalid type: integer `1`, expected a string;",
            ),
        ] {
            let problem = read_evidence(file.as_bytes()).unwrap_err().to_string();
            assert!(problem.starts_with(said), "{problem}");
        }
    }
}
