//! Which language and script a person reads: what was chosen before, else what the browser asks for.

use zajedno_core::Language;

use super::settings;

const KEY: &str = "zajedno.language";

/// The language to begin in.
pub(crate) fn preferred() -> Language {
    let kept = settings::kept(KEY);
    let wanted: Vec<String> = web_sys::window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|tag| tag.as_string())
                .collect()
        })
        .unwrap_or_default();
    choose(kept.as_deref(), &wanted)
}

/// Keeps the choice for the next visit, where the browser allows it.
pub(crate) fn keep(language: Language) {
    settings::keep(KEY, language.tag());
}

/// What was kept; else the first language the browser asks for that is spoken here; else English. A browser that asks
/// for nothing is spoken to in Serbian.
fn choose(kept: Option<&str>, wanted: &[String]) -> Language {
    let kept = kept.and_then(|tag| tag.parse().ok());
    let fallback = if wanted.is_empty() {
        Language::SerbianCyrillic
    } else {
        Language::English
    };
    kept.or_else(|| wanted.iter().find_map(|tag| spoken(tag)))
        .unwrap_or(fallback)
}

fn spoken(tag: &str) -> Option<Language> {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    match parts.next()? {
        "sr" if parts.any(|part| part == "latn") => Some(Language::SerbianLatin),
        "sr" => Some(Language::SerbianCyrillic),
        "en" => Some(Language::English),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_asked_until_a_choice_is_kept() {
        let table: [(Option<&str>, &[&str], Language); 9] = [
            (None, &[], Language::SerbianCyrillic),
            (None, &["sr"], Language::SerbianCyrillic),
            (None, &["sr-RS", "en"], Language::SerbianCyrillic),
            (None, &["sr-Latn-RS"], Language::SerbianLatin),
            (None, &["de-DE", "sr-Latn"], Language::SerbianLatin),
            (None, &["en-US", "sr"], Language::English),
            (None, &["de"], Language::English),
            (Some("sr-Latn"), &["en"], Language::SerbianLatin),
            (Some("klingon"), &["sr"], Language::SerbianCyrillic),
        ];
        for (kept, wanted, expected) in table {
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            assert_eq!(choose(kept, &wanted), expected, "{kept:?} {wanted:?}");
        }
    }
}
