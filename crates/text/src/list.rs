//! Things named one after another.

use crate::catalogue::Catalogue;

impl Catalogue {
    /// The things joined into one phrase, the last by "and"; empty for none.
    ///
    /// ```
    /// use zajedno_text::{Catalogue, Language};
    ///
    /// assert_eq!(Catalogue::new(Language::SerbianCyrillic).list(&["а", "б", "в"]), "а, б и в");
    /// ```
    #[must_use]
    pub fn list(self, things: &[impl AsRef<str>]) -> String {
        let Some((last, before)) = things.split_last() else {
            return String::new();
        };
        let before = before
            .iter()
            .map(|thing| thing.as_ref().to_owned())
            .reduce(|before, next| self.list_comma(&before, &next));
        match before {
            Some(before) => self.list_and(&before, last.as_ref()),
            None => last.as_ref().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zajedno_core::Language;

    #[test]
    fn things_are_joined() {
        let table: [(&[&str], &str, &str); 5] = [
            (&[], "", ""),
            (&["а"], "а", "а"),
            (&["а", "б"], "а и б", "а and б"),
            (&["а", "б", "в"], "а, б и в", "а, б and в"),
            (&["а", "б", "в", "г"], "а, б, в и г", "а, б, в and г"),
        ];
        for (things, serbian, english) in table {
            assert_eq!(
                Catalogue::new(Language::SerbianCyrillic).list(things),
                serbian
            );
            assert_eq!(Catalogue::new(Language::English).list(things), english);
        }
        let latin = Catalogue::new(Language::SerbianLatin);
        assert_eq!(latin.list(&["Ана".to_owned(), "Б".to_owned()]), "Ана i Б");
    }
}
