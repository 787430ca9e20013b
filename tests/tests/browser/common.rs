//! What journeys over the page share.
#![expect(
    clippy::expect_used,
    reason = "a test that names what the list does not have is wrong itself"
)]

use anyhow::Result;
use zajedno_core::instrument::Instrument;
use zajedno_core::{Language, builtin};
use zajedno_tests::browser::Page;
use zajedno_text::{Catalogue, spoken};

/// The separation-risk list with its words in one language.
pub(crate) struct Form {
    pub(crate) list: Instrument,
    pub(crate) language: Language,
}

impl Form {
    pub(crate) fn new(language: Language) -> Self {
        let list = builtin::separation_risk();
        Self { list, language }
    }

    pub(crate) fn say(&self) -> Catalogue {
        Catalogue::new(self.language)
    }

    /// The words of an indicator.
    pub(crate) fn question(&self, id: &str) -> String {
        let index = self.list.find(id).expect("an indicator of the list");
        spoken(&self.list.indicator(index).text, self.language)
            .text
            .into_owned()
    }

    /// The words of one of its options.
    pub(crate) fn option(&self, id: &str, option: &str) -> String {
        let index = self.list.find(id).expect("an indicator of the list");
        let indicator = self.list.indicator(index);
        let option = indicator
            .option_called(option)
            .expect("an option of the indicator");
        spoken(&indicator.options[option.position()].anchor, self.language)
            .text
            .into_owned()
    }

    /// Gives an answer by clicking its words.
    pub(crate) async fn choose(&self, page: &Page, id: &str, option: &str) -> Result<()> {
        page.choose(&self.question(id), &self.option(id, option))
            .await
    }

    /// Opens an assessment of a family with one child born in `year`-`month`.
    pub(crate) async fn begin(
        &self,
        page: &Page,
        reference: &str,
        child: &str,
        (year, month): (&str, &str),
    ) -> Result<()> {
        let say = self.say();
        page.enter("textbox", &say.start_reference(), reference)
            .await?;
        page.enter("textbox", &say.child_code(), child).await?;
        page.choose(&say.child_birth(), &say.child_born()).await?;
        page.pick(&say.child_year(), year).await?;
        page.pick(&say.child_month(), month.trim_start_matches('0'))
            .await?;
        page.press(&say.start_begin()).await
    }

    /// Opens the result, and gives its lines from the heading on.
    pub(crate) async fn result(&self, page: &Page) -> Result<Vec<String>> {
        page.press(&self.say().open_result()).await?;
        let text = page
            .text("region", &self.say().open_result_heading())
            .await?;
        let lines = text.lines().map(|line| line.trim().to_owned());
        Ok(lines.filter(|line| !line.is_empty()).collect())
    }
}
