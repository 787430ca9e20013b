//! Stable codes of everything that can be wrong: for programs, and for asking about a message in any language.
//!
//! `ERRORS.md` beside this crate is the table of them: what each means, an example, what to do. A code is never used again
//! for something else, and a message may change where its code does not.

use core::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $code:literal)*) => {
        /// What is wrong, as a stable code: `Z1` reading, `Z2` the shape of a file, `Z3` lists (and what an assessment has in
        /// common with them), `Z4` rules, `Z5` assessments, `Z6` scoring and judgement.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as it is written, for example `Z204`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

codes! {
    /// A file is longer than any that is read.
    TooLarge "Z101"
    /// A file is not UTF-8.
    NotUtf8 "Z102"
    /// Bytes are no packed list or evidence of this version.
    NotPacked "Z103"

    /// A text is not JSON.
    Syntax "Z201"
    /// A text ends before its value does.
    Cut "Z202"
    /// A value has the wrong type.
    WrongType "Z203"
    /// An object has a key that the format does not know.
    UnknownKey "Z204"
    /// An object lacks a key.
    MissingKey "Z205"
    /// An object has a key twice.
    RepeatedKey "Z206"
    /// A word is none of those that the format knows.
    UnknownWord "Z207"
    /// A value has the right type and does not fit.
    Unfitting "Z208"
    /// A text is no date or month.
    Date "Z209"

    /// A file has a format that is not read.
    OtherFormat "Z301"
    /// A version is not semantic.
    Version "Z302"
    /// An id is not well formed.
    MalformedId "Z303"
    /// An option is called like the state of an answer.
    ReservedId "Z304"
    /// Two parts have one id.
    RepeatedId "Z305"
    /// A name stands for nothing.
    UnknownName "Z306"
    /// Words are missing in a declared language.
    MissingWords "Z307"
    /// Words stand in a language that asks for none.
    UnexpectedWords "Z308"
    /// There are too few or too many of something.
    Count "Z309"
    /// A number lies outside its limits.
    Number "Z310"

    /// Numbers that must rise do not.
    NotRising "Z401"
    /// Risks and strengths stand where only one of the two may.
    Direction "Z402"
    /// A selection selects nothing, something twice, or what does not fit.
    Selection "Z403"
    /// A condition names the best answer and would always hold.
    AlwaysHolds "Z404"
    /// Rules, limits or floors stand in an order in which they do not act.
    Order "Z405"
    /// A question is asked under a condition that does not fit it.
    Asking "Z406"
    /// Parts of one indicator, score or rule do not go together.
    Parts "Z407"

    /// An answer stands with the family or the child that it is not about.
    WrongSubject "Z501"
    /// There is no such child.
    NoSuchChild "Z502"
    /// An answer is given that follows from the age.
    FollowsFromAge "Z503"
    /// An indicator has no such option.
    NoSuchOption "Z504"
    /// "Not applicable" is not offered.
    NotOffered "Z505"
    /// An answer that is not critical is confirmed.
    NotCritical "Z506"
    /// A text is too long.
    TooLong "Z507"
    /// A check question is answered that is not asked.
    NoCheck "Z508"
    /// A text is blank or too long.
    Text "Z509"
    /// The answers were given in another list.
    OtherList "Z510"
    /// A date lies after the reference date.
    TooLate "Z511"
    /// A source is named twice.
    RepeatedSource "Z512"

    /// An assessment is scored in another list than its own.
    WrongInstrument "Z601"
    /// There is no level to judge.
    NoLevel "Z611"
    /// A provisional result is judged.
    NotFinal "Z612"
    /// A judgement changes nothing.
    NoChange "Z613"
    /// A judgement goes too many steps.
    TooFar "Z614"
    /// A ground is none of those for its direction.
    UnknownGround "Z615"
    /// A judgement has no reason.
    NoReason "Z616"
    /// Nobody else approved a judgement.
    NotApproved "Z617"
    /// A judgement lies below the floor of a critical answer.
    BelowCriticalFloor "Z618"
    /// A judgement lies too far below the earlier level.
    TooFarBelowPrevious "Z619"
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
