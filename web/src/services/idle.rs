//! Whether somebody works: any key, click or touch counts.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use js_sys::Date;

use super::page::document;
use super::settings;

const KEY: &str = "zajedno.lock-after-minutes";
/// What can be chosen, in minutes.
pub(crate) const CHOICES: [u32; 4] = [5, 10, 20, 60];
const DEFAULT: u32 = 10;
/// How often it is looked at, in milliseconds. A computer that slept is noticed when it wakes.
const LOOK: u32 = 2_000;
const MINUTE: f64 = 60_000.0;

/// After how many minutes without work the page is locked.
pub(crate) fn minutes() -> u32 {
    let kept = settings::kept(KEY).and_then(|it| it.parse().ok());
    kept.filter(|it| CHOICES.contains(it)).unwrap_or(DEFAULT)
}

/// Keeps the choice for this computer.
pub(crate) fn keep_minutes(minutes: u32) {
    settings::keep(KEY, &minutes.to_string());
}

/// Watches until it is dropped.
pub(crate) struct Watch {
    _listeners: Vec<EventListener>,
    _interval: Interval,
}

/// Calls `on_idle` while nobody has worked for the time that is chosen.
pub(crate) fn watch(on_idle: impl Fn() + 'static) -> Watch {
    let last = Rc::new(Cell::new(Date::now()));
    let listeners = document().map_or_else(Vec::new, |document| {
        ["pointerdown", "keydown", "input", "wheel"]
            .map(|event| {
                let last = last.clone();
                let options = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&document, event, options, move |_| {
                    last.set(Date::now());
                })
            })
            .into()
    });
    let interval = Interval::new(LOOK, move || {
        if Date::now() - last.get() >= f64::from(minutes()) * MINUTE {
            on_idle();
        }
    });
    Watch {
        _listeners: listeners,
        _interval: interval,
    }
}
