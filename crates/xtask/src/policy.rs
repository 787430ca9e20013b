//! What the browser may do with the page.
//!
//! [`DIRECTIVES`] is the only source of the Content Security Policy: the build
//! writes it into `index.html`, the server sends it as a header.

/// The directives of the Content Security Policy, for header and `<meta>`.
///
/// Nothing is loaded from or sent to another origin, no script or style stands
/// inside the page, and no text ever becomes markup or code (Trusted Types) but the
/// addresses of the page's own workers.
pub const DIRECTIVES: &[&str] = &[
    "default-src 'none'",
    // Compiling WebAssembly is refused without 'wasm-unsafe-eval'; `eval` stays refused.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The one of `web/boot.js`, which allows the addresses of its two workers and nothing else.
    "trusted-types zajedno",
];

/// Directives that browsers ignore in a `<meta>`: only the header carries them.
pub const HEADER_DIRECTIVES: &[&str] = &["frame-ancestors 'none'"];

/// The policy as it stands in `<meta http-equiv="Content-Security-Policy">`.
///
/// ```
/// assert!(xtask::policy::meta().starts_with("default-src 'none'; script-src 'self'"));
/// ```
#[must_use]
pub fn meta() -> String {
    DIRECTIVES.join("; ")
}

/// The policy of the single file: as [`meta`], but instead of the files beside the page only what stands in it, named by
/// its digest. Nothing is loaded or sent at all. Scripts that are unpacked come from a policy of their own for Trusted
/// Types, since text becomes code there; their digests are named all the same.
///
/// ```
/// let policy = xtask::policy::single_file("'sha256-a'", "'sha256-b'");
/// assert!(policy.contains("script-src 'sha256-a' 'wasm-unsafe-eval'; style-src 'sha256-b'; connect-src 'none'"));
/// ```
#[must_use]
pub fn single_file(scripts: &str, styles: &str) -> String {
    let of_the_page = DIRECTIVES.iter().map(|directive| {
        let (name, _) = directive.split_once(' ').unwrap_or((directive, ""));
        match name {
            "script-src" => format!("{name} {scripts} 'wasm-unsafe-eval'"),
            "style-src" => format!("{name} {styles}"),
            "img-src" => format!("{name} data:"),
            "connect-src" | "manifest-src" => format!("{name} 'none'"),
            // The worker is made of the same text.
            "worker-src" => format!("{name} blob:"),
            // The other one is that of `web/single.js`.
            "trusted-types" => format!("{directive} zajedno-packed"),
            _ => (*directive).to_owned(),
        }
    });
    of_the_page.collect::<Vec<_>>().join("; ")
}

/// The headers that every response carries, as name and value.
///
/// ```
/// let headers = xtask::policy::headers();
/// let (_, policy) = &headers[0];
/// assert!(policy.starts_with(&xtask::policy::meta()));
/// assert!(policy.ends_with("frame-ancestors 'none'"));
/// ```
#[must_use]
pub fn headers() -> Vec<(&'static str, String)> {
    let policy = [DIRECTIVES, HEADER_DIRECTIVES].concat().join("; ");
    let mut headers = vec![("Content-Security-Policy", policy)];
    headers.extend(
        FIXED_HEADERS
            .iter()
            .map(|&(name, value)| (name, value.to_owned())),
    );
    headers
}

const FIXED_HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];
