//! Names and places of the parts of an instrument.
//!
//! An *id* is what a file calls a part and never changes once published. An *index* is where the part stands in the
//! list; it is only meaningful together with the [`Instrument`](crate::Instrument) that gave it.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};

/// The longest id that a list may use, in bytes.
pub const MAX_ID_BYTES: usize = 64;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::ID)))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes a text as an id; whether it is well formed is checked with the list it stands in.
            #[must_use]
            pub fn new(id: &str) -> Self {
                Self(id.to_owned())
            }

            /// The id as it stands in the file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an instrument, for example `separation-risk`.
    InstrumentId;
    /// Names a level, for example `very_high`.
    LevelId;
    /// Names a domain, for example `household`.
    DomainId;
    /// Names an indicator, for example `caregiver_exhaustion`.
    IndicatorId;
    /// Names an option within its indicator, for example `2` or `yes`.
    OptionId;
    /// Names a service, for example `respite`.
    ServiceId;
    /// Names a score, for example `net`.
    ScoreId;
    /// Names a rule that sets or limits the level, for example `material_guard`.
    RuleId;
    /// Names a flag, for example `material_urgency`.
    FlagId;
    /// Names a ground for a professional judgement, for example `child_statement`.
    GroundId;
    /// Names a share of the points, for example `changeable`.
    ShareId;
    /// Names a published finding, for example `E08`.
    EvidenceId;
    /// Names a grade of evidence, for example `A`.
    GradeId;
}

macro_rules! indexes {
    ($($(#[$doc:meta])* $name:ident($repr:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name($repr);

        impl $name {
            /// The place of part `position`; lists are held far below the limit of the number by the check.
            pub(crate) fn at(position: usize) -> Self {
                Self(<$repr>::try_from(position).unwrap_or(<$repr>::MAX))
            }

            /// The position in the list, from 0.
            #[must_use]
            pub fn position(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

indexes! {
    /// Where a level stands, from the lowest; a greater index is a greater need for support.
    LevelIndex(u8);
    /// Where a domain stands.
    DomainIndex(u8);
    /// Where an indicator stands.
    IndicatorIndex(u16);
    /// Where an option stands within its indicator.
    OptionIndex(u8);
    /// Where a service stands.
    ServiceIndex(u16);
    /// Where a score stands.
    ScoreIndex(u8);
    /// Where a rule of the level stands, in the order in which the rules act.
    RuleIndex(u8);
    /// Where a flag stands.
    FlagIndex(u8);
    /// Where a share of the points stands.
    ShareIndex(u8);
}
