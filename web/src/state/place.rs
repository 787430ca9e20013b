//! Where in the list a person is: a domain and, with several children, whose answers.

use zajedno_core::assessment::{Progress, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::{Asked, Row, rows};

/// A domain and whose answers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The position of the domain in the list.
    pub(crate) domain: usize,
    /// Whose answers; all of them while there is only one child.
    pub(crate) subject: Option<Subject>,
}

/// One question, put to one subject.
pub(crate) type Question = (Subject, IndicatorIndex);

/// An assessment with its list: what places are found in.
#[derive(Clone, Copy)]
pub(crate) struct Places<'a> {
    pub(crate) assessment: &'a Assessment,
    pub(crate) list: &'a Instrument,
}

impl<'a> Places<'a> {
    /// The first place at which something is asked.
    pub(crate) fn first(self) -> Place {
        self.all().next().unwrap_or_default()
    }

    /// A place, or the nearest that there is after children have come or gone.
    pub(crate) fn nearest(self, to: Place) -> Place {
        if self.all().any(|place| place == to) {
            return to;
        }
        self.in_domain(to.domain, to.subject)
    }

    /// The place in a domain, with the same subject where that is asked there.
    pub(crate) fn in_domain(self, domain: usize, subject: Option<Subject>) -> Place {
        let mut parts = self.parts(domain);
        let same = self.parts(domain).find(|part| *part == subject);
        match same.or_else(|| parts.next()) {
            Some(subject) => Place { domain, subject },
            None => self.first(),
        }
    }

    /// The place at which a question stands.
    pub(crate) fn of(self, question: Question) -> Option<Place> {
        let (subject, indicator) = question;
        let place = Place {
            domain: self.list.indicator(indicator).domain.position(),
            subject: self.is_in_parts().then_some(subject),
        };
        let rows = self.rows(place);
        let stands = rows.iter().any(|it| (it.subject, it.indicator) == question);
        stands.then_some(place)
    }

    /// The place after another, in the order of the list.
    pub(crate) fn after(self, place: Place) -> Option<Place> {
        self.all().skip_while(|it| *it != place).nth(1)
    }

    /// How the questions stand at a place.
    pub(crate) fn rows(self, at: Place) -> Vec<Row> {
        rows(self.assessment, self.list, at.domain, at.subject)
    }

    /// Whose answers a domain asks for, one after the other; with one child, everything in one go.
    pub(crate) fn parts(self, domain: usize) -> impl Iterator<Item = Option<Subject>> + 'a {
        let several = self.is_in_parts();
        let apart = self.subjects().map(Some).filter(move |_| several);
        let together = (!several).then_some(None);
        let parts = apart.chain(together);
        parts.filter(move |part| {
            let place = Place {
                domain,
                subject: *part,
            };
            self.progress(domain, *part).asked > 0 || self.has_conditions(place)
        })
    }

    /// Whether questions stand at a place that conditions leave out, or that wait for another.
    fn has_conditions(self, at: Place) -> bool {
        let rows = self.rows(at);
        let mut asked = rows.iter().map(|row| &row.asked);
        asked.any(|it| matches!(it, Asked::LeftOut | Asked::WaitsFor(_)))
    }

    /// How much is answered in a domain by a subject, or by all.
    pub(crate) fn progress(self, domain: usize, subject: Option<Subject>) -> Progress {
        let Some((domain, _)) = self.list.indexed_domains().nth(domain) else {
            return Progress::default();
        };
        let of = |subject| self.assessment.progress(self.list, subject, domain);
        match subject {
            Some(subject) => of(subject),
            None => self
                .subjects()
                .map(of)
                .fold(Progress::default(), |sum, it| sum + it),
        }
    }

    /// How many questions nobody has answered yet.
    pub(crate) fn open(self) -> usize {
        let domains = 0..self.list.domains().len();
        domains
            .map(|domain| self.progress(domain, None))
            .map(|it| it.asked - it.answered)
            .sum()
    }

    /// The next question that nobody has answered: after `last` where that is known, else from `place` on, and from the
    /// beginning when there is none up to the end.
    pub(crate) fn next_open(self, place: Place, last: Option<Question>) -> Option<Question> {
        let start = self.asked().position(|(at, question, _)| match last {
            Some(last) => question == last,
            None => at == place,
        });
        let start = start.map_or(0, |start| start + usize::from(last.is_some()));
        let after = self.asked().skip(start).chain(self.asked());
        let mut open = after.filter(|(_, _, is_answered)| !is_answered);
        open.next().map(|(_, question, _)| question)
    }

    /// Every question that is asked, in the order of the pages, with its place, and whether it is answered.
    fn asked(self) -> impl Iterator<Item = (Place, Question, bool)> + 'a {
        let Self { assessment, list } = self;
        self.all().flat_map(move |place| {
            let domain = list.indexed_domains().nth(place.domain);
            let subjects = self
                .subjects()
                .filter(move |it| place.subject.is_none_or(|only| only == *it));
            domain.into_iter().flat_map(move |(domain, _)| {
                subjects.clone().flat_map(move |subject| {
                    let asked = assessment.asked(list, subject, domain);
                    asked.map(move |(indicator, is)| (place, (subject, indicator), is))
                })
            })
        })
    }

    fn all(self) -> impl Iterator<Item = Place> + 'a {
        (0..self.list.domains().len()).flat_map(move |domain| {
            self.parts(domain)
                .map(move |subject| Place { domain, subject })
        })
    }

    fn subjects(self) -> impl Iterator<Item = Subject> + Clone + 'a {
        let children = 0..self.assessment.children.len();
        std::iter::once(Subject::Family).chain(children.map(Subject::Child))
    }

    fn is_in_parts(self) -> bool {
        self.assessment.children.len() > 1
    }
}
