//! Leaves out of what is sent whatever only people read: comments and indentation of scripts and style sheets, and the
//! long names under which a module imports from its glue.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use walrus::Module;

/// A script without the lines that only say something, and without indentation.
///
/// Comments at the end of a line stay: what begins one may stand in a text as well.
pub(crate) fn script(text: &str) -> String {
    let mut is_said = false;
    lines(text, |line| {
        is_said |= line.starts_with("/*");
        let is_left_out = is_said || line.starts_with("//");
        is_said &= !line.ends_with("*/");
        !is_left_out
    })
}

/// A style sheet without comments and indentation.
pub(crate) fn sheet(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let sheet = parts.fold(first, |sheet, part| {
        sheet + part.split_once("*/").map_or("", |(_, after)| after)
    });
    lines(&sheet, |_| true)
}

/// The lines that are kept, without indentation, and without those that are empty.
fn lines(text: &str, mut is_kept: impl FnMut(&str) -> bool) -> String {
    let lines = text.lines().map(str::trim);
    let mut short = String::with_capacity(text.len());
    for line in lines.filter(|line| !line.is_empty() && is_kept(line)) {
        short.push_str(line);
        short.push('\n');
    }
    short
}

/// Gives what a module imports from its glue, a file whose name ends with `file`, names of a letter or two; of each the
/// name that it had before.
///
/// wasm-bindgen's names end with a digest, which nothing makes smaller, and each is sent twice.
pub(crate) fn imports(module: &mut Module, file: &str) -> BTreeMap<String, String> {
    let mut short: BTreeMap<String, String> = BTreeMap::new();
    let from_glue = module.imports.iter_mut();
    for import in from_glue.filter(|it| it.module.ends_with(file)) {
        // The same may be imported more than once.
        let next = short.len();
        let given = short.entry(import.name.clone());
        import.name.clone_from(given.or_insert_with(|| name(next)));
    }
    short
}

/// The glue of a module whose imports have short names.
pub(crate) fn glue(glue: &str, short: &BTreeMap<String, String>) -> Result<String> {
    let mut glue = glue.to_owned();
    for (long, short) in short {
        let given = format!(" {long}: function");
        ensure!(
            glue.matches(&given).count() == 1,
            "the glue does not give {long} once: has wasm-bindgen another way to write it?"
        );
        glue = glue.replace(&given, &format!(" {short}: function"));
    }
    Ok(glue)
}

/// `a` to `z`, `aa`, `ab` and so on.
fn name(position: usize) -> String {
    const LETTERS: usize = 26;
    let last = u8::try_from(position % LETTERS).map_or('_', |it| char::from(b'a' + it));
    let before = match position / LETTERS {
        0 => String::new(),
        more => name(more - 1),
    };
    format!("{before}{last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_read_is_left_out() {
        let text = "// first\nconst a = \"http://b\"; // stays\n\n/**\n * @param {number} a\n */\n  a();\n/* one */\nb();\n";
        let short = "const a = \"http://b\"; // stays\na();\nb();\n";
        assert_eq!(script(text), short);
        let text = "/* one\n * two */\n.a {\n  color: red; /* why */\n}\n\n.b {}\n";
        assert_eq!(sheet(text), ".a {\ncolor: red;\n}\n.b {}\n");
    }

    #[test]
    fn names_are_short_and_each_is_another() {
        let names: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(name).into();
        assert_eq!(names, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn what_is_imported_has_the_same_short_name_on_both_sides() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        for (file, name) in [
            ("./web_bg.js", "__wbg_new_0123456789abcdef"),
            ("./parts.js", "load"),
            ("./web_bg.js", "__wbg_get_fedcba9876543210"),
            ("./web_bg.js", "__wbg_new_0123456789abcdef"),
        ] {
            module.add_import_func(file, name, kind);
        }
        let short = imports(&mut module, "web_bg.js");
        let names: Vec<_> = module.imports.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["a", "load", "b", "a"]);
        let text = "{\n  __wbg_get_fedcba9876543210: function() {},\n  __wbg_new_0123456789abcdef: function() {},\n}";
        assert_eq!(
            glue(text, &short).unwrap(),
            "{\n  b: function() {},\n  a: function() {},\n}"
        );
        let problem = glue("", &short).unwrap_err().to_string();
        assert!(problem.contains("does not give __wbg_"), "{problem}");
    }
}
