//! Why a question is asked: what was published about it, in plain words.

use yew::{Callback, Html, html};
use zajedno_core::evidence::{Evidence, Finding};
use zajedno_core::id::EvidenceId;

use super::Question;
use super::fold::{Opened, fold};
use crate::did::Did;
use crate::evidence::EvidenceFile;
use crate::words::list_words;

/// The reasons behind a question, folded; without any, nothing.
pub(super) fn help(question: &Question<'_>) -> Html {
    let Question { setting, it, .. } = question;
    let has_findings = has_findings(question);
    if !has_findings && it.evidence_grade.is_none() {
        return Html::default();
    }
    let heading = html! { { setting.say().help_heading() } };
    let on_open = {
        let (opened, on_did) = (question.opened.clone(), question.on_did.clone());
        let is_there = matches!(setting.evidence, EvidenceFile::Read(_)) || !has_findings;
        Callback::from(move |()| {
            opened.set(Opened {
                help: true,
                ..*opened
            });
            if !is_there {
                on_did.emit(Did::WantsEvidence);
            }
        })
    };
    let content = if question.opened.help {
        reasons(question)
    } else {
        Html::default()
    };
    fold(question, "help", heading, on_open, content)
}

/// Whether something published can be shown.
fn has_findings(question: &Question<'_>) -> bool {
    !question.it.evidence.is_empty() && question.setting.evidence != EvidenceFile::None
}

/// The grade of the evidence, then the findings.
fn reasons(question: &Question<'_>) -> Html {
    let Question { setting, it, .. } = question;
    let say = setting.say();
    let grade = it.evidence_grade.as_ref();
    let mut grades = setting.instrument.grades().iter();
    let grade = grade.and_then(|id| grades.find(|grade| grade.id == *id));
    let findings = match &setting.evidence {
        _ if !has_findings(question) => Html::default(),
        EvidenceFile::NotRead => html! { <p>{ "…" }</p> },
        EvidenceFile::Read(evidence) => findings(question, evidence, &it.evidence),
        EvidenceFile::Unreadable => html! { <p>{ say.help_unreadable() }</p> },
        EvidenceFile::None => Html::default(),
    };
    html! {
        <div class="help">
            if let Some(grade) = grade {
                <p>
                    <span class="help__label">{ say.help_grade() }</span>{ " " }
                    { list_words(setting, &grade.title) }
                </p>
            }
            { findings }
        </div>
    }
}

fn findings(question: &Question<'_>, evidence: &Evidence, ids: &[EvidenceId]) -> Html {
    let found = ids.iter().filter_map(|id| evidence.find(id));
    html! {
        <ul class="help__findings">{ for found.map(|it| finding(question, &it)) }</ul>
    }
}

/// A finding with its source. The address is text to copy and no link: the form leads nobody out of an open assessment,
/// and tells no other site that somebody reads there.
fn finding(question: &Question<'_>, it: &Finding<'_>) -> Html {
    let say = question.setting.say();
    html! {
        <li class="help__finding">
            <p>{ list_words(question.setting, it.plain) }</p>
            if let Some(citation) = it.citation {
                <p class="help__source">
                    { say.help_source() }{ " " }{ citation }
                    if let Some(address) = it.address {
                        { " " }<span class="help__address">{ address }</span>
                    }
                </p>
            }
            if let Some(seen) = it.seen {
                <p class="help__source">
                    if it.citation.is_some() {
                        { say.help_seen() }{ " " }
                    }
                    { list_words(question.setting, seen) }
                </p>
            }
        </li>
    }
}
