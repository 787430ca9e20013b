//! What the page gives to a printer: a PDF, and the words that can be read from it.

use std::io::Write as _;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::json;
use tempfile::NamedTempFile;
use xtask::programs;
use zajedno_sealing::{Id, Kind, Place};

use super::page::Page;
use super::store::Store;

/// Reads the text of a PDF.
const PDF_TO_TEXT: &[&str] = &["pdftotext"];
/// What stands beside the answers.
const CASEWORKS: &str = "caseworks";

/// The report that is on the page: what each page of it begins with, its text, what may stand on one page only, and the
/// heads of its tables.
const REPORT: &str = "
    const text = (found) => found.innerText;
    const all = (selector) => Array.from(document.querySelectorAll(`.report ${selector}`), text);
    return {
        head: text(document.querySelector('.report__running')),
        body: text(document.querySelector('.report__body')),
        whole: all('.report__answer').concat(all('.table tbody tr'), all('.report__items > li')),
        heads: all('.table thead'),
    };
";

/// A report as the page shows it. Blanks are left out of all its texts: a line that ends on paper has none.
#[derive(Debug, Deserialize)]
pub struct Report {
    /// What stands at the head of each page.
    pub head: String,
    /// All that stands below it.
    pub body: String,
    /// What is not cut between pages.
    pub whole: Vec<String>,
    /// The heads of tables, which stand again where a table goes on.
    pub heads: Vec<String>,
}

/// A printed document.
#[derive(Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What can be read on each page, without blanks.
    pub pages: Vec<String>,
}

/// A text without its blanks, and without the dots before items, which some fonts draw and others write.
fn letters(text: &str) -> String {
    let is_blank = |letter: char| letter.is_whitespace() || letter == '•';
    text.chars().filter(|it| !is_blank(*it)).collect()
}

/// What can be read in a PDF, in the order in which it is drawn. Letters whose shape depends on the language, such as the
/// Serbian „б“, stand there with their text beside them, which poppler reads as other readers of PDFs do.
fn text_of(pdf: &[u8]) -> Result<String> {
    let program = programs::on_path(PDF_TO_TEXT)
        .context("reading PDFs needs pdftotext; on Debian: apt-get install poppler-utils")?;
    let mut file = NamedTempFile::new()?;
    file.write_all(pdf)?;
    let read = Command::new(program)
        .args(["-raw", "-enc", "UTF-8"])
        .arg(file.path())
        .arg("-")
        .output()?;
    ensure!(
        read.status.success(),
        "the PDF cannot be read: {}",
        String::from_utf8_lossy(&read.stderr)
    );
    Ok(String::from_utf8(read.stdout)?)
}

impl Page {
    /// Prints the page on A4, as the browser does when a person saves it as PDF.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not print, and when what it printed cannot be read.
    pub async fn print(&self) -> Result<Pdf> {
        let a4 = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.driver.cdp().send_raw("Page.printToPDF", a4).await?;
        let data = printed["data"].as_str().context("nothing was printed")?;
        let bytes = BASE64_STANDARD.decode(data)?;
        let text = text_of(&bytes)?;
        // Each page ends with a form feed.
        let pages = text.split_terminator('\u{c}').map(letters).collect();
        Ok(Pdf { bytes, pages })
    }

    /// The report that is on the page.
    ///
    /// # Errors
    ///
    /// Fails when there is none.
    pub async fn report(&self) -> Result<Report> {
        let found: Report = serde_json::from_value(self.ask(REPORT).await?)?;
        let all = |texts: Vec<String>| texts.iter().map(|it| letters(it)).collect();
        Ok(Report {
            head: letters(&found.head),
            body: letters(&found.body),
            whole: all(found.whole),
            heads: all(found.heads),
        })
    }

    /// Puts what stands beside the answers of a kept assessment into the ordinary store.
    ///
    /// # Errors
    ///
    /// Fails when it is none, and when the browser does not take it.
    pub async fn keep_casework(&self, id: Id, json: &str) -> Result<()> {
        let store = Store::ordinary()?;
        let record = zajedno_records::write_casework(&serde_json::from_str(json)?);
        let place = Place {
            kind: Kind::Casework,
            id,
            revision: 1,
        };
        let row = store.seal(place, &record)?;
        self.put_rows(&store.database(), CASEWORKS, &[row]).await
    }
}

impl Pdf {
    /// Compares with the report: every page begins with its head, below which its text goes on where the page before has
    /// ended, and nothing is cut that is to stay whole.
    ///
    /// # Errors
    ///
    /// Fails with the page and the place where they part.
    pub fn is(&self, report: &Report) -> Result<()> {
        let mut rest = report.body.as_str();
        for (position, page) in self.pages.iter().enumerate() {
            let page_number = position + 1;
            let below = page.strip_prefix(&report.head).with_context(|| {
                format!("page {page_number} has no head “{}”: {page}", report.head)
            })?;
            let again = report.heads.iter().map(String::as_str);
            let next = std::iter::once("").chain(again).find_map(|head| {
                let below = below.strip_prefix(head)?;
                rest.strip_prefix(below)
            });
            rest = next.with_context(|| {
                let same = rest.chars().zip(below.chars()).take_while(|(a, b)| a == b);
                let same = same.count();
                let from = |text: &str| text.chars().skip(same).take(80).collect::<String>();
                let (page, report) = (from(below), from(rest));
                format!("page {page_number} goes on with “{page}”, the report with “{report}”")
            })?;
        }
        ensure!(rest.is_empty(), "not on paper: {rest}");
        for whole in &report.whole {
            let is_on = |page: &String| page.contains(whole.as_str());
            ensure!(self.pages.iter().any(is_on), "cut between pages: {whole}");
        }
        Ok(())
    }
}
