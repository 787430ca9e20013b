//! A chromedriver of one's own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A running chromedriver on a free port. It is ended when it is dropped.
pub(super) struct Driver {
    process: Child,
    port: u16,
    /// Kept open: the driver would stumble over a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    pub(super) fn start(program: &Path) -> Result<Self> {
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
    use super::*;

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
