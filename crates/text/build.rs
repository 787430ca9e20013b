//! Turns the catalogues into typed functions, or stops the build and says why.

#[path = "build/mod.rs"]
mod compiler;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=catalogue");
    let sources = compiler::read_folder(Path::new("catalogue"))?;
    match compiler::compile(&sources) {
        Ok(generated) => {
            let folder = env::var_os("OUT_DIR")
                .ok_or_else(|| io::Error::other("OUT_DIR is not set: run this through cargo"))?;
            fs::write(PathBuf::from(folder).join("messages.rs"), generated)
        }
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            Ok(())
        }
    }
}
