//! Serbian Latin from Serbian Cyrillic.

use std::borrow::Cow;

/// `text` with every Serbian Cyrillic letter in Latin; all else, such as codes, figures and
/// placeholders, stays as it is.
///
/// Љ, Њ and Џ become two letters: both capital before a capital and at the end of a word in
/// capitals, otherwise only the first. The reverse is ambiguous and not offered.
///
/// ```
/// use zajedno_text::latin_from_cyrillic;
///
/// assert_eq!(latin_from_cyrillic("Љубав и ЉУБАВ, JSON"), "Ljubav i LJUBAV, JSON");
/// ```
#[must_use]
pub fn latin_from_cyrillic(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| latin_letters(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut latin = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied();
        match (both_capital(letter), latin_letters(letter)) {
            (Some(capitals), _) if is_among_capitals(before, after) => latin.push_str(capitals),
            (_, Some(letters)) => latin.push_str(letters),
            (_, None) => latin.push(letter),
        }
        before = Some(letter);
    }
    Cow::Owned(latin)
}

/// Whether a capital letter between these two stands in capitals.
fn is_among_capitals(before: Option<char>, after: Option<char>) -> bool {
    match after {
        Some(after) if after.is_alphabetic() => after.is_uppercase(),
        _ => before.is_some_and(char::is_uppercase),
    }
}

/// The two Latin capitals for one Cyrillic.
fn both_capital(letter: char) -> Option<&'static str> {
    match letter {
        'Љ' => Some("LJ"),
        'Њ' => Some("NJ"),
        'Џ' => Some("DŽ"),
        _ => None,
    }
}

/// The Latin for a Serbian Cyrillic letter.
fn latin_letters(letter: char) -> Option<&'static str> {
    let place = (letter as usize).checked_sub(FIRST)?;
    BY_CODE_POINT.get(place).copied().flatten()
}

/// A capital, its Latin, the small letter, its Latin.
const ALPHABET: [(char, &str, char, &str); 30] = [
    ('А', "A", 'а', "a"),
    ('Б', "B", 'б', "b"),
    ('В', "V", 'в', "v"),
    ('Г', "G", 'г', "g"),
    ('Д', "D", 'д', "d"),
    ('Ђ', "Đ", 'ђ', "đ"),
    ('Е', "E", 'е', "e"),
    ('Ж', "Ž", 'ж', "ž"),
    ('З', "Z", 'з', "z"),
    ('И', "I", 'и', "i"),
    ('Ј', "J", 'ј', "j"),
    ('К', "K", 'к', "k"),
    ('Л', "L", 'л', "l"),
    ('Љ', "Lj", 'љ', "lj"),
    ('М', "M", 'м', "m"),
    ('Н', "N", 'н', "n"),
    ('Њ', "Nj", 'њ', "nj"),
    ('О', "O", 'о', "o"),
    ('П', "P", 'п', "p"),
    ('Р', "R", 'р', "r"),
    ('С', "S", 'с', "s"),
    ('Т', "T", 'т', "t"),
    ('Ћ', "Ć", 'ћ', "ć"),
    ('У', "U", 'у', "u"),
    ('Ф', "F", 'ф', "f"),
    ('Х', "H", 'х', "h"),
    ('Ц', "C", 'ц', "c"),
    ('Ч', "Č", 'ч', "č"),
    ('Џ', "Dž", 'џ', "dž"),
    ('Ш', "Š", 'ш', "š"),
];

/// The code points of Ђ and џ, between which the alphabet lies.
const FIRST: usize = 'Ђ' as usize;
const LAST: usize = 'џ' as usize;

/// The alphabet laid out for looking up.
static BY_CODE_POINT: [Option<&str>; LAST - FIRST + 1] = {
    let mut table = [None; LAST - FIRST + 1];
    let mut row = 0;
    while row < ALPHABET.len() {
        let (capital, latin_capital, small, latin_small) = ALPHABET[row];
        table[capital as usize - FIRST] = Some(latin_capital);
        table[small as usize - FIRST] = Some(latin_small);
        row += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::*;

    use super::latin_from_cyrillic;

    #[test]
    fn words_become_latin() {
        let words = [
            ("", ""),
            (
                "абвгдђежзијклљмнњопрстћуфхцчџш",
                "abvgdđežzijklljmnnjoprstćufhcčdžš",
            ),
            ("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ"),
            ("Љубав", "Ljubav"),
            ("ЉУБАВ", "LJUBAV"),
            ("ЏЕП", "DŽEP"),
            ("Џеп", "Džep"),
            ("КОЊ", "KONJ"),
            ("КОЊ.", "KONJ."),
            ("КОЉЕ и коље", "KOLJE i kolje"),
            ("ОДМОР/ЊЕГА", "ODMOR/NJEGA"),
            ("Одмор/Њега", "Odmor/Njega"),
            ("ЊЕГА/КОЊ", "NJEGA/KONJ"),
            ("Љ. Петровић", "Lj. Petrović"),
            ("а Њ б", "a Nj b"),
            ("ЉЊ", "LJNJ"),
            ("инјекција, надживети", "injekcija, nadživeti"),
        ];
        for (cyrillic, latin) in words {
            assert_eq!(latin_from_cyrillic(cyrillic), latin, "{cyrillic}");
        }
    }

    #[test]
    fn what_is_not_cyrillic_stays() {
        for text in [
            "JSON",
            "CSV",
            "NDJSON",
            "sr-Cyrl",
            "{placeholders}",
            "a_1 č ž 12. 3. €",
        ] {
            assert!(matches!(latin_from_cyrillic(text), Cow::Borrowed(same) if same == text));
            let around = format!("датотека {text} у");
            assert_eq!(latin_from_cyrillic(&around), format!("datoteka {text} u"));
        }
    }

    fn is_serbian_cyrillic(letter: char) -> bool {
        "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ".contains(letter)
    }

    proptest! {
        #[test]
        fn no_cyrillic_is_left_and_latin_stays_latin(text in "([Ђ-шђ-џ]|[a-zA-Z0-9{}/ .-]|\\PC){0,40}") {
            let latin = latin_from_cyrillic(&text);
            prop_assert!(!latin.contains(is_serbian_cyrillic), "{}", latin);
            prop_assert_eq!(latin_from_cyrillic(&latin), latin.as_ref());
        }

        #[test]
        fn everything_else_stands_where_it_stood(text in "([Ђ-шђ-џ]|[a-zA-Z0-9{}/ .-]|\\PC){0,40}") {
            let latin = latin_from_cyrillic(&text);
            let mut rest = latin.chars();
            for other in text.chars().filter(|letter| !is_serbian_cyrillic(*letter)) {
                prop_assert!(rest.any(|letter| letter == other), "{} lost {}", text, other);
            }
        }
    }
}
