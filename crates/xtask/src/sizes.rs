//! What a visitor has to fetch, and how much of it is allowed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use xtask::files;
use xtask::server::SERVICE_WORKER;

use crate::marks::Marks;
use crate::workspace::Workspace;

/// One thousand bytes, as in the gates; not 1024.
const KB: f64 = 1000.0;
const MARKS: Marks = Marks {
    begin: "<!-- sizes: written by `cargo xtask sizes --write` -->",
    end: "<!-- end of sizes -->",
};
/// How far the written figure may be from the measured one.
const TOLERANCE_KB: f64 = 1.0;

/// When a file is fetched.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needed {
    BeforeFirstAnswer,
    RightAfter,
    Later,
    Apart,
}

/// What each part may weigh, brotli 11, in kB of 1000 bytes.
const GATES: &[(Needed, f64)] = &[
    // Below the smallest form of Enketo, which is 247, with room for what is mended.
    (Needed::BeforeFirstAnswer, 242.0),
];
/// What all files together may weigh, brotli 11: each computer fetches them once, to work without internet.
const OFFLINE_GATE: f64 = 700.0;
const OFFLINE: &str = "all, kept for work without internet";
/// What the single file may weigh, as it is.
const SINGLE_GATE: f64 = 1000.0;
const SINGLE: &str = "the page as a single file";

struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints all sizes, checks them against the gates and `web/README.md` against them.
pub(crate) fn check(workspace: &Workspace, write: bool) -> Result<()> {
    let sizes = measure(&workspace.site())?;
    let single = length(&workspace.single_file())?;
    let table = table(&sizes, single);
    println!("{table}");
    let readme = workspace.root().join("web/README.md");
    let text =
        fs::read_to_string(&readme).with_context(|| format!("cannot read {}", readme.display()))?;
    if write {
        fs::write(&readme, MARKS.fill(&text, &table)?)?;
    } else {
        check_written(&text, total(&sizes, Needed::BeforeFirstAnswer))
            .with_context(|| format!("in {}", readme.display()))?;
    }
    for &(needed, gate) in GATES {
        let total = total(&sizes, needed);
        ensure!(
            total <= gate,
            "{} {total:.1} kB are fetched, the gate is {gate} kB: make it smaller, or argue for a wider gate in crates/xtask/src/sizes.rs",
            title(needed)
        );
    }
    let offline = sizes.keys().map(|needed| total(&sizes, *needed)).sum();
    for (what, found, gate) in [
        (OFFLINE, offline, OFFLINE_GATE),
        (SINGLE, kilobytes(single), SINGLE_GATE),
    ] {
        ensure!(
            found <= gate,
            "{what}: {found:.1} kB, the gate is {gate} kB: make it smaller, or argue for a wider gate in crates/xtask/src/sizes.rs"
        );
    }
    Ok(())
}

/// All files of the built page with their sizes, as a Markdown table.
pub(crate) fn markdown(workspace: &Workspace) -> Result<String> {
    let single = length(&workspace.single_file())?;
    Ok(table(&measure(&workspace.site())?, single))
}

fn total(sizes: &BTreeMap<Needed, Vec<Size>>, needed: Needed) -> f64 {
    let bytes: usize = sizes
        .get(&needed)
        .into_iter()
        .flatten()
        .map(|size| size.brotli)
        .sum();
    kilobytes(bytes)
}

fn kilobytes(bytes: usize) -> f64 {
    // Files of this page are far below the 4 GB at which this would stop being exact.
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / KB
}

fn title(needed: Needed) -> &'static str {
    match needed {
        Needed::BeforeFirstAnswer => "before the first answer",
        Needed::RightAfter => "right after, once the page can be used",
        Needed::Later => "later, when asked for",
        Needed::Apart => "apart from the page, by the browser",
    }
}

fn measure(site: &Path) -> Result<BTreeMap<Needed, Vec<Size>>> {
    let mut sizes: BTreeMap<Needed, Vec<Size>> = BTreeMap::new();
    for name in files::under(site)? {
        if files::has_ending(&name, "br") {
            continue;
        }
        let weighed = Size {
            name: without_digest(&name),
            raw: length(&site.join(&name))?,
            brotli: length(&site.join(format!("{name}.br")))?,
        };
        sizes.entry(needed(&name)).or_default().push(weighed);
    }
    for group in sizes.values_mut() {
        group.sort_by_key(|size| std::cmp::Reverse(size.brotli));
    }
    Ok(sizes)
}

fn length(path: &Path) -> Result<usize> {
    let file = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(usize::try_from(file.len())?)
}

/// What names of files begin with that are fetched once the page can be used: what was split from the page.
const AFTER: &[&str] = &["split_", "later."];

/// Of the data files only the packed lists are needed to begin. What
/// keeps the page, and what an installed one looks like, no page waits for.
fn needed(name: &str) -> Needed {
    match name.strip_prefix("data/") {
        Some(data) if without_digest(data).ends_with("/list.packed") => Needed::BeforeFirstAnswer,
        Some(_) => Needed::Later,
        None if AFTER.iter().any(|it| name.starts_with(it)) => Needed::RightAfter,
        None if APART.iter().any(|it| name.starts_with(it)) => Needed::Apart,
        None => Needed::BeforeFirstAnswer,
    }
}

const APART: &[&str] = &["icons/", "manifest.", SERVICE_WORKER];

fn without_digest(name: &str) -> String {
    match name.split('.').collect::<Vec<_>>()[..] {
        [stem, _, ending] => format!("{stem}.{ending}"),
        _ => name.to_owned(),
    }
}

fn table(sizes: &BTreeMap<Needed, Vec<Size>>, single: usize) -> String {
    let mut text = String::from("| file | kB | kB, brotli 11 |\n|---|--:|--:|\n");
    let mut all = (0, 0);
    for (&needed, group) in sizes {
        for size in group {
            row(&mut text, &size.name, size.raw, size.brotli);
        }
        let (raw, brotli) = group
            .iter()
            .fold((0, 0), |sum, one| (sum.0 + one.raw, sum.1 + one.brotli));
        row(&mut text, &format!("**{}**", title(needed)), raw, brotli);
        all = (all.0 + raw, all.1 + brotli);
    }
    row(&mut text, &format!("**{OFFLINE}**"), all.0, all.1);
    // Writing to a String cannot fail.
    let _ = write!(text, "| **{SINGLE}** | {:.1} | |", kilobytes(single));
    text
}

fn row(text: &mut String, name: &str, raw: usize, brotli: usize) {
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "| {name} | {:.1} | {:.1} |",
        kilobytes(raw),
        kilobytes(brotli)
    );
}

/// The total that is written must be the one that was measured.
fn check_written(readme: &str, measured: f64) -> Result<()> {
    let label = format!("| **{}** |", title(Needed::BeforeFirstAnswer));
    let Some(row) = readme.lines().find(|line| line.starts_with(&label)) else {
        bail!("expected a row that begins with `{label}`; run `cargo xtask sizes --write`");
    };
    let written = row
        .trim_end_matches('|')
        .rsplit('|')
        .next()
        .unwrap_or_default()
        .trim();
    let figure: f64 = written
        .parse()
        .with_context(|| format!("`{written}` is not a number"))?;
    ensure!(
        (figure - measured).abs() <= TOLERANCE_KB,
        "written are {figure} kB, measured {measured:.1} kB; run `cargo xtask sizes --write`"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_needed_for_the_first_answer_counts_for_it() {
        let cases = [
            ("index.html", Needed::BeforeFirstAnswer),
            ("zajedno_web_bg.0123.wasm", Needed::BeforeFirstAnswer),
            ("split_later.0123.wasm", Needed::RightAfter),
            ("later.0123.css", Needed::RightAfter),
            (
                "data/separation-risk/list.0123.packed",
                Needed::BeforeFirstAnswer,
            ),
            ("data/separation-risk/list.0123.json", Needed::Later),
            ("worker.0123.js", Needed::BeforeFirstAnswer),
            ("sw.js", Needed::Apart),
            ("icons/zajedno-192.0123.png", Needed::Apart),
            ("data/separation-risk/evidence.0123.packed", Needed::Later),
        ];
        for (name, expected) in cases {
            assert!(needed(name) == expected, "{name}");
        }
    }

    #[test]
    fn a_written_figure_that_is_not_true_is_refused() {
        let sizes = BTreeMap::from([(
            Needed::BeforeFirstAnswer,
            vec![Size {
                name: "a.js".into(),
                raw: 9000,
                brotli: 3210,
            }],
        )]);
        let readme = MARKS
            .fill(
                &format!("# Web\n{}\n{}\nEnd\n", MARKS.begin, MARKS.end),
                &table(&sizes, 1000),
            )
            .unwrap();
        assert!(
            readme.starts_with("# Web\n") && readme.ends_with("\nEnd\n"),
            "{readme}"
        );
        for (measured, holds) in [(3.2, true), (4.1, true), (4.3, false), (2.1, false)] {
            assert_eq!(
                check_written(&readme, measured).is_ok(),
                holds,
                "{measured}"
            );
        }
        assert!(check_written("# Web\n", 3.2).is_err());
    }
}
