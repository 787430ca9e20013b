//! The compiler of the catalogues: what it refuses, what it writes; and the catalogues themselves.

#[path = "../build/mod.rs"]
mod compiler;

use std::path::Path;

use compiler::{CatalogueLanguage, Source, compile, read, read_folder};
use zajedno_text::{REVIEWED, latin_from_cyrillic};

fn sources(serbian: &str, english: &str) -> [Source; 2] {
    let source = |language: CatalogueLanguage, text: &str| Source {
        language,
        file: format!("{}/a.ftl", language.folder()),
        text: text.into(),
    };
    [
        source(CatalogueLanguage::Serbian, serbian),
        source(CatalogueLanguage::English, english),
    ]
}

/// The problems as the build prints them.
fn problems(serbian: &str, english: &str) -> Vec<String> {
    match compile(&sources(serbian, english)) {
        Ok(code) => panic!("compiled to {code}"),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

const SUBSET: &str = "allowed are text, `{ $name }` and one choice by number, `{ $count -> [one] ... *[other] ... }`";

#[test]
fn syntax_outside_the_subset_is_refused() {
    let table = [
        (
            "а-а = { \"а\" }а",
            1,
            "found the quoted text \"а\" in `a-a`",
        ),
        (
            "# Белешка.\na-a = а { 3 }",
            2,
            "found the number 3 in `a-a`",
        ),
        (
            "a-a =\n    а\n    { NUMBER($n) }",
            3,
            "found the function NUMBER() in `a-a`",
        ),
        (
            "a-a = а { b-b }",
            1,
            "found a reference to the message `b-b` in `a-a`",
        ),
        (
            "a-a = а { -b }",
            1,
            "found a reference to the term `-b` in `a-a`",
        ),
        (
            "a-a = а { { $b } }",
            1,
            "found braces inside braces in `a-a`",
        ),
        ("-b = а", 1, "found the term `-b`"),
    ];
    for (serbian, line, found) in table {
        let serbian = serbian.replace("а-а =", "a-a =");
        let expected = format!("sr/a.ftl:{line}: {found}; {SUBSET}");
        assert!(
            problems(&serbian, "").contains(&expected),
            "{:#?}",
            problems(&serbian, "")
        );
    }
}

#[test]
fn an_attribute_becomes_a_message_of_its_own() {
    assert_eq!(
        problems("a-a = а\n    .title = б", "a-a = a"),
        [format!(
            "sr/a.ftl:2: found the attribute `.title` of `a-a`; {SUBSET}: make it a message of its own, `a-a-title`"
        )]
    );
}

#[test]
fn what_is_no_fluent_is_refused_with_its_line() {
    assert_eq!(
        problems("a-a = а\nиме = б\n", "a-a = a"),
        [
            "sr/a.ftl:2: not Fluent syntax: Expected one of \"a-zA-Z\"; expected `key = text`, further lines indented by spaces"
        ]
    );
    assert_eq!(
        problems("a-a = а\n\nb-b { $c }\n", "a-a = a"),
        [
            "sr/a.ftl:3: not Fluent syntax: Expected a token starting with \"=\"; expected `key = text`, further lines indented by spaces"
        ]
    );
}

/// A choice in Serbian with these variants, and a good English one.
fn choice_problems(variants: &str) -> Vec<String> {
    problems(
        &format!("a-a = {{ $n ->\n{variants}\n }}"),
        "a-a = { $n ->\n [one] a\n *[other] b\n }",
    )
}

#[test]
fn a_choice_has_what_the_language_needs() {
    let table = [
        (
            " [one] а\n *[other] б",
            "sr/a.ftl:1: the choice in `a-a` lacks [few]; `sr` needs [one], [few], [other], the last one as the default, `*[other]`",
        ),
        (
            " [one] а\n [few] б\n [many] в\n *[other] г",
            "sr/a.ftl:4: found [many] in `a-a`; `sr` knows [one], [few], [other] and whole numbers such as [0]",
        ),
        (
            " [one] а\n [few] б\n [1.5] в\n *[other] г",
            "sr/a.ftl:4: found [1.5] in `a-a`; `sr` knows [one], [few], [other] and whole numbers such as [0]",
        ),
        (
            " [one] а\n [few] б\n [few] в\n *[other] г",
            "sr/a.ftl:4: found [few] twice in `a-a`; keep one",
        ),
        (
            " [0] а\n [0] а\n [one] а\n [few] б\n *[other] г",
            "sr/a.ftl:3: found [0] twice in `a-a`; keep one",
        ),
        (
            " [one] а\n [other] б\n *[few] в",
            "sr/a.ftl:4: found the default *[few] in `a-a`; the default is `*[other]`",
        ),
        (
            " [one] а\n [few] { $m ->\n *[other] б\n }\n *[other] г",
            "sr/a.ftl:3: found a choice inside a choice in `a-a`; only one is allowed: make two messages",
        ),
        (
            " [one] а\n [few] б\n *[other] { \"\" }",
            "sr/a.ftl:4: found the quoted text \"\" in `a-a`; allowed are text, `{ $name }` and one choice by number, `{ $count -> [one] ... *[other] ... }`",
        ),
    ];
    for (variants, expected) in table {
        assert_eq!(choice_problems(variants), [expected]);
    }
    assert_eq!(
        problems(
            "a-a = { $n ->\n [one] а\n [few] б\n *[other] в\n }",
            "a-a =\n    { $n ->\n [few] a\n *[other] b\n }",
        ),
        [
            "en/a.ftl:2: the choice in `a-a` lacks [one]; `en` needs [one], [other], the last one as the default, `*[other]`",
            "en/a.ftl:3: found [few] in `a-a`; `en` knows [one], [other] and whole numbers such as [0]",
        ]
    );
}

#[test]
fn no_choice_forgets_what_the_others_put_in() {
    let english = "a-a = { $n ->\n [one] a { $b }\n *[other] b { $b }\n }";
    assert_eq!(
        problems(
            "a-a = { $n ->\n [0] а\n [one] а { $b }\n [few] б { $n }\n *[other] в { $b }\n }",
            english,
        ),
        [
            "sr/a.ftl:1: found no `{ $b }` in [few] of `a-a`; another of its choices puts it in: put it in here too"
        ]
    );
}

#[test]
fn a_second_choice_is_refused() {
    let choice = "{ $n ->\n [one] а\n [few] б\n *[other] в\n }";
    assert!(
        problems(&format!("a-a = {choice} и {choice}"), "").contains(
            &"sr/a.ftl:5: found a second choice in `a-a`; only one is allowed: make two messages"
                .into()
        )
    );
}

#[test]
fn the_languages_say_the_same_things() {
    assert_eq!(
        problems("a-a = а\nb-b = б", "a-a = a\nc-c = c"),
        [
            "en/a.ftl:2: `c-c` is missing in `sr`; write it into the file of the same name under catalogue/sr/",
            "sr/a.ftl:2: `b-b` is missing in `en`; write it into the file of the same name under catalogue/en/",
        ]
    );
    assert_eq!(
        problems("a-a = а\na-a = б", "a-a = a"),
        ["sr/a.ftl:2: `a-a` stands at sr/a.ftl:1 already; remove one of the two"]
    );
    assert_eq!(
        problems(
            "a-a = а { $b } { $c }\nd-d = д",
            "a-a = a { $c }\nd-d = { $e }"
        ),
        [
            "en/a.ftl:1: `a-a` puts in $c, but sr/a.ftl:1 puts in $b, $c; both languages put in the same",
            "en/a.ftl:2: `d-d` puts in $e, but sr/a.ftl:2 puts in none; both languages put in the same",
        ]
    );
}

#[test]
fn one_namespace_spans_the_files_of_a_language() {
    let mut files = Vec::from(sources("a-a = а", "a-a = a"));
    files.push(Source {
        language: CatalogueLanguage::English,
        file: "en/b.ftl".into(),
        text: "\na-a = a".into(),
    });
    let problems = compile(&files).unwrap_err();
    assert_eq!(
        problems[0].to_string(),
        "en/b.ftl:2: `a-a` stands at en/a.ftl:1 already; remove one of the two"
    );
}

#[test]
fn serbian_is_written_in_serbian_letters() {
    let table = [
        (
            "a-a = dete",
            "found no Cyrillic letter in `a-a`; write it in Cyrillic, or, where that is right, `# latin: reason` directly above it",
        ),
        (
            "# latin: a name\na-a = дете",
            "found Cyrillic letters in `a-a`, which is marked `latin:`; remove the mark",
        ),
        (
            "a-a = дeте",
            "found Cyrillic and Latin letters in the word „дeте“ of `a-a`; type it in Cyrillic, or part the scripts by a hyphen",
        ),
        (
            "a-a = ребёнок",
            "found `ё` in the word „ребёнок“ of `a-a`; it is no letter of the Serbian alphabet",
        ),
    ];
    for (serbian, expected) in table {
        let line = serbian.lines().count();
        assert_eq!(
            problems(serbian, "a-a = a"),
            [format!("sr/a.ftl:{line}: {expected}")]
        );
    }
    for good in ["a-a = JSON-датотека", "# latin: a name\na-a = JSON"] {
        assert!(compile(&sources(good, "a-a = a")).is_ok(), "{good}");
    }
}

#[test]
fn marks_say_what_they_must_where_they_count() {
    let review = "expected `reviewed: NAME, YYYY-MM-DD`";
    let table = [
        ("# reviewed: Ана\na-a = а", format!("1: found `reviewed: Ана`; {review}")),
        ("# reviewed: , 2026-03-02\na-a = а", format!("1: found `reviewed: , 2026-03-02`; {review}")),
        ("# reviewed: Ана, 2. 3. 2026\na-a = а", format!("1: found `reviewed: Ана, 2. 3. 2026`; {review}")),
        ("# latin:\na-a = a", "1: found `latin:`; expected `latin: reason`".into()),
        ("# internal:\na-a = а", "1: found `internal:`; expected `internal: reason`".into()),
        (
            "\n# latin: a name\n\na-a = а",
            "2: found the mark `latin:` in a comment that belongs to no message; write it directly above its message, with no empty line between".into(),
        ),
    ];
    for (serbian, expected) in table {
        assert_eq!(
            problems(serbian, "a-a = a"),
            [format!("sr/a.ftl:{expected}")]
        );
    }
    assert_eq!(
        problems("a-a = а", "# reviewed: Ана, 2026-03-02\na-a = a"),
        ["en/a.ftl:1: found the mark `reviewed:`; marks stand in the Serbian catalogue only"]
    );
}

#[test]
fn names_can_be_names_in_rust() {
    for key in ["title", "a-B", "a-", "a--b", "a_b-c"] {
        let found = problems(&format!("{key} = а"), &format!("{key} = a"));
        assert_eq!(
            found[1],
            format!(
                "sr/a.ftl:1: found the key `{key}`; a key is at least two words of small letters and figures, `subject-thing`"
            )
        );
    }
    for name in ["type", "self", "firstName", "first_name"] {
        let found = problems(
            &format!("a-a = а {{ ${name} }}"),
            &format!("a-a = a {{ ${name} }}"),
        );
        assert_eq!(
            found[1],
            format!(
                "sr/a.ftl:1: found `{{ ${name} }}` in `a-a`; a name is words of small letters and figures joined by hyphens, and no keyword of Rust"
            )
        );
    }
}

#[test]
fn good_catalogues_become_methods() {
    let serbian = "\
# A note.
# reviewed: Ана Анић, 2026-03-02
a-a = Прва „реч“
b-b = Има { $n ->
    [0] ништа
    [one] { $n } ред
    [few] { $n } реда
   *[other] { $n } редова
} у { $file-name }
# internal: said here
c-c = { $b } и { $a }
";
    let english = "a-a = First \"word\"\nb-b = { $n } in { $file-name }\nc-c = { $a } { $b }";
    let code = compile(&sources(serbian, english)).unwrap();
    for expected in [
        "pub const REVIEWED: ReviewCount = ReviewCount { reviewed: 1, total: 3 };",
        "    /// # A note.\n",
        "    /// The Serbian text was reviewed: `Ана Анић, 2026-03-02`.\n",
        r#"pub fn a_a(self) -> Cow<'static, str> {
        self.text("Прва „реч“", "First \"word\"")"#,
        "pub fn b_b(self, file_name: &str, n: u64) -> String {",
        r#"&Form::Plural { argument: 1, exact: &[(0, &[Part::Literal("Има ништа у "), Part::Argument(0)]), ], one: &[Part::Literal("Има "), Part::Argument(1), Part::Literal(" ред у "), Part::Argument(0)]"#,
        r#"&Form::Plain(&[Part::Argument(1), Part::Literal(" in "), Part::Argument(0)]), &[Argument::Text(file_name), Argument::Number(n), ])"#,
        "pub(crate) fn c_c(self, a: &str, b: &str) -> String {",
    ] {
        assert!(code.contains(expected), "no\n{expected}\nin\n{code}");
    }
}

#[test]
fn every_serbian_text_has_a_latin_form_without_cyrillic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
    let sources = read_folder(&folder).unwrap();
    let (mut messages, mut reviewed) = (0, 0);
    for source in sources
        .iter()
        .filter(|s| s.language == CatalogueLanguage::Serbian)
    {
        for message in read(source).0 {
            messages += 1;
            reviewed += usize::from(message.comment.reviewed.is_some());
            for text in message.form.literals() {
                let latin = latin_from_cyrillic(text);
                assert!(
                    !latin.contains(|c| ('\u{400}'..='\u{52f}').contains(&c)),
                    "{latin}"
                );
            }
        }
    }
    assert_eq!((REVIEWED.reviewed, REVIEWED.total), (reviewed, messages));
    assert!(messages > 0, "no Serbian catalogue was read");
}
