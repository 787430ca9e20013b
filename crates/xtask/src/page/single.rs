//! The page as one file that opens from a folder or a stick: everything stands in it, and its policy lets nothing else in.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use xtask::policy;

use super::{DATA_MARK, PACKAGES, POLICY_MARK, Profile, data, read, read_script, styles};
use crate::workspace::Workspace;

/// Says in the page that it is the single file; `web/src/services/page.rs` looks for it.
const MARK: &str = r#"<meta name="single-file" content="">"#;
/// What `web/index.html` names beside itself, and the single file does without or carries.
const SHEET: &str = r#"<link rel="stylesheet" href="./zajedno.css">"#;
const ICON: &str = r#"<link rel="icon" href="./icons/zajedno.svg" type="image/svg+xml">"#;
const BOOT: &str = r#"<script type="module" src="./boot.js"></script>"#;
const LEFT_OUT: &[&str] = &[
    r#"<link rel="manifest" href="./manifest.webmanifest">"#,
    r#"<link rel="modulepreload" href="./zajedno_web.js">"#,
    r#"<link rel="preload" href="./zajedno_web_bg.wasm" as="fetch" type="application/wasm" crossorigin>"#,
];
/// How the worker takes the glue where it is a file, and where it stands before it in the same text.
const IMPORT: (&str, &str) = (
    r#"import init, { derive } from "./zajedno_web.js";"#,
    "const init = zajednoWebGlue, { derive } = init;",
);
/// What lies beside the page for others; it asks for none of these itself.
const NOT_ASKED_FOR: &[&str] = &["/evidence.json", "/vignettes.json"];
/// In the order of [`PACKAGES`]: what the elements of a module begin with, and the name of its glue in the scripts.
const MODULES: [(&str, &str); 2] = [("web", "zajednoWebGlue"), ("engine", "zajednoEngineGlue")];

/// Writes the single file from what [`super::build`] has left.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let (root, folder) = (workspace.root(), super::folder(workspace));
    let web = root.join("web");
    let mut page = Single::default();
    for (package, (id, name)) in PACKAGES.iter().zip(MODULES) {
        let bound = folder.join("bindings-single").join(package);
        bind(&folder, package, &bound, name)?;
        let module = read(&bound.join(super::wasm_name(package)))?;
        page.pack(&format!("{id}-module"), &module)?;
        let glue = script(&bound.join(format!("{}.js", super::library(package))))?;
        page.script(&format!("{id}-glue"), Kind::Classic, &glue)?;
    }
    for (name, part) in super::parts(&folder)? {
        page.pack(&format!("part:./{name}"), &part)?;
    }
    let mut data = data::find(&root.join("indicators"))?;
    data.retain(|file| !NOT_ASKED_FOR.iter().any(|it| file.name.ends_with(it)));
    for file in data {
        page.pack(&format!("data:{}", file.name), &file.content)?;
    }
    let worker = script(&web.join("worker.js"))?;
    page.text("worker", &replaced(&worker, IMPORT.0, IMPORT.1)?)?;
    for name in ["single", "boot"] {
        let script = script(&web.join(format!("{name}.js")))?;
        page.script(name, Kind::Module, &script)?;
    }
    let index = web.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let icon = read(&web.join("icons/zajedno.svg"))?;
    let html = page
        .fill(&html, &styles::bundle(&web.join("styles"))?, &icon)
        .with_context(|| format!("in {}", index.display()))?;
    fs::write(workspace.single_file(), html)?;
    Ok(())
}

/// Writes the glue as a script that stands by itself and gives what the module exports to `name`.
fn bind(folder: &Path, package: &str, into: &Path, name: &str) -> Result<()> {
    let mut bindgen = super::bindgen(Profile::Release);
    bindgen.no_modules(true)?.no_modules_global(name)?;
    super::generate(&mut bindgen, folder, package, into, Profile::Release)
}

/// How a script runs: glue at once, what uses it after it.
#[derive(Clone, Copy)]
enum Kind {
    Classic,
    Module,
}

fn script(path: &Path) -> Result<String> {
    Ok(String::from_utf8(read_script(path)?)?)
}

/// What is put together: the elements, and the digests of those scripts that the policy lets run.
#[derive(Default)]
struct Single {
    elements: String,
    scripts: Vec<String>,
}

impl Single {
    /// Adds a file that the page unpacks by itself.
    fn pack(&mut self, id: &str, content: &[u8]) -> Result<()> {
        // Without name and time, the same content always gives the same bytes.
        let mut packed = GzBuilder::new().write(Vec::new(), Compression::best());
        packed.write_all(content)?;
        self.text(id, &BASE64_STANDARD.encode(packed.finish()?))
    }

    /// Adds text that no browser runs.
    fn text(&mut self, id: &str, text: &str) -> Result<()> {
        self.element(&format!(r#"<script type="text/plain" id="{id}">"#), text)
    }

    /// Adds a script that runs.
    fn script(&mut self, id: &str, kind: Kind, text: &str) -> Result<()> {
        self.scripts.push(source(text));
        let kind = match kind {
            Kind::Classic => "",
            Kind::Module => r#" type="module""#,
        };
        self.element(&format!(r#"<script{kind} id="{id}">"#), text)
    }

    fn element(&mut self, tag: &str, text: &str) -> Result<()> {
        ensure_plain(text).with_context(|| format!("in {tag}"))?;
        write!(self.elements, "{tag}{text}</script>\n    ")?;
        Ok(())
    }

    /// Puts everything into `web/index.html`.
    fn fill(&self, html: &str, sheet: &str, icon: &[u8]) -> Result<String> {
        ensure!(!sheet.contains("</"), "a style sheet must not hold `</`");
        let policy = policy::single_file(&self.scripts.join(" "), &source(sheet));
        let policy =
            format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">{MARK}"#);
        let icon = format!(
            r#"<link rel="icon" href="data:image/svg+xml;base64,{}">"#,
            BASE64_STANDARD.encode(icon)
        );
        let sheet = format!("<style>{sheet}</style>");
        let in_place = BTreeMap::from([
            (POLICY_MARK, policy.as_str()),
            (ICON, &icon),
            (SHEET, &sheet),
            (DATA_MARK, ""),
            (BOOT, self.elements.trim_end()),
        ]);
        let left_out = LEFT_OUT.iter().map(|line| (*line, ""));
        let mut html = html.to_owned();
        for (line, text) in left_out.chain(in_place) {
            html = replaced(&html, line, text)?;
        }
        Ok(html)
    }
}

/// How a policy names an inline script or style.
fn source(text: &str) -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(text));
    format!("'sha256-{digest}'")
}

/// What would end its element, or reach a browser as other bytes than were digested.
fn ensure_plain(text: &str) -> Result<()> {
    for part in ["</script", "<!--", "\r"] {
        ensure!(
            !text.contains(part),
            "an inline script must not hold {part:?}"
        );
    }
    Ok(())
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(
        text.matches(from).count() == 1,
        "expected `{from}` exactly once; put it back, or change crates/xtask/src/page/single.rs with it"
    );
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_single_file_names_nothing_beside_itself_and_is_always_the_same() {
        let html = include_str!("../../../../web/index.html");
        let page = || {
            let mut page = Single::default();
            page.pack("web-module", b"module").unwrap();
            page.script("boot", Kind::Module, "start();").unwrap();
            page.fill(html, ".a{}", b"<svg/>").unwrap()
        };
        let filled = page();
        assert_eq!(filled, page());
        assert!(!filled.contains("\"./"), "{filled}");
        assert!(filled.contains(MARK), "{filled}");
        let policy = filled.find("Content-Security-Policy").unwrap();
        assert!(!filled[..policy].contains("<script"), "{filled}");
        for source in [source("start();"), source(".a{}")] {
            assert_eq!(filled.matches(&source).count(), 1, "{source}: {filled}");
        }
        assert!(!filled.contains("'self'") && !filled.contains("unsafe-inline"));
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        for text in ["a</script>b", "<!-- a", "a\r\nb"] {
            let problem = Single::default()
                .script("a", Kind::Classic, text)
                .unwrap_err();
            let problem = format!("{problem:#}");
            assert!(problem.contains("must not hold"), "{problem}");
        }
    }
}
