//! Opening an assessment: what is missing, said when it is time; and what the window is called from then on.

use anyhow::Result;
use zajedno_tests::browser::{Options, visit};

use crate::common::{Family, cyrillic, empty};

const HARM: &str = "child_harm_indications";
const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";

// Keys by the places that WebDriver gives them.
const BACKSPACE: &str = "\u{e003}";
const TAB: &str = "\u{e004}";

#[test]
fn nothing_is_complained_about_before_the_assessment_is_begun() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let complains = async || {
            let text = page.body_text().await?;
            let red = page.reddened().await?;
            let alerts = page.names("alert").await?;
            anyhow::Ok(
                text.contains(&*say.missing_heading()) || !red.is_empty() || !alerts.is_empty(),
            )
        };
        form.start(page).await?;
        // Written, taken out again and left: nobody is rebuked for not having finished.
        let code = say.start_reference();
        assert!(!complains().await?, "at first");
        page.enter("textbox", &code, "P").await?;
        page.keys(BACKSPACE).await?;
        page.keys(TAB).await?;
        page.set_date(&say.start_date(), "").await?;
        page.choose(&say.child_birth(), &say.child_born()).await?;
        page.find("combobox", &say.child_year())
            .await?
            .focus()
            .await?;
        page.keys(TAB).await?;
        assert!(!complains().await?, "while it is filled in");

        empty(page, &say.child_code()).await?;
        page.press(&say.start_begin()).await?;
        page.see_text(&say.missing_heading()).await?;
        page.screenshot("missing").await?;
        // Each thing that is missing is a link that leads to its field.
        let missing = [
            (say.missing_reference().into_owned(), "textbox", code),
            (say.missing_date().into_owned(), "Date", say.start_date()),
            (
                say.missing_child_code().into_owned(),
                "textbox",
                say.child_code(),
            ),
            (say.missing_birth(""), "combobox", say.child_year()),
        ];
        let links = page.names("link").await?;
        for (words, role, field) in &missing {
            assert!(links.contains(words), "no “{words}” in {links:#?}");
            page.find("link", words).await?.click().await?;
            page.focused_on(role, field).await?;
        }
        // What has been mended is no longer in the list.
        page.enter("textbox", &say.start_reference(), "P-17")
            .await?;
        let links = page.names("link").await?;
        assert!(!links.contains(&missing[0].0), "{links:#?}");
        assert!(links.contains(&missing[1].0), "{links:#?}");
        assert_eq!(page.reddened().await?, Vec::<String>::new());
        Ok(())
    })
}
#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_title_of_the_window_follows_the_page_and_names_no_family() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let family = Family {
            reference: "ЈОВ-17",
            ..Family::default()
        };
        let is = async |heading: &str| {
            page.find("heading", heading).await?;
            let title = page.title().await?;
            assert_eq!(title, say.page_title(&say.app_title(), heading));
            assert!(!title.contains(family.reference), "{title}");
            anyhow::Ok(())
        };
        is(&say.families_heading()).await?;
        form.start(page).await?;
        is(&say.start_heading()).await?;
        form.begin(page, &family).await?;
        let mut titles = Vec::new();
        for id in [HARM, EXHAUSTION, VIOLENCE] {
            form.go_to(page, id).await?;
            is(&form.domain(id)).await?;
            titles.push(page.title().await?);
        }
        titles.dedup();
        assert_eq!(titles.len(), 3);
        form.result(page).await?;
        is(&say.open_result_heading()).await?;
        page.press(&say.open_to_account()).await?;
        is(&say.explain_account()).await?;
        page.press(&say.open_to_questions()).await?;
        page.press(&say.open_change()).await?;
        is(&say.start_heading_change()).await
    })
}
