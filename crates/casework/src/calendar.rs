//! A calendar file of days on which something is due (iCalendar, RFC 5545).

use zajedno_core::Date;

use crate::{Due, DueWhat, Moment};

/// A day in a calendar. What stands here leaves the computer, so nothing of it comes from a family by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment<'a> {
    /// A name that is the same whenever this appointment is written again, and says nothing; see [`Due::uid`].
    pub uid: String,
    /// The day.
    pub on: Date,
    /// The title, as the person chose it.
    pub title: &'a str,
    /// What else is written, where the person asked for it.
    pub detail: Option<&'a str>,
}

impl Due {
    /// The name of this in a calendar file, so that taking the file in again changes the day and adds no second one.
    ///
    /// `id` is the random id of the assessment: without it nobody can tell from the name what it stands for.
    #[must_use]
    pub fn uid(&self, id: &str) -> String {
        let of = match &self.what {
            DueWhat::Task(key) => format!("task {:?} {} {}", key.kind, key.child, key.of),
            DueWhat::Step(step) => format!("step {step}"),
            DueWhat::Conference => "conference".to_owned(),
            DueWhat::Review => "review".to_owned(),
        };
        format!("{:016x}@zajedno", fnv(&format!("{id} {of}")))
    }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): short names that hardly ever meet.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The appointments as a file, each for a whole day that stays free. `made` is the moment of writing it.
///
/// `None` without any appointment, since there is no calendar of nothing, and where `made` is no moment.
///
/// ```
/// use zajedno_casework::{Appointment, Moment, calendar};
///
/// let review = Appointment { uid: "1@zajedno".into(), on: "2026-06-02".parse()?, title: "Подсетник", detail: None };
/// let file = calendar(&Moment::new("2026-03-02T09:30:00.000Z"), &[review]).ok_or("no file")?;
/// let lines: Vec<_> = file.lines().skip(3).take(6).collect();
/// assert_eq!(lines, [
///     "BEGIN:VEVENT", "UID:1@zajedno", "DTSTAMP:20260302T093000Z", "DTSTART;VALUE=DATE:20260602", "SUMMARY:Подсетник",
///     "CLASS:PRIVATE",
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn calendar(made: &Moment, appointments: &[Appointment<'_>]) -> Option<String> {
    let (date, time) = made.parts()?;
    let stamp = format!("{}T{time}Z", date.to_string().replace('-', ""));
    if appointments.is_empty() {
        return None;
    }
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Zajedno//Zajedno//EN",
    ] {
        push(&mut file, line);
    }
    for it in appointments {
        push(&mut file, "BEGIN:VEVENT");
        push(&mut file, &format!("UID:{}", escaped(&it.uid)));
        push(&mut file, &format!("DTSTAMP:{stamp}"));
        let day = it.on.to_string().replace('-', "");
        push(&mut file, &format!("DTSTART;VALUE=DATE:{day}"));
        push(&mut file, &format!("SUMMARY:{}", escaped(it.title)));
        if let Some(detail) = it.detail {
            push(&mut file, &format!("DESCRIPTION:{}", escaped(detail)));
        }
        for line in ["CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT"] {
            push(&mut file, line);
        }
    }
    push(&mut file, "END:VCALENDAR");
    Some(file)
}

/// A text as a value (RFC 5545, 3.3.11). What is no character of a text is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            _ if letter.is_control() && letter != '\t' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// The most bytes of a line without its end (RFC 5545, 3.1). The blank before a line that goes on is one of them.
const LINE_BYTES: usize = 75;

/// Adds a line, folded where it is too long and never within a letter.
fn push(file: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE_BYTES {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
