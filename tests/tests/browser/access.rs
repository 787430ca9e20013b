//! The page for people who see, hear, or point otherwise: what is told of it, where the focus can be seen, how it
//! looks large, in other colours, and without motion.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use zajedno_core::assessment::Subject;
use zajedno_core::{Language, builtin};
use zajedno_tests::browser::{ASSESSMENTS, Entry, Options, Page, SUMMARIES, Store, Told, visit};
use zajedno_text::spoken;

use crate::before;
use crate::common::{Family, Form, cyrillic};
use crate::drafts::{
    HARM, as_initial, keep_all, open, open_in, stage, unfold_everything, unreadable, with_sibling,
};

/// What has to have a name.
const NAMED: [&str; 9] = [
    "navigation",
    "region",
    "heading",
    "button",
    "link",
    "radio",
    "checkbox",
    "textbox",
    "combobox",
];

/// The titles of the domains of the list, in its order.
fn domains(form: &Form) -> Vec<String> {
    let domains = form.list.domains().iter();
    domains
        .map(|it| spoken(&it.title, form.language).text.into_owned())
        .collect()
}

/// An indicator of each domain.
fn one_of_each_domain(form: &Form) -> Vec<String> {
    let domains = 0..form.list.domains().len();
    let of = |domain: usize| {
        let mut indicators = form.list.indicators().iter();
        let indicator = indicators.find(|it| it.domain.position() == domain);
        indicator.map(|it| it.id.to_string())
    };
    domains.filter_map(of).collect()
}

/// The project's list without its rules: it only asks.
fn unscored() -> Result<String> {
    let mut list: Value = serde_json::from_str(builtin::SEPARATION_RISK)?;
    let members = list.as_object_mut().context("no list")?;
    members.remove("rules").context("no rules")?;
    Ok(list.to_string())
}

/// What keeps people out in light and in dark, and whether what is told is in order.
pub(crate) async fn is_open_to_everybody(page: &Page, what: &str) -> Result<()> {
    for is_dark in [false, true] {
        page.set_dark(is_dark).await?;
        let barriers = page.barriers().await?;
        assert!(barriers.is_empty(), "{what}, dark {is_dark}: {barriers:#?}");
    }
    page.set_dark(false).await?;
    is_told_in_order(&page.told().await?, what);
    Ok(())
}

fn is_told_in_order(told: &[Told], what: &str) {
    let of = |role: &'static str| told.iter().filter(move |it| it.role == role);
    let levels: Vec<_> = of("heading").map(|it| it.level).collect();
    assert_eq!(levels.first(), Some(&1), "{what}");
    assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{what}");
    let gap = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
    assert_eq!(gap, None, "{what}: {levels:?}");
    for role in ["banner", "main"] {
        assert_eq!(of(role).count(), 1, "{what}: {role}");
    }
    for role in NAMED {
        let nameless = of(role).filter(|it| it.name.trim().is_empty());
        assert_eq!(nameless.count(), 0, "{what}: a {role} without a name");
    }
    for role in ["navigation", "region"] {
        let mut names: Vec<_> = of(role).map(|it| &it.name).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{what}: two of {names:#?}");
    }
    // What stands folded is a group to the browser; its heading says what it is, and a name would say it twice.
    let folds = of("DisclosureTriangle").count();
    let nameless = of("group").filter(|it| it.name.is_empty()).count();
    assert_eq!(nameless, folds, "{what}: groups without a name");
}

#[test]
fn the_start_keeps_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.start(page).await?;
        is_open_to_everybody(page, "start").await?;
        page.unfold(&say.lists_other()).await?;
        is_open_to_everybody(page, "start, other list").await?;
        // A file that is no list.
        let file = tempfile::NamedTempFile::with_suffix(".json")?;
        let field = page.find("button", &say.lists_choose()).await?;
        field.send_keys(file.path().to_string_lossy()).await?;
        page.see_text(&say.lists_refused()).await?;
        is_open_to_everybody(page, "start, refused list").await?;
        page.press(&say.start_begin()).await?;
        page.see_text(&say.missing_reference()).await?;
        is_open_to_everybody(page, "start, missing").await
    })
}

#[test]
fn the_gate_of_a_new_person_keeps_nobody_out() -> Result<()> {
    let nobody = Options {
        entry: Entry::Opened,
        ..Options::default()
    };
    visit(&nobody, async |page| {
        let say = cyrillic().say();
        is_open_to_everybody(page, "a new person").await?;
        page.enter("textbox", &say.gate_name(), "Ana").await?;
        page.press(&say.gate_create()).await?;
        page.see("alert", "", &say.gate_short()).await?;
        is_open_to_everybody(page, "a passphrase that is too short").await?;
        page.fill_in_gate("Ana", "брег крај тихе реке").await?;
        is_open_to_everybody(page, "the recovery code").await?;
        page.press(&say.gate_code_go_on()).await?;
        page.see("alert", "", &say.gate_code_first()).await?;
        is_open_to_everybody(page, "a code that was not written down").await?;
        page.tick(&say.gate_code_safe()).await?;
        page.press(&say.gate_code_go_on()).await?;
        page.unlocked().await?;
        is_open_to_everybody(page, "no families yet").await
    })
}

#[test]
fn the_gate_keeps_nobody_out_who_may_come_in() -> Result<()> {
    let locked = Options {
        entry: Entry::Locked,
        ..Options::default()
    };
    visit(&locked, async |page| {
        let say = cyrillic().say();
        is_open_to_everybody(page, "the gate").await?;
        page.enter("textbox", &say.gate_passphrase(), "нешто друго")
            .await?;
        page.press(&say.gate_unlock()).await?;
        page.see("alert", "", &say.gate_wrong()).await?;
        is_open_to_everybody(page, "another passphrase").await?;
        page.press(&say.gate_forgotten()).await?;
        page.find("heading", &say.gate_recover_heading()).await?;
        is_open_to_everybody(page, "a forgotten passphrase").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_families_keep_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (say, store) = (cyrillic().say(), Store::ordinary()?);
        let (old, database) = (stage("V1")?.to_string(), store.database());
        before::kept_in_clear(page, &[("draft", &old)]).await?;
        let stages = ["V2", "V4", "V5"].map(stage);
        let stages: Vec<_> = stages.into_iter().collect::<Result<_>>()?;
        let ids = keep_all(page, &stages).await?;
        // One that nobody can tell anything of, and one that is gone.
        let [untold, gone, _] = ids[..] else {
            bail!("{} families", ids.len());
        };
        let (untold, gone) = (untold.to_string(), gone.to_string());
        page.delete_rows(&database, SUMMARIES, &[&untold]).await?;
        page.delete_rows(&database, ASSESSMENTS, &[&gone]).await?;
        page.go_to_families().await?;
        page.see_text(&say.families_untold()).await?;
        page.see_text(&say.families_missing()).await?;
        page.see_text(&say.before_heading()).await?;
        is_open_to_everybody(page, "families").await?;
        page.press_nth(&say.families_delete(), 0).await?;
        page.see_text(&say.families_delete_sure()).await?;
        is_open_to_everybody(page, "a family to be deleted").await?;
        page.press(&say.sure_no()).await?;
        page.enter("searchbox", &say.start_reference(), "Q").await?;
        page.see_text(&say.families_none_found()).await?;
        is_open_to_everybody(page, "no such family").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_is_kept_keeps_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let say = cyrillic().say();
        page.keep(&[&stage("V5")?.to_string()]).await?;
        page.press(&say.keeping_button()).await?;
        page.find("heading", &say.keeping_heading()).await?;
        is_open_to_everybody(page, "keeping").await?;
        // A file that is no backup, and everything that could be deleted.
        let file = tempfile::NamedTempFile::with_suffix(".zajedno")?;
        page.choose_file(&say.restore_file(), file.path()).await?;
        page.see("alert", "", &say.restore_not_ours()).await?;
        page.press(&say.all_heading()).await?;
        page.see_text(&say.all_sure()).await?;
        is_open_to_everybody(page, "everything to be deleted").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_cannot_be_read_keeps_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let say = cyrillic().say();
        unreadable(page).await?;
        is_open_to_everybody(page, "unreadable").await?;
        page.unfold(&say.unreadable_found()).await?;
        is_open_to_everybody(page, "unreadable, unfolded").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_questions_keep_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        open(page, &stage("V5")?).await?;
        for id in one_of_each_domain(&form) {
            form.go_to(page, &id).await?;
            is_open_to_everybody(page, &id).await?;
        }
        unfold_everything(page, &form).await?;
        is_open_to_everybody(page, "unfolded").await?;
        page.press(&form.say().open_change()).await?;
        is_open_to_everybody(page, "particulars").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_questions_of_two_children_keep_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        open(page, &with_sibling(stage("V2")?)).await?;
        is_open_to_everybody(page, "two children").await?;
        form.ask_about(page, Subject::Child(1), "Б").await?;
        is_open_to_everybody(page, "the second child").await?;
        form.result(page).await?;
        is_open_to_everybody(page, "the result of two").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn results_keep_nobody_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        for (what, family) in [
            ("provisional", stage("V5")?),
            ("final", stage("V2")?),
            ("initial", as_initial(stage("V5")?)),
        ] {
            open(page, &family).await?;
            form.result(page).await?;
            is_open_to_everybody(page, what).await?;
        }
        open(page, &stage("V5")?).await?;
        form.result(page).await?;
        page.press(&form.say().open_to_account()).await?;
        is_open_to_everybody(page, "account").await?;
        open_in(page, &unscored()?, &stage("V5")?).await?;
        form.result(page).await?;
        is_open_to_everybody(page, "without rules").await
    })
}

/// The age of the child of V5.
const MONTHS: u16 = 114;

/// What every question of the domain that is shown must be told as: its words, then the words of its answers.
fn as_written(form: &Form, domain: &str) -> Vec<(String, Vec<String>)> {
    let say = form.say();
    let words = |words| spoken(words, form.language).text.into_owned();
    let mut groups = Vec::new();
    for it in form.list.indicators() {
        if words(&form.list.domain(it.domain).title) != domain || it.from_age.is_some() {
            continue;
        }
        if let Some(check) = &it.check {
            let answers = [say.check_yes(), say.check_no(), say.check_not_about()];
            let answers = answers.map(std::borrow::Cow::into_owned).to_vec();
            groups.push((words(&check.text), answers));
        }
        let mut answers: Vec<_> = it.options.iter().map(|it| words(&it.anchor)).collect();
        answers.push(say.answer_unknown().into_owned());
        let rule = it.not_applicable.iter();
        let rule = rule.filter(|_| it.offers_not_applicable(Some(MONTHS)));
        answers.extend(rule.map(|rule| words(&rule.text)));
        groups.push((words(&it.text), answers));
    }
    groups
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn every_option_is_read_with_its_question_once() -> Result<()> {
    visit(&Options::default(), async |page| {
        open(page, &stage("V5")?).await?;
        let mut before = cyrillic();
        for language in Language::ALL {
            let question = before.say().app_language();
            let name = zajedno_text::native_name(language);
            page.choose_nth(&question, 0, name).await?;
            let form = Form::new(language);
            let ids = one_of_each_domain(&form);
            for (id, domain) in ids.iter().zip(domains(&form)) {
                form.go_to(page, id).await?;
                is_read_once(page, &form, &domain).await?;
            }
            before = form;
        }
        // The figures that choose with the keyboard are drawn beside the words, and not read with them.
        page.tick(&before.say().open_number_keys()).await?;
        let last = domains(&before).pop().context("no domain")?;
        is_read_once(page, &before, &last).await
    })
}

/// Every group is called by its question, every radio by its option, and nothing more is read but the note.
async fn is_read_once(page: &Page, form: &Form, domain: &str) -> Result<()> {
    let groups = page.radio_groups().await?;
    let (languages, groups) = groups.split_first().context("no choice of language")?;
    assert_eq!(languages.name, form.say().app_language());
    let written = as_written(form, domain);
    assert_eq!(groups.len(), written.len(), "{domain}");
    for (group, (question, answers)) in groups.iter().zip(written) {
        let told: Vec<_> = group.radios.iter().map(|it| &it.name).collect();
        assert_eq!(group.name, question);
        assert_eq!(told, answers.iter().collect::<Vec<_>>(), "{question}");
        assert_eq!(group.description, note_of(form, &question), "{question}");
        let of_radios = group.radios.iter().map(|it| it.description.as_str());
        assert_eq!(of_radios.collect::<String>(), "", "{question}");
    }
    Ok(())
}

/// The note of the question with these words; nothing where it has none.
fn note_of(form: &Form, question: &str) -> String {
    let words = |words| spoken(words, form.language).text;
    let mut indicators = form.list.indicators().iter();
    let it = indicators.find(|it| words(&it.text) == question);
    let note = it.and_then(|it| it.note.as_ref());
    note.map_or_else(String::new, |note| words(note).into_owned())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_critical_answer_is_read_with_its_action_and_nothing_speaks_unasked() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        unfold_everything(page, &form).await?;
        let groups = page.radio_groups().await?;
        let harm = groups.iter().find(|it| it.name == form.question(HARM));
        let chosen = harm.and_then(|it| it.radios.iter().find(|it| it.checked));
        let chosen = chosen.context("nothing is chosen")?;
        assert_eq!(chosen.name, form.option(HARM, "3"));
        let action = &chosen.description;
        assert!(
            action.starts_with(say.critical_action().as_ref()),
            "{action}"
        );
        crate::common::saved(page, &form).await?;
        let speaks = |told: Vec<Told>| told.into_iter().filter(|it| !it.live.is_empty()).collect();
        let speaking: Vec<Told> = speaks(page.told().await?);
        assert_eq!(speaking, []);
        form.result(page).await?;
        let speaking: Vec<Told> = speaks(page.told().await?);
        assert_eq!(speaking, []);
        Ok(())
    })
}
