//! What changed between two assessments of a family, answer by answer, and what stayed for how long.

use zajedno_core::assessment::{Answer, Standing, Subject};
use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::instrument::{About, Indicator};
use zajedno_core::{Assessment, Date, Instrument};

/// How the answer to a question stands in one assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was not asked: by the kind of the assessment, or by a condition of the list.
    NotAsked,
    /// It does not apply.
    NotApplicable,
    /// Nobody answered, or it was asked and is not known.
    Open,
    /// This option.
    Option(OptionIndex),
}

/// In which direction an answer went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A risk is less, or a strength is more.
    Better,
    /// A risk is more, or a strength is less.
    Worse,
    /// It stays as it was.
    Same,
    /// It is another answer to a question that carries no points, and so neither better nor worse.
    Other,
    /// It is known now, and was open.
    NowKnown,
    /// It is open now, and was known.
    NoLongerKnown,
    /// It was open and still is.
    StillOpen,
    /// It is asked and applies now, and was not or did not.
    NowApplies,
    /// It is not asked or does not apply now, and was and did.
    NoLongerApplies,
}

impl Direction {
    /// Whether anything is different.
    #[must_use]
    pub fn is_change(self) -> bool {
        !matches!(self, Self::Same | Self::StillOpen)
    }
}

/// The answers to one question, then and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub indicator: IndicatorIndex,
    /// How it stood.
    pub earlier: State,
    /// How it stands.
    pub later: State,
    /// In which direction it went.
    pub direction: Direction,
}

/// Whether a child can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It was assessed both times.
    Both,
    /// It is assessed for the first time.
    New,
    /// It is not assessed any more: not in the later assessment, in formal care, or grown up.
    Gone,
}

/// What changed of one child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildComparison {
    /// The code of the child.
    pub reference: String,
    /// Whether it can be compared.
    pub presence: Presence,
    /// Every question about the child, in the order of the list; none unless it was assessed both times.
    pub changes: Vec<Change>,
}

/// What changed between two assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every question about the family, in the order of the list.
    pub family: Vec<Change>,
    /// Each child that was or is assessed, in the order of the later assessment, then those of the earlier alone.
    pub children: Vec<ChildComparison>,
}

/// Compares two assessments of a family, question by question. Children are matched by their codes.
///
/// `None` where one of them was answered in another list: the questions are not the same then.
///
/// ```
/// use zajedno_casework::{Direction, compare};
/// use zajedno_core::{builtin, json};
///
/// let list = builtin::separation_risk();
/// let answered = |date, exhaustion, family| {
///     let file = format!(r#"{{
///         "format": 1, "reference": "P-18", "kind": "directed", "date": "{date}",
///         "family": {{ "caregiver_exhaustion": "{exhaustion}", "strength_extended_family": "{family}" }},
///         "children": [{{ "reference": "A", "birth": "2019-03", "answers": {{}} }}]
///     }}"#);
///     json::read_assessment(file.as_bytes(), &list)
/// };
/// let (earlier, later) = (answered("2026-03-02", "3", "2")?, answered("2026-06-02", "1", "1")?);
/// let comparison = compare(&list, &earlier, &later).ok_or("another list")?;
/// let changed = comparison.family.iter().filter(|it| it.direction.is_change());
/// let changed: Vec<_> = changed.map(|it| (list.indicator(it.indicator).id.as_str(), it.direction)).collect();
/// assert_eq!(changed, [
///     ("caregiver_exhaustion", Direction::Better),
///     ("strength_extended_family", Direction::Worse),
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn compare(list: &Instrument, earlier: &Assessment, later: &Assessment) -> Option<Comparison> {
    if [earlier, later]
        .iter()
        .any(|it| it.instrument() != list.name())
    {
        return None;
    }
    let both = |then, now| changes(list, (earlier, then), (later, now));
    let mut children = Vec::new();
    for (position, child) in later.children.iter().enumerate() {
        let then = position_of(earlier, &child.reference);
        let was = then.filter(|then| is_assessed(list, earlier, *then));
        let is = is_assessed(list, later, position);
        let (presence, changes) = match (was, is) {
            (Some(then), true) => {
                let subjects = (Subject::Child(then), Subject::Child(position));
                (Presence::Both, both(subjects.0, subjects.1))
            }
            (None, true) => (Presence::New, Vec::new()),
            (Some(_), false) => (Presence::Gone, Vec::new()),
            (None, false) => continue,
        };
        children.push(ChildComparison {
            reference: child.reference.clone(),
            presence,
            changes,
        });
    }
    for (position, child) in earlier.children.iter().enumerate() {
        let is_gone = position_of(later, &child.reference).is_none();
        if is_gone && is_assessed(list, earlier, position) {
            children.push(ChildComparison {
                reference: child.reference.clone(),
                presence: Presence::Gone,
                changes: Vec::new(),
            });
        }
    }
    Some(Comparison {
        family: both(Subject::Family, Subject::Family),
        children,
    })
}

/// An answer that stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Whose, in the newest assessment.
    pub subject: Subject,
    /// The question.
    pub indicator: IndicatorIndex,
    /// The answer.
    pub option: OptionIndex,
    /// The date of the first assessment since which nothing else was answered.
    pub since: Date,
    /// In how many assessments, one after the other.
    pub times: usize,
}

/// Since when each known answer of the newest assessment has stayed as it is. `assessments` stand oldest first.
///
/// An assessment that did not ask the question, such as an initial one, neither counts nor interrupts; one in which it was
/// open, or in which the child was not assessed, interrupts. Those that were answered in another list are left out.
#[must_use]
pub fn stayed(list: &Instrument, assessments: &[&Assessment]) -> Vec<Stay> {
    let in_list = assessments
        .iter()
        .filter(|it| it.instrument() == list.name());
    let in_list: Vec<&Assessment> = in_list.copied().collect();
    let Some((newest, before)) = in_list.split_last() else {
        return Vec::new();
    };
    let children = (0..newest.children.len()).filter(|child| is_assessed(list, newest, *child));
    let subjects = std::iter::once(Subject::Family).chain(children.map(Subject::Child));
    let mut stays = Vec::new();
    for subject in subjects {
        for (indicator, it) in asked_of(list, subject) {
            if let State::Option(option) = state(list, newest, subject, indicator)
                && it.from_age.is_none()
            {
                let mut stay = Stay {
                    subject,
                    indicator,
                    option,
                    since: newest.date,
                    times: 1,
                };
                for earlier in before.iter().rev() {
                    let then = same_subject(list, newest, earlier, subject);
                    match then.map(|then| state(list, earlier, then, indicator)) {
                        Some(State::NotAsked) => {}
                        Some(State::Option(then)) if then == option => {
                            stay.since = earlier.date;
                            stay.times += 1;
                        }
                        Some(State::Option(_) | State::Open | State::NotApplicable) | None => break,
                    }
                }
                stays.push(stay);
            }
        }
    }
    stays
}

/// The same subject in another assessment, if it is assessed there.
fn same_subject(
    list: &Instrument,
    here: &Assessment,
    there: &Assessment,
    subject: Subject,
) -> Option<Subject> {
    let Subject::Child(position) = subject else {
        return Some(subject);
    };
    let position = position_of(there, &here.children.get(position)?.reference)?;
    is_assessed(list, there, position).then_some(Subject::Child(position))
}

fn position_of(assessment: &Assessment, reference: &str) -> Option<usize> {
    let mut children = assessment.children.iter();
    children.position(|child| child.reference == reference)
}

fn is_assessed(list: &Instrument, assessment: &Assessment, position: usize) -> bool {
    let child = assessment.children.get(position);
    child.is_some_and(|child| assessment.no_sheet(list, child).is_none())
}

fn asked_of(
    list: &Instrument,
    subject: Subject,
) -> impl Iterator<Item = (IndicatorIndex, &Indicator)> {
    let about: About = subject.about();
    list.indexed().filter(move |(_, it)| it.about == about)
}

fn changes(
    list: &Instrument,
    (earlier, then): (&Assessment, Subject),
    (later, now): (&Assessment, Subject),
) -> Vec<Change> {
    let change = |(indicator, it): (IndicatorIndex, &Indicator)| {
        let earlier = state(list, earlier, then, indicator);
        let later = state(list, later, now, indicator);
        Change {
            indicator,
            earlier,
            later,
            direction: direction(it, earlier, later),
        }
    };
    asked_of(list, now).map(change).collect()
}

/// How a question stands for a subject.
#[must_use]
pub fn state(
    list: &Instrument,
    assessment: &Assessment,
    subject: Subject,
    indicator: IndicatorIndex,
) -> State {
    if !assessment.kind.asks(list.indicator(indicator)) {
        return State::NotAsked;
    }
    match assessment.standing(list, subject, indicator) {
        Standing::NotAsked => State::NotAsked,
        Standing::NotForUnborn | Standing::Answered(Answer::NotApplicable) => State::NotApplicable,
        Standing::Unanswered
        | Standing::AgeNotKnown
        | Standing::WaitsFor(_)
        | Standing::Answered(Answer::Unknown) => State::Open,
        Standing::FollowsFromAge(option) => State::Option(option),
        Standing::Answered(Answer::Option { option, .. }) => State::Option(*option),
    }
}

fn direction(it: &Indicator, earlier: State, later: State) -> Direction {
    use State::{NotApplicable, NotAsked, Open, Option};

    match (earlier, later) {
        (Option(earlier), Option(later)) if earlier == later => Direction::Same,
        (Option(_), Option(_)) if it.kind.is_gate() => Direction::Other,
        (Option(earlier), Option(later)) if it.is_at_or_worse(later, earlier) => Direction::Worse,
        (Option(_), Option(_)) => Direction::Better,
        (Open, Option(_)) => Direction::NowKnown,
        (Option(_), Open) => Direction::NoLongerKnown,
        (Open, Open) => Direction::StillOpen,
        (NotAsked | NotApplicable, NotAsked | NotApplicable) => Direction::Same,
        (NotAsked | NotApplicable, Open | Option(_)) => Direction::NowApplies,
        (Open | Option(_), NotAsked | NotApplicable) => Direction::NoLongerApplies,
    }
}
