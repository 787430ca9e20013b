//! Builds the page: Rust to WebAssembly, names by content, one folder to serve.

mod assets;
mod compress;
mod data;
mod parts;
mod shorter;
pub(crate) mod single;
mod styles;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xtask::server::SERVICE_WORKER;
use xtask::{files, policy};

use crate::floor;
use crate::progress::step;
use crate::workspace::{self, WASM, Workspace};
use assets::Assets;

/// The page. It is split: what is not needed before the first answer is a part of its own.
pub(crate) const WEB: &str = "zajedno-web";
const POLICY_MARK: &str = "<!-- policy -->";
const ICONS: &str = "icons";
const MANIFEST: &str = "manifest.webmanifest";
const DATA_MARK: &str = "<!-- data files -->";

/// How the page is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// What is shipped: small, checked against the oldest browsers, compressed.
    Release,
    /// What is built while working on it.
    Dev,
}

impl Profile {
    pub(crate) fn from_dev(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    /// Cargo's name for the profile, and for the folder it builds into.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Release => ("web", "web"),
            Self::Dev => ("dev", "debug"),
        }
    }
}

/// Builds the page into [`Workspace::site`].
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    workspace::require_target(workspace, WASM)?;
    let (name, _) = profile.names();
    let folder = folder(workspace);
    step(
        &format!("compiling {WEB} to WebAssembly (profile {name})"),
        || compile(workspace, WEB, profile),
    )?;
    let bindings = bindings(&folder);
    step("writing the JavaScript glue (wasm-bindgen)", || {
        let mut bindgen = bindgen(profile);
        bindgen.web(true)?;
        generate(&mut bindgen, &folder, WEB, &bindings, profile)
    })?;
    if profile == Profile::Release {
        step(
            "checking the WebAssembly against the oldest browsers",
            || {
                floor::check(&read(&bindings.join(wasm_name(WEB)))?)?;
                parts(&folder)?.iter().try_for_each(|(name, part)| {
                    floor::check(part).with_context(|| format!("in the part {name}"))
                })
            },
        )?;
    }
    let assets = step("putting the page together", || {
        assemble(workspace.root(), &folder, profile)
    })?;
    step("writing the page", || {
        assets.write(&workspace.site())?;
        match profile {
            Profile::Release => {
                compress::write_all(&workspace.site(), &workspace.target().join("brotli"))
            }
            Profile::Dev => Ok(()),
        }
    })
}

/// The library's name as rustc writes it; the names in `web/boot.js` and `web/single.js` follow from it.
fn library(package: &str) -> String {
    package.replace('-', "_")
}

fn wasm_name(package: &str) -> String {
    format!("{}_bg.wasm", library(package))
}

/// Where the JavaScript glue of the page is written to.
fn bindings(folder: &Path) -> PathBuf {
    folder.join("bindings").join(WEB)
}

fn compile(workspace: &Workspace, package: &str, profile: Profile) -> Result<()> {
    // The kind of crate is given here and not in the manifest: beside an rlib there is no fat LTO.
    let mut cargo = cargo(workspace, "rustc", package, profile);
    cargo.args(["--crate-type", "cdylib"]);
    if package == WEB {
        cargo.arg("--").args(parts::LINKER);
    }
    workspace::run(&mut cargo)?;
    if package == WEB {
        let folder = folder(workspace);
        parts::split(&compiled(&folder, package, profile), &split_folder(&folder))?;
    }
    Ok(())
}

/// Where the page's own module is split into, under the name that cargo gave it.
fn split_folder(folder: &Path) -> PathBuf {
    folder.join("split")
}

/// The parts of the page's own module, by their names.
fn parts(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = split_folder(folder);
    let names = parts::find(&folder, &format!("{}.wasm", library(WEB)))?;
    let parts = names.into_iter().map(|name| {
        let content = read(&folder.join(&name))?;
        Ok((name, content))
    });
    parts.collect()
}

/// A cargo command on the page, or what unpacks it, as WebAssembly.
///
/// It works in a folder of its own: a build for the host at the same time neither waits nor rebuilds.
pub(crate) fn cargo(
    workspace: &Workspace,
    subcommand: &str,
    package: &str,
    profile: Profile,
) -> Command {
    let (name, _) = profile.names();
    let mut cargo = workspace.cargo();
    cargo.args([
        subcommand,
        "--package",
        package,
        "--lib",
        "--target",
        WASM,
        "--profile",
        name,
    ]);
    cargo.arg("--target-dir").arg(folder(workspace));
    // Flags meant for the host would change what is shipped.
    cargo
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(workspace));
    cargo
}

/// Flags of the page: no folder of this machine in it, so that it is the same wherever it is built, and the smaller of
/// two ways to work out SHA-256, since only one list is digested.
fn flags(workspace: &Workspace) -> OsString {
    let mut flags = OsString::from("--cfg=sha2_backend_soft=\"compact\"");
    for (folder, name) in [
        (cargo_home(), "cargo"),
        (Some(workspace.root().into()), "zajedno"),
    ] {
        if let Some(folder) = folder {
            flags.push("\u{1f}--remap-path-prefix=");
            flags.push(folder);
            flags.push(format!("={name}"));
        }
    }
    flags
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target().join("wasm")
}

fn bindgen(profile: Profile) -> Bindgen {
    let release = profile == Profile::Release;
    let mut bindgen = Bindgen::new();
    bindgen
        .typescript(false)
        .remove_name_section(release)
        .remove_producers_section(release);
    bindgen
}

/// Writes the glue of a module, for the page's own with what fetches its parts.
fn generate(
    bindgen: &mut Bindgen,
    folder: &Path,
    package: &str,
    into: &Path,
    profile: Profile,
) -> Result<()> {
    if into.exists() {
        fs::remove_dir_all(into)?;
    }
    let split = split_folder(folder);
    let wasm = match package {
        WEB => split.join(format!("{}.wasm", library(package))),
        _ => compiled(folder, package, profile),
    };
    let mut output = bindgen
        .input_path(&wasm)
        // Parts call the main module, and are called, through its table.
        .keep_lld_exports(package == WEB)
        .generate_output()
        .with_context(|| format!("wasm-bindgen cannot read {}", wasm.display()))?;
    let short = (profile == Profile::Release).then(|| {
        let file = format!("{}_bg.js", library(package));
        shorter::imports(output.wasm_mut(), &file)
    });
    output.emit(into)?;
    let path = into.join(format!("{}.js", library(package)));
    let mut glue = fs::read_to_string(&path)?;
    if let Some(short) = short {
        glue = shorter::glue(&glue, &short)?;
    }
    if package == WEB {
        glue = parts::join(&split, parts(folder)?.len(), &glue)?;
    }
    fs::write(&path, glue)?;
    Ok(())
}

/// Where cargo leaves a module.
fn compiled(folder: &Path, package: &str, profile: Profile) -> PathBuf {
    let (_, output) = profile.names();
    let wasm = format!("{}.wasm", library(package));
    folder.join(WASM).join(output).join(wasm)
}

/// The style sheets of what is drawn later, as one file.
const LATER_STYLES: &str = "later.css";

/// Names every file by its content, from those that name no other to the page itself.
fn assemble(root: &Path, folder: &Path, profile: Profile) -> Result<Assets> {
    let web = root.join("web");
    let mut assets = Assets::default();
    for (name, sheet) in ["zajedno.css", LATER_STYLES]
        .into_iter()
        .zip(styles::bundle(&web.join("styles"))?)
    {
        floor::check_css(&sheet)?;
        assets.add(name, sheet.into_bytes())?;
    }
    let mut tags = Vec::new();
    for file in data::find(&root.join("indicators"))? {
        let address = assets.add(&format!("data/{}", file.name), file.content)?;
        tags.push(data::tags(&file.name, &address));
    }
    for (name, part) in parts(folder)? {
        assets.add(&name, part)?;
    }
    let bindings = bindings(folder);
    let wasm = wasm_name(WEB);
    assets.add(&wasm, read(&bindings.join(&wasm))?)?;
    let glue = format!("{}.js", library(WEB));
    // Snippets that crates bring along come first: the glue imports them.
    let mut scripts = files::under(&bindings)?;
    scripts.retain(|name| files::has_ending(name, "js") && *name != glue);
    for name in scripts.iter().chain([&glue]) {
        let script = bindings.join(name);
        // What helps while working on the page is not shipped, and uses what the oldest browsers lack.
        assets.add(
            name,
            match profile {
                Profile::Release => read_script(&script)?.into_bytes(),
                Profile::Dev => read(&script)?,
            },
        )?;
    }
    for script in ["worker.js", "boot.js"] {
        assets.add(script, read_script(&web.join(script))?.into_bytes())?;
    }
    for icon in files::under(&web.join(ICONS))? {
        let name = format!("{ICONS}/{icon}");
        assets.add(&name, read(&web.join(&name))?)?;
    }
    assets.add(MANIFEST, read(&web.join(MANIFEST))?)?;
    let index = web.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    assets.set_page(
        fill(&html, &tags.join("\n    ")).with_context(|| format!("in {}", index.display()))?,
    )?;
    assets.set_service_worker(&read_script(&web.join(SERVICE_WORKER))?)?;
    Ok(assets)
}

/// Reads a script that the oldest browsers understand, as it is sent.
fn read_script(path: &Path) -> Result<String> {
    let script =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    floor::check_interfaces(&script).with_context(|| format!("in {}", path.display()))?;
    Ok(shorter::script(&script))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Puts the policy and the data files in the place of their marks.
fn fill(html: &str, data_tags: &str) -> Result<String> {
    let policy = format!(
        r#"<meta http-equiv="Content-Security-Policy" content="{}">"#,
        policy::meta()
    );
    let mut html = html.to_owned();
    for (mark, text) in [(POLICY_MARK, policy.as_str()), (DATA_MARK, data_tags)] {
        anyhow::ensure!(
            html.matches(mark).count() == 1,
            "expected the mark `{mark}` exactly once; put it back into the head"
        );
        html = html.replace(mark, text);
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_carries_the_policy_of_the_header() {
        let html = include_str!("../../../../web/index.html");
        let page = fill(html, "").unwrap();
        let (_, rest) = page
            .split_once("Content-Security-Policy\" content=\"")
            .unwrap();
        let (meta, _) = rest.split_once('"').unwrap();
        let (_, header) = &policy::headers()[0];
        assert_eq!(header.strip_prefix(meta), Some("; frame-ancestors 'none'"));
        let before = page.find("Content-Security-Policy").unwrap();
        assert!(
            !page[..before].contains("<script"),
            "the policy must come before every script"
        );
    }

    #[test]
    fn a_page_without_its_marks_is_refused() {
        for html in [
            "<head></head>",
            "<!-- policy --><!-- policy --><!-- data files -->",
        ] {
            let problem = fill(html, "").unwrap_err().to_string();
            assert!(problem.contains("<!-- policy -->"), "{problem}");
        }
    }
}
