//! From a passphrase to a key: slowly, so beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::console;
use zajedno_sealing::{Cost, CostProblem, WrappingKey};

#[wasm_bindgen]
extern "C" {
    /// Set by `boot.js`: has [`derive`] done by a worker.
    #[wasm_bindgen(catch, js_name = zajednoDerive)]
    async fn derive_in_worker(
        secret: &[u8],
        salt: &[u8],
        memory_kib: u32,
        passes: u32,
    ) -> Result<JsValue, JsValue>;
}

/// What `web/worker.js` calls: the key, or nothing when the cost is absurd or the memory is not there.
#[expect(unreachable_pub, reason = "wasm-bindgen exports only what is public")]
#[wasm_bindgen]
pub fn derive(secret: &[u8], salt: &[u8], memory_kib: u32, passes: u32) -> Option<Vec<u8>> {
    let cost = Cost { memory_kib, passes };
    let key = zajedno_sealing::derive(secret, salt, cost).ok()?;
    Some(key.as_bytes().to_vec())
}

/// Derives a key while the page goes on; where no worker can be made, the page stands still for it.
///
/// # Errors
///
/// As [`zajedno_sealing::derive`].
pub(crate) async fn derive_apart(
    secret: &[u8],
    salt: &[u8],
    cost: Cost,
) -> Result<WrappingKey, CostProblem> {
    cost.check()?;
    match derive_in_worker(secret, salt, cost.memory_kib, cost.passes).await {
        Ok(key) => {
            let key = key.dyn_into().map(|key: Uint8Array| key.to_vec());
            let key = key.ok().and_then(|key| WrappingKey::from_bytes(&key));
            if let Some(key) = key {
                return Ok(key);
            }
        }
        Err(problem) => console::warn_1(&problem),
    }
    zajedno_sealing::derive(secret, salt, cost)
}
