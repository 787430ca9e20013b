//! What the page asked for, and what the browser complained about.

use anyhow::Result;
use serde_json::Value;
use thirtyfour::WebDriver;

/// The driver's name for messages of the console and of the policy.
pub(super) const CONSOLE: &str = "browser";
/// The driver's name for what happens on the network.
pub(super) const NETWORK: &str = "performance";

/// What happened since the last look.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Every address that was asked for, in order.
    pub requests: Vec<String>,
    /// Those of them that belong to another origin.
    pub foreign: Vec<String>,
    /// Errors in the console, breaches of the policy among them.
    pub problems: Vec<String>,
}

/// Takes what the driver has collected; it forgets it.
pub(super) async fn take(driver: &WebDriver, origin: &str) -> Result<Traffic> {
    let mut traffic = Traffic::default();
    for entry in driver.get_log(CONSOLE).await? {
        if entry.level == "SEVERE" {
            traffic.problems.push(entry.message);
        }
    }
    for entry in driver.get_log(NETWORK).await? {
        if let Some(address) = requested(&serde_json::from_str(&entry.message)?) {
            if is_foreign(&address, origin) {
                traffic.foreign.push(address.clone());
            }
            traffic.requests.push(address);
        }
    }
    Ok(traffic)
}

fn requested(entry: &Value) -> Option<String> {
    let message = &entry["message"];
    match message["method"].as_str()? {
        "Network.requestWillBeSent" => {
            Some(message["params"]["request"]["url"].as_str()?.to_owned())
        }
        "Network.webSocketCreated" => Some(message["params"]["url"].as_str()?.to_owned()),
        _ => None,
    }
}

/// Addresses that lead to no machine (`data:`, `blob:`, `about:`) are not foreign.
fn is_foreign(address: &str, origin: &str) -> bool {
    let leads_away = ["http:", "https:", "ws:", "wss:", "ftp:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    leads_away && !address.starts_with(origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_machine_or_port_is_foreign() {
        let origin = "http://127.0.0.1:4000/";
        let cases = [
            ("http://127.0.0.1:4000/boot.js", false),
            ("data:,", false),
            ("http://127.0.0.1:40001/", true),
            ("https://example.org/", true),
            ("ws://127.0.0.1:4000/", true),
        ];
        for (address, expected) in cases {
            assert_eq!(is_foreign(address, origin), expected, "{address}");
        }
    }
}
