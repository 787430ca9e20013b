//! Splits the page's module: what is not needed before the first answer becomes a module of its own, fetched later.
//!
//! Where it is split stands in `web/src/pages/parts.rs`. The splitter works on what the linker leaves, before
//! wasm-bindgen; what it writes to load the parts becomes a piece of the glue, which alone knows the main module.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};
use xtask::files;

/// What the linker has to keep so that a module can be split.
pub(crate) const LINKER: [&str; 2] = ["-C", "link-arg=--emit-relocs"];
/// Under this name the main module imports what loads its parts.
const LOADER: &str = "./parts.js";
/// How the splitter's loader reaches the main module, which is in the same file once it stands in the glue.
const MAIN: &str = "import { initSync } from \"./main.js\";\n";
/// How it fetches a part, and how `web/boot.js` does, as it fetches every other module.
const FETCH: [(&str, &str); 3] = [
    ("fetch(new URL(", "globalThis.zajednoPart("),
    (", import.meta.url))", ")"),
    ("instantiateStreaming(src", "instantiate(await src"),
];
const EXPORT: &str = "export const ";

/// Splits the module `wasm` into `folder`, where the main module keeps its name.
pub(crate) fn split(wasm: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let main = wasm.file_name().and_then(OsStr::to_str);
    let main = main.with_context(|| format!("{} has no name", wasm.display()))?;
    let main_path = folder.join(main);
    let module = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let mut options = Options::new(&module);
    options.output_dir = folder;
    options.main_out_path = &main_path;
    options.link_name = LOADER;
    transform(options)
        .map_err(|problem| anyhow!("cannot split {}: {problem:#}", wasm.display()))?;
    for part in find(folder, main)? {
        let path = folder.join(part);
        shorten(&path).with_context(|| format!("in {}", path.display()))?;
    }
    Ok(())
}

/// The names of the parts in the folder of a split module.
pub(crate) fn find(folder: &Path, main: &str) -> Result<Vec<String>> {
    let mut names = files::under(folder)?;
    names.retain(|name| files::has_ending(name, "wasm") && name != main);
    Ok(names)
}

/// Takes names out of a part, and the room that the linker left for larger numbers; in the main module wasm-bindgen does.
fn shorten(path: &Path) -> Result<()> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(&fs::read(path)?)?;
    fs::write(path, module.emit_wasm())?;
    Ok(())
}

/// Puts what loads so many parts into the glue that wasm-bindgen has written for the main module in `folder`.
pub(crate) fn join(folder: &Path, parts: usize, glue: &str) -> Result<String> {
    let path = folder.join(LOADER);
    let loader =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let loader = as_object(&loader, parts).with_context(|| format!("in {}", path.display()))?;
    let mut joined = String::with_capacity(glue.len() + loader.len());
    let mut imports = 0;
    for line in glue.lines() {
        if let Some(name) = imported(line) {
            if imports == 0 {
                joined.push_str(&loader);
            }
            imports += 1;
            joined.extend(["const ", name, " = parts;"]);
        } else {
            joined.push_str(line);
        }
        joined.push('\n');
    }
    ensure!(
        imports > 0,
        "the glue does not import {LOADER}: has wasm-bindgen another way to write imports?"
    );
    Ok(joined)
}

/// The splitter's loader of so many parts, as the object `parts` instead of a file.
fn as_object(loader: &str, parts: usize) -> Result<String> {
    let mut loader = replaced(loader, MAIN, "", 1)?;
    for (from, to) in FETCH {
        loader = replaced(&loader, from, to, parts)?;
    }
    let names = loader.split(EXPORT).skip(1);
    let names = names.filter_map(|after| after.split_once(' ').map(|(name, _)| name));
    let object = format!(
        "const parts = {{ {} }};\n",
        names.collect::<Vec<_>>().join(", ")
    );
    Ok(loader.replace(EXPORT, "const ") + &object)
}

/// The name that a line of the glue gives to the loader, as a module or as a script that stands by itself.
fn imported(line: &str) -> Option<&str> {
    let module = || {
        let name = line.strip_prefix("import * as ")?;
        name.strip_suffix(&format!(" from \"{LOADER}\""))
    };
    let script = || {
        let name = line.trim_start().strip_prefix("const ")?;
        name.strip_suffix(&format!(" = require(\"{LOADER}\");"))
    };
    module().or_else(script)
}

fn replaced(text: &str, from: &str, to: &str, times: usize) -> Result<String> {
    let found = text.matches(from).count();
    ensure!(
        found == times,
        "expected `{from}` {times} times, found {found}: does the splitter write another loader? See crates/xtask/src/page/parts.rs"
    );
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = r#"import { initSync } from "./main.js";

export const __wasm_split_load_later = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_later.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
"#;

    #[test]
    fn the_loader_becomes_a_piece_of_the_glue() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(LOADER), WRITTEN).unwrap();
        for line in [
            r#"import * as import1 from "./parts.js""#,
            r#"    const import1 = require("./parts.js");"#,
        ] {
            let glue = format!("/* first */\n{line}\n/* last */\n");
            let glue = join(folder.path(), 1, &glue).unwrap();
            assert!(
                glue.contains("const import1 = parts;\n/* last */"),
                "{glue}"
            );
            assert!(
                glue.contains("const parts = { __wasm_split_load_later };"),
                "{glue}"
            );
            assert!(
                glue.contains("globalThis.zajednoPart(\"./split_later.wasm\")"),
                "{glue}"
            );
            assert!(
                !glue.contains("export") && !glue.contains("import.meta"),
                "{glue}"
            );
        }
        let problem = join(folder.path(), 1, "/* first */").unwrap_err();
        assert!(problem.to_string().contains(LOADER), "{problem}");
    }

    #[test]
    fn a_loader_that_was_written_otherwise_is_refused() {
        for (loader, parts) in [("", 0), (WRITTEN, 0), (WRITTEN, 2)] {
            let problem = as_object(loader, parts).unwrap_err().to_string();
            assert!(problem.contains("page/parts.rs"), "{problem}");
        }
    }
}
