//! Changes JSON as JSON, so that most of what is changed still gets past the parser. Bytes changed at random seldom do.

use serde_json::{Map, Value, json};

use crate::cases::rolls::Rolls;

/// Where a value stands in a document: the place of each member or element on the way to it.
type Path = Vec<usize>;

/// A value of a document.
struct Spot {
    path: Path,
    /// The nearest name on the way to it: elements go by the name of their array.
    name: String,
    is_scalar: bool,
}

/// Texts that mean something somewhere, or should not.
const TEXTS: &[&str] = &[
    "",
    "1",
    "2",
    "3",
    "unknown",
    "not_applicable",
    "unborn",
    "critical",
    "highest",
    "interval",
    "refuse",
    "family",
    "child",
    "strength",
    "2024-02-29",
    "2025-02-29",
    "0001-01",
    "9999-12-31",
    "ж\u{0301}\u{0}",
    "a/b~1c",
];

const NUMBERS: &[i64] = &[
    -1_000_001,
    -1000,
    -1,
    0,
    1,
    2,
    3,
    12,
    100,
    101,
    255,
    256,
    1000,
    1001,
    65_536,
    1_000_000,
    2_147_483_647,
    -2_147_483_648,
    4_294_967_296,
];

/// Numbers for [`Rolls`] from the seed that the fuzzer gives (`SplitMix64`).
fn rolls(seed: u32) -> Vec<u16> {
    let mut state = u64::from(seed);
    let next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)).to_be_bytes()
    };
    let bytes = std::iter::repeat_with(next).take(64);
    bytes.map(|it| u16::from_be_bytes([it[0], it[1]])).collect()
}

/// The document with a few values changed; `None` for what is no JSON, and now and then for what is, so that bytes are
/// changed as well.
#[must_use]
pub fn changed(text: &[u8], seed: u32) -> Option<Vec<u8>> {
    let rolls = rolls(seed);
    let mut rolls = Rolls::new(&rolls);
    if rolls.happens(6) {
        return None;
    }
    let mut value: Value = serde_json::from_slice(text).ok()?;
    for _ in 0..=rolls.below(3) {
        change(&mut value, &mut rolls);
    }
    serde_json::to_vec(&value).ok()
}

/// The first document with a value of the second in the place of one of the same name; `None` for what is no JSON.
#[must_use]
pub fn crossed(text: &[u8], other: &[u8], seed: u32) -> Option<Vec<u8>> {
    let rolls = rolls(seed);
    let mut rolls = Rolls::new(&rolls);
    let mut value: Value = serde_json::from_slice(text).ok()?;
    let mut other: Value = serde_json::from_slice(other).ok()?;
    let given = spots(&other);
    let taken = spots(&value);
    let fitting = |it: &&Spot| given.iter().any(|given| given.name == it.name);
    let fitting: Vec<&Spot> = taken.iter().skip(1).filter(fitting).collect();
    let place = fitting.get(rolls.below(fitting.len().max(1)))?;
    let fitting = given.iter().skip(1).filter(|it| it.name == place.name);
    let fitting: Vec<&Spot> = fitting.collect();
    let from = fitting.get(rolls.below(fitting.len().max(1)))?;
    *at(&mut value, &place.path)? = at(&mut other, &from.path)?.take();
    serde_json::to_vec(&value).ok()
}

/// Every value of a document, the document itself first.
fn spots(value: &Value) -> Vec<Spot> {
    fn walk(value: &Value, path: &mut Path, name: &str, spots: &mut Vec<Spot>) {
        spots.push(Spot {
            path: path.clone(),
            name: name.to_owned(),
            is_scalar: !value.is_array() && !value.is_object(),
        });
        let members = value.as_object().into_iter().flatten();
        let members = members.map(|(name, member)| (name.as_str(), member));
        let elements = value.as_array().into_iter().flatten();
        let elements = elements.map(|element| (name, element));
        for (place, (name, part)) in members.chain(elements).enumerate() {
            path.push(place);
            walk(part, path, name, spots);
            path.pop();
        }
    }
    let mut spots = Vec::new();
    walk(value, &mut Vec::new(), "", &mut spots);
    spots
}

/// The value at a path.
fn at<'a>(value: &'a mut Value, path: &[usize]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, &place| match value {
        Value::Array(elements) => elements.get_mut(place),
        Value::Object(members) => members.values_mut().nth(place),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    })
}

/// One change; none where the chosen one does not fit.
fn change(value: &mut Value, rolls: &mut Rolls<'_>) -> Option<()> {
    let spots = spots(value);
    let inner = spots.get(1..).filter(|it| !it.is_empty())?;
    let scalars: Vec<&Spot> = inner.iter().filter(|it| it.is_scalar).collect();
    let spot = &inner[rolls.below(inner.len())];
    let alike: Vec<&Spot> = inner.iter().filter(|it| it.name == spot.name).collect();
    let other = alike[rolls.below(alike.len())];
    match rolls.below(12) {
        0..4 if !scalars.is_empty() => {
            let scalar = scalars[rolls.below(scalars.len())];
            let alike = scalars.iter().filter(|it| it.name == scalar.name);
            let alike: Vec<_> = alike.collect();
            let like = alike[rolls.below(alike.len())];
            let like = at(value, &like.path)?.clone();
            vary(at(value, &scalar.path)?, like, rolls);
        }
        4 | 5 => *at(value, &spot.path)? = at(value, &other.path)?.clone(),
        6 => {
            let one = at(value, &spot.path)?.clone();
            let two = std::mem::replace(at(value, &other.path)?, one);
            *at(value, &spot.path)? = two;
        }
        7 | 8 => remove(value, &spot.path, rolls)?,
        9 => repeat(value, &spot.path, rolls)?,
        10 => lend(value, spot, other, rolls)?,
        _ => disfigure(at(value, &spot.path)?, rolls),
    }
    Some(())
}

/// Another value of the same type.
fn vary(value: &mut Value, like: Value, rolls: &mut Rolls<'_>) {
    *value = match value {
        Value::Bool(it) => json!(!*it),
        Value::Number(it) => match rolls.below(4) {
            0 => json!(rolls.one(NUMBERS)),
            1 => like,
            two_or_three => {
                let by = if two_or_three == 2 { 1 } else { -1 };
                json!(it.as_i64().unwrap_or(0).saturating_add(by))
            }
        },
        Value::String(_) if rolls.below(3) == 0 => json!(rolls.one(TEXTS)),
        Value::String(_) | Value::Null | Value::Array(_) | Value::Object(_) => like,
    };
}

/// Takes a value out: mostly an element, for objects seldom have members to spare.
fn remove(value: &mut Value, path: &[usize], rolls: &mut Rolls<'_>) -> Option<()> {
    let (&place, around) = path.split_last()?;
    match at(value, around)? {
        Value::Array(elements) => drop(elements.remove(place)),
        Value::Object(members) if rolls.happens(40) => {
            let name = members.keys().nth(place)?.clone();
            members.remove(&name);
        }
        Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    Some(())
}

/// Puts an element once more somewhere in its array, or moves it there.
fn repeat(value: &mut Value, path: &[usize], rolls: &mut Rolls<'_>) -> Option<()> {
    let (&place, around) = path.split_last()?;
    if let Value::Array(elements) = at(value, around)? {
        let element = if rolls.happens(50) {
            elements.remove(place)
        } else {
            elements[place].clone()
        };
        elements.insert(rolls.below(elements.len() + 1), element);
    }
    Some(())
}

/// Gives an object a member of one like it: what may be there and is not.
fn lend(value: &mut Value, to: &Spot, from: &Spot, rolls: &mut Rolls<'_>) -> Option<()> {
    let members = at(value, &from.path)?.as_object()?;
    let lent = members.iter().nth(rolls.below(members.len().max(1)))?;
    let (name, member) = (lent.0.clone(), lent.1.clone());
    at(value, &to.path)?.as_object_mut()?.insert(name, member);
    Some(())
}

/// What no reader expects there; seldom, since little is found behind it.
fn disfigure(value: &mut Value, rolls: &mut Rolls<'_>) {
    if rolls.below(3) > 0 {
        return;
    }
    *value = match rolls.below(8) {
        0 => Value::Null,
        1 => json!([value.take()]),
        2 => json!({ "found": value.take() }),
        3 => json!(0.5),
        4 => Value::Object(Map::new()),
        5 => json!([]),
        6 => json!(u64::MAX),
        _ => json!("ж".repeat(rolls.one(&[1, 64, 65, 2048, 2049]))),
    };
}
