//! Leaving the page: asked about while something is not saved, and final.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{BeforeUnloadEvent, PageTransitionEvent};

use super::page;

/// Watches until it is dropped.
pub(crate) struct Guard {
    _listeners: [EventListener; 2],
}

/// The browser asks whether to leave while `is_safe` says no. A page that the browser brings back from memory is loaded
/// again: whoever left it is not to come back to an open store.
pub(crate) fn guard(is_safe: impl Fn() -> bool + 'static) -> Option<Guard> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    let leave = EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if !is_safe() {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        }
    });
    let back = EventListener::new(&window, "pageshow", |event| {
        if event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted)
        {
            page::reload();
        }
    });
    Some(Guard {
        _listeners: [leave, back],
    })
}
