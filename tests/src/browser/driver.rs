//! A chromedriver of one's own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

/// How often a start is tried. Chromedriver takes a port that is free in IPv6, and ends when another program has it in
/// IPv4, as happens beside other browsers; the next start takes another port.
const STARTS: usize = 5;

/// A running chromedriver on a free port. It is ended when it is dropped.
pub(super) struct Driver {
    process: Child,
    port: u16,
    /// Kept open: the driver would stumble over a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    pub(super) fn start(program: &Path) -> Result<Self> {
        let mut started = Self::start_once(program);
        for _ in 1..STARTS {
            if started.is_ok() {
                break;
            }
            started = Self::start_once(program);
        }
        started
    }

    fn start_once(program: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut output = BufReader::new(output);
        let port = read_port(&mut output);
        if port.is_err() {
            // It has ended already, or is of no use.
            let _ = process.kill();
            let _ = process.wait();
        }
        Ok(Self {
            process,
            port: port?,
            _output: output,
        })
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Fails only when it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for `ChromeDriver was started successfully on port 43211.`
fn read_port(output: &mut impl BufRead) -> Result<u16> {
    let mut said = String::new();
    for line in output.lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return port
                .trim_end_matches('.')
                .parse()
                .with_context(|| format!("no port in `{line}`"));
        }
        said.push_str(&line);
        said.push('\n');
    }
    bail!("chromedriver ended before it was ready; it said: {said}")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use tempfile::TempDir;

    use super::*;

    /// A program that ends at once as often as is said, and then does as a driver that was started.
    fn driver_that_ends_first(times: usize, folder: &TempDir) -> std::path::PathBuf {
        let (program, starts) = (folder.path().join("driver"), folder.path().join("starts"));
        let script = format!(
            "#!/bin/sh\necho >>{starts}\n\
             if [ $(wc -l <{starts}) -le {times} ]; then echo 'port not available'; exit 1; fi\n\
             echo 'ChromeDriver was started successfully on port 43211.'; exec sleep 60\n",
            starts = starts.display()
        );
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        program
    }

    #[test]
    fn a_port_that_another_program_has_is_not_the_end() {
        for (times, is_started) in [(0, true), (STARTS - 1, true), (STARTS, false)] {
            let folder = TempDir::new().unwrap();
            let started = Driver::start(&driver_that_ends_first(times, &folder));
            assert_eq!(started.is_ok(), is_started, "ends first {times} times");
        }
    }

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let said =
            "Starting ChromeDriver 156\nChromeDriver was started successfully on port 43211.\n";
        assert_eq!(read_port(&mut said.as_bytes()).unwrap(), 43211);
        let problem = read_port(&mut "cannot bind\n".as_bytes())
            .unwrap_err()
            .to_string();
        assert!(problem.contains("cannot bind"), "{problem}");
    }
}
