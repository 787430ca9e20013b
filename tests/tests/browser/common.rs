//! What journeys over the page share.
#![expect(
    clippy::expect_used,
    reason = "a test that names what the list does not have is wrong itself"
)]

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_core::assessment::{Kind, Subject};
use zajedno_core::instrument::{Indicator, Instrument};
use zajedno_core::{Language, builtin};
use zajedno_tests::browser::Page;
use zajedno_text::{Catalogue, spoken};

/// A list with its words in one language: what a person reads from the page.
pub(crate) struct Form {
    pub(crate) list: Instrument,
    pub(crate) language: Language,
}

/// What a family is opened with; the child is the first and only one.
pub(crate) struct Family<'a> {
    pub(crate) reference: &'a str,
    pub(crate) kind: Kind,
    /// The date of the assessment; today's when it is empty.
    pub(crate) date: &'a str,
    pub(crate) child: &'a str,
    pub(crate) birth: (&'a str, &'a str),
    /// The level in force before, and when it was.
    pub(crate) previous: Option<(&'a str, &'a str)>,
}

impl Default for Family<'_> {
    /// A child of seven, whose family is assessed today.
    fn default() -> Self {
        Self {
            reference: "P-17",
            kind: Kind::Directed,
            date: "",
            child: "A",
            birth: ("2019", "03"),
            previous: None,
        }
    }
}

impl Form {
    /// The separation-risk list.
    pub(crate) fn new(language: Language) -> Self {
        Self::of(builtin::separation_risk(), language)
    }

    pub(crate) fn of(list: Instrument, language: Language) -> Self {
        Self { list, language }
    }

    pub(crate) fn say(&self) -> Catalogue {
        Catalogue::new(self.language)
    }

    fn indicator(&self, id: &str) -> &Indicator {
        let index = self.list.find(id).expect("an indicator of the list");
        self.list.indicator(index)
    }

    /// The words of an indicator.
    pub(crate) fn question(&self, id: &str) -> String {
        let words = &self.indicator(id).text;
        spoken(words, self.language).text.into_owned()
    }

    /// The words of one of its options, or of what else can be answered.
    pub(crate) fn option(&self, id: &str, option: &str) -> String {
        let indicator = self.indicator(id);
        let words = match option {
            "unknown" => return self.say().answer_unknown().into_owned(),
            "not_applicable" => {
                let rule = indicator.not_applicable.as_ref();
                &rule.expect("an indicator that may not apply").text
            }
            option => {
                let option = indicator.option_called(option);
                let option = option.expect("an option of the indicator");
                &indicator.options[option.position()].anchor
            }
        };
        spoken(words, self.language).text.into_owned()
    }

    /// The title of the domain of an indicator.
    pub(crate) fn domain(&self, id: &str) -> String {
        let domain = self.list.domain(self.indicator(id).domain);
        spoken(&domain.title, self.language).text.into_owned()
    }

    /// The name of what stands folded below a question for facts; it says when something is written there.
    pub(crate) fn fact_heading(&self, id: &str, is_written: bool) -> String {
        let (heading, written) = (self.say().fact_heading(), self.say().fact_written());
        let question = self.question(id);
        if is_written {
            format!("{heading} {written} {question}")
        } else {
            format!("{heading} {question}")
        }
    }

    /// The name of the button that takes the answer to a question back.
    pub(crate) fn clear_button(&self, id: &str) -> String {
        format!("{} {}", self.say().answer_clear(), self.question(id))
    }

    /// Goes to the domain of an indicator, unless it is the one that is shown.
    pub(crate) async fn go_to(&self, page: &Page, id: &str) -> Result<()> {
        let title = self.domain(id);
        if self.shown(page).await?.starts_with(&title) {
            return Ok(());
        }
        page.press(&button_that_begins(page, &title).await?).await?;
        let shown = self.shown(page).await?;
        ensure!(shown.starts_with(&title), "“{shown}” is shown instead");
        Ok(())
    }

    /// Shows the answers about a child, or about the family, where there are several children.
    pub(crate) async fn ask_about(&self, page: &Page, subject: Subject, code: &str) -> Result<()> {
        let words = match subject {
            Subject::Family => self.say().subject_family().into_owned(),
            Subject::Child(_) => self.say().subject_child(code),
        };
        page.press(&button_that_begins(page, &words).await?).await
    }

    /// The heading of the domain that is shown; nothing on another page.
    async fn shown(&self, page: &Page) -> Result<String> {
        let headings = page.names("heading").await?;
        let of_domain = |heading: &String| {
            let domains = self.list.domains().iter();
            let mut titles = domains.map(|it| spoken(&it.title, self.language).text);
            titles.any(|title| heading.starts_with(title.as_ref()))
        };
        Ok(headings.into_iter().find(of_domain).unwrap_or_default())
    }

    /// Gives an answer by clicking its words, after going to its domain.
    pub(crate) async fn choose(&self, page: &Page, id: &str, option: &str) -> Result<()> {
        self.go_to(page, id).await?;
        page.choose(&self.question(id), &self.option(id, option))
            .await
    }

    /// What is answered, by its words, after going to its domain.
    pub(crate) async fn chosen(&self, page: &Page, id: &str) -> Result<Option<String>> {
        self.go_to(page, id).await?;
        page.chosen(&self.question(id)).await
    }

    /// Goes on from the list of families, if that is shown, to the start of a new assessment.
    pub(crate) async fn start(&self, page: &Page) -> Result<()> {
        let new = self.say().families_new();
        if page.names("button").await?.contains(&new.into_owned()) {
            page.press(&self.say().families_new()).await?;
        }
        page.find("heading", &self.say().start_heading()).await?;
        Ok(())
    }

    /// Opens the assessment of a family that is kept, from whatever page of an open store.
    pub(crate) async fn reopen(&self, page: &Page, reference: &str) -> Result<()> {
        page.go_to_families().await?;
        let family = self.say().open_family(reference);
        page.press_nth(&self.say().families_open(), self.row(page, &family).await?)
            .await?;
        page.find("button", &self.say().open_result()).await?;
        // First of all it is told whose assessment has come.
        page.focused_on("heading", &family).await
    }

    /// The place in the list of families of what has this heading.
    pub(crate) async fn row(&self, page: &Page, heading: &str) -> Result<usize> {
        let (list, due) = (
            self.say().families_heading(),
            self.say().reminders_heading(),
        );
        let headings = page.names("heading").await?;
        let rows = headings.iter().skip_while(|it| **it != list).skip(1);
        let rows = rows.filter(|it| **it != due);
        let row = rows.clone().position(|it| it == heading);
        row.with_context(|| format!("no “{heading}” in {:#?}", rows.collect::<Vec<_>>()))
    }

    /// Opens an assessment, from the list of families or the start of a new assessment.
    pub(crate) async fn begin(&self, page: &Page, family: &Family<'_>) -> Result<()> {
        self.start(page).await?;
        let say = self.say();
        page.enter("textbox", &say.start_reference(), family.reference)
            .await?;
        if !family.date.is_empty() {
            page.set_date(&say.start_date(), family.date).await?;
        }
        self.choose_kind(page, family.kind).await?;
        page.enter("textbox", &say.child_code(), family.child)
            .await?;
        page.choose(&say.child_birth(), &say.child_born()).await?;
        let (year, month) = family.birth;
        page.pick(&say.child_year(), year).await?;
        page.pick(&say.child_month(), month.trim_start_matches('0'))
            .await?;
        if let Some((level, date)) = family.previous {
            let level = self.level(level).context("no such level")?;
            page.pick(&say.previous_level(), &level).await?;
            page.set_date(&say.previous_date(), date).await?;
        }
        page.press(&say.start_begin()).await
    }

    async fn choose_kind(&self, page: &Page, kind: Kind) -> Result<()> {
        let say = self.say();
        let what = match kind {
            Kind::Initial => say.start_kind_initial(),
            Kind::Directed => say.start_kind_directed(),
            Kind::Review => say.start_kind_review(),
        };
        let words = format!("{}. {what}", say.kind(kind));
        page.choose(&say.kind_label(), &words).await
    }

    /// What a level is called.
    pub(crate) fn level(&self, id: &str) -> Option<String> {
        let level = self.list.level(self.list.find_level(id)?);
        Some(spoken(&level.title, self.language).text.into_owned())
    }

    /// Opens the result, and gives its lines from the heading on.
    pub(crate) async fn result(&self, page: &Page) -> Result<Vec<String>> {
        page.press(&self.say().open_result()).await?;
        self.read_result(page).await
    }

    /// The lines of the result that is open.
    pub(crate) async fn read_result(&self, page: &Page) -> Result<Vec<String>> {
        let text = page
            .text("region", &self.say().open_result_heading())
            .await?;
        let lines = text.lines().map(|line| line.trim().to_owned());
        Ok(lines.filter(|line| !line.is_empty()).collect())
    }

    /// Leaves the result.
    pub(crate) async fn back(&self, page: &Page) -> Result<()> {
        page.press(&self.say().open_to_questions()).await
    }
}

/// The whole name of the one button that begins with these words; how far something has come may follow.
async fn button_that_begins(page: &Page, words: &str) -> Result<String> {
    let names = page.names("button").await?;
    let begins = |name: &&String| {
        name.strip_prefix(words)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let found: Vec<_> = names.iter().filter(begins).collect();
    ensure!(
        found.len() == 1,
        "{} buttons begin with “{words}”: {names:#?}",
        found.len()
    );
    Ok(found[0].clone())
}

/// The separation-risk list as most people here read it.
pub(crate) fn cyrillic() -> Form {
    Form::new(Language::SerbianCyrillic)
}

/// Waits until the page says that all is saved.
pub(crate) async fn saved(page: &Page, form: &Form) -> Result<()> {
    page.see_text(&form.say().saved_yes()).await
}

/// Confirms the critical answer that waits for it, as the file of an assessment says: by whom, when, and how it is known.
pub(crate) async fn confirm(page: &Page, form: &Form, confirmed: &Value) -> Result<()> {
    let say = form.say();
    let text = |member: &str| confirmed[member].as_str().context("no such member");
    page.enter("textbox", &say.confirm_by(), text("by")?)
        .await?;
    page.set_date(&say.confirm_on(), text("on")?).await?;
    let source = say.source(serde_json::from_value(confirmed["source"].clone())?);
    page.pick(&say.source_label(), &source).await
}

/// Leaves the assessment that is open for the start of another.
pub(crate) async fn start_another(page: &Page, form: &Form) -> Result<()> {
    page.go_to_families().await?;
    form.start(page).await
}

/// Shows a page of the work with the family, from the questions or another of them.
pub(crate) async fn show_work(page: &Page, form: &Form, name: &str) -> Result<()> {
    let pages = form.say().casework_pages();
    if page
        .names("button")
        .await?
        .contains(&pages.clone().into_owned())
    {
        page.press(&pages).await?;
    }
    page.press(name).await?;
    page.focused_on("heading", name).await
}

/// It is said what was done, and the focus is there.
pub(crate) async fn done(page: &Page, words: &str) -> Result<()> {
    page.see("status", "", words).await?;
    page.focused_on("status", "").await
}

/// Takes out what stands in a field, as with the keys.
pub(crate) async fn empty(page: &Page, field: &str) -> Result<()> {
    page.find("textbox", field).await?.focus().await?;
    page.keys(thirtyfour::Key::Control + "a").await?;
    page.keys(thirtyfour::Key::Backspace + "").await
}

/// What stands beside or below a label, the first time it is said below the heading.
pub(crate) fn value_of(lines: &[String], label: &str) -> Result<String> {
    let mut below = lines.iter().skip(1);
    let line = below.find(|line| *line == label || line.starts_with(&format!("{label}:")));
    let line = line.with_context(|| format!("no “{label}” in {lines:#?}"))?;
    let beside = |line: &str| line[label.len()..].trim_matches([':', ' ']).to_owned();
    let value = beside(line);
    if !value.is_empty() {
        return Ok(value);
    }
    // Below, or beside the same words once more where the line was a heading.
    let next = below.next().map_or("", String::as_str);
    Ok(if next.starts_with(&format!("{label}:")) {
        beside(next)
    } else {
        next.to_owned()
    })
}
