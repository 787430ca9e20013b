//! Twenty times the browser is killed amid edits: nothing that was shown as saved is lost.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use zajedno_sealing::Kind;
use zajedno_tests::browser::{Answers, Computer, Edit, Options, Page, Store};

use super::{family, is_long, row_of};
use crate::common::{Form, cyrillic};

const EXHAUSTION: &str = "caregiver_exhaustion";
const REFERENCE: &str = "P-20";
/// Of these rounds the long tests run all, the others [`FEW`].
const ROUNDS: usize = 20;
const FEW: usize = 3;
const EDITS: usize = 10;

/// Numbers that look random and are the same at every run (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let it = usize::try_from((it ^ (it >> 31)) >> 32).unwrap_or_default();
        it % end
    }
}

/// What the questions held after each edit of a round, and how many of the edits were shown as saved.
struct Round {
    states: Vec<Answers>,
    shown: usize,
}

#[test]
#[expect(clippy::print_stdout, reason = "how much was at stake")]
fn nothing_shown_as_saved_is_lost_when_the_browser_is_killed_again_and_again() -> Result<()> {
    let (computer, form, mut numbers) = (Computer::new()?, cyrillic(), Numbers(20));
    let mut before: Option<Round> = None;
    let (mut shown, mut lost) = (0, 0);
    let rounds = if is_long() { ROUNDS } else { FEW };
    for round in 0..rounds {
        let mut now = None;
        computer.visit_and_kill(&Options::default(), async |page| {
            if round == 0 {
                page.keep(&[&family(REFERENCE)?.to_string()]).await?;
            }
            form.reopen(page, REFERENCE).await?;
            form.go_to(page, EXHAUSTION).await?;
            page.unfold_facts().await?;
            if let Some(before) = &before {
                lost += before.is_kept(page).await?;
            }
            now = Some(edit(page, &form, &mut numbers).await?);
            Ok(())
        })?;
        shown += now.as_ref().map_or(0, |it| it.shown);
        before = now;
    }
    // Killed at once every time, some edits are shown as saved and some are lost: else this would show nothing.
    println!(
        "of {} edits {shown} were shown as saved, {lost} lost",
        rounds * EDITS
    );
    assert!(shown > rounds, "{shown} of all edits were shown as saved");
    computer.visit(&Options::default(), async |page| {
        form.reopen(page, REFERENCE).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold_facts().await?;
        let before = before.context("no round")?;
        before.is_kept(page).await?;
        // What the page shows is what is kept.
        let row = row_of(page, REFERENCE).await?;
        let record = Store::ordinary()?.open(Kind::Assessment, &row)?;
        let record = String::from_utf8_lossy(&record);
        for fact in page.answers().await?.facts.values() {
            assert!(record.contains(fact), "{fact}");
        }
        Ok(())
    })
}

impl Round {
    /// Whether the page holds what it held after one of the edits: the last that was shown as saved, or a later one; how
    /// many are lost.
    async fn is_kept(&self, page: &Page) -> Result<usize> {
        let found = page.answers().await?;
        let kept = self.states.iter().rposition(|state| *state == found);
        let kept = kept.with_context(|| {
            format!(
                "none of these was ever there: {found:#?}, but {:#?}",
                self.states
            )
        })?;
        ensure!(
            kept >= self.shown,
            "{} edits were shown as saved, of which {kept} are kept",
            self.shown
        );
        Ok(self.states.len() - 1 - kept)
    }
}

/// Edits as fast as it goes, with a pause now and then, and looks before each edit at what the page says.
async fn edit(page: &Page, form: &Form, numbers: &mut Numbers) -> Result<Round> {
    let counts: Vec<(String, usize)> = page.answer_counts().await?.into_iter().collect();
    ensure!(counts.len() > 3, "{counts:?}");
    let saved = form.say().saved_yes();
    let mut round = Round {
        states: vec![page.answers().await?],
        shown: 0,
    };
    let mut left = EDITS;
    while left > 0 {
        let edits: Vec<_> = (0..left.min(1 + numbers.below(3)))
            .map(|_| {
                let (question, count) = &counts[numbers.below(counts.len())];
                let edit = match numbers.below(3) {
                    0 => Edit::Write(format!("Чињеница {}", numbers.below(1_000_000))),
                    _ => Edit::Choose(numbers.below(*count)),
                };
                (question.clone(), edit)
            })
            .collect();
        // A write takes a few milliseconds: some are through by then, some are not.
        let pause = [0, 3, 10, 30][numbers.below(4)];
        tokio::time::sleep(Duration::from_millis(pause)).await;
        left -= edits.len();
        let (seen, states) = page.edit(&edits).await?;
        if seen == saved {
            round.shown = round.states.len() - 1;
        }
        round.states.extend(states);
    }
    Ok(round)
}
