//! Lists of every shape that the field uses: opened from their files, answered by clicking, and what the page then says
//! beside what was worked out by hand and what the command line would print.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tempfile::TempDir;
use zajedno_core::{Language, Scorer, assess, changes, json};
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_tests::instruments::{Case, Expected, all};
use zajedno_text::explain::{Entry, Explanation, Line, Section, Topic, explain};
use zajedno_text::spoken;

use crate::common::{Family, Form, confirm, start_another, value_of};
use crate::lists::{offer, title};

const PHONE: Options = Options {
    width: 360,
    height: 740,
    ..Options::new()
};

/// A worked case, as it stands in the file.
struct Played {
    case: Case,
    assessment: Value,
}

impl Played {
    fn new(case: Case) -> Result<Self> {
        let assessment = serde_json::from_str(case.assessment.get())?;
        Ok(Self { case, assessment })
    }

    fn text(&self, pointer: &str) -> Result<&str> {
        let text = self.assessment.pointer(pointer).and_then(Value::as_str);
        text.with_context(|| format!("{}: no {pointer}", self.case.id))
    }

    fn family(&self) -> Result<Family<'_>> {
        Ok(Family {
            reference: self.text("/reference")?,
            kind: serde_json::from_value(self.assessment["kind"].clone())?,
            date: self.text("/date")?,
            child: self.text("/children/0/reference")?,
            birth: self
                .text("/children/0/birth")?
                .split_once('-')
                .context("a month")?,
            previous: None,
        })
    }

    /// The answers of the file in the order of the page, each with its confirmation, if it has one.
    fn answers<'f>(
        &'f self,
        form: &'f Form,
    ) -> impl Iterator<Item = (&'f str, &'f str, &'f Value)> {
        let asked = form.list.indicators().iter();
        asked.filter_map(|indicator| {
            let id = indicator.id.as_str();
            let places = [
                &self.assessment["family"],
                &self.assessment["children"][0]["answers"],
            ];
            let answer = places.into_iter().find_map(|it| it.get(id))?;
            let option = answer.as_str().or_else(|| answer["option"].as_str())?;
            Some((id, option, &answer["confirmed"]))
        })
    }

    async fn answer(&self, page: &Page, form: &Form) -> Result<()> {
        form.begin(page, &self.family()?).await?;
        for (id, option, confirmed) in self.answers(form) {
            form.choose(page, id, option).await?;
            if confirmed.is_object() {
                confirm(page, form, confirmed).await?;
            }
        }
        Ok(())
    }

    /// Compares the lines of a result with what the case says, and with what the command line would print of it.
    fn is_told(&self, form: &Form, lines: &[String]) -> Result<()> {
        let list = Arc::new(form.list.clone());
        let scorer = Scorer::new(Arc::clone(&list));
        let assessment = json::read_assessment(self.case.assessment.get().as_bytes(), &list)?;
        let result = assess(&scorer, &assessment)?;
        let changes = changes(&scorer, &assessment, &result)?;
        let told = explain(form.language, &list, &assessment, &result, &changes);
        let child = form
            .say()
            .explain_child(self.text("/children/0/reference")?);
        let end = lines.iter().position(|line| *line == child);
        let seen = Seen {
            form,
            told: &told,
            lines,
            first: &lines[..end.context("nothing about the child")?],
        };
        seen.level(&self.case.expected)?;
        seen.scores(&self.case.expected)?;
        let whole = lines.join("\n");
        for text in texts(&told) {
            ensure!(whole.contains(text), "not on the page: “{text}”");
        }
        Ok(())
    }

    /// Compares the lines of a result with those of a list that gives no level before all is answered.
    fn is_refused(&self, form: &Form, lines: &[String]) -> Result<()> {
        let answers = self.answers(form);
        let answered = answers
            .filter(|(_, option, _)| *option != "unknown")
            .count();
        let open = form.list.indicators().len() - answered;
        ensure!(open > 0, "nothing is missing");
        let say = form.say();
        let refusal = say.explain_no_level_refused(open as u64);
        ensure!(lines.contains(&refusal), "no “{refusal}”");
        for label in [
            say.level_label(),
            say.level_so_far(),
            say.level_at_least(),
            say.level_up_to(),
            say.explain_approximate_level(),
        ] {
            let label = format!("{label}:");
            ensure!(!lines.iter().any(|it| it.starts_with(&label)), "“{label}”");
        }
        Ok(())
    }
}

/// A result as it stands on the page, beside its explanation.
struct Seen<'t> {
    form: &'t Form,
    told: &'t Explanation<'t>,
    lines: &'t [String],
    /// Those above the part about the child: what is seen first.
    first: &'t [String],
}

impl Seen<'_> {
    /// The level or the two between which it lies, the prorated one beside them; or that there is none.
    fn level(&self, expected: &Expected) -> Result<()> {
        let say = self.form.say();
        let level = |id: &str| {
            let title = self.form.level(id);
            title.with_context(|| format!("no level {id}"))
        };
        let shown = [
            say.level_label(),
            say.level_so_far(),
            say.level_at_least(),
            say.level_up_to(),
        ]
        .into_iter()
        .filter(|label| self.says(label));
        let shown: Vec<_> = shown.collect();
        let Some([lower, upper]) = &expected.level else {
            ensure!(shown.is_empty(), "no level is expected: {shown:?}");
            return Ok(());
        };
        let is_open = lower != upper;
        ensure!(shown.len() == 1 + usize::from(is_open), "{shown:?}");
        for (label, id) in shown.iter().zip([lower, upper]) {
            let found = value_of(self.first, label)?;
            ensure!(found == level(id)?, "“{label}” is {found}, not {id}");
        }
        let is_final = shown == [say.level_label()];
        ensure!(is_final == expected.is_final, "{shown:?}");
        let label = say.explain_approximate_level();
        let prorated = expected.prorated.as_ref().filter(|_| is_open);
        ensure!(self.says(&label) == prorated.is_some(), "{label}");
        if let Some(prorated) = prorated {
            let found = value_of(self.first, &label)?;
            ensure!(found == level(&prorated.level)?, "prorated: {found}");
        }
        Ok(())
    }

    fn says(&self, label: &str) -> bool {
        let mut lines = self.first.iter();
        lines.any(|it| it.starts_with(&format!("{label}:")))
    }

    /// Every score that is told, with its points or the two between which they lie.
    fn scores(&self, expected: &Expected) -> Result<()> {
        let say = self.form.say();
        let rules = self.form.list.rules().context("no rules")?;
        let mut entries = Vec::new();
        each(&self.told.sections, &mut |line| {
            entries.extend(entry_of(line));
        });
        let mut are_told = 0;
        for score in &rules.scores {
            let title = spoken(&score.title, self.form.language).text;
            let is_told = |it: &&Entry<'_>| it.label.text == title && !it.values.is_empty();
            if !entries.iter().any(is_told) {
                continue;
            }
            are_told += 1;
            let points = expected.scores.get(score.id.as_str());
            let points = points.with_context(|| format!("no score {}", score.id))?;
            let [lower, upper] = points.map(|it| say.number(it.into()));
            let points = if lower == upper {
                lower
            } else {
                say.explain_from_to(&lower, &upper)
            };
            let said = format!("{title}: {points}");
            let says = |line: &String| {
                let rest = line.strip_prefix(&said);
                rest.is_some_and(|it| it.is_empty() || it.starts_with(' '))
            };
            ensure!(self.lines.iter().any(says), "no “{said}”");
        }
        let are_due = expected.level.is_some() && !rules.scores.is_empty();
        ensure!(are_told > 0 || !are_due, "no score is told");
        Ok(())
    }
}

fn entry_of<'l, 'a>(line: &'l Line<'a>) -> Option<&'l Entry<'a>> {
    match line {
        Line::Level(entry) | Line::Entry(entry) => Some(entry),
        Line::Sentence(_) | Line::Table(_) => None,
    }
}

/// Every line of what stands unfolded on the page, those within others too.
fn each<'t>(sections: &'t [Section<'t>], take: &mut impl FnMut(&'t Line<'t>)) {
    fn lines<'t>(all: &'t [Line<'t>], take: &mut impl FnMut(&'t Line<'t>)) {
        for line in all {
            take(line);
            if let Some(entry) = entry_of(line) {
                lines(&entry.details, take);
            }
        }
    }
    for section in sections.iter().filter(|it| !is_folded(it.topic)) {
        lines(&section.lines, take);
        each(&section.sections, take);
    }
}

/// What has to be unfolded before it can be read.
fn is_folded(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::Assessment | Topic::OpenMore | Topic::Settling | Topic::Lowering | Topic::List
    )
}

fn headings<'t>(sections: &'t [Section<'t>], texts: &mut Vec<&'t str>) {
    for section in sections {
        texts.push(&section.heading.text);
        if !is_folded(section.topic) {
            headings(&section.sections, texts);
        }
    }
}

/// All words that stand unfolded, but captions and cells of tables.
pub(crate) fn texts<'t>(told: &'t Explanation<'t>) -> Vec<&'t str> {
    let mut texts = vec![told.heading.text.as_ref()];
    headings(&told.sections, &mut texts);
    each(&told.sections, &mut |line| match line {
        Line::Sentence(sentence) => texts.push(&sentence.text),
        Line::Level(entry) | Line::Entry(entry) => {
            texts.push(&entry.label.text);
            texts.extend(entry.values.iter().map(|it| it.text.as_ref()));
        }
        Line::Table(table) => texts.extend(table.rows.iter().map(|it| it.head.text.as_ref())),
    });
    texts
}

/// Opens a list from its file, answers one case after the other, and has a look at each result.
fn plays(
    options: &Options,
    file: &Path,
    cases: &[&str],
    look: fn(&Played, &Form, &[String]) -> Result<()>,
) -> Result<()> {
    let list = json::read_instrument(&fs::read(file)?)?;
    let name = list.name().id.to_string();
    let form = Form::of(list, Language::SerbianCyrillic);
    let worked = all().into_iter().find(|it| it.name == name);
    let mut worked = worked.with_context(|| format!("no list {name}"))?;
    visit(options, async |page| {
        offer(page, &form, file).await?;
        page.find("heading", &title(&form)).await?;
        for (position, id) in cases.iter().enumerate() {
            let place = worked.cases.iter().position(|it| it.id == *id);
            let place = place.with_context(|| format!("no case {id}"))?;
            let played = Played::new(worked.cases.swap_remove(place))?;
            if position > 0 {
                start_another(page, &form).await?;
            }
            played.answer(page, &form).await?;
            let lines = form.result(page).await?;
            page.screenshot(&format!("instrument-{name}-{id}-{}", options.width))
                .await?;
            look(&played, &form, &lines).with_context(|| format!("{name}: {id}: {lines:#?}"))?;
            ensure!(page.fits_width().await?, "{id}: wider than the window");
        }
        Ok(())
    })
}

fn file(list: &str) -> PathBuf {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    lists.join(format!("{list}.json"))
}

macro_rules! played {
    ($($name:ident: $options:expr, $list:literal, $cases:expr;)*) => {$(
        #[test]
        #[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
        fn $name() -> Result<()> {
            plays(&$options, &file($list), &$cases, Played::is_told)
        }
    )*};
}

// At least one case that is complete and one that is not; on a phone what has signs and long lines.
played! {
    the_higher_of_two_indices_decides: Options::new(), "two-indices", ["conduct_decides", "open_in_both_indices"];
    a_need_calls_for_action: Options::new(), "action-levels", ["one_need", "one_need_and_one_unknown"];
    a_scale_has_a_baseline: PHONE, "signed-scale", ["strengths_cancel_nothing", "safety_unknown"];
    a_low_rating_is_bad: Options::new(), "low-is-bad", ["all_bad", "one_bad_one_unknown"];
    one_confirmed_danger_is_enough: Options::new(), "safety", ["one_with_a_plan", "not_confirmed"];
    what_is_missing_may_be_like_the_rest: PHONE, "prorated-sum", ["capped", "one_missing", "three_missing"];
    a_screen_says_whether_more_is_due: Options::new(), "screen", ["due_by_number", "full_list", "full_list_with_gaps"];
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_list_may_give_no_level_before_all_is_answered() -> Result<()> {
    let folder = TempDir::new()?;
    let list = fs::read_to_string(file("prorated-sum"))?;
    let refuses = list.replace(r#"{ "prorate": { "at_most": 2 } }"#, r#""refuse""#);
    ensure!(refuses != list, "the policy is written in another way");
    let refusing = folder.path().join("refusing.json");
    fs::write(&refusing, refuses)?;
    plays(
        &PHONE,
        &refusing,
        &["one_missing", "three_missing"],
        Played::is_refused,
    )
}
