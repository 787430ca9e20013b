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

use super::{DATA_MARK, POLICY_MARK, Profile, WEB, data, read, read_script, shorter, styles};
use crate::floor;
use crate::workspace::Workspace;

/// Says in the page that it is the single file; `web/src/services/page.rs` looks for it.
const MARK: &str = r#"<meta name="single-file" content="">"#;
/// What `web/index.html` names beside itself, and the single file does without or carries.
const SHEET: &str = r#"<link rel="stylesheet" href="./zajedno.css">"#;
const ICON: &str = r#"<link rel="icon" href="./icons/zajedno.svg" type="image/svg+xml">"#;
const BOOT: &str = r#"<script type="module" src="./boot.js"></script>"#;
/// Behind it stands what is large, so that what says that a file was cut short comes before.
const END: &str = "</body>";
const LEFT_OUT: &[&str] = &[
    r#"<link rel="manifest" href="./manifest.webmanifest">"#,
    r#"<link id="later-styles" rel="stylesheet" data-href="./later.css">"#,
    r#"<link rel="modulepreload" href="./zajedno_web.js">"#,
    r#"<link rel="preload" href="./zajedno_web_bg.wasm" as="fetch" type="application/wasm" crossorigin>"#,
];
/// How the worker takes the glue where it is a file, and where it stands before it in the same text.
const IMPORT: (&str, &str) = (
    r#"import init, { derive } from "./zajedno_web.js";"#,
    "const init = zajednoWebGlue, { derive } = init;",
);
/// The name of the page's glue in the scripts.
const WEB_GLUE: &str = "zajednoWebGlue";
/// What unpacks everything else.
pub(crate) const UNPACKER: &str = "zajedno-packing";
const UNPACKER_GLUE: &str = "zajednoUnpacker";
/// The style sheet that is read before anything is unpacked: what stands in the place of a page that did not start.
const PLAIN: &str = "plain.css";

/// Writes the single file from what [`super::build`] has left.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let (root, folder) = (workspace.root(), super::folder(workspace));
    let web = root.join("web");
    super::compile(workspace, UNPACKER, Profile::Release)?;
    let (unpacker, glue) = bind(&folder, UNPACKER, UNPACKER_GLUE)?;
    floor::check(&unpacker)?;
    let single = read_script(&web.join("single.js"))?;
    let mut page = Single::default();
    page.script("", &glue)?;
    page.element(
        r#"<script type="text/plain" id="unpacker">"#,
        &gzip(&unpacker)?,
    )?;
    page.script(r#" type="module""#, &single)?;
    let (module, glue) = bind(&folder, WEB, WEB_GLUE)?;
    page.pack("web-module", module);
    page.pack_script("web-glue", glue);
    for (name, part) in super::parts(&folder)? {
        page.pack(&format!("part:./{name}"), part);
    }
    for file in data::find(&root.join("indicators"))? {
        page.pack(&format!("data:{}", file.name), file.content);
    }
    let worker = read_script(&web.join("worker.js"))?;
    page.pack("worker", replaced(&worker, IMPORT.0, IMPORT.1)?.into());
    page.pack_script("boot", read_script(&web.join("boot.js"))?);
    let styles = web.join("styles");
    let plain = shorter::sheet(&text(&styles.join(PLAIN))?);
    page.sheet(&styles::bundle(&styles)?.concat(), &plain)?;
    let icon = read(&web.join("icons/zajedno.svg"))?;
    let index = web.join("index.html");
    let damaged = text(&web.join("single.html"))?;
    let html = page
        .fill(&text(&index)?, &damaged, &icon)
        .with_context(|| format!("in {}", index.display()))?;
    fs::write(workspace.single_file(), html)?;
    Ok(())
}

/// A module, and its glue as a script that stands by itself and gives what the module exports to `name`.
fn bind(folder: &Path, package: &str, name: &str) -> Result<(Vec<u8>, String)> {
    let into = folder.join("bindings-single").join(package);
    let mut bindgen = super::bindgen(Profile::Release);
    bindgen.no_modules(true)?.no_modules_global(name)?;
    super::generate(&mut bindgen, folder, package, &into, Profile::Release)?;
    Ok((
        read(&into.join(super::wasm_name(package)))?,
        read_script(&into.join(format!("{}.js", super::library(package))))?,
    ))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// What every browser unpacks by itself.
fn gzip(content: &[u8]) -> Result<String> {
    // Without name and time, the same content always gives the same bytes.
    let mut packed = GzBuilder::new().write(Vec::new(), Compression::best());
    packed.write_all(content)?;
    Ok(BASE64_STANDARD.encode(packed.finish()?))
}

/// What is put together: the elements, what is packed, and the digests of what the policy lets in.
#[derive(Default)]
struct Single {
    elements: String,
    packed: Vec<(String, Vec<u8>)>,
    plain: String,
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Single {
    /// Adds a file to what is packed.
    fn pack(&mut self, name: &str, content: Vec<u8>) {
        self.packed.push((name.to_owned(), content));
    }

    /// Adds a script that runs once it is unpacked.
    fn pack_script(&mut self, name: &str, text: String) {
        self.scripts.push(source(&text));
        self.pack(name, text.into());
    }

    /// Adds a script that stands in the page and runs.
    fn script(&mut self, kind: &str, text: &str) -> Result<()> {
        self.scripts.push(source(text));
        self.element(&format!("<script{kind}>"), text)
    }

    fn element(&mut self, tag: &str, text: &str) -> Result<()> {
        ensure_plain(text).with_context(|| format!("in {tag}"))?;
        write!(self.elements, "{tag}{text}</script>\n    ")?;
        Ok(())
    }

    /// Adds the style sheet: up to the end of `plain` as it is, and the rest packed.
    fn sheet(&mut self, sheet: &str, plain: &str) -> Result<()> {
        let begin = sheet.find(plain).context("it is no part of the sheet")?;
        let (first, rest) = sheet.split_at(begin + plain.len());
        ensure!(
            !first.contains("</") && first.is_ascii(),
            "{PLAIN} must be ASCII without `</`"
        );
        self.styles = vec![source(first), source(rest)];
        first.clone_into(&mut self.plain);
        self.pack("style", rest.into());
        Ok(())
    }

    /// Puts everything into `web/index.html`.
    fn fill(mut self, html: &str, damaged: &str, icon: &[u8]) -> Result<String> {
        let packed = zajedno_packing::pack(&self.packed).context("too much for one file")?;
        self.elements += damaged;
        // The last of all, so that it is what is missing of a file that was cut short.
        self.element(r#"<script type="text/plain" id="packed">"#, &packed)?;
        let policy = policy::single_file(&self.scripts.join(" "), &self.styles.join(" "));
        let policy =
            format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">{MARK}"#);
        let icon = format!(
            r#"<link rel="icon" href="data:image/svg+xml;base64,{}">"#,
            BASE64_STANDARD.encode(icon)
        );
        let sheet = format!("<style>{}</style>", self.plain);
        let end = format!("{}\n  {END}", self.elements.trim_end());
        let in_place = BTreeMap::from([
            (POLICY_MARK, policy.as_str()),
            (ICON, &icon),
            (SHEET, &sheet),
            (DATA_MARK, ""),
            (BOOT, ""),
            (END, &end),
        ]);
        let left_out = LEFT_OUT.iter().map(|line| (*line, ""));
        let mut html = html.to_owned();
        for (line, text) in left_out.chain(in_place) {
            html = replaced(&html, line, text)?;
        }
        Ok(with_references(&html))
    }
}

/// How a policy names an inline script or style.
fn source(text: &str) -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(text));
    format!("'sha256-{digest}'")
}

/// The page's own words in ASCII, so that it makes no difference which encoding a server names.
fn with_references(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for letter in html.chars() {
        if letter.is_ascii() {
            text.push(letter);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(text, "&#{};", u32::from(letter));
        }
    }
    text
}

/// What would end its element, or reach a browser as other bytes than were digested.
fn ensure_plain(text: &str) -> Result<()> {
    ensure!(text.is_ascii(), "an inline script must be ASCII");
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
    use zajedno_packing::Pack;

    const HTML: &str = include_str!("../../../../web/index.html");
    const DAMAGED: &str = include_str!("../../../../web/single.html");

    fn page() -> String {
        let mut page = Single::default();
        page.script(r#" type="module""#, "unpack();").unwrap();
        page.pack("web-module", (0..=u8::MAX).collect());
        page.pack_script("boot", "start();".into());
        page.sheet("@layer a;.a{}.b{}", ".a{}").unwrap();
        page.fill(HTML, DAMAGED, b"<svg/>").unwrap()
    }

    #[test]
    fn the_single_file_names_nothing_beside_itself_and_is_always_the_same() {
        let filled = page();
        assert_eq!(filled, page());
        assert!(!filled.contains("\"./"), "{filled}");
        assert!(filled.contains(MARK) && filled.is_ascii(), "{filled}");
        let policy = filled.find("Content-Security-Policy").unwrap();
        assert!(!filled[..policy].contains("<script"), "{filled}");
        for text in ["unpack();", "start();", "@layer a;.a{}", ".b{}"] {
            let source = source(text);
            assert_eq!(filled.matches(&source).count(), 1, "{source}: {filled}");
        }
        assert!(!filled.contains("'self'") && !filled.contains("unsafe-inline"));
    }

    #[test]
    fn what_is_packed_stands_last_and_comes_out_as_it_was() {
        let filled = page();
        let (_, packed) = filled.split_once(r#"id="packed">"#).unwrap();
        let (packed, rest) = packed.split_once('<').unwrap();
        assert_eq!(rest, "/script>\n  </body>\n</html>\n");
        let pack = Pack::read(packed).unwrap();
        assert_eq!(pack.names(), ["web-module", "boot", "style"]);
        assert_eq!(pack.file("web-module"), Some((0..=u8::MAX).collect()));
        assert_eq!(pack.file("style"), Some(b".b{}".into()));
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        for text in ["a</script>b", "<!-- a", "a\r\nb", "ж"] {
            let problem = Single::default().script("", text).unwrap_err();
            let problem = format!("{problem:#}");
            assert!(problem.contains("an inline script must"), "{problem}");
        }
    }
}
