//! The questions and the result of a list, as Yew components: properties in, events out.
//!
//! Nothing here keeps an answer, fetches a list or knows the time. Whoever shows a form keeps the [`Assessment`], works
//! out the [`rows`] of a domain from it, and hears of what a person does through a callback that gets [`Did`].
//!
//! [`Assessment`]: zajedno_core::Assessment

mod about;
mod date_field;
mod did;
mod domain;
mod evidence;
mod indicator;
mod result;
mod rows;
mod setting;
mod words;

pub use self::about::about_list;
pub use self::date_field::{DateField, DateFieldProps};
pub use self::did::{Answered, Did};
pub use self::domain::{Domain, DomainProps, domain_heading_id, domain_id, subject_words};
pub use self::evidence::EvidenceFile;
pub use self::indicator::{Indicator, IndicatorProps};
pub use self::result::{
    RESULT_HEADING_ID, assessment_result, level_line, lines_on_paper, result_on_paper,
};
pub use self::rows::{Asked, Beside, Row, question_id, rows};
pub use self::setting::Setting;
pub use self::words::list_words;
