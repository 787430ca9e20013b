//! The account of a result: every number that stands behind it, so that anyone can follow it with a pencil.

mod answers;
mod approximate;
mod follow;
mod ledger;
mod made;
mod rules;
mod sums;

use zajedno_core::assessment::Assessment;
use zajedno_core::id::ScoreIndex;
use zajedno_core::instrument::{Instrument, Rules, Score};
use zajedno_core::outcome::Outcome;
use zajedno_core::{ChildOutcome, ChildResult, FamilyResult, Language};

use self::ledger::Ends;
use super::family::Sureness;
use super::teller::Teller;
use super::view::{Explanation, Line, Section, Topic};

/// Says in `language`, line by line, how a result follows from the answers: the points of each answer, the sums, each
/// rule with the numbers that decided, and the level. What is not known yet is counted twice: once as if it all turned
/// out most favourable, once as if it all turned out hardest.
///
/// # Panics
///
/// When the assessment or the result belongs to another list.
#[must_use]
pub fn account<'a>(
    language: Language,
    instrument: &'a Instrument,
    assessment: &'a Assessment,
    result: &'a FamilyResult,
) -> Explanation<'a> {
    let teller = Teller::new(language, instrument, assessment);
    let mut sections = vec![teller.assessment()];
    for (position, child) in result.children.iter().enumerate() {
        let teller = teller.about(position);
        sections.push(match child {
            ChildResult::NoSheet(reason) => teller.no_sheet(*reason),
            ChildResult::Assessed(child) => teller.child_account(child),
        });
    }
    sections.extend([
        teller.family_account(result),
        teller.statement(),
        teller.list(),
    ]);
    Explanation {
        title: teller.words(instrument.title()),
        heading: teller.own(teller.say.explain_account()),
        sections,
    }
}

impl<'a> Teller<'a> {
    fn child_account(&self, child: &'a ChildOutcome) -> Section<'a> {
        let mut sections = vec![self.answers_account(&child.outcome)];
        if let Some(rules) = self.instrument.rules() {
            let account = Account {
                teller: *self,
                rules,
                outcome: &child.outcome,
            };
            sections.extend(account.sums());
            sections.extend(account.rules());
            sections.extend(account.approximate());
            sections.extend(account.reassessment(child));
            sections.extend(account.judgement(child));
            sections.extend(account.initial(child));
        }
        // What is said of the family at the end is not said of its only child too.
        if let (Some(level), false) = (child.in_force, self.is_only_child()) {
            let lines = self.level_lines(level, Sureness::of(child));
            let heading = self.own(self.say.level_label());
            sections.push(Section::new(Topic::Level, heading, lines));
        }
        Section {
            sections,
            ..self.child_section(Vec::new())
        }
    }

    fn family_account(&self, result: &FamilyResult) -> Section<'a> {
        let mut section = self.family(result);
        if result.level.is_some() && !self.is_only_child() {
            let highest = self.sentence(self.say.explain_account_family());
            section.lines.insert(0, highest);
        }
        section
    }
}

/// Accounts for the points and the level of one child.
struct Account<'a> {
    teller: Teller<'a>,
    rules: &'a Rules,
    outcome: &'a Outcome,
}

impl<'a> Account<'a> {
    fn score(&self, score: ScoreIndex) -> Option<&'a Score> {
        self.rules.scores.get(score.position())
    }

    /// The points of a score at both ends.
    fn points(&self, score: ScoreIndex) -> Option<Ends<i32>> {
        let points = self.outcome.scores.get(score.position())?.points;
        Some(Ends::of(points, self.score(score)?.is_strength))
    }

    /// Whether more of a score is more strength.
    fn is_strength(&self, score: ScoreIndex) -> bool {
        self.score(score).is_some_and(|it| it.is_strength)
    }

    /// Whether a directed assessment is due.
    fn initial(&self, child: &ChildOutcome) -> Option<Section<'a>> {
        let initial = child.initial.as_ref()?;
        let mut lines: Vec<Line<'a>> = Vec::new();
        lines.extend(self.teller.due(initial).map(Line::from));
        lines.extend(self.teller.due_because(initial));
        let heading = self.teller.words(&self.rules.initial.title);
        Some(Section::new(Topic::Reasons, heading, lines))
    }
}
