//! Elements by what assistive technology is told about them, as the browser
//! itself works it out, not as the markup suggests.

use std::collections::BTreeMap;
use std::iter;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};

use super::page::{AXE, Page};

/// Roles a set of options may have.
pub(super) const GROUPS: &[&str] = &["group", "radiogroup"];

/// Options that belong together, as assistive technology is told about them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct RadioGroup {
    /// What is read when one of the options gets the focus; empty where options stand in no group.
    pub name: String,
    /// What is read after the name.
    pub description: String,
    /// The options, in the order of the page.
    pub radios: Vec<Radio>,
}

/// One option, as assistive technology is told about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Radio {
    /// What is read when it gets the focus.
    pub name: String,
    /// What is read after the name.
    pub description: String,
    /// Whether it is chosen.
    pub checked: bool,
}

impl Page {
    /// All radio buttons of the page by the group they stand in, the innermost one.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn radio_groups(&self) -> Result<Vec<RadioGroup>> {
        Ok(group_radios(&whole_tree(&self.driver).await?))
    }
}

/// Everything on the page, level by level.
async fn whole_tree(driver: &WebDriver) -> Result<Vec<Value>> {
    let cdp = driver.cdp();
    let tree = cdp
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array();
    nodes
        .cloned()
        .context("the browser gave no accessibility tree")
}

/// What stands directly below each node, in the order of the page.
struct Children<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Children<'a> {
    fn new(nodes: &'a [Value]) -> Self {
        let by_id = nodes.iter();
        Self(
            by_id
                .filter_map(|it| Some((it["nodeId"].as_str()?, it)))
                .collect(),
        )
    }

    /// The last first, as a walk puts them aside.
    fn last_first(&self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        children.filter_map(|id| self.0.get(id.as_str()?).copied())
    }
}

/// Walks the tree in the order of the page; the browser lists it level by level.
fn group_radios(nodes: &[Value]) -> Vec<RadioGroup> {
    let children = Children::new(nodes);
    let mut groups: Vec<(Option<&Value>, RadioGroup)> = Vec::new();
    let mut open: Vec<(&Value, Option<&Value>)> =
        nodes.iter().take(1).map(|it| (it, None)).collect();
    while let Some((node, mut group)) = open.pop() {
        let is_told = is_told(node);
        let role = text(&node["role"]);
        if is_told && GROUPS.contains(&role.as_str()) {
            group = Some(node);
        }
        if is_told && role == "radio" {
            let place = groups.iter().position(|(of, _)| *of == group);
            let place = place.unwrap_or_else(|| {
                let (name, description) = group.map(told).unwrap_or_default();
                let radios = Vec::new();
                groups.push((
                    group,
                    RadioGroup {
                        name,
                        description,
                        radios,
                    },
                ));
                groups.len() - 1
            });
            let (name, description) = told(node);
            let checked = is_checked(node);
            groups[place].1.radios.push(Radio {
                name,
                description,
                checked,
            });
        }
        open.extend(children.last_first(node).map(|child| (child, group)));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Name and description.
fn told(node: &Value) -> (String, String) {
    (text(&node["name"]), text(&node["description"]))
}

fn text(value: &Value) -> String {
    value["value"].as_str().unwrap_or_default().to_owned()
}

fn is_told(node: &Value) -> bool {
    node["ignored"] != Value::Bool(true)
}

fn is_checked(node: &Value) -> bool {
    node["properties"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|property| property["name"] == "checked" && property["value"]["value"] == "true")
}

/// One element as assistive technology sees it.
#[derive(Clone)]
pub(super) struct Node {
    pub(super) name: String,
    /// Whether a radio button or a checkbox is on; `false` for everything else.
    pub(super) checked: bool,
    id: i64,
}

/// What an element is at a moment; it may no longer be what it was when it was found.
#[derive(Debug)]
pub(super) struct Now {
    role: String,
    name: String,
    checked: bool,
    /// The innermost set of options around it.
    group: Option<i64>,
}

impl Now {
    /// Whether it is the set of options of this name.
    pub(super) fn is_group(&self, name: &str) -> bool {
        GROUPS.contains(&self.role.as_str()) && self.name == name
    }

    /// Whether it belongs to this set of options, and not to one within.
    pub(super) fn is_in(&self, group: &Node) -> bool {
        self.group == Some(group.id)
    }

    /// Whether it is the option of this name in this set, and chosen.
    pub(super) fn is_chosen(&self, group: &Node, name: &str) -> bool {
        self.role == "radio" && self.name == name && self.is_in(group) && self.checked
    }
}

/// What an element is now.
pub(super) async fn now(driver: &WebDriver, node: &Node) -> Result<Now> {
    let cdp = driver.cdp();
    let around = json!({ "backendNodeId": node.id, "fetchRelatives": true });
    let around = cdp
        .send_raw("Accessibility.getPartialAXTree", around)
        .await?;
    let nodes = around["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let mut told = nodes.iter().filter(|it| is_told(it));
    let it = told.find(|it| it["backendDOMNodeId"] == node.id);
    let it = it.with_context(|| format!("“{}” is there no longer", node.name))?;
    let parent = |of: &&Value| nodes.iter().find(|it| it["nodeId"] == of["parentId"]);
    let is_group = |it: &&Value| is_told(it) && GROUPS.contains(&text(&it["role"]).as_str());
    let group = iter::successors(parent(&it), parent).find(is_group);
    Ok(Now {
        role: text(&it["role"]),
        name: text(&it["name"]),
        checked: is_checked(it),
        group: group.and_then(|it| it["backendDOMNodeId"].as_i64()),
    })
}

/// The radio buttons of a question, without those of another one that stands within it.
pub(super) async fn radios(driver: &WebDriver, question: &Node) -> Result<Vec<Node>> {
    let mut radios = query(driver, Some(question), "radio").await?;
    for within in query(driver, Some(question), "group").await? {
        if within.id != question.id {
            let others = query(driver, Some(&within), "radio").await?;
            radios.retain(|radio| others.iter().all(|other| other.id != radio.id));
        }
    }
    Ok(radios)
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
        .filter(|node| is_told(node))
        .filter_map(read)
        .collect())
}

fn read(node: &Value) -> Option<Node> {
    Some(Node {
        name: text(&node["name"]),
        checked: is_checked(node),
        id: node["backendDOMNodeId"].as_i64()?,
    })
}

/// The element itself, for clicking, typing, and reading.
pub(super) async fn element(driver: &WebDriver, node: &Node) -> Result<WebElement> {
    // The two protocols share no ids: the page's own window hands the element over.
    call(driver, node, "function () { window.handedOver = this; }").await?;
    let take = "const element = window.handedOver; delete window.handedOver; return element;";
    Ok(driver.execute(take, Vec::new()).await?.element()?)
}

/// What a function gives that is called with the element as its `this`.
pub(super) async fn call(driver: &WebDriver, node: &Node, function: &str) -> Result<Value> {
    let cdp = driver.cdp();
    let resolved = cdp
        .send_raw("DOM.resolveNode", json!({ "backendNodeId": node.id }))
        .await?;
    let call = json!({
        "objectId": resolved["object"]["objectId"],
        "functionDeclaration": function,
        "returnByValue": true,
    });
    let mut called = cdp.send_raw("Runtime.callFunctionOn", call).await?;
    ensure!(
        called["exceptionDetails"].is_null(),
        "{}",
        called["exceptionDetails"]
    );
    Ok(called["result"]["value"].take())
}

/// Anything on the page, as assistive technology is told about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is, such as `heading` or `navigation`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// The level of a heading; 0 for everything else.
    pub level: u64,
    /// How pressing its changes are, `polite` or `assertive`; empty where they are not read out.
    pub live: String,
}

impl Page {
    /// All that assistive technology is told, in the order of the page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn told(&self) -> Result<Vec<Told>> {
        Ok(in_order(&whole_tree(&self.driver).await?))
    }

    /// The words that stand out from their ground by less than seven to one, as axe measures it.
    ///
    /// # Errors
    ///
    /// Fails when the check cannot run.
    pub async fn faint_words(&self) -> Result<Vec<String>> {
        self.driver.execute(AXE, Vec::new()).await?;
        let run = "const done = arguments[0]; axe.run({ runOnly: ['color-contrast-enhanced'] }).then(({ violations, passes }) => \
            done({ passes: passes.length, found: violations.flatMap(({ nodes }) => nodes.map(({ target }) => `${target}`)) }));";
        let result = self.driver.execute_async(run, Vec::new()).await?;
        let result = result.json();
        ensure!(
            result["passes"].as_u64() > Some(0),
            "axe checked nothing: {result}"
        );
        Ok(serde_json::from_value(result["found"].clone())?)
    }
}

fn in_order(nodes: &[Value]) -> Vec<Told> {
    let children = Children::new(nodes);
    let mut told = Vec::new();
    let mut open: Vec<_> = nodes.iter().take(1).collect();
    while let Some(node) = open.pop() {
        let property = |name: &str| {
            let mut properties = node["properties"].as_array().into_iter().flatten();
            let property = properties.find(|property| property["name"] == name);
            property.map_or(&Value::Null, |it| &it["value"]["value"])
        };
        if is_told(node) {
            told.push(Told {
                role: text(&node["role"]),
                name: text(&node["name"]),
                level: property("level").as_u64().unwrap_or_default(),
                live: property("live").as_str().unwrap_or_default().to_owned(),
            });
        }
        open.extend(children.last_first(node));
    }
    told
}
