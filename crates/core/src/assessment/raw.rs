//! An assessment as it is written in a file: the shape, nothing checked yet.

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Birth, Confirmation, Kind, Note};
#[cfg(feature = "schema")]
use super::{MAX_CHILDREN, MAX_TEXT_BYTES};
use crate::date::Date;
use crate::id::{GroundId, IndicatorId, InstrumentId, LevelId, OptionId};
use crate::instrument::limits;

/// A whole assessment: a family's answers on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawAssessment {
    /// The version of this format: [`FORMAT`](super::FORMAT).
    #[cfg_attr(feature = "schema", schemars(extend("const" = super::FORMAT)))]
    pub format: u32,
    /// The list it was answered in; absent: whichever it is read with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<RawInstrumentName>,
    /// The code by which the centre knows the family; never a name.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_TEXT_BYTES), extend("pattern" = crate::schema::NOT_BLANK)))]
    pub reference: String,
    /// Its kind.
    pub kind: Kind,
    /// The reference date, from which ages are counted.
    pub date: Date,
    /// Answers about the family.
    #[serde(default)]
    pub family: RawAnswers,
    /// What is noted beside answers about the family.
    #[serde(default, skip_serializing_if = "RawNotes::is_empty")]
    pub notes: RawNotes,
    /// The children, each with its own answers.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_CHILDREN)))]
    pub children: Vec<RawChild>,
}

/// What an assessment calls its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawInstrumentName {
    /// The id.
    pub id: InstrumentId,
    /// The version.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::VERSION)))]
    pub version: String,
    /// The digest, in hexadecimal; absent where the file was written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::DIGEST_OR_NOTHING)))]
    pub digest: Option<String>,
}

/// One child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawChild {
    /// The code by which the child is known in the assessment; never a name.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_TEXT_BYTES), extend("pattern" = crate::schema::NOT_BLANK)))]
    pub reference: String,
    /// The month of birth, or `unborn`; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth: Option<Birth>,
    /// The month of birth is an estimate.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub birth_estimated: bool,
    /// The child already lives in formal care and has no sheet.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub in_formal_care: bool,
    /// Answers about the child.
    #[serde(default)]
    pub answers: RawAnswers,
    /// What is noted beside answers about the child.
    #[serde(default, skip_serializing_if = "RawNotes::is_empty")]
    pub notes: RawNotes,
    /// The level in force after the earlier assessment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<RawPrevious>,
    /// A professional judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<RawJudgement>,
}

/// The level in force after an earlier assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawPrevious {
    /// The level.
    pub level: LevelId,
    /// The reference date of that assessment.
    pub date: Date,
}

/// A professional judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawJudgement {
    /// The level that the case manager judges right.
    pub level: LevelId,
    /// The ground, one of the list's.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub ground: GroundId,
    /// The reason, in words.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_TEXT_BYTES), extend("pattern" = crate::schema::NOT_BLANK)))]
    pub reason: String,
    /// Who approved it: another person.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_TEXT_BYTES), extend("pattern" = crate::schema::NOT_BLANK)))]
    pub approved_by: String,
    /// When.
    pub approved_on: Date,
}

/// Answers by indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct RawAnswers(pub BTreeMap<IndicatorId, RawAnswer>);

/// Notes by indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawNotes(pub Vec<(IndicatorId, Note)>);

impl RawNotes {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One answer: `"2"`, `"unknown"`, `"not_applicable"`, or an option with its confirmation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// The id of an option, or the word for a state.
    Plain(OptionId),
    /// An option and what is known of it.
    Given(RawGiven),
}

/// An option and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RawGiven {
    /// The option.
    pub option: OptionId,
    /// The confirmation of a critical answer, as far as it is written yet.
    pub confirmed: Confirmation,
}

impl Serialize for RawAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(option) => option.serialize(serializer),
            Self::Given(given) => given.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnswerVisitor;

        impl<'de> Visitor<'de> for AnswerVisitor {
            type Value = RawAnswer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an option id, `unknown`, `not_applicable` or an object with an option")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RawAnswer, E> {
                Ok(RawAnswer::Plain(OptionId::new(text)))
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<RawAnswer, M::Error> {
                RawGiven::deserialize(MapAccessDeserializer::new(map)).map(RawAnswer::Given)
            }
        }

        deserializer.deserialize_any(AnswerVisitor)
    }
}

impl<'de> Deserialize<'de> for RawAnswers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnswersVisitor;

        impl<'de> Visitor<'de> for AnswersVisitor {
            type Value = RawAnswers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of answers by indicator id")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<RawAnswers, M::Error> {
                let mut answers = BTreeMap::new();
                while let Some(indicator) = map.next_key::<IndicatorId>()? {
                    match answers.entry(indicator) {
                        Entry::Vacant(place) => drop(place.insert(map.next_value()?)),
                        Entry::Occupied(given) => {
                            let message = format_args!("duplicate answer to `{}`", given.key());
                            return Err(M::Error::custom(message));
                        }
                    }
                }
                Ok(RawAnswers(answers))
            }
        }

        deserializer.deserialize_map(AnswersVisitor)
    }
}

impl Serialize for RawNotes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(indicator, note)| (indicator, note)))
    }
}

impl<'de> Deserialize<'de> for RawNotes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NotesVisitor;

        impl<'de> Visitor<'de> for NotesVisitor {
            type Value = RawNotes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of notes by indicator id")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<RawNotes, M::Error> {
                let mut notes: Vec<(IndicatorId, Note)> = Vec::new();
                while let Some(indicator) = map.next_key::<IndicatorId>()? {
                    if notes.iter().any(|(noted, _)| *noted == indicator) {
                        let message = format_args!("duplicate note to `{indicator}`");
                        return Err(M::Error::custom(message));
                    }
                    // Each is looked for among those before it, which must not become a long walk.
                    if notes.len() == limits::INDICATORS {
                        return Err(M::Error::custom("more notes than a list has indicators"));
                    }
                    notes.push((indicator, map.next_value()?));
                }
                Ok(RawNotes(notes))
            }
        }

        deserializer.deserialize_map(NotesVisitor)
    }
}
