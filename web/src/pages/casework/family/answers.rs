//! What the family says about single answers.

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::ViewOfAnswer;
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::instrument::Domain;
use zajedno_form::list_words;
use zajedno_text::spoken;

use super::{ANSWERS_ID, Drawing, id};
use crate::components::field::Field;
use crate::components::sure::{Sure, SureWords};
use crate::state::place::Question;
use crate::state::view::{ViewEdit, ViewKey, key_for, key_of, question_of, unspoken};

pub(super) fn answers(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    let answers = &it.view.answers;
    html! {
        <section class="card" aria-labelledby={ANSWERS_ID}>
            <h3 class="card__heading" id={ANSWERS_ID} tabindex="-1">{ say.view_answers() }</h3>
            if answers.is_empty() {
                <p>{ say.view_answers_none() }</p>
            }
            <ul class="bare">
                { for answers.iter().map(|answer| it.answer(answer)) }
            </ul>
            if !it.is_locked() {
                { it.choose() }
            }
        </section>
    }
}

impl Drawing<'_> {
    fn answer(&self, it: &ViewOfAnswer) -> Html {
        let say = self.setting.say();
        let key = key_of(it);
        let heading = id(&key, "heading");
        let (about, about_words) = (key.clone(), key.clone());
        let on_agreement = self
            .on_edit
            .reform(move |agreement| ViewEdit::AgreementOn(about.clone(), agreement));
        let on_words = self
            .on_edit
            .reform(move |words| ViewEdit::WordsOn(about_words.clone(), words));
        let question = question_of(self.assessment, &self.setting.instrument, &key);
        html! {
            <li class="boxed" key={heading.clone()}>
                <h4 id={heading.clone()}>
                    { self.question_words(&key, question) }
                </h4>
                { for question.and_then(|it| self.answer_words(it)).map(|words| html! {
                    <p>{ say.view_written() }{ " " }<strong>{ words }</strong></p>
                }) }
                { self.agreement(&id(&key, "agreement"), say.view_agreement(), it.agreement, &on_agreement) }
                <fieldset role="none" disabled={self.is_locked()}>
                    { Field::new(words_id(&key), say.view_words()).text(&it.words, &on_words) }
                </fieldset>
                if !self.is_locked() {
                    { self.remove(key, heading) }
                }
            </li>
        }
    }

    fn remove(&self, key: ViewKey, heading: String) -> Html {
        let say = self.setting.say();
        let words = SureWords {
            ask: say.view_remove(),
            sure: say.view_remove_sure(),
            yes: say.view_remove_yes(),
            no: say.sure_no(),
        };
        let remove_id = id(&key, "remove");
        let on_yes = self.on_edit.reform(move |()| ViewEdit::Remove(key.clone()));
        html! {
            <Sure
                id={AttrValue::from(remove_id)}
                {words}
                described_by={AttrValue::from(heading)}
                {on_yes}
            />
        }
    }

    /// The question, and which child it is about where there are several.
    fn question_words(&self, key: &ViewKey, question: Option<Question>) -> Html {
        let are_several = self.assessment.children.len() > 1;
        let child = key.child.as_ref().filter(|_| are_several);
        html! {
            <>
                if let Some((_, indicator)) = question {
                    { list_words(self.setting, &self.setting.instrument.indicator(indicator).text) }
                } else {
                    // A child that has left, or another version of the list.
                    { key.indicator.as_str().to_owned() }
                }
                { for child.map(|code| format!(" ({})", self.setting.say().subject_child(code))) }
            </>
        }
    }

    /// What was written down as the answer.
    fn answer_words(&self, (subject, indicator): Question) -> Option<Html> {
        let (say, list) = (self.setting.say(), &self.setting.instrument);
        let it = list.indicator(indicator);
        Some(match self.assessment.answer(subject, indicator)? {
            Answer::Option { option, .. } => {
                list_words(self.setting, &it.options.get(option.position())?.anchor)
            }
            Answer::Unknown => html! { { say.answer_unknown() } },
            Answer::NotApplicable => html! { { say.answer_not_applicable() } },
        })
    }

    /// The list of questions about which nothing is said yet; a button takes the one that is chosen.
    fn choose(&self) -> Html {
        let (say, list) = (self.setting.say(), &self.setting.instrument);
        let offered = unspoken(self.assessment, list, self.view);
        let flat: Vec<Question> = offered.iter().flatten().copied().collect();
        let chosen = self.chosen.checked_sub(1).and_then(|it| flat.get(it));
        let chosen = chosen.map(|question| key_for(self.assessment, list, *question));
        // The first line has no number.
        let on_choice = self
            .on_chosen
            .reform(|line: String| line.parse().unwrap_or_default());
        let on_edit = self.on_edit.clone();
        let is_nothing_chosen = chosen.is_none();
        let on_add = Callback::from(move |_| {
            if let Some(key) = &chosen {
                on_edit.emit(ViewEdit::Add(key.clone()));
            }
        });
        let mut line = 0;
        let groups = list.domains().iter().zip(&offered);
        let groups = groups.filter(|(_, questions)| !questions.is_empty());
        let groups: Vec<Html> = groups
            .map(|(domain, questions)| self.group(domain, questions, &mut line))
            .collect();
        let lines = html! {
            <>
                <option selected={is_nothing_chosen} value="">{ say.view_choose_first() }</option>
                { for groups }
            </>
        };
        let field = Field::new("view-choose", say.view_choose()).hint(say.view_answers_what());
        html! {
            // Another list of questions begins with none chosen.
            <div class="asking" key={self.view.answers.len()}>
                { field.choice(lines, &on_choice) }
                <button class="button" type="button" disabled={is_nothing_chosen} onclick={on_add}>
                    { say.view_add() }
                </button>
            </div>
        }
    }

    fn group(&self, domain: &Domain, questions: &[Question], line: &mut usize) -> Html {
        let (say, list) = (self.setting.say(), &self.setting.instrument);
        let title = spoken(&domain.title, self.setting.language).text;
        let are_several = self.assessment.children.len() > 1;
        let options = questions.iter().map(|(subject, indicator)| {
            *line += 1;
            let text = spoken(&list.indicator(*indicator).text, self.setting.language).text;
            let child = match subject {
                Subject::Family => None,
                Subject::Child(at) => self.assessment.children.get(*at),
            };
            let child = child.filter(|_| are_several);
            let child = child.map(|it| format!("{}: ", say.subject_child(&it.reference)));
            html! {
                <option selected={self.chosen == *line} value={line.to_string()}>
                    { child.unwrap_or_default() }{ text }
                </option>
            }
        });
        html! { <optgroup label={title.into_owned()}>{ for options }</optgroup> }
    }
}

/// The id of the field for the family's words about an answer.
pub(super) fn words_id(key: &ViewKey) -> String {
    id(key, "words")
}
