//! The passphrase or the recovery code, from the terminal or from standard input.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use unicode_normalization::UnicodeNormalization as _;
use zajedno_sealing::{Role, Secret};
use zeroize::Zeroizing;

use crate::Failure;

/// Longer is no passphrase but another file.
const MOST_BYTES: u64 = 64 * 1024;

/// Asks for the secret without showing it, or reads the first line of standard input.
///
/// # Errors
///
/// [`Failure::Read`] when nothing can be read, [`Failure::Refused`] when it is no recovery code.
pub(super) fn ask(role: Role) -> Result<Secret, Failure> {
    let (read, name) = if io::stdin().is_terminal() {
        (prompt(role), "the terminal")
    } else {
        (first_line(), "standard input")
    };
    let typed = read.map_err(|source| Failure::Read {
        name: name.to_owned(),
        source,
    })?;
    match role {
        // As the browser does it before it derives a key.
        Role::Passphrase => {
            let normal: Zeroizing<String> = Zeroizing::new(typed.nfc().collect());
            Ok(Secret::passphrase(&normal))
        }
        Role::Recovery => Secret::recovery(&typed).map_err(|problem| Failure::Refused {
            name: name.to_owned(),
            problem: problem.to_string(),
        }),
    }
}

fn prompt(role: Role) -> io::Result<Zeroizing<String>> {
    let question = match role {
        Role::Passphrase => "Passphrase: ",
        Role::Recovery => "Recovery code: ",
    };
    rpassword::prompt_password(question).map(Zeroizing::new)
}

fn first_line() -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().take(MOST_BYTES).read_line(&mut line)?;
    Ok(line)
}
