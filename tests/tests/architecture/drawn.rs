//! Every part of the page is drawn by a test on the host.

use std::collections::BTreeSet;

use crate::{none, sources};

const TESTS: &str = "web/tests/drawn";
/// The modules of `web/src` that draw.
const DRAWN: &[&str] = &["components", "pages"];
/// Asks the browser while it is being drawn, with the reason; the tests in a real browser see it.
const NOT_ON_THE_HOST: &[(&str, &str)] = &[
    ("components::pinned", "calls the other module of the page"),
    ("components::family_search", "drawn with the families"),
    ("components::office_bar", "leads from one page to another"),
    ("pages::desk", "reads what a person chose before"),
    ("pages::handover", "reads what is kept"),
    ("pages::keeping", "reads what a person chose before"),
    ("pages::office", "reads what is kept"),
    ("pages::parts", "says which part draws the others"),
];

#[test]
fn every_component_and_page_is_drawn_on_the_host() {
    let tests = sources(&[TESTS], "rs");
    let is_drawn = |module: &str| {
        let used = format!("use crate::{module}::");
        tests.iter().any(|test| test.text.contains(&used))
    };
    let mut modules = BTreeSet::new();
    for folder in DRAWN {
        let inside = format!("web/src/{folder}");
        for source in sources(&[&inside], "rs") {
            if !source.text.contains("-> Html") {
                continue;
            }
            let name = source.name[inside.len()..].trim_start_matches('/');
            // Of a folder, its own components draw what is private in it.
            let name = name.split(['/', '.']).next().unwrap();
            modules.extend((name != "mod").then(|| format!("{folder}::{name}")));
        }
    }
    let excepted = |module: &str| NOT_ON_THE_HOST.iter().any(|(name, _)| *name == module);
    let undrawn = modules.iter().filter(|it| !is_drawn(it) && !excepted(it));
    let undrawn: Vec<_> = undrawn.cloned().collect();
    none(&undrawn, "draw these in web/tests/drawn, with a snapshot");
    let needless = NOT_ON_THE_HOST
        .iter()
        .filter(|(it, _)| !modules.contains(*it) || is_drawn(it));
    let needless: Vec<_> = needless.map(|(it, why)| format!("{it}: {why}")).collect();
    none(&needless, "take these exceptions away");
}
