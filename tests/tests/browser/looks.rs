//! The page as it looks: what is seen first, large letters, narrow windows, other colours, where the focus is.

use anyhow::Result;
use zajedno_tests::browser::{Options, Page, Preference, visit};

use crate::common::{Family, cyrillic, saved, start_another};
use crate::drafts::{open, stage, unfold_everything, with_sibling};

/// As narrow as the narrowest phone in use.
pub(crate) const PHONE: (u32, u32) = (360, 740);
/// What is pressed most is at least as large as a fingertip, in CSS pixels.
const FINGERTIP: f64 = 44.0;
/// And nothing is smaller than this.
const SMALLEST: f64 = 24.0;

/// Whether all these words are in sight without scrolling.
async fn sees(page: &Page, words: &[String]) -> Result<()> {
    let seen = page.in_sight().await?;
    for it in words {
        assert!(seen.contains(it), "“{it}” is not in sight: {seen:#?}");
    }
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_first_look_says_what_matters() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        for (width, height) in [(1280, 900), PHONE] {
            page.resize(width, height).await?;
            page.reload().await?;
            form.start(page).await?;
            sees(
                page,
                &[
                    say.start_heading().into_owned(),
                    say.start_what().into_owned(),
                    say.start_danger_heading().into_owned(),
                ],
            )
            .await?;
        }
        form.begin(page, &Family::default()).await?;
        saved(page, &form).await?;
        let first = form.list.indicators().first();
        let first = first.map(|it| it.id.to_string()).unwrap_or_default();
        sees(
            page,
            &[
                form.domain(&first),
                form.question(&first),
                say.open_result().into_owned(),
            ],
        )
        .await?;
        form.choose(page, "caregiver_exhaustion", "3").await?;
        form.go_to(page, &first).await?;
        for (width, height) in [(1280, 900), PHONE] {
            page.resize(width, height).await?;
            page.reload().await?;
            form.reopen(page, "P-17").await?;
            sees(page, &[say.open_family("P-17")]).await?;
            if (width, height) != PHONE {
                sees(page, &[form.domain(&first), form.question(&first)]).await?;
            }
            form.result(page).await?;
            sees(
                page,
                &[
                    say.open_result_heading().into_owned(),
                    form.level("moderate").unwrap_or_default(),
                ],
            )
            .await?;
        }
        Ok(())
    })
}

/// Nothing is cut off, hidden when it has the focus, or too small to be hit.
pub(crate) async fn can_be_used(page: &Page, what: &str) -> Result<()> {
    assert!(page.fits_width().await?, "{what}: wider than the window");
    for stop in page.stops().await? {
        assert!(
            stop.is_in_sight,
            "{what}: out of sight with the focus: {stop:?}"
        );
        assert!(
            stop.mark >= 2.0,
            "{what}: nothing shows the focus: {stop:?}"
        );
        let is_quiet = stop.is_in_text || what == "result" || what == "account";
        let least = if is_quiet { SMALLEST } else { FINGERTIP };
        assert!(
            stop.height >= least && (stop.width >= least),
            "{what}: too small: {stop:?}"
        );
    }
    Ok(())
}

/// Goes over all pages of an assessment that is under way, and out of the store.
async fn on_every_page(page: &Page, look: impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    let form = cyrillic();
    let say = form.say();
    open(page, &with_sibling(stage("V2")?)).await?;
    look("two children").await?;
    unfold_everything(page, &form).await?;
    look("unfolded").await?;
    form.result(page).await?;
    look("result").await?;
    page.press(&say.open_to_account()).await?;
    look("account").await?;
    form.back(page).await?;
    page.press(&say.open_change()).await?;
    look("particulars").await?;
    page.press(&say.start_cancel()).await?;
    start_another(page, &form).await?;
    page.unfold(&say.lists_other()).await?;
    page.press(&say.start_begin()).await?;
    page.see_text(&say.missing_reference()).await?;
    look("start").await?;
    page.go_to_families().await?;
    page.press(&say.families_delete()).await?;
    look("families").await?;
    page.press(&say.keeping_button()).await?;
    page.press(&say.all_heading()).await?;
    look("keeping").await?;
    page.lock().await?;
    look("gate").await?;
    page.press(&say.gate_new()).await?;
    look("gate, a new person").await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn everything_can_be_used_in_a_narrow_window_and_with_large_letters() -> Result<()> {
    visit(&Options::default(), async |page| {
        on_every_page(page, async |what| {
            can_be_used(page, what).await?;
            // Twice as large is as in a window of 640 by 450, four times as in one of 320 by 225.
            for percent in [200, 400] {
                page.zoom(percent).await?;
                can_be_used(page, what).await?;
            }
            page.zoom(100).await?;
            page.resize(PHONE.0, PHONE.1).await?;
            can_be_used(page, what).await?;
            let stays = page.share_that_stays().await?;
            assert!(stays <= 0.2, "{what}: {stays} of the height is taken");
            page.resize(1280, 900).await
        })
        .await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn readers_may_have_their_own_colours_more_contrast_and_no_motion() -> Result<()> {
    visit(&Options::default(), async |page| {
        on_every_page(page, async |what| {
            for preference in [Preference::ForcedColors, Preference::ReducedMotion] {
                page.prefer(&[preference]).await?;
                can_be_used(page, what).await?;
            }
            for preferences in [
                &[Preference::MoreContrast][..],
                &[Preference::MoreContrast, Preference::Dark],
            ] {
                page.prefer(preferences).await?;
                let faint = page.faint_words().await?;
                assert!(faint.is_empty(), "{what} {preferences:?}: {faint:#?}");
            }
            page.prefer(&[]).await
        })
        .await
    })
}
