//! What the fuzzer found worth keeping stays in order without it, and what is made of it mostly gets past the parser.

use std::panic;

use zajedno_tests::fuzzed::{self, Reached, kept, mutation};

/// As many of 100 inputs as must get past the parser, or a run looks at little else.
const PAST_THE_PARSER: usize = 20;

type Target = fn(&[u8]) -> Reached;

/// Runs a target on every kept input, and on so many made of each; says which input it was when one fails.
fn run(name: &str, target: Target, of_each: u32) {
    let kept = kept(name);
    assert!(kept.len() > 10, "{name}: {} kept inputs", kept.len());
    let mut reached = Vec::new();
    let mut try_out = |from: &str, bytes: &[u8]| {
        let tried = panic::catch_unwind(|| target(bytes));
        let text = String::from_utf8_lossy(bytes);
        reached.push(tried.unwrap_or_else(|_| panic!("{name}/{from} failed: {text}")));
    };
    let mut count = 0;
    for (place, (file, bytes)) in kept.iter().enumerate() {
        try_out(file, bytes);
        for _ in 0..of_each {
            count += 1;
            let (_, other) = &kept[(place + 7) % kept.len()];
            for made in [
                mutation::changed(bytes, count),
                mutation::crossed(bytes, other, count),
            ] {
                try_out(file, &made.unwrap_or_default());
            }
        }
    }
    let past = reached.iter().filter(|it| **it > Reached::Parser).count();
    assert!(
        100 * past >= PAST_THE_PARSER * reached.len(),
        "{name}: of {} inputs {past} got past the parser",
        reached.len()
    );
    let accepted = reached.iter().filter(|it| **it == Reached::Use).count();
    assert!(accepted > 10, "{name}: {accepted} accepted");
}

#[test]
fn kept_lists_are_in_order() {
    run("list", fuzzed::list, 1);
}

#[test]
fn kept_assessments_are_in_order() {
    run("assessment", fuzzed::assessment, 2);
}

#[test]
fn kept_choices_of_a_sheet_are_in_order() {
    run("scorer", fuzzed::scorer, 0);
}
