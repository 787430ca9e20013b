//! Whether a service can be had, in words.

use std::borrow::Cow;

use zajedno_casework::Availability;
use zajedno_text::Catalogue;

pub(crate) fn availability_words(say: Catalogue, it: Availability) -> Cow<'static, str> {
    match it {
        Availability::Available => say.services_available(),
        Availability::WaitingList => say.services_waiting_list(),
        Availability::Missing => say.services_missing(),
    }
}
