//! The questions and the result of a list, as Yew components: properties in, events out.
//!
//! Nothing here keeps an answer, fetches a list or knows the time. Whoever shows a form keeps the [`Assessment`], works
//! out the [`rows`] of each domain from it, and hears of what a person does through a callback that gets [`Answered`].
//!
//! [`Assessment`]: zajedno_core::Assessment

mod about;
mod domain;
mod indicator;
mod result;
mod rows;
mod setting;
mod words;

pub use self::about::about_list;
pub use self::domain::{Domain, DomainProps, domain_id};
pub use self::indicator::{Indicator, IndicatorProps};
pub use self::result::{RESULT_HEADING_ID, assessment_result};
pub use self::rows::{Answered, Asked, Row, rows};
pub use self::setting::Setting;
pub use self::words::list_words;
