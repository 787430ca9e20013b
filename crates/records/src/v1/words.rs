//! The words of version 1 that are kept as numbers.

use serde::{Deserialize, Serialize};
use zajedno_core::assessment;

/// Variants are written by their place, so that the core may put its own in another order.
macro_rules! words {
    ($($name:ident { $($word:ident)* })*) => {$(
        #[derive(Clone, Copy, Serialize, Deserialize)]
        pub(super) enum $name {
            $($word,)*
        }

        impl From<assessment::$name> for $name {
            fn from(it: assessment::$name) -> Self {
                match it {
                    $(assessment::$name::$word => Self::$word,)*
                }
            }
        }

        impl From<$name> for assessment::$name {
            fn from(it: $name) -> Self {
                match it {
                    $($name::$word => Self::$word,)*
                }
            }
        }
    )*};
}

words! {
    Kind { Initial Directed Review }
    Source { Child Parent HomeVisit School HealthService Document OtherService OwnObservation }
    CheckAnswer { Yes No NotAbout }
}
