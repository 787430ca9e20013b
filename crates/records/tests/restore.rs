//! What a restore would do, case by case.

use zajedno_records::restore::{Effect, Kept, Plan, plan};

/// A name, a revision, what it holds.
type Thing = (&'static str, u64, &'static str);

fn planned(here: &[Thing], backup: &[Thing]) -> Plan<&'static str> {
    let kept = |side: &[Thing]| -> Vec<Kept<'static, &'static str>> {
        let kept = side.iter().map(|&(id, revision, content)| Kept {
            id,
            revision,
            content: content.as_bytes(),
        });
        kept.collect()
    };
    plan(&kept(here), &kept(backup))
}

#[test]
fn each_thing_of_a_backup_has_one_effect() {
    let cases: &[(&[Thing], Thing, Effect)] = &[
        (&[], ("A", 1, "x"), Effect::Added),
        (&[("B", 9, "x")], ("A", 1, "x"), Effect::Added),
        (&[("A", 1, "x")], ("A", 2, "y"), Effect::Newer),
        (&[("A", 1, "x")], ("A", 2, "x"), Effect::Newer),
        (&[("A", 2, "x")], ("A", 2, "x"), Effect::Same),
        (&[("A", 2, "")], ("A", 2, ""), Effect::Same),
        (&[("A", 3, "y")], ("A", 2, "x"), Effect::Older),
        (&[("A", 3, "x")], ("A", 2, "x"), Effect::Older),
        (&[("A", 2, "y")], ("A", 2, "x"), Effect::Differs),
        (&[("A", 0, "x")], ("A", u64::MAX, "x"), Effect::Newer),
        (&[("A", u64::MAX, "x")], ("A", 0, "x"), Effect::Older),
    ];
    for (here, thing, effect) in cases {
        let found = planned(here, &[*thing]);
        assert_eq!(found.steps, [(thing.0, *effect)], "{thing:?} over {here:?}");
    }
}

#[test]
fn only_what_is_added_or_newer_is_written() {
    for (effect, writes) in [
        (Effect::Added, true),
        (Effect::Newer, true),
        (Effect::Same, false),
        (Effect::Older, false),
        (Effect::Differs, false),
    ] {
        assert_eq!(effect.writes(), writes, "{effect:?}");
    }
}

#[test]
fn a_plan_counts_what_it_would_do_and_what_stays() {
    let here = [
        ("A", 1, "a"),
        ("B", 2, "b"),
        ("C", 3, "c"),
        ("D", 4, "d"),
        ("E", 5, "e"),
        ("F", 6, "f"),
    ];
    let backup = [
        ("G", 1, "g"),
        ("E", 5, "other"),
        ("D", 3, "d"),
        ("C", 3, "c"),
        ("A", 2, "a"),
    ];
    let found = planned(&here, &backup);
    let steps = [
        ("G", Effect::Added),
        ("E", Effect::Differs),
        ("D", Effect::Older),
        ("C", Effect::Same),
        ("A", Effect::Newer),
    ];
    assert_eq!(found.steps, steps, "in the order of the backup");
    for (_, effect) in steps {
        assert_eq!(found.count(effect), 1, "{effect:?}");
    }
    assert_eq!(found.only_here, 2, "B and F");
}

#[test]
fn into_an_empty_store_everything_is_added_and_an_empty_backup_does_nothing() {
    let things = [("A", 1, "a"), ("B", 2, "b")];
    let found = planned(&[], &things);
    assert_eq!((found.count(Effect::Added), found.only_here), (2, 0));
    let found = planned(&things, &[]);
    assert_eq!((found.steps.len(), found.only_here), (0, 2));
}
