//! The oldest browsers the page must run in: Chrome 109, Firefox 115 ESR,
//! Safari 16.4. What their WebAssembly engines understand is written here, and
//! the module that is shipped is validated against exactly that. What they know of
//! style sheets and interfaces is written in two lists beside this file.

mod css;
mod interfaces;
mod table;

use anyhow::{Context, Result};
use wasmparser::{Validator, WasmFeatures};

pub(crate) use css::check_css;
pub(crate) use interfaces::check_interfaces;

/// What all three understand, each with the version that brought it.
///
/// Left out, because at least one of the three refuses it: tail calls (Chrome 112,
/// Firefox 121), garbage collection (119, 120), extended constants (114, 112),
/// relaxed SIMD (114, 145), 64-bit and several memories, the exceptions that carry
/// references, typed function references. Threads exist in all three, but need
/// headers that a plain web server does not send.
const FEATURES: &[(WasmFeatures, &str)] = &[
    (WasmFeatures::FLOATS, "from the start"),
    (
        WasmFeatures::MUTABLE_GLOBAL,
        "Chrome 74, Firefox 61, Safari 12",
    ),
    (
        WasmFeatures::SATURATING_FLOAT_TO_INT,
        "Chrome 75, Firefox 64, Safari 15",
    ),
    (
        WasmFeatures::SIGN_EXTENSION,
        "Chrome 74, Firefox 62, Safari 14.1",
    ),
    (
        WasmFeatures::BULK_MEMORY,
        "Chrome 75, Firefox 79, Safari 15",
    ),
    (
        WasmFeatures::REFERENCE_TYPES,
        "Chrome 96, Firefox 79, Safari 15",
    ),
    // Not a proposal: the parser's name for `externref` itself, and for the wider
    // table index that came with reference types.
    (WasmFeatures::GC_TYPES, "with reference types"),
    (WasmFeatures::CALL_INDIRECT_OVERLONG, "with reference types"),
    (
        WasmFeatures::MULTI_VALUE,
        "Chrome 85, Firefox 78, Safari 13.1",
    ),
    (WasmFeatures::SIMD, "Chrome 91, Firefox 89, Safari 16.4"),
];

/// Refuses a module that the oldest browsers could not start.
pub(crate) fn check(module: &[u8]) -> Result<()> {
    let features = FEATURES
        .iter()
        .fold(WasmFeatures::empty(), |all, &(one, _)| all | one);
    Validator::new_with_features(features).validate_all(module).context(
        "the WebAssembly does not run in Chrome 109, Firefox 115 or Safari 16.4; see crates/xtask/src/floor/mod.rs for what they understand",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_the_oldest_browsers_lack_is_refused() {
        let type_section: &[u8] = &[1, 4, 1, 0x60, 0, 0];
        let function_section: &[u8] = &[3, 2, 1, 0];
        // Bodies without locals: length, number of locals, code, end.
        let calls: &[(&[u8], bool)] = &[
            (&[10, 6, 1, 4, 0, 0x10, 0, 0x0b], true),
            (&[10, 6, 1, 4, 0, 0x12, 0, 0x0b], false),
        ];
        for &(code, runs) in calls {
            let module = [HEADER, type_section, function_section, code].concat();
            assert_eq!(check(&module).is_ok(), runs, "{code:02x?}");
        }
    }
}
