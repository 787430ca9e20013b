//! Another list than the project's own, opened by a person from a file.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use tempfile::TempDir;
use zajedno_core::{Language, json};
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_text::{native_name, spoken};

use crate::common::{Family, Form, saved, start_another, value_of};

const CYRILLIC: &str = "cyrillic.json";
const LATIN: &str = "latin.json";
const UNSCORED: &str = "unscored.json";

fn path(file: &str) -> PathBuf {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/lists");
    lists.join(file)
}

fn form_of(file: &str, language: Language) -> Result<Form> {
    let list = json::read_instrument(&fs::read(path(file))?)?;
    Ok(Form::of(list, language))
}

fn reading(language: Language) -> Options {
    Options {
        language: language.tag(),
        ..Options::default()
    }
}

pub(crate) fn title(form: &Form) -> String {
    spoken(form.list.title(), form.language).text.into_owned()
}

/// Chooses a file at the start of a new assessment.
pub(crate) async fn offer(page: &Page, form: &Form, file: &Path) -> Result<()> {
    form.start(page).await?;
    let say = form.say();
    let buttons = page.names("button").await?;
    if !buttons.iter().any(|it| *it == say.lists_choose()) {
        page.unfold(&say.lists_other()).await?;
    }
    page.choose_file(&say.lists_choose(), file).await
}

/// Chooses a file, and waits until its list is open.
async fn open(page: &Page, form: &Form, file: &str) -> Result<()> {
    offer(page, form, &path(file)).await?;
    page.find("heading", &title(form)).await?;
    Ok(())
}

/// A list that a person opens and answers, and what the page then has to say.
struct Case {
    file: &'static str,
    language: Language,
    answers: &'static [(&'static str, &'static str)],
    /// Whether the last of them is critical, and confirmed.
    is_confirmed: bool,
    level: &'static str,
    /// The rules that are named among the reasons, and those that are not.
    reasons: (&'static [&'static str], &'static [&'static str]),
    points: &'static str,
}

const CASES: [Case; 2] = [
    // Load 2 + 1 + 1; relief takes the smallest of 2, 1 and 4 / 2 off; 3 is from 2 to below 5.
    Case {
        file: CYRILLIC,
        language: Language::SerbianCyrillic,
        answers: &[
            ("warmth", "2"),
            ("wood", "1"),
            ("neighbours", "1"),
            ("shoes", "1"),
            ("cough", "0"),
        ],
        is_confirmed: false,
        level: "Нешто помоћи",
        reasons: (&["По терету који остаје"], &["Дете које се гуши"]),
        points: "3",
    },
    // Load 2, relief takes 1 off: an easy way, were it not for the critical answer.
    Case {
        file: LATIN,
        language: Language::SerbianLatin,
        answers: &[
            ("distance", "0"),
            ("bus", "0"),
            ("companion", "1"),
            ("mornings", "0"),
            ("fear", "2"),
        ],
        is_confirmed: true,
        level: "Težak put",
        reasons: (&["Po onome što ostaje", "Presretanje"], &[]),
        points: "1",
    },
];

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_list_in_one_script_gives_a_level_with_its_reasons() -> Result<()> {
    for case in CASES {
        visit(&reading(case.language), async |page| {
            let form = form_of(case.file, case.language)?;
            open(page, &form, case.file).await?;
            form.begin(page, &Family::default()).await?;
            for (id, option) in case.answers {
                form.choose(page, id, option).await?;
            }
            if case.is_confirmed {
                confirm(page, &form).await?;
            }
            page.see_text(&form.say().open_count(0)).await?;
            let lines = form.result(page).await?;
            page.screenshot(&format!("list-{}", case.file)).await?;
            gives(&form, &case, &lines)
        })?;
    }
    Ok(())
}

async fn confirm(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
    page.set_date(&say.confirm_on(), "2026-03-02").await?;
    page.pick(&say.source_label(), &say.source_parent()).await
}

fn gives(form: &Form, case: &Case, lines: &[String]) -> Result<()> {
    let say = form.say();
    assert_eq!(value_of(lines, &say.level_label())?, case.level);
    assert_eq!(
        value_of(lines, &say.explain_result())?,
        say.explain_result_final()
    );
    let reasons = lines.iter().skip_while(|it| **it != say.explain_reasons());
    let reasons: Vec<_> = reasons.collect();
    let names = |rule: &&str| reasons.iter().any(|line| line.starts_with(rule));
    let (acted, did_not) = case.reasons;
    assert!(acted.iter().all(&names), "{lines:#?}");
    assert!(!did_not.iter().any(names), "{lines:#?}");
    let scores = &form.list.rules().context("no rules")?.scores;
    let rest = scores.iter().find(|it| it.id.as_str() == "rest");
    let rest = spoken(&rest.context("no such score")?.title, form.language);
    let points = value_of(lines, &rest.text)?;
    assert!(points.starts_with(case.points), "{points}: {lines:#?}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_list_without_rules_shows_answers_and_what_is_open_and_no_level() -> Result<()> {
    visit(&reading(Language::English), async |page| {
        let form = form_of(UNSCORED, Language::English)?;
        let say = form.say();
        open(page, &form, UNSCORED).await?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, "supper", "1").await?;
        form.choose(page, "story", "unknown").await?;
        let lines = form.result(page).await?;
        page.screenshot("list-unscored").await?;
        let says = |words: &str| lines.iter().any(|line| line.contains(words));
        assert!(says(&say.explain_no_level_no_rules()), "{lines:#?}");
        let found =
            ["supper", "talk", "laughter", "story", "sleep"].map(|id| says(&form.question(id)));
        assert_eq!(found, [true; 5], "{lines:#?}");
        assert_eq!(
            value_of(&lines, &form.question("supper"))?,
            form.option("supper", "1")
        );
        for label in [
            say.level_label(),
            say.level_at_least(),
            say.level_up_to(),
            say.level_so_far(),
            say.level_none(),
            say.explain_reasons(),
            say.open_pin(),
        ] {
            assert!(!says(&label), "“{label}” in {lines:#?}");
        }
        // The way from what is open to its question is there too.
        page.press_nth(&form.question("talk"), 0).await?;
        page.focused_on_answer(&form.question("talk"), 0).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn another_list_stays_until_the_own_one_is_wanted_back() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = form_of(CYRILLIC, Language::SerbianCyrillic)?;
        let (say, own) = (form.say(), Form::new(Language::SerbianCyrillic));
        own.start(page).await?;
        page.find("heading", &title(&own)).await?;
        open(page, &form, CYRILLIC).await?;
        page.reload().await?;
        form.start(page).await?;
        page.find("heading", &title(&form)).await?;

        form.begin(page, &Family::default()).await?;
        form.choose(page, "warmth", "1").await?;
        form.choose(page, "cough", "2").await?;
        page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        assert_eq!(
            form.chosen(page, "warmth").await?,
            Some(form.option("warmth", "1"))
        );
        form.go_to(page, "cough").await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");

        start_another(page, &form).await?;
        page.find("heading", &title(&form)).await?;
        page.unfold(&say.lists_other()).await?;
        page.press(&say.lists_own()).await?;
        page.find("heading", &title(&own)).await?;
        page.reload().await?;
        own.start(page).await?;
        page.find("heading", &title(&own)).await?;
        own.begin(page, &Family::default()).await?;
        own.choose(page, "caregiver_exhaustion", "3").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn words_of_a_list_in_another_language_are_marked() -> Result<()> {
    // The file (never twice in a row), the language of the page, and how the words of the list are marked on it.
    let cases = [
        (UNSCORED, Language::English, "en"),
        (CYRILLIC, Language::English, "sr-Cyrl"),
        (UNSCORED, Language::SerbianLatin, "sr-Latn"),
        (LATIN, Language::SerbianCyrillic, "sr-Latn"),
    ];
    visit(&Options::default(), async |page| {
        let mut before = Language::SerbianCyrillic;
        for (file, language, marked) in cases {
            let form = form_of(file, language)?;
            if language != before {
                let question = Form::new(before).say().app_language();
                page.choose_nth(&question, 0, native_name(language)).await?;
                before = language;
            }
            open(page, &form, file).await?;
            assert_eq!(page.language_of(&title(&form)).await?, marked, "{file}");
        }
        let form = form_of(LATIN, before)?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, "fear", "2").await?;
        for words in [
            form.domain("fear"),
            form.question("fear"),
            form.option("fear", "2"),
        ] {
            assert_eq!(page.language_of(&words).await?, "sr-Latn", "{words}");
        }
        let unknown = form.say().answer_unknown();
        assert_eq!(page.language_of(&unknown).await?, "sr-Cyrl");
        let barriers = page.barriers().await?;
        assert!(barriers.is_empty(), "{barriers:#?}");
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_reasons_of_another_list_are_not_those_of_the_project() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = form_of(CYRILLIC, Language::SerbianCyrillic)?;
        let say = form.say();
        open(page, &form, CYRILLIC).await?;
        form.begin(page, &Family::default()).await?;
        // Both name findings by ids that the project's file has too; only one says how well it is founded.
        let help = |id: &str| format!("{} {}", say.help_heading(), form.question(id));
        page.traffic().await?;
        page.unfold(&help("warmth")).await?;
        page.see_text("Добро испитано").await?;
        let text = page.body_text().await?;
        for absent in [
            "…",
            "сиромашне деце",
            &*say.help_source(),
            &*say.help_unreadable(),
        ] {
            let found = text.lines().find(|line| line.contains(absent));
            assert_eq!(found, None, "{absent}");
        }
        assert_eq!(page.traffic().await?.requests, Vec::<String>::new());
        form.go_to(page, "shoes").await?;
        let folds = page.names("DisclosureTriangle").await?;
        assert!(!folds.contains(&help("shoes")), "{folds:#?}");
        Ok(())
    })
}

/// The place of the first `words`, as `line:column`, both from 1.
fn place_of(text: &str, words: &str) -> Result<String> {
    let at = text.find(words).context("no such words")?;
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at]
        .chars()
        .rev()
        .take_while(|it| *it != '\n')
        .count()
        + 1;
    Ok(format!("{line}:{column}:"))
}

/// Files that are no lists, each with what is to be said of it, and where.
fn refused(folder: &Path) -> Result<Vec<(PathBuf, Vec<[String; 2]>)>> {
    let good = fs::read_to_string(path(CYRILLIC))?;
    let bad = good
        .replace(r#""version": "1.0.0""#, r#""version": "прва""#)
        .replacen(r#""domain": "house""#, r#""domain": "garden""#, 1)
        .replace("[2, 5]", "[5, 2]")
        .replace(r#"{ "sr-Cyrl": "Топла је" }"#, r#"{ "en": "Warm" }"#);
    let at = |words: &str, found: &str| -> Result<[String; 2]> {
        Ok([place_of(&bad, words)?, found.to_owned()])
    };
    let problems = vec![
        at(r#""прва""#, "прва")?,
        at(r#""garden""#, "garden")?,
        at(r#"{ "en": "Warm" }"#, "sr-Cyrl")?,
        at(r#""Warm""#, "`en`")?,
        at("2]", "2 after 5")?,
    ];
    let (half, _) = good.split_once("\"indicators\"").context("no indicators")?;
    let large = good.clone() + " ".repeat(5_000_000 - good.len()).as_str();
    let files = [
        ("problems.json", bad.clone(), problems),
        (
            "words.json",
            "\n  Ово није листа.".to_owned(),
            vec![["2:3:".to_owned(), "expected".to_owned()]],
        ),
        (
            "cut-off.json",
            half.to_owned(),
            vec![[
                format!("{}:", half.lines().count()),
                "ends too early".to_owned(),
            ]],
        ),
        (
            "large.json",
            large,
            vec![["5000000".to_owned(), "4194304".to_owned()]],
        ),
    ];
    files
        .into_iter()
        .map(|(name, text, said)| {
            let file = folder.join(name);
            fs::write(&file, text)?;
            Ok((file, said))
        })
        .collect()
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_file_that_is_no_list_is_refused_with_every_place_and_changes_nothing() -> Result<()> {
    let folder = TempDir::new()?;
    let files = refused(folder.path())?;
    visit(&Options::default(), async |page| {
        let own = Form::new(Language::SerbianCyrillic);
        let say = own.say();
        for (file, said) in &files {
            offer(page, &own, file).await?;
            page.see_text(&said[0][0]).await?;
            let lines = page.text("alert", "").await?;
            let lines: Vec<_> = lines.lines().collect();
            assert_eq!(lines[0], say.lists_refused());
            assert_eq!(lines.len() - 1, said.len(), "{lines:#?}");
            for (line, [place, found]) in lines[1..].iter().zip(said) {
                assert!(line.contains(place.as_str()), "no {place} in {line}");
                assert!(line.contains(found.as_str()), "no {found} in {line}");
            }
            page.screenshot("list-refused").await?;
            page.find("heading", &title(&own)).await?;
        }
        // A good file is taken after all that, and nothing is complained about any more.
        let form = form_of(CYRILLIC, Language::SerbianCyrillic)?;
        open(page, &form, CYRILLIC).await?;
        assert!(!page.body_text().await?.contains(&*say.lists_refused()));
        Ok(())
    })?;
    visit(&Options::default(), async |page| {
        let own = Form::new(Language::SerbianCyrillic);
        offer(page, &own, &files[0].0).await?;
        page.see_text(&own.say().lists_refused()).await?;
        page.reload().await?;
        own.start(page).await?;
        page.find("heading", &title(&own)).await?;
        own.begin(page, &Family::default()).await
    })
}
