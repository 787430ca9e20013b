//! What is said to do nothing does nothing on any complete sheet, and what does nothing is found: by trying every
//! complete sheet with the naive scoring.

use std::collections::BTreeSet;

use zajedno_core::findings::{DeadBecause, FindingKind, Findings};
use zajedno_tests::naive::language::{Book, Condition, Fact, Item, Operation, Said, Whole};

use super::{Both, lists, of_list, random_list};
use crate::coverage::Coverage;
use crate::for_all;

/// Lists with more complete sheets than this are left out.
const MOST_SHEETS: usize = 1000;

/// Every way of answering an indicator, whatever the age and the gates.
fn ways(it: &Item) -> Vec<Said> {
    if it.gate() {
        return vec![Said::Option(0, false)];
    }
    let can_be_left_out = it.not_applicable.is_some() || !it.asked_if.is_empty();
    let not_applicable = can_be_left_out.then_some(Said::NotApplicable);
    let mut ways: Vec<Said> = not_applicable.into_iter().collect();
    for option in 0..it.points.len() {
        match &it.from_age {
            None => ways.push(Said::Option(option, false)),
            Some((unborn, ages)) => {
                if *unborn == option || ages.iter().any(|(_, it)| *it == option) {
                    ways.push(Said::Option(option, false));
                }
            }
        }
        if it.from_age.is_none() && it.is_critical(option) {
            ways.push(Said::Option(option, true));
        }
    }
    ways
}

/// All complete sheets of a list, and what each comes to.
struct All {
    /// By indicator: how many ways there are, and how far apart two sheets stand that differ by one.
    ways: Vec<(usize, usize)>,
    sheets: Vec<Vec<Said>>,
    whole: Vec<Whole>,
}

impl All {
    fn of(book: &Book) -> Option<Self> {
        let mut sheets: Vec<Vec<Said>> = vec![Vec::new()];
        let mut apart = Vec::new();
        for it in &book.items {
            let ways = ways(it);
            if sheets.len() * ways.len() > MOST_SHEETS {
                return None;
            }
            apart.push((ways.len(), sheets.len()));
            sheets = ways
                .iter()
                .flat_map(|way| sheets.iter().map(|sheet| [&sheet[..], &[*way]].concat()))
                .collect();
        }
        let whole = sheets.iter().map(|sheet| book.whole(sheet)).collect();
        Some(Self {
            ways: apart,
            sheets,
            whole,
        })
    }

    /// By how much a number differs at most among sheets that differ in one answer alone.
    fn effect(&self, indicator: usize, number: impl Fn(&Whole) -> usize) -> usize {
        let (ways, apart) = self.ways[indicator];
        let spread = |first: usize| {
            let numbers = (0..ways).map(|way| number(&self.whole[first + way * apart]));
            let (least, most) = (numbers.clone().min(), numbers.max());
            most.unwrap_or(0) - least.unwrap_or(0)
        };
        let firsts = (0..self.sheets.len()).filter(|sheet| (sheet / apart).is_multiple_of(ways));
        firsts.map(spread).max().unwrap_or(0)
    }

    /// Whether something is so on some sheet, and on every one.
    fn some_and_all(&self, holds: impl Fn(&[Said], &Whole) -> bool) -> (bool, bool) {
        let each = || {
            self.sheets
                .iter()
                .zip(&self.whole)
                .map(|(said, whole)| holds(said, whole))
        };
        (each().any(|it| it), each().all(|it| it))
    }
}

/// What is found by trying, each as its place and its kind.
struct Tried<'a> {
    book: &'a Book,
    all: All,
    found: BTreeSet<(String, &'static str)>,
}

fn holds(book: &Book, condition: &Condition, said: &[Said], whole: &Whole) -> bool {
    match condition {
        Condition::Answer(any) => any.iter().any(|trigger| {
            let it = &book.items[trigger.item];
            matches!(said[trigger.item], Said::Option(option, _) if it.at_or_worse(option, trigger.from))
        }),
        Condition::AtLeast(score, points) => whole.scores[*score] >= *points,
        Condition::AtMost(score, points) => whole.scores[*score] <= *points,
    }
}

impl Tried<'_> {
    fn note(&mut self, at: String, never_or_always: (bool, bool), kinds: [&'static str; 2]) {
        match never_or_always {
            (false, _) => self.found.insert((at, kinds[0])),
            (_, true) => self.found.insert((at, kinds[1])),
            (true, false) => false,
        };
    }

    fn conditions(&mut self, at: &str, any: &[Condition]) {
        for (place, condition) in any.iter().enumerate() {
            let holds = self
                .all
                .some_and_all(|said, whole| holds(self.book, condition, said, whole));
            let (what, kinds) = match condition {
                Condition::Answer(_) => ("answer", ["answers_never_given", "answers_always_given"]),
                Condition::AtLeast(..) => ("score/at_least", ["never_reached", "always_reached"]),
                Condition::AtMost(..) => ("score/at_most", ["never_reached", "always_reached"]),
            };
            self.note(format!("{at}/{place}/{what}"), holds, kinds);
        }
    }

    fn rules(&mut self) {
        let book = self.book;
        for (place, operation) in book.operations.iter().enumerate() {
            let at = format!("/rules/level/{place}");
            let mut without = book.clone();
            without.operations.remove(place);
            let same = |said: &[Said], whole: &Whole| without.whole(said).level == whole.level;
            if self.all.some_and_all(same).1 {
                self.found.insert((at.clone(), "dead_rule"));
            }
            match operation {
                Operation::Band(score, cuts) => {
                    self.cuts(&format!("{at}/rule/band/cuts"), *score, cuts);
                }
                Operation::AtLeastBand(score, cuts) => {
                    self.cuts(&format!("{at}/rule/at_least_band/cuts"), *score, cuts);
                }
                Operation::Needs(score, limits) => {
                    for (place, (below, _)) in limits.iter().enumerate() {
                        let reached = self
                            .all
                            .some_and_all(|_, whole| whole.scores[*score] >= *below);
                        let at = format!("{at}/rule/needs/limits/{place}/below");
                        self.note(at, reached, ["never_reached", "always_reached"]);
                    }
                }
                Operation::Floor(_, any) => {
                    self.conditions(&format!("{at}/rule/floor/any"), any);
                }
                Operation::AtMostAbove(..) | Operation::CriticalFloors => {}
            }
        }
    }

    fn cuts(&mut self, at: &str, score: usize, cuts: &[i32]) {
        let falls = self.book.scores[score].strength;
        for (place, cut) in cuts.iter().enumerate() {
            let reached = self.all.some_and_all(|_, whole| {
                let points = whole.scores[score];
                if falls {
                    points <= *cut
                } else {
                    points >= *cut
                }
            });
            let at = format!("{at}/{place}");
            self.note(at, reached, ["never_reached", "always_reached"]);
        }
    }

    fn levels_and_flags(&mut self) {
        let book = self.book;
        if !book.operations.is_empty() {
            for level in 0..book.levels.len() {
                if !self.all.some_and_all(|_, whole| whole.level == level).0 {
                    self.found
                        .insert((format!("/levels/{level}"), "level_not_reached"));
                }
            }
        }
        for (flag, any) in book.flags.iter().enumerate() {
            let at = format!("/rules/flags/{flag}");
            self.conditions(&format!("{at}/any"), any);
            let holds = self.all.some_and_all(|_, whole| whole.flags[flag]);
            self.note(at, holds, ["flag_never_holds", "flag_always_holds"]);
        }
        let at = "/rules/initial/due_when_any".to_owned();
        self.conditions(&at, &book.due);
        let due =
            |said: &[Said], whole: &Whole| book.due.iter().any(|it| holds(book, it, said, whole));
        if self.all.some_and_all(due).1 {
            self.found.insert((at, "always_due"));
        }
    }

    fn indicators(&mut self) {
        for item in 0..self.book.items.len() {
            if self.effects(item) == (0, false) && !is_named_gate(self.book, item) {
                self.found
                    .insert((format!("/indicators/{item}"), "no_influence"));
            }
        }
    }

    /// By how many steps the answer alone changes the level, and whether it changes a flag.
    fn effects(&self, item: usize) -> (usize, bool) {
        let flags = 0..self.book.flags.len();
        let changes = |flag: usize| self.all.effect(item, |it| usize::from(it.flags[flag])) > 0;
        (
            self.all.effect(item, |it| it.level),
            flags.into_iter().any(changes),
        )
    }
}

/// Whether a condition names this gate: what it changes is what it hides.
fn is_named_gate(book: &Book, item: usize) -> bool {
    let mut facts = book.items.iter().flat_map(|it| &it.asked_if);
    facts.any(|fact| matches!(fact, Fact::Gate(gate, _) if *gate == item))
}

/// What is read off the list itself, without a sheet.
const STRUCTURAL: [&str; 3] = ["score_not_read", "empty_share", "not_applicable_is_worst"];

fn agrees(both: &Both, coverage: &Coverage) {
    let Some(all) = All::of(&both.book) else {
        return;
    };
    let findings = Findings::of(both.list());
    assert_eq!(findings.undecided, [], "{}", both.text);
    let mut tried = Tried {
        book: &both.book,
        all,
        found: BTreeSet::new(),
    };
    tried.rules();
    tried.levels_and_flags();
    tried.indicators();
    let found: BTreeSet<(String, &'static str)> = (findings.found.iter())
        .map(|it| (it.at.to_string(), it.kind.code()))
        .filter(|(_, code)| !STRUCTURAL.contains(code))
        .collect();
    assert_eq!(found, tried.found, "{}", both.text);
    for (item, effect) in findings.effects.iter().enumerate() {
        if is_named_gate(&both.book, item) {
            assert_eq!((effect.level_steps, effect.changes_flag), (None, None));
            continue;
        }
        let (steps, changes_flag) = tried.effects(item);
        assert_eq!(
            effect.level_steps,
            Some(steps),
            "indicator {item}\n{}",
            both.text
        );
        assert_eq!(
            effect.changes_flag,
            Some(changes_flag),
            "indicator {item}\n{}",
            both.text
        );
        let due = |said: &[Said], whole: &Whole| {
            both.book
                .due
                .iter()
                .any(|it| holds(&both.book, it, said, whole))
        };
        let by_sheet: Vec<bool> = (tried.all.sheets.iter().zip(&tried.all.whole))
            .map(|(said, whole)| due(said, whole))
            .collect();
        let (ways, apart) = tried.all.ways[item];
        let differs = |sheet: usize| {
            !(sheet / apart).is_multiple_of(ways) && by_sheet[sheet] != by_sheet[sheet - apart]
        };
        let makes_due = (0..by_sheet.len()).any(differs);
        assert_eq!(
            effect.makes_due,
            Some(makes_due),
            "indicator {item}\n{}",
            both.text
        );
    }
    coverage.case();
    note(&findings, coverage);
}

fn note(findings: &Findings, coverage: &Coverage) {
    for code in [
        "level_not_reached",
        "never_reached",
        "always_reached",
        "flag_never_holds",
        "flag_always_holds",
        "always_due",
        "no_influence",
    ] {
        coverage.note(code, findings.found.iter().any(|it| it.kind.code() == code));
    }
    for (what, because) in [
        ("never names", DeadBecause::Silent),
        ("never acts", DeadBecause::Idle),
        ("never decides", DeadBecause::Redundant),
    ] {
        let is_it = |kind: &FindingKind| matches!(kind, FindingKind::DeadRule { because: it, .. } if *it == because);
        coverage.note(what, findings.found.iter().any(|it| is_it(&it.kind)));
    }
    for steps in 0..3 {
        let any = findings
            .effects
            .iter()
            .any(|it| it.level_steps == Some(steps));
        coverage.note(&format!("an effect of {steps} steps"), any);
    }
    let is_dead = |kind: &FindingKind| matches!(kind, FindingKind::DeadRule { .. });
    coverage.note(
        "no dead rule",
        !findings.found.iter().any(|it| is_dead(&it.kind)),
    );
}

#[test]
fn what_does_nothing_is_found_and_nothing_else() {
    let coverage = Coverage::default();
    for_all(lists(), of_list(), |rolls| {
        agrees(&random_list(&rolls), &coverage);
    });
    coverage.assert(14);
}
