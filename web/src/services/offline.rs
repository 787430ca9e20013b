//! Working without internet: the service worker that keeps the files of the page, and new versions of it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, console, window};
use yew::Callback;

use super::page;

#[wasm_bindgen]
extern "C" {
    /// Set by `boot.js`: gives the registration, and nothing where there can be no service worker.
    #[wasm_bindgen(catch, js_name = zajednoServiceWorker)]
    async fn service_worker() -> Result<JsValue, JsValue>;
}

/// What `web/sw.js` hears when it is to take the place of an older build.
const TAKE_OVER: &str = "take over";

thread_local! {
    /// Whether a person asked for the new version on this page.
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page can be opened and used without internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offline {
    /// Its files are being kept.
    Preparing,
    /// All of them are kept.
    Ready,
    /// And another version is there, which waits to be asked for.
    UpdateReady,
    /// The browser keeps no pages from this address.
    NotPossible,
    /// They could not be kept this time.
    Failed,
    /// The page is the single file, and needs nothing kept.
    SingleFile,
}

/// How far the next service worker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    None,
    Installing,
    /// All its files are kept.
    Waiting,
}

/// How it stands when one `is_active` and one comes next: an older version that is complete goes on while a newer one
/// comes.
fn offline(is_active: bool, next: Next) -> Offline {
    match next {
        Next::Waiting if is_active => Offline::UpdateReady,
        _ if is_active => Offline::Ready,
        Next::Waiting | Next::Installing => Offline::Preparing,
        Next::None => Offline::Failed,
    }
}

fn now(registration: &ServiceWorkerRegistration) -> Offline {
    let next = if registration.waiting().is_some() {
        Next::Waiting
    } else if registration.installing().is_some() {
        Next::Installing
    } else {
        Next::None
    };
    offline(registration.active().is_some(), next)
}

/// Has the files of the page kept, and tells how it stands from now on.
pub(crate) async fn register(tell: Callback<Offline>) {
    if page::is_single_file() {
        return tell.emit(Offline::SingleFile);
    }
    match service_worker().await {
        Ok(registration) if registration.is_undefined() => tell.emit(Offline::NotPossible),
        Ok(registration) => watch(&registration.unchecked_into(), tell),
        Err(problem) => {
            console::warn_1(&problem);
            tell.emit(Offline::Failed);
        }
    }
}

/// Tells of every change. All of it is heard until the page is left.
fn watch(registration: &ServiceWorkerRegistration, tell: Callback<Offline>) {
    let is_replaced = Rc::new(Cell::new(false));
    let look = {
        let (registration, is_replaced) = (registration.clone(), is_replaced.clone());
        move || {
            tell.emit(if is_replaced.get() {
                Offline::UpdateReady
            } else {
                now(&registration)
            });
        }
    };
    look();
    let on_state = Closure::<dyn Fn()>::new(look.clone());
    let on_found = {
        let registration = registration.clone();
        Closure::<dyn Fn()>::new(move || {
            if let Some(worker) = registration.installing() {
                worker.set_onstatechange(Some(on_state.as_ref().unchecked_ref()));
            }
        })
    };
    let found = on_found.as_ref().unchecked_ref::<js_sys::Function>();
    registration.set_onupdatefound(Some(found));
    // One that was being installed before anybody listened; nothing is thrown in there.
    let _ = found.call0(&JsValue::UNDEFINED);
    on_found.forget();
    let Some(workers) = container() else { return };
    // For a page that came from the server, the first to take over is the one of the page itself.
    let is_own = Cell::new(workers.controller().is_none());
    let on_controller = Closure::<dyn Fn()>::new(move || {
        if IS_ASKED.get() {
            page::reload();
        } else if !is_own.replace(false) {
            is_replaced.set(true);
        }
        look();
    });
    workers.set_oncontrollerchange(Some(on_controller.as_ref().unchecked_ref()));
    on_controller.forget();
}

/// Leaves this version of the page for the new one. Whoever calls this has saved everything before.
pub(crate) async fn take_over() {
    IS_ASKED.set(true);
    if let Some(waiting) = waiting().await
        && waiting.post_message(&TAKE_OVER.into()).is_ok()
    {
        // The page is loaded again once the other has taken over.
        return;
    }
    page::reload();
}

async fn waiting() -> Option<web_sys::ServiceWorker> {
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found
        .dyn_into::<ServiceWorkerRegistration>()
        .ok()?
        .waiting()
}

/// Only where there can be a service worker.
fn container() -> Option<ServiceWorkerContainer> {
    Some(window()?.navigator().service_worker())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_version_goes_on_while_a_newer_one_comes() {
        let cases = [
            (false, Next::Installing, Offline::Preparing),
            (false, Next::Waiting, Offline::Preparing),
            (true, Next::None, Offline::Ready),
            (true, Next::Installing, Offline::Ready),
            (true, Next::Waiting, Offline::UpdateReady),
            (false, Next::None, Offline::Failed),
        ];
        for (is_active, next, expected) in cases {
            let stands = offline(is_active, next);
            assert_eq!(stands, expected, "{is_active} {next:?}");
        }
    }
}
