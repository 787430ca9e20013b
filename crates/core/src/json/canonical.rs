//! The canonical form of a list (RFC 8785), from which its digest is taken.
//!
//! Numbers in a list are integers, which leaves the larger half of the standard out: the form of numbers with a
//! fraction. A crate that has it costs the browser 20 kB; the tests compare this one with such a crate.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The largest number that every JSON reader reads alike: section 2.2 of RFC 7493, which the standard builds on.
const LARGEST: u64 = (1 << 53) - 1;

/// A JSON value without numbers that have a fraction.
pub(super) enum Canonical {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    Array(Vec<Self>),
    /// By name in UTF-16, since the standard orders names so.
    Object(BTreeMap<Vec<u16>, Self>),
}

impl Canonical {
    /// Takes the member `name` out of an object.
    pub(super) fn without(mut self, name: &str) -> Self {
        if let Self::Object(members) = &mut self {
            members.remove(&name.encode_utf16().collect::<Vec<_>>());
        }
        self
    }
}

impl fmt::Display for Canonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Text(text) => quoted(f, text),
            Self::Array(elements) => {
                for (position, element) in elements.iter().enumerate() {
                    write!(f, "{}{element}", if position == 0 { '[' } else { ',' })?;
                }
                f.write_str(if elements.is_empty() { "[]" } else { "]" })
            }
            Self::Object(members) => {
                for (position, (name, value)) in members.iter().enumerate() {
                    f.write_char(if position == 0 { '{' } else { ',' })?;
                    quoted(f, &String::from_utf16_lossy(name))?;
                    write!(f, ":{value}")?;
                }
                f.write_str(if members.is_empty() { "{}" } else { "}" })
            }
        }
    }
}

/// A string as ECMAScript writes it: section 3.2.2.2 of the standard.
fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' => f.write_str("\\\""),
            '\\' => f.write_str("\\\\"),
            '\u{8}' => f.write_str("\\b"),
            '\t' => f.write_str("\\t"),
            '\n' => f.write_str("\\n"),
            '\u{c}' => f.write_str("\\f"),
            '\r' => f.write_str("\\r"),
            '\0'..='\u{1f}' => write!(f, "\\u{:04x}", u32::from(character)),
            _ => f.write_char(character),
        }?;
    }
    f.write_char('"')
}

impl<'de> Deserialize<'de> for Canonical {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CanonicalVisitor)
    }
}

struct CanonicalVisitor;

impl<'de> Visitor<'de> for CanonicalVisitor {
    type Value = Canonical;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value whose numbers are whole")
    }

    fn visit_unit<E: Error>(self) -> Result<Canonical, E> {
        Ok(Canonical::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Canonical, E> {
        Ok(Canonical::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Canonical, E> {
        if value.unsigned_abs() > LARGEST {
            return Err(E::custom(
                "a number is too large, expected at most 2^53 - 1",
            ));
        }
        Ok(Canonical::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Canonical, E> {
        self.visit_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Canonical, E> {
        Ok(Canonical::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Canonical, A::Error> {
        let mut array = Vec::new();
        while let Some(element) = elements.next_element()? {
            array.push(element);
        }
        Ok(Canonical::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Canonical, A::Error> {
        let mut object = BTreeMap::new();
        while let Some(name) = members.next_key::<String>()? {
            object.insert(name.encode_utf16().collect(), members.next_value()?);
        }
        Ok(Canonical::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn the_form_is_that_of_the_standard() {
        let texts = [
            r#" { "b" : [ 1 , -2, {} , [] ], "a" : null, "€":true, "\u20ac2": false, "" : "" } "#,
            r#"{"\ud83d\ude00":1,"\ufb33":2,"\u0080":3,"1":4,"\r":5,"\"\\/":6}"#,
            r#""\u0000\u0008\u0009\u000a\u000b\u000c\u000d\u001f\u007f\u2028 \"\\ Љубав \ud83d\ude00""#,
            "[9007199254740991,-9007199254740991,0]",
            include_str!("../../../../indicators/separation-risk/list.json"),
        ];
        for text in texts {
            let ours = serde_json::from_str::<Canonical>(text).unwrap().to_string();
            let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(ours, serde_json_canonicalizer::to_string(&theirs).unwrap());
        }
    }

    #[test]
    fn a_fraction_is_refused() {
        for text in [
            "1.5",
            "[1e3]",
            "{\"a\":18446744073709551615}",
            "[9007199254740992]",
        ] {
            assert!(serde_json::from_str::<Canonical>(text).is_err(), "{text}");
        }
    }
}
