//! What is written as a text and has a form of its own.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::assessment::Birth;
use crate::assessment::Note;
use crate::assessment::raw::{RawAnswer, RawAnswers, RawGiven, RawNotes};
use crate::date::{Date, Month};
use crate::id::{IndicatorId, OptionId};

/// The form of an id: Latin letters, digits, `_` and `-`.
pub(crate) const ID: &str = "^[A-Za-z0-9_-]{1,64}$";

/// The form of a semantic version of three numbers.
pub(crate) const VERSION: &str = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$";

/// The form of a digest.
pub(crate) const DIGEST: &str = "^[0-9a-f]{64}$";

/// The form of a digest that may be left blank.
pub(crate) const DIGEST_OR_NOTHING: &str = "^([0-9a-f]{64})?$";

/// The form of a text that says something.
pub(crate) const NOT_BLANK: &str = r"\S";

/// Words for states of an answer, which no option may be called.
pub(crate) const STATES: [&str; 3] = ["unknown", "not_applicable", "unanswered"];

macro_rules! texts {
    ($($name:ident $pattern:literal $description:literal $example:literal)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "description": $description,
                    "pattern": $pattern,
                    "examples": [$example],
                })
            }
        }
    )*};
}

texts! {
    Date
    "^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
    "A calendar date of the years 1900 to 2199."
    "2026-03-02"

    Month
    "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$"
    "A month of the years 1900 to 2199."
    "2019-03"

    Birth
    "^(unborn|(19|20|21)[0-9]{2}-(0[1-9]|1[0-2]))$"
    "When a child was born: the month, or `unborn`."
    "2019-03"
}

impl JsonSchema for RawAnswer {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("RawAnswer")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let plain = generator.subschema_for::<OptionId>();
        let given = generator.subschema_for::<RawGiven>();
        json_schema!({
            "description": "The id of an option, `unknown`, `not_applicable`, or an option with its confirmation.",
            "anyOf": [plain, given],
        })
    }
}

/// An object of values by the id of an indicator.
fn by_indicator<T: JsonSchema>(generator: &mut SchemaGenerator, description: &str) -> Schema {
    let id = generator.subschema_for::<IndicatorId>();
    let value = generator.subschema_for::<T>();
    json_schema!({
        "type": "object",
        "description": description,
        "propertyNames": id,
        "additionalProperties": value,
    })
}

impl JsonSchema for RawAnswers {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("RawAnswers")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        by_indicator::<RawAnswer>(generator, "Answers by the id of the indicator.")
    }
}

impl JsonSchema for RawNotes {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("RawNotes")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        by_indicator::<Note>(generator, "What is noted, by the id of the indicator.")
    }
}
