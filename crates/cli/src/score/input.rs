//! Assessments out of one, an array, or lines: NDJSON a line at a time in bounded memory.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, BufReader, Chain, Cursor, Read};
use std::ops::Range;

use serde_json::value::RawValue;
use zajedno_core::codes::Code;
use zajedno_core::json::{LocatedProblem, MAX_ASSESSMENT_BYTES, Place, ReadError};

/// The longest array of assessments, in bytes; lines have no such limit.
const MAX_ARRAY_BYTES: usize = 64 * 1024 * 1024;

/// How assessments stand in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One, laid out over several lines.
    One,
    /// A JSON array.
    Array,
    /// One to a line, NDJSON.
    Lines,
}

/// One assessment as it stands in the input.
pub(crate) struct Record<'a> {
    pub(crate) bytes: &'a [u8],
    /// Where it begins.
    pub(crate) starts: Place,
}

const START: Place = Place { line: 1, column: 1 };

/// What is read, before it is known of which shape it is.
type Bytes = Chain<Cursor<Vec<u8>>, Box<dyn Read>>;

/// The assessments of an input, one after another.
pub(crate) struct Input {
    shape: Shape,
    reader: BufReader<Bytes>,
    /// The line at hand, or the whole of one or of an array.
    buffer: Vec<u8>,
    /// Lines read so far.
    lines: usize,
    /// Where the elements of an array stand in the buffer.
    elements: VecDeque<(Range<usize>, Place)>,
    is_begun: bool,
}

impl Input {
    /// Begins to read, in a `shape` or in the one that the beginning shows.
    pub(crate) fn new(mut source: Box<dyn Read>, shape: Option<Shape>) -> io::Result<Self> {
        let mut head = Vec::new();
        let shape = match shape {
            Some(shape) => shape,
            None => loop {
                let mut chunk = [0; 4096];
                let read = source.read(&mut chunk)?;
                head.extend_from_slice(&chunk[..read]);
                if let Some(shape) = shape_of(&head, read == 0) {
                    break shape;
                }
            },
        };
        let reader = BufReader::with_capacity(64 * 1024, Cursor::new(head).chain(source));
        Ok(Self {
            shape,
            reader,
            buffer: Vec::new(),
            lines: 0,
            elements: VecDeque::new(),
            is_begun: false,
        })
    }

    pub(crate) fn shape(&self) -> Shape {
        self.shape
    }

    /// Whether the next assessment must first arrive.
    pub(crate) fn is_waiting(&self) -> bool {
        self.reader.buffer().is_empty()
    }

    /// The next assessment, or what is wrong in its place.
    pub(crate) fn next(&mut self) -> io::Result<Option<Result<Record<'_>, String>>> {
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        match self.shape {
            Shape::Lines => self.line(is_first),
            Shape::One if is_first => self.one().map(Some),
            Shape::One => Ok(None),
            Shape::Array if is_first => match self.array()? {
                Ok(()) => Ok(self.element().map(Ok)),
                Err(problem) => Ok(Some(Err(problem))),
            },
            Shape::Array => Ok(self.element().map(Ok)),
        }
    }

    fn line(&mut self, is_first: bool) -> io::Result<Option<Result<Record<'_>, String>>> {
        loop {
            self.buffer.clear();
            // With the line's own end, which may be two bytes.
            let most = MAX_ASSESSMENT_BYTES + 2;
            let mut line = (&mut self.reader).take(most as u64);
            if line.read_until(b'\n', &mut self.buffer)? == 0 {
                let nothing = is_first && self.lines == 0;
                return Ok(nothing.then(|| Err(no_assessment())));
            }
            self.lines += 1;
            let is_whole = self.buffer.ends_with(b"\n") || self.buffer.len() < most;
            if !is_whole {
                self.reader.skip_until(b'\n')?;
            }
            if !is_whole || self.buffer.trim_ascii_end().len() > MAX_ASSESSMENT_BYTES {
                let problem = too_long(self.lines, MAX_ASSESSMENT_BYTES, "split the line");
                return Ok(Some(Err(problem)));
            }
            if !self.buffer.trim_ascii().is_empty() {
                let bytes = self.buffer.trim_ascii_end();
                let starts = Place {
                    line: self.lines,
                    column: 1,
                };
                return Ok(Some(Ok(Record { bytes, starts })));
            }
        }
    }

    fn one(&mut self) -> io::Result<Result<Record<'_>, String>> {
        Ok(if self.whole(MAX_ASSESSMENT_BYTES)? {
            Ok(Record {
                bytes: &self.buffer,
                starts: START,
            })
        } else {
            let advice = "take out what does not belong there";
            Err(too_long(1, MAX_ASSESSMENT_BYTES, advice))
        })
    }

    /// Reads an array and notes where its elements stand.
    fn array(&mut self) -> io::Result<Result<(), String>> {
        if !self.whole(MAX_ARRAY_BYTES)? {
            let advice = "write one assessment to a line instead (NDJSON)";
            return Ok(Err(too_long(1, MAX_ARRAY_BYTES, advice)));
        }
        let text = match std::str::from_utf8(&self.buffer) {
            Ok(text) => text,
            Err(error) => {
                let (valid, _) = self.buffer.split_at(error.valid_up_to());
                let place = after(START, valid);
                return Ok(Err(ReadError::NotUtf8 { place }.to_string()));
            }
        };
        let array = text.trim_start_matches('\u{feff}');
        let elements: Vec<&RawValue> = match serde_json::from_str(array) {
            Ok(elements) => elements,
            Err(error) => return Ok(Err(syntax(&error))),
        };
        // Every element is a slice of the text: its address is its offset.
        let (mut offset, mut place) = (0, START);
        for element in elements {
            let from = element.get().as_ptr().addr() - text.as_ptr().addr();
            place = after(place, &text.as_bytes()[offset..from]);
            offset = from;
            self.elements
                .push_back((from..from + element.get().len(), place));
        }
        Ok(Ok(()))
    }

    fn element(&mut self) -> Option<Record<'_>> {
        let (range, starts) = self.elements.pop_front()?;
        Some(Record {
            bytes: self.buffer.get(range)?,
            starts,
        })
    }

    /// Reads to the end, unless there is more than `most`.
    fn whole(&mut self, most: usize) -> io::Result<bool> {
        let mut all = (&mut self.reader).take(most as u64 + 1);
        all.read_to_end(&mut self.buffer)?;
        Ok(self.buffer.len() <= most)
    }
}

/// The shape that a beginning shows; `None` while more must be read to tell.
fn shape_of(head: &[u8], is_all: bool) -> Option<Shape> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut lines = text
        .split_inclusive(|&byte| byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    let is_enough = is_all || head.len() > MAX_ASSESSMENT_BYTES;
    let whole = |line: &&[u8]| is_enough || line.ends_with(b"\n");
    let Some(first) = lines.next() else {
        return is_enough.then_some(Shape::Lines);
    };
    match first.trim_ascii_start().first() {
        Some(b'[') => return Some(Shape::Array),
        Some(b'{') => {}
        Some(_) | None => return Some(Shape::Lines),
    }
    if !whole(&first) {
        return None;
    }
    let first = first.trim_ascii_end();
    if first.ends_with(b"}") {
        return Some(Shape::Lines);
    }
    // A line that breaks off, with another assessment below it, or the first of one laid out.
    match lines.next() {
        Some(second) => {
            let begins = second.trim_ascii_start().starts_with(b"{");
            let goes_on = first.ends_with(b"[") || first.ends_with(b":");
            Some(if begins && !goes_on {
                Shape::Lines
            } else {
                Shape::One
            })
        }
        None => is_enough.then_some(Shape::One),
    }
}

fn no_assessment() -> String {
    let code = Code::Cut;
    format!(
        "1:1: found nothing, expected an assessment; give a file with one, or pipe one in [{code}]"
    )
}

fn too_long(line: usize, most: usize, advice: &str) -> String {
    let code = Code::TooLarge;
    format!("{line}:1: found more than {most} bytes, expected at most so many; {advice} [{code}]")
}

/// A syntax error of an array.
fn syntax(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(it, _)| it);
    let (line, column) = (error.line().max(1), error.column().max(1));
    let code = if error.is_eof() {
        Code::Cut
    } else {
        Code::Syntax
    };
    format!("{line}:{column}: /: {message}; mend the JSON at this place [{code}]")
}

/// The place after these bytes, the first of which stands at `place`.
fn after(place: Place, bytes: &[u8]) -> Place {
    let lines = bytes.split(|&byte| byte == b'\n').enumerate();
    lines.fold(place, |place, (breaks, line)| match breaks {
        0 => Place {
            column: place.column + line.len(),
            ..place
        },
        _ => Place {
            line: place.line + 1,
            column: 1 + line.len(),
        },
    })
}

/// The messages of an error in an assessment that begins somewhere in the input, with their places there.
pub(crate) fn messages(error: ReadError, starts: Place) -> Vec<String> {
    let shifted = |place: Place| Place {
        line: place.line + starts.line - 1,
        column: match place.line {
            1 => place.column + starts.column - 1,
            _ => place.column,
        },
    };
    let error = match error {
        ReadError::NotUtf8 { place } => ReadError::NotUtf8 {
            place: shifted(place),
        },
        ReadError::Shape {
            place,
            path,
            message,
            advice,
            code,
        } => ReadError::Shape {
            place: shifted(place),
            path,
            message,
            advice,
            code,
        },
        ReadError::Problems(problems) => {
            let shift = |problem: LocatedProblem| LocatedProblem {
                place: shifted(problem.place),
                ..problem
            };
            ReadError::Problems(problems.into_iter().map(shift).collect())
        }
        other @ (ReadError::TooLarge { .. } | _) => other,
    };
    error.messages()
}
