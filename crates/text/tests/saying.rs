//! What is said, in every language, through the interface that others use.

use zajedno_text::{Catalogue, Language};

fn in_all(say: impl Fn(Catalogue) -> String) -> [String; 3] {
    Language::ALL.map(|language| say(Catalogue::new(language)))
}

#[test]
fn words_follow_the_number() {
    let table = [
        (0, "0 показатеља", "0 деце"),
        (1, "1 показатељ", "1 дете"),
        (2, "2 показатеља", "2 детета"),
        (4, "4 показатеља", "4 детета"),
        (5, "5 показатеља", "5 деце"),
        (11, "11 показатеља", "11 деце"),
        (12, "12 показатеља", "12 деце"),
        (14, "14 показатеља", "14 деце"),
        (21, "21 показатељ", "21 дете"),
        (22, "22 показатеља", "22 детета"),
        (25, "25 показатеља", "25 деце"),
        (101, "101 показатељ", "101 дете"),
        (111, "111 показатеља", "111 деце"),
        (112, "112 показатеља", "112 деце"),
        (1_234, "1.234 показатеља", "1.234 детета"),
    ];
    let say = Catalogue::new(Language::SerbianCyrillic);
    for (count, indicators, children) in table {
        assert_eq!(say.indicator_count(count), indicators);
        assert_eq!(say.child_count(count), children);
    }
    assert_eq!(
        in_all(|say| say.child_count(1)),
        ["1 дете", "1 dete", "1 child"]
    );
    assert_eq!(
        in_all(|say| say.child_count(1_005)),
        ["1.005 деце", "1.005 dece", "1,005 children"]
    );
}

#[test]
fn an_exact_number_has_words_of_its_own() {
    assert_eq!(
        in_all(|say| say.open_count(0)),
        [
            "На сва питања је одговорено",
            "Na sva pitanja je odgovoreno",
            "Every question is answered"
        ]
    );
    assert_eq!(
        in_all(|say| say.open_count(1)),
        [
            "Још 1 питање чека одговор",
            "Još 1 pitanje čeka odgovor",
            "1 question still waits for an answer"
        ]
    );
}

#[test]
fn a_plain_text_is_said_in_each_script() {
    assert_eq!(
        in_all(|say| say.app_title().into()),
        ["Заједно", "Zajedno", "Zajedno"]
    );
    assert_eq!(
        in_all(|say| say.answer_not_applicable().into()),
        ["Није применљиво", "Nije primenljivo", "Not applicable"]
    );
}
