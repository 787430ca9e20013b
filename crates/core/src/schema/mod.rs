//! The formats of a list, an assessment and an outcome as JSON Schema (draft 2020-12), made from the types that read and
//! write them.
//!
//! A schema says the shape: keys, types, numbers within their limits, well-formed ids. What is said in words only (that a
//! name stands for something, that points never fall) is for the reader to say; `tests/tests/schema.rs` holds the table of it.
//!
//! The files stand in `crates/core/schema`, written by `cargo xtask schema --write`.
//!
//! ```
//! let files = zajedno_core::schema::files()?;
//! assert_eq!(files[0].name, "list.v1.schema.json");
//! assert!(files[0].text.contains("https://json-schema.org/draft/2020-12/schema"));
//! # Ok::<(), zajedno_core::schema::SchemaProblem>(())
//! ```

mod texts;
mod tidy;

use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use thiserror::Error;

pub(crate) use self::texts::{DIGEST, DIGEST_OR_NOTHING, ID, NOT_BLANK, STATES, VERSION};
use crate::assessment::raw::RawAssessment;
use crate::instrument::RawInstrument;
use crate::json::{OUTCOME_FORMAT, OutcomeDocument, ReadError, read_assessment, read_instrument};
use crate::{Scorer, WrongInstrument, assess, assessment, instrument};

const LIST: &str = include_str!("../../../../tests/lists/small.json");
const ASSESSMENT: &str = include_str!("../../../../tests/lists/small-assessment.json");

/// One schema as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaFile {
    /// What the file is called.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// An example that the schemas carry is not in order.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SchemaProblem {
    /// It cannot be read.
    #[error("an example of the schemas cannot be read: {0}; mend it under tests/lists")]
    Read(#[from] ReadError),
    /// It cannot be scored.
    #[error("an example of the schemas cannot be scored: {0}")]
    Score(#[from] WrongInstrument),
    /// It is not JSON.
    #[error("an example of the schemas is not JSON: {0}; mend it under tests/lists")]
    Json(#[from] serde_json::Error),
}

/// The schemas of a list, an assessment and an outcome.
///
/// # Errors
///
/// When an example that they carry is not in order.
pub fn files() -> Result<[SchemaFile; 3], SchemaProblem> {
    let reading = SchemaSettings::draft2020_12().for_deserialize();
    let writing = SchemaSettings::draft2020_12().for_serialize();
    Ok([
        file::<RawInstrument>(
            reading.clone(),
            ("list", instrument::FORMAT),
            "A list of indicators with its rules",
            &serde_json::from_str(LIST)?,
        )?,
        file::<RawAssessment>(
            reading,
            ("assessment", assessment::FORMAT),
            "An assessment: a family's answers on a day",
            &serde_json::from_str(ASSESSMENT)?,
        )?,
        file::<OutcomeDocument>(
            writing,
            ("outcome", OUTCOME_FORMAT),
            "The outcome of an assessment",
            &outcome()?,
        )?,
    ])
}

/// What the example of an assessment comes to.
fn outcome() -> Result<Value, SchemaProblem> {
    let list = Arc::new(read_instrument(LIST.as_bytes())?);
    let assessment = read_assessment(ASSESSMENT.as_bytes(), &list)?;
    let result = assess(&Scorer::new(Arc::clone(&list)), &assessment)?;
    let document = OutcomeDocument::new(&list, &assessment, &result);
    Ok(serde_json::to_value(document)?)
}

fn file<T: JsonSchema>(
    settings: SchemaSettings,
    (name, version): (&str, u32),
    title: &str,
    example: &Value,
) -> Result<SchemaFile, SchemaProblem> {
    let is_written = settings.contract.is_serialize();
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let mut schema = tidy::tidy(schema.to_value());
    if is_written {
        tidy::never_null(&mut schema);
    }
    schema["$id"] = json!(format!("urn:zajedno:schema:{name}:v{version}"));
    schema["title"] = json!(title);
    schema["examples"] = json!([example]);
    schema.sort_all_objects();
    Ok(SchemaFile {
        name: format!("{name}.v{version}.schema.json"),
        text: serde_json::to_string_pretty(&schema)? + "\n",
    })
}
