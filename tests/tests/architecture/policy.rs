//! The Content Security Policy lets nothing in from elsewhere. That the page carries
//! it is tested where the page is put together, in `xtask`.

use xtask::policy;

#[test]
fn the_policy_trusts_only_the_pages_own_files() {
    for (header, value) in policy::headers() {
        for word in [
            "'unsafe-inline'",
            "'unsafe-eval'",
            "http:",
            "https:",
            "blob:",
            "*",
        ] {
            let trusts = value.split([' ', ';']).any(|part| part == word);
            assert!(!trusts, "{header} trusts {word}");
        }
    }
    for needed in [
        "default-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ] {
        assert!(policy::DIRECTIVES.contains(&needed), "{needed} is missing");
    }
}
