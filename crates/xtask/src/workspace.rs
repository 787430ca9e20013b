//! Where things are, and how other programs are run from there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, anyhow, bail};
use cargo_metadata::MetadataCommand;
use xtask::programs;

/// The WebAssembly target of the page.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The folders of this workspace.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that a target folder set elsewhere is honoured.
    pub(crate) fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let metadata = MetadataCommand::new()
            .manifest_path(manifest)
            .no_deps()
            .exec()?;
        Ok(Self {
            root: metadata.workspace_root.into(),
            target: metadata.target_directory.into(),
        })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Where the built page is.
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Where the page as one file is.
    pub(crate) fn single_file(&self) -> PathBuf {
        self.target.join("zajedno.html")
    }

    /// A cargo command that runs at the root of the workspace.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root);
        command
    }
}

/// Runs a command to its end; its output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("cannot start {program}"))?;
    if !status.success() {
        let arguments: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        bail!(
            "`{} {}` ended with {status}",
            short_name(&program),
            arguments.join(" ")
        );
    }
    Ok(())
}

fn short_name(program: &str) -> &str {
    program.rsplit(['/', '\\']).next().unwrap_or(program)
}

/// Adds a target to the toolchain in use when it is missing.
///
/// `rust-toolchain.toml` names the targets, but rustup applies that only when it
/// installs a toolchain, and not at all where automatic installs are off.
pub(crate) fn require_target(workspace: &Workspace, target: &str) -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(&rustc)
        .args(["--print", "target-libdir", "--target", target])
        .current_dir(workspace.root())
        .output()
        .with_context(|| format!("cannot start {}", rustc.display()))?;
    let folder = String::from_utf8(output.stdout)?;
    if Path::new(folder.trim_end()).is_dir() {
        return Ok(());
    }
    if programs::on_path(&["rustup"]).is_none() {
        bail!(
            "the Rust target {target} is missing and rustup is not installed: install it from https://rustup.rs, or add the target the way you installed Rust"
        );
    }
    crate::progress::step(&format!("adding the Rust target {target}"), || {
        run(Command::new("rustup")
            .args(["target", "add", target])
            .current_dir(workspace.root()))
    })
}

/// Opens an address with the program that the system has for it.
pub(crate) fn open_in_browser(address: &str) -> Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(target_os = "windows") {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    command
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.spawn() {
        Ok(_) => Ok(()),
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => Err(anyhow!(
            "cannot open a browser: {} is not installed; open {address} yourself",
            command.get_program().to_string_lossy()
        )),
        Err(problem) => Err(problem.into()),
    }
}
