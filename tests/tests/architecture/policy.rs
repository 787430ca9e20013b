//! The Content Security Policy lets nothing in from elsewhere. That the page carries
//! it is tested where the page is put together, in `xtask`.

use xtask::policy;

use crate::lexed::texts;
use crate::{none, sources};

#[test]
fn the_policy_trusts_only_the_pages_own_files() {
    for (header, value) in policy::headers() {
        for word in [
            "'unsafe-inline'",
            "'unsafe-eval'",
            "http:",
            "https:",
            "blob:",
            "*",
        ] {
            let trusts = value.split([' ', ';']).any(|part| part == word);
            assert!(!trusts, "{header} trusts {word}");
        }
    }
    for needed in [
        "default-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types zajedno",
    ] {
        assert!(policy::DIRECTIVES.contains(&needed), "{needed} is missing");
    }
}

/// Whether a text names a place on another site. What XML calls its namespaces is never fetched.
fn leads_away(text: &str) -> bool {
    let addresses = [
        "http://", "https://", "\"//", "'//", "(//", "ws://", "wss://",
    ];
    addresses.iter().any(|it| text.contains(it)) && !text.contains("http://www.w3.org/")
}

#[test]
fn nothing_of_the_page_is_fetched_from_another_site() {
    let mut breaches = Vec::new();
    for ending in ["html", "js", "css"] {
        for source in sources(&["web"], ending) {
            let lines = source.text.lines().enumerate();
            let away = lines.filter(|(_, line)| leads_away(line));
            breaches.extend(away.map(|(index, _)| format!("{}:{}", source.name, index + 1)));
        }
    }
    let drawn = [
        "web/src",
        "crates/form/src",
        "crates/text/src",
        "crates/engine/src",
    ];
    for source in sources(&drawn, "rs") {
        let away = texts(&source)
            .into_iter()
            .filter(|it| leads_away(&it.value));
        breaches.extend(away.map(|it| format!("{}:{}: {}", source.name, it.line, it.value)));
    }
    none(
        &breaches,
        "the page takes everything from where it came from itself",
    );
}

#[test]
fn addresses_are_told_from_other_texts() {
    for (text, away) in [
        ("<script src=\"https://cdn.example/x.js\">", true),
        ("@import url(//fonts.example/a.css);", true),
        ("fetch('//example.org')", true),
        ("./zajedno_web.js // the glue", false),
        ("http://www.w3.org/2000/svg", false),
    ] {
        assert_eq!(leads_away(text), away, "{text}");
    }
}
