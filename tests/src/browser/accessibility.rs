//! Elements by what assistive technology is told about them, as the browser
//! itself works it out, not as the markup suggests.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};

/// One element as assistive technology sees it.
#[derive(Clone)]
pub(super) struct Node {
    pub(super) name: String,
    /// Whether a radio button or a checkbox is on; `false` for everything else.
    pub(super) checked: bool,
    id: i64,
}

/// All elements of a role, in the order of the page, below `within` or on the whole page.
pub(super) async fn query(
    driver: &WebDriver,
    within: Option<&Node>,
    role: &str,
) -> Result<Vec<Node>> {
    let cdp = driver.cdp();
    let root = if let Some(node) = within {
        json!({ "backendNodeId": node.id, "role": role })
    } else {
        let document = cdp
            .send_raw("DOM.getDocument", json!({ "depth": 0 }))
            .await?;
        json!({ "nodeId": document["root"]["nodeId"], "role": role })
    };
    let found = cdp.send_raw("Accessibility.queryAXTree", root).await?;
    let nodes = found["nodes"]
        .as_array()
        .context("the browser gave no accessibility tree")?;
    Ok(nodes
        .iter()
        .filter(|node| node["ignored"] != Value::Bool(true))
        .filter_map(read)
        .collect())
}

fn read(node: &Value) -> Option<Node> {
    let checked = node["properties"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|property| property["name"] == "checked" && property["value"]["value"] == "true");
    Some(Node {
        name: node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        checked,
        id: node["backendDOMNodeId"].as_i64()?,
    })
}

/// The element itself, for clicking, typing, and reading.
pub(super) async fn element(driver: &WebDriver, node: &Node) -> Result<WebElement> {
    let cdp = driver.cdp();
    let resolved = cdp
        .send_raw("DOM.resolveNode", json!({ "backendNodeId": node.id }))
        .await?;
    // The two protocols share no ids: the page's own window hands the element over.
    let hand_over = json!({
        "objectId": resolved["object"]["objectId"],
        "functionDeclaration": "function () { window.handedOver = this; }",
    });
    cdp.send_raw("Runtime.callFunctionOn", hand_over).await?;
    let take = "const element = window.handedOver; delete window.handedOver; return element;";
    Ok(driver.execute(take, Vec::new()).await?.element()?)
}
