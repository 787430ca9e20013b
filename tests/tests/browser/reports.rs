//! The reports as a printer gets them, in both scripts and in English: all of the page's words, on pages that cut nothing.

use anyhow::{Context, Result, ensure};
use zajedno_core::Language;
use zajedno_tests::browser::{Options, Page, Pdf, visit};
use zajedno_text::Catalogue;

use crate::common::Form;
use crate::vignettes::Case;

/// A plan, comments, a view and a course, as months of work leave them.
pub(crate) const YEAR: &str = include_str!("../../casework/year.json");

/// The reports by their names and what is said of each.
pub(crate) fn reports(say: Catalogue) -> [(&'static str, String); 4] {
    [
        ("family", say.reports_family(), say.reports_family_what()),
        ("meeting", say.reports_meeting(), say.reports_meeting_what()),
        ("file", say.reports_file(), say.reports_file_what()),
        ("blank", say.reports_blank(), say.reports_blank_what()),
    ]
    .map(|(id, name, what)| (id, format!("{name}. {what}")))
}

/// Opens the page of reports of a training case.
async fn open(page: &Page, form: &Form, case: &str) -> Result<()> {
    let say = form.say();
    let case = Case::read(case)?;
    let assessment = case.stage.assessment.get();
    let ids = page.keep(&[assessment]).await?;
    page.keep_casework(*ids.first().context("nothing is kept")?, YEAR)
        .await?;
    form.reopen(page, case.opening()?.reference).await?;
    page.press(&say.open_result()).await?;
    page.press(&say.casework_pages()).await?;
    page.press(&say.casework_reports()).await
}

/// Chooses a report and prints it; what is printed is what is shown.
pub(crate) async fn print(page: &Page, form: &Form, which: &str) -> Result<Pdf> {
    let say = form.say();
    let offered = reports(say);
    let (_, name) = (offered.iter())
        .find(|(id, _)| *id == which)
        .context("no such report")?;
    page.choose(&say.reports_choose(), name).await?;
    page.find("button", &say.reports_print()).await?;
    let (shown, printed) = (page.report().await?, page.print().await?);
    printed.is(&shown).with_context(|| which.to_owned())?;
    Ok(printed)
}

fn on(language: &'static str) -> Options {
    Options {
        language,
        ..Options::default()
    }
}

#[test]
fn a_meeting_gets_one_page_and_the_family_no_numbers() -> Result<()> {
    visit(&on("sr-Latn"), async |page| {
        let form = Form::new(Language::SerbianLatin);
        open(page, &form, "V5").await?;
        let meeting = print(page, &form, "meeting").await?;
        assert_eq!(meeting.pages.len(), 1, "{:#?}", meeting.pages);
        has_letters(&meeting, "čćšžđ");
        print(page, &form, "family").await?;
        says_no_numbers(page).await
    })
}

fn has_letters(printed: &Pdf, letters: &str) {
    let text = printed.pages.concat();
    let missing: String = letters.chars().filter(|it| !text.contains(*it)).collect();
    assert!(missing.is_empty(), "no {missing} in {text}");
}

/// Besides the days until which something is done, the report for the family has no figures and no words of scoring.
async fn says_no_numbers(page: &Page) -> Result<()> {
    let body = page.report().await?.body.to_lowercase();
    // A day is 14. 7. 2026.: each of its figures has a full stop behind it, and no number of points has.
    let figure = body.split('.').any(|part| {
        let without_last = part.trim_end_matches(|it: char| it.is_ascii_digit());
        without_last.contains(|it: char| it.is_ascii_digit() || it == '%')
    });
    ensure!(!figure, "figures: {body}");
    for word in ["bod", "nivo", "pokazatelj", "rizik", "procen", "kritič"] {
        // An assessment is named, a per cent is not.
        let said = body.replace("procena", "").replace("procenu", "");
        ensure!(!said.contains(word), "“{word}” in {said}");
    }
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn every_report_is_printed_as_it_is_shown_in_both_scripts_and_english() -> Result<()> {
    for language in Language::ALL {
        visit(&on(language.tag()), async |page| {
            let form = Form::new(language);
            open(page, &form, "V6_T1").await?;
            for (which, _) in reports(form.say()) {
                let printed = print(page, &form, which).await?;
                if which == "file" {
                    // What was typed in Cyrillic stays in it, also among words of the page in Latin.
                    has_letters(&printed, "ЉЊЏЂЋ");
                }
                let most = match which {
                    "meeting" => 1,
                    "family" => 3,
                    _ => 20,
                };
                assert!(
                    printed.pages.len() <= most,
                    "{which}: {}",
                    printed.pages.len()
                );
            }
            Ok(())
        })?;
    }
    Ok(())
}
