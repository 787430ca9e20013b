//! The levels of a family's children over time, as a small drawing. The tables beside it say the same.

use yew::{Html, html};
use zajedno_core::{Date, Instrument};
use zajedno_form::Setting;
use zajedno_text::spoken;

use crate::state::review::{Point, Track, WHOLE};

/// The drawing, in its own units; it grows with its letters.
const WIDTH: usize = 320;
/// Room for the titles of the levels.
const LEFT: usize = 92;
/// Room for half a mark.
const RIGHT: usize = 20;
const TOP: usize = 6;
/// The height of a level.
const STEP: usize = 36;
/// Room for numbers and dates.
const BELOW: usize = 40;
/// How far the marks of children stand apart where they would cover each other.
const BESIDE: usize = 7;
/// How many children are told apart by their marks.
const SHAPES: usize = 4;

/// Where things stand.
struct Field {
    levels: usize,
}

impl Field {
    fn bottom(&self) -> usize {
        TOP + STEP * self.levels
    }

    fn across(place: usize) -> usize {
        LEFT + RIGHT + place * (WIDTH - LEFT - 2 * RIGHT) / WHOLE
    }

    /// The middle of a level; the lowest stands at the bottom.
    fn up(&self, rank: u8) -> usize {
        let above = self.levels.saturating_sub(usize::from(rank) + 1);
        TOP + STEP * above + STEP / 2
    }
}

/// `places` and `dates` are those of the assessments, oldest first.
pub(crate) fn chart(
    setting: &Setting,
    list: &Instrument,
    tracks: &[Track],
    (places, dates): (&[usize], &[Date]),
) -> Html {
    let levels = list.levels();
    let field = Field {
        levels: levels.len(),
    };
    let height = field.bottom() + BELOW;
    let several = tracks.len() > 1;
    html! {
        <figure class="chart">
            <svg class="chart__drawing" viewBox={format!("0 0 {WIDTH} {height}")} aria-hidden="true">
                { for levels.iter().enumerate().map(|(rank, level)| {
                    let title = spoken(&level.title, setting.language).text;
                    grid(&field, u8::try_from(rank).unwrap_or(u8::MAX), &title)
                }) }
                { for places.iter().enumerate().map(|(position, place)| {
                    number(&field, Field::across(*place), position + 1)
                }) }
                { ends(setting, &field, dates) }
                { for tracks.iter().enumerate().map(|(child, it)| track(&field, child, it)) }
            </svg>
            if several || tracks.iter().flat_map(|it| &it.points).any(|it| it.is_judged) {
                { legend(setting, tracks) }
            }
        </figure>
    }
}

fn grid(field: &Field, rank: u8, title: &str) -> Html {
    let y = field.up(rank);
    html! {
           <>
               <line class="chart__grid"
    stroke="currentColor" x1={LEFT.to_string()} x2={WIDTH.to_string()} y1={y.to_string()} y2={y.to_string()} />
               <text class="chart__text"
    text-anchor="end" x={(LEFT - 6).to_string()} y={(y + 4).to_string()}>
                   { title }
               </text>
           </>
       }
}

fn number(field: &Field, x: usize, number: usize) -> Html {
    html! {
           <text class="chart__text chart__text--number"
    text-anchor="middle" x={x.to_string()} y={(field.bottom() + 14).to_string()}>
               { number }
           </text>
       }
}

/// The first date and the last.
fn ends(setting: &Setting, field: &Field, dates: &[Date]) -> Html {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return Html::default();
    };
    let on = |it: &Date| setting.say().date(it.year(), it.month(), it.day());
    let y = (field.bottom() + 32).to_string();
    html! {
        <>
            <text class="chart__text" x={LEFT.to_string()} y={y.clone()}>{ on(first) }</text>
            if dates.len() > 1 {
                <text class="chart__text" text-anchor="end" x={WIDTH.to_string()} {y}>
                    { on(last) }
                </text>
            }
        </>
    }
}

fn track(field: &Field, child: usize, track: &Track) -> Html {
    let beside = (child % SHAPES) * BESIDE;
    let at = |it: &Point| (Field::across(it.place) + beside, field.up(it.level.lower));
    let points: Vec<String> = track
        .points
        .iter()
        .map(at)
        .map(|(x, y)| format!("{x},{y}"))
        .collect();
    html! {
        <g>
            <polyline class="chart__line" stroke="currentColor" stroke-width="2" points={points.join(" ")} />
            { for track.points.iter().map(|it| {
                let (x, y) = at(it);
                html! {
                    <>
                        { open(field, it, x) }
                        { mark(child, x, y) }
                        if it.is_judged {
                            { ring(x, y) }
                        }
                    </>
                }
            }) }
        </g>
    }
}

/// Up to which level it may go while something is open.
fn open(field: &Field, it: &Point, x: usize) -> Html {
    if it.level.lower == it.level.upper {
        return Html::default();
    }
    let [low, high] = [it.level.lower, it.level.upper].map(|rank| field.up(rank));
    let end = format!("M{} {high}h10", x.saturating_sub(5));
    html! {
        <path class="chart__bar" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2" d={format!("M{x} {low}V{high}{end}")} />
    }
}

fn mark(child: usize, x: usize, y: usize) -> Html {
    let (left, right, top, bottom) = (x - 5, x + 5, y - 5, y + 5);
    let shape = match child % SHAPES {
        0 => {
            return html! { <circle class="chart__mark" cx={x.to_string()} cy={y.to_string()} r="5" /> };
        }
        1 => format!("M{left} {top}H{right}V{bottom}H{left}Z"),
        2 => format!("M{x} {top}L{right} {bottom}H{left}Z"),
        _ => format!("M{x} {}L{} {y}L{x} {}L{} {y}Z", y - 7, x + 7, y + 7, x - 7),
    };
    html! { <path class="chart__mark" d={shape} /> }
}

fn ring(x: usize, y: usize) -> Html {
    html! { <circle class="chart__ring" stroke="currentColor" stroke-width="1.5" cx={x.to_string()} cy={y.to_string()} r="9" /> }
}

/// Which mark is whose, and what a ring says.
fn legend(setting: &Setting, tracks: &[Track]) -> Html {
    let say = setting.say();
    let sign = |drawn: Html| {
        html! { <svg class="chart__sign" viewBox="0 0 20 20" aria-hidden="true">{ drawn }</svg> }
    };
    let is_judged = tracks
        .iter()
        .flat_map(|it| &it.points)
        .any(|it| it.is_judged);
    html! {
        <figcaption>
            <ul class="chart__legend" aria-hidden="true">
                if tracks.len() > 1 {
                    { for tracks.iter().enumerate().map(|(child, it)| html! {
                        <li>{ sign(mark(child, 10, 10)) }{ say.subject_child(&it.code) }</li>
                    }) }
                }
                if is_judged {
                    <li>{ sign(ring(10, 10)) }{ say.explain_judgement() }</li>
                }
            </ul>
        </figcaption>
    }
}
