//! `cargo xtask`: build, serve, test and measure the form.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks through these"
)]

mod bare;
mod chromium;
mod floor;
mod fuzz;
mod marks;
mod measure;
mod page;
mod progress;
mod schema;
mod sizes;
mod suite;
mod workspace;

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use xtask::server::{Server, Site};

use page::Profile;
use workspace::Workspace;

/// Build, serve, test and measure the form.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page into target/site
    #[command(visible_alias = "web")]
    Build {
        /// Faster to build, slower to run, and not compressed
        #[arg(long)]
        dev: bool,
        /// Also as one file that opens without a server, target/zajedno.html
        #[arg(long)]
        single_file: bool,
    },
    /// Build the page and serve it on this machine only
    Serve {
        /// Faster to build, slower to run, and not compressed
        #[arg(long)]
        dev: bool,
        /// Where to listen on 127.0.0.1; 0 takes any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
    },
    /// Run everything that must hold before a change is shared
    Test,
    /// Try lists, assessments and sheets that nobody would think of
    Fuzz {
        /// How long, for each target
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=600))]
        minutes: u32,
        /// Only this one
        #[arg(long)]
        target: Option<fuzz::Target>,
    },
    /// Check that the schemas of the formats say what the types say
    Schema {
        /// Write them into crates/core/schema
        #[arg(long)]
        write: bool,
    },
    /// Build the page and check what has to be fetched against the gates
    Sizes {
        /// Write the figures into web/README.md
        #[arg(long)]
        write: bool,
    },
    /// Build the page and time it in a browser on a slowed machine
    Measure {
        /// Write the figures into BENCHMARKS.md
        #[arg(long)]
        write: bool,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    let workspace = Workspace::find()?;
    match *command {
        Command::Build { dev, single_file } => {
            page::build(&workspace, Profile::from_dev(dev))?;
            println!("The page is in {}", workspace.site().display());
            if single_file {
                page::single::write(&workspace)?;
                println!("As one file it is {}", workspace.single_file().display());
            }
            Ok(())
        }
        Command::Serve { dev, port, open } => {
            page::build(&workspace, Profile::from_dev(dev))?;
            serve(&workspace, port, open)
        }
        Command::Test => suite::run_all(&workspace),
        Command::Fuzz { minutes, target } => fuzz::run(&workspace, minutes, target),
        Command::Schema { write } => schema::run(&workspace, write),
        Command::Sizes { write } => {
            page::build(&workspace, Profile::Release)?;
            page::single::write(&workspace)?;
            sizes::check(&workspace, write)
        }
        Command::Measure { write } => measure::run(&workspace, write),
    }
}

fn serve(workspace: &Workspace, port: u16, open: bool) -> Result<()> {
    let site = Site::read(&workspace.site())?;
    let server = Server::start(site, port).with_context(|| {
        format!("cannot listen on 127.0.0.1:{port}; take another port with `--port`")
    })?;
    let address = server.address();
    println!("Zajedno is at {address} (stop with Ctrl+C)");
    if open {
        workspace::open_in_browser(&address)?;
    }
    server.wait();
    Ok(())
}
