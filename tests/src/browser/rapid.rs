//! Answering faster than a person could: edits as scripts, without waiting for anything.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use super::page::Page;

/// What the questions on the page hold: of each the place of the answer that is chosen, and what is written beside it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Answers {
    /// The places of the chosen answers, from 0, by the names of the questions in the page.
    pub chosen: BTreeMap<String, Option<usize>>,
    /// What is written, by the same names.
    pub facts: BTreeMap<String, String>,
}

/// What is done to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// The answer at this place is chosen.
    Choose(usize),
    /// This is written as its fact, in place of what stands there.
    Write(String),
}

const QUESTIONS: &str = "
    const questions = [...document.querySelectorAll('fieldset.indicator')];
    const radios = ({ id }) => [...document.getElementsByName(id)];
";

const READ: &str = "
    const read = () => {
        const answers = { chosen: {}, facts: {} };
        for (const question of questions) {
            const chosen = radios(question).findIndex(({ checked }) => checked);
            answers.chosen[question.id] = chosen < 0 ? null : chosen;
            answers.facts[question.id] = document.getElementById(`${question.id}-fact-text`)?.value ?? '';
        }
        return answers;
    };
";

const COUNT: &str = "return Object.fromEntries(questions.map((it) => [it.id, radios(it).length]));";

const UNFOLD: &str = "
    for (const { id } of questions) document.getElementById(`${id}-fact`).closest('details').open = true;
";

/// Looks before it acts, so that what is seen belongs to what was done before.
const EDIT: &str = "
    const seen = document.querySelector('.saved')?.textContent ?? '';
    const after = arguments[0].map(([id, place, words]) => {
        if (words === null) {
            document.getElementsByName(id)[place].click();
        } else {
            const field = document.getElementById(`${id}-fact-text`);
            field.value = words;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return read();
    });
    return [seen, after];
";

impl Page {
    /// What the questions hold that are on the page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn answers(&self) -> Result<Answers> {
        let read = format!("{QUESTIONS}{READ} return read();");
        let read = self.ask(&read).await?;
        Ok(serde_json::from_value(read)?)
    }

    /// How many answers each question on the page has, by its name there.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn answer_counts(&self) -> Result<BTreeMap<String, usize>> {
        let counts = self.ask(&format!("{QUESTIONS}{COUNT}")).await?;
        Ok(serde_json::from_value(counts)?)
    }

    /// Unfolds the places for facts of all questions on the page.
    ///
    /// # Errors
    ///
    /// Fails when they do not come in time.
    pub async fn unfold_facts(&self) -> Result<()> {
        self.ask(&format!("{QUESTIONS}{UNFOLD}")).await?;
        let all = "return questions.every(({ id }) => document.getElementById(`${id}-fact-text`))";
        let all = format!("{QUESTIONS}{all}");
        let there = self.wait(async || Ok((self.ask(&all).await? == true).then_some(())));
        there.await?.context("the places for facts are not there")
    }

    /// Edits questions, one right after the other. Gives what the page said just before about what is saved, and what the
    /// questions held after each edit.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question.
    pub async fn edit(&self, edits: &[(String, Edit)]) -> Result<(String, Vec<Answers>)> {
        let edits = edits.iter().map(|(question, edit)| match edit {
            Edit::Choose(place) => json!([question, place, null]),
            Edit::Write(words) => json!([question, null, words]),
        });
        let script = format!("{QUESTIONS}{READ}{EDIT}");
        let done = self.driver.execute(&script, vec![edits.collect()]).await?;
        Ok(serde_json::from_value(done.json().clone())?)
    }

    /// What the page says about what is saved.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn said_of_saving(&self) -> Result<String> {
        let said = self
            .ask("return document.querySelector('.saved')?.textContent ?? ''")
            .await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Whether any question on the page can be answered.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn can_answer(&self) -> Result<bool> {
        let any = "return questions.flatMap(radios).some((it) => !it.matches(':disabled'))";
        Ok(self.ask(&format!("{QUESTIONS}{any}")).await? == true)
    }

    /// How many elements of the page a selector of CSS finds.
    ///
    /// # Errors
    ///
    /// Fails when it is none.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        let found = "return document.querySelectorAll(arguments[0]).length";
        let found = self.driver.execute(found, vec![json!(selector)]).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }

    /// Writes into the secret field with an id of the page, where several are called the same.
    ///
    /// # Errors
    ///
    /// Fails when there is none.
    pub async fn enter_secret(&self, id: &str, words: &str) -> Result<()> {
        let field = self.driver.find(thirtyfour::By::Id(id)).await?;
        field.clear().await?;
        Ok(field.send_keys(words).await?)
    }

    /// The recovery code that is shown.
    ///
    /// # Errors
    ///
    /// Fails when none is shown in time.
    pub async fn recovery_code(&self) -> Result<String> {
        let shown = "return document.querySelector('.code')?.textContent ?? null";
        let code = self.wait(async || Ok(self.ask(shown).await?.as_str().map(str::to_owned)));
        code.await?.context("no recovery code is shown")
    }
}
