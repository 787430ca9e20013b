//! `cargo xtask fuzz`: feeds the core lists, assessments and sheets that nobody would think of.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use xtask::programs;

use crate::progress::step;
use crate::workspace::{Workspace, run as run_to_end};

/// What compiles the targets so that the fuzzer sees which way an input takes.
const CARGO_FUZZ: &str = "0.13.2";
/// The package of the targets, with the kept inputs.
pub(crate) const PACKAGE: &str = "tests/fuzz";

/// Of 100 inputs so many must get past the parser; a run that stays below looks at little else.
const PAST_THE_PARSER: u64 = 20;
/// What one input may take: far more than any needs.
const SECONDS: u32 = 10;
const MEGABYTES: u32 = 512;

/// What is fuzzed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Target {
    /// What may call itself a list
    List,
    /// What may call itself an assessment
    Assessment,
    /// Sheets of any list, and the laws of scoring
    Scorer,
}

impl Target {
    const ALL: [Self; 3] = [Self::List, Self::Assessment, Self::Scorer];

    fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Assessment => "assessment",
            Self::Scorer => "scorer",
        }
    }

    /// The longest input, in bytes: room for whatever the kept ones have, and no more.
    fn longest(self) -> u32 {
        match self {
            Self::List => 20_000,
            Self::Assessment => 12_000,
            Self::Scorer => 1_160,
        }
    }
}

/// How far the inputs of a run came, as the target wrote it last.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Reached {
    refused: u64,
    wrong: u64,
    accepted: u64,
}

impl Reached {
    /// Reads a line such as `reached: 12 30 4`.
    fn read(line: &str) -> Option<Self> {
        let mut counts = line.strip_prefix("reached: ")?.split(' ');
        let mut count = || counts.next()?.trim_end().parse().ok();
        Some(Self {
            refused: count()?,
            wrong: count()?,
            accepted: count()?,
        })
    }

    fn inputs(self) -> u64 {
        self.refused + self.wrong + self.accepted
    }

    /// Of 100 inputs so many got past the parser, rounded down.
    fn percent(self) -> u64 {
        100 * (self.wrong + self.accepted) / self.inputs().max(1)
    }
}

/// Fuzzes one target, or one after the other, for so many minutes each.
pub(crate) fn run(workspace: &Workspace, minutes: u32, only: Option<Target>) -> Result<()> {
    let cargo_fuzz = cargo_fuzz(workspace)?;
    let host = host(workspace)?;
    let built = workspace.target().join("fuzz");
    step("compiling the targets", || {
        // Nothing of ours is unsafe. Without a sanitizer the toolchain in use is enough, and twice as much is tried.
        run_to_end(
            Command::new(&cargo_fuzz)
                .current_dir(workspace.root())
                .args(["fuzz", "build", "--fuzz-dir", PACKAGE])
                .args(["--sanitizer", "none", "--target", &host, "--target-dir"])
                .arg(&built),
        )
    })?;
    let programs = built.join(host).join("release");
    let targets = Target::ALL
        .into_iter()
        .filter(|it| only.is_none_or(|only| only == *it));
    let mut said = Vec::new();
    for target in targets {
        let name = target.name();
        let words = step(&format!("fuzzing {name} for {minutes} min"), || {
            fuzz(workspace, &programs.join(name), target, minutes)
        })?;
        said.push(words);
    }
    println!("{}", said.join("\n"));
    Ok(())
}

/// Runs one target and says what came of it.
fn fuzz(workspace: &Workspace, program: &PathBuf, target: Target, minutes: u32) -> Result<String> {
    let name = target.name();
    let folder = |what: &str| {
        let folder = workspace.target().join("fuzz").join(what).join(name);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        anyhow::Ok(folder)
    };
    let (found, failed) = (folder("found")?, folder("failed")?);
    let mut child = Command::new(program)
        .arg(&found)
        .arg(workspace.root().join(PACKAGE).join("corpus").join(name))
        .arg(format!("-max_total_time={}", 60 * minutes))
        .arg(format!("-max_len={}", target.longest()))
        .arg(format!("-timeout={SECONDS}"))
        .arg(format!("-rss_limit_mb={MEGABYTES}"))
        .arg(format!("-artifact_prefix={}/", failed.display()))
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let said = child.stderr.take().context("the fuzzer says nothing")?;
    let (mut reached, mut ways) = (Reached::default(), String::new());
    for line in BufReader::new(said).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        if let Some(counts) = Reached::read(&line) {
            reached = counts;
        } else if let Some((_, rest)) = line.split_once(" cov: ") {
            // One line for each input that took a new way; every now and then one for people.
            rest.split(' ')
                .next()
                .unwrap_or_default()
                .clone_into(&mut ways);
            if line.contains("\tpulse") {
                eprintln!("{line}");
            }
        } else {
            eprintln!("{line}");
        }
    }
    let status = child.wait()?;
    ensure!(
        status.success(),
        "{name} failed; the input is in {}: with a copy in {PACKAGE}/corpus/{name}, `cargo test -p zajedno-tests --test fuzzed` fails too until that is mended",
        failed.display()
    );
    let (inputs, percent) = (reached.inputs(), reached.percent());
    let said = format!(
        "{name}: {inputs} inputs, {percent} % past the parser, {} accepted, {ways} places of the program reached",
        reached.accepted
    );
    ensure!(
        percent >= PAST_THE_PARSER,
        "{said}; at least {PAST_THE_PARSER} % must get past the parser: keep better inputs in {PACKAGE}/corpus/{name}, or change them with more care"
    );
    Ok(said)
}

/// Finds cargo-fuzz, and installs it into the target folder where there is none.
fn cargo_fuzz(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.target().join("tools");
    let ours = tools.join("bin/cargo-fuzz");
    if ours.is_file() {
        return Ok(ours);
    }
    if let Some(installed) = programs::on_path(&["cargo-fuzz"]) {
        return Ok(installed);
    }
    step("installing cargo-fuzz", || {
        run_to_end(
            workspace
                .cargo()
                .args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ])
                .arg("--root")
                .arg(&tools),
        )
    })?;
    Ok(ours)
}

/// The machine that the toolchain compiles for.
fn host(workspace: &Workspace) -> Result<String> {
    let said = Command::new("rustc")
        .arg("-vV")
        .current_dir(workspace.root())
        .output()
        .context("cannot start rustc")?;
    let said = String::from_utf8(said.stdout)?;
    match said.lines().find_map(|line| line.strip_prefix("host: ")) {
        Some(host) => Ok(host.to_owned()),
        None => bail!("rustc does not say what it compiles for"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read() {
        let reached = Reached::read("reached: 60 30 10").unwrap();
        assert_eq!((reached.inputs(), reached.percent()), (100, 40));
        assert_eq!(Reached::read("#12 pulse cov: 3"), None);
        assert_eq!(Reached::read("reached: 60 30"), None);
        assert_eq!(Reached::default().percent(), 0);
    }
}
