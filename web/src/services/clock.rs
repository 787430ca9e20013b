//! What day it is.

use gloo_timers::future::TimeoutFuture;
use zajedno_core::Date;

/// Today, where the browser is; nothing from a clock that is set outside the years 1900 to 2199.
pub(crate) fn today() -> Option<Date> {
    day_of(&js_sys::Date::new_0())
}

fn day_of(at: &js_sys::Date) -> Option<Date> {
    let year = u16::try_from(at.get_full_year()).ok()?;
    let month = u8::try_from(at.get_month() + 1).ok()?;
    let day = u8::try_from(at.get_date()).ok()?;
    Date::new(year, month, day)
}

/// Waits.
pub(crate) async fn pause(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

/// This moment, such as `2026-03-02T09:30:00.000Z`.
pub(crate) fn moment() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Where the browser is: the day of a moment and the time, such as `10:30`; nothing for what is no moment.
pub(crate) fn local(moment: &str) -> Option<(Date, String)> {
    let at = js_sys::Date::new(&moment.into());
    let time = format!("{}:{:02}", at.get_hours(), at.get_minutes());
    Some((day_of(&at)?, time))
}
