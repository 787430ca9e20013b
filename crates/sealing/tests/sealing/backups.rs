//! What a backup gives back, whatever became of the file.
use crate::common::{flipped, key, place, store};
use proptest::prelude::*;
use zajedno_sealing::backup::{self, Backup, BackupProblem, Entry, Opened};
use zajedno_sealing::{DataKey, Kind, Lock, LockProblem, Place, Role};

const MADE: &str = "2026-03-02T10:20:30Z";
/// Marker, place, length and checksum before every entry.
const HEADER: usize = 4 + 25 + 8 + 8;
/// What stands before the first entry: magic, version and lock.
const HEAD: usize = 8 + 1 + Lock::BYTES;

/// A store with three entries.
struct Store {
    lock: Lock,
    data: DataKey,
    plain: Vec<(Place, Vec<u8>)>,
    entries: Vec<Entry>,
    file: Vec<u8>,
}

impl Store {
    fn new() -> Self {
        let plain = vec![
            (place(Kind::List, 9, 1), b"a list".to_vec()),
            (place(Kind::Assessment, 2, 5), b"the second".to_vec()),
            (place(Kind::Assessment, 1, 3), b"the first, longer".to_vec()),
        ];
        let (lock, data) = store();
        let sealed = |(place, plain): &(Place, Vec<u8>)| Entry {
            place: *place,
            sealed: data.seal(*place, plain).unwrap(),
        };
        let entries: Vec<_> = plain.iter().map(sealed).collect();
        let file = backup::write(&lock, &data, MADE, &entries).unwrap();
        Self {
            lock,
            data,
            plain,
            entries,
            file,
        }
    }

    fn open(&self, file: &[u8]) -> Result<Opened, BackupProblem> {
        Backup::read(file)?.open(&self.data)
    }

    /// Where the frame of an entry stands in the file.
    fn frame(&self, index: usize) -> std::ops::Range<usize> {
        let from_end = |entries: &[Entry]| {
            let sizes = entries.iter().map(|entry| HEADER + entry.sealed.len());
            self.file.len() - Lock::BYTES - sizes.sum::<usize>()
        };
        from_end(&self.entries[index..])..from_end(&self.entries[index + 1..])
    }

    /// What is left without one entry.
    fn without(&self, index: usize) -> Vec<(Place, Vec<u8>)> {
        let mut left = self.plain.clone();
        left.remove(index);
        left
    }
}

#[test]
fn a_backup_gives_back_what_was_put_in() {
    let store = Store::new();
    let backup = Backup::read(&store.file).unwrap();
    assert_eq!(backup.lock(), &store.lock);
    let data = backup.lock().unlock(Role::Recovery, &key(2)).unwrap();
    let expected = Opened {
        made: Some(MADE.to_owned()),
        entries: store.plain,
        damaged: Vec::new(),
        missing: Vec::new(),
        newer: 0,
        is_intact: true,
    };
    assert_eq!(backup.open(&data), Ok(expected));
}

#[test]
fn an_empty_store_has_a_backup_too() {
    let (lock, data) = store();
    let file = backup::write(&lock, &data, MADE, &[]).unwrap();
    let opened = Backup::read(&file).unwrap().open(&data).unwrap();
    assert!(opened.is_intact && opened.entries.is_empty());
}

#[test]
fn a_backup_shows_nothing() {
    let store = Store::new();
    let shows = |text: &[u8]| store.file.windows(text.len()).any(|it| it == text);
    assert!(shows(store.lock.store().as_bytes()));
    assert!(!shows(MADE.as_bytes()));
    for (_, plain) in &store.plain {
        assert!(!shows(plain));
    }
}

#[test]
fn cut_off_anywhere_it_says_so() {
    let store = Store::new();
    for length in 0..store.file.len() {
        let cut = &store.file[..length];
        match store.open(cut) {
            Ok(opened) => {
                assert!(!opened.is_intact, "cut to {length}");
                let mut left = store.plain.clone();
                left.retain(|(place, _)| {
                    !opened.damaged.contains(place) && !opened.missing.contains(place)
                });
                if opened.made.is_some() {
                    assert_eq!(opened.entries, left, "cut to {length}");
                }
            }
            Err(BackupProblem::NotABackup) => assert!(length < 8, "cut to {length}"),
            Err(BackupProblem::Lock(LockProblem::Damaged)) => assert!(length < HEAD),
            Err(problem) => assert_eq!(problem, BackupProblem::NothingOpens, "{length}"),
        }
    }
}

#[test]
fn no_bit_changes_unnoticed_and_none_hides_more_than_one_entry() {
    let store = Store::new();
    for bit in 0..store.file.len() * 8 {
        let changed = flipped(&store.file, bit);
        let opened = match bit / 8 {
            0..8 => {
                assert_eq!(store.open(&changed), Err(BackupProblem::NotABackup));
                continue;
            }
            8 if bit % 8 > 0 => {
                let newer = matches!(store.open(&changed), Err(BackupProblem::Newer { .. }));
                assert!(newer);
                continue;
            }
            _ => store.open(&changed).unwrap(),
        };
        assert!(!opened.is_intact, "bit {bit}");
        let lost = (0..3).find(|index| store.frame(*index).contains(&(bit / 8)));
        let left = lost.map_or(store.plain.clone(), |index| store.without(index));
        assert_eq!(opened.entries, left, "bit {bit}");
        let lost = lost.map(|index| store.plain[index].0);
        let mut named = opened.damaged.clone();
        named.extend(&opened.missing);
        // A damaged manifest names nothing, and nothing is lost then.
        assert_eq!(named, Vec::from_iter(lost), "bit {bit}");
    }
}

#[test]
fn a_frame_that_is_gone_is_missing() {
    let store = Store::new();
    for index in 0..3 {
        let mut file = store.file.clone();
        file.drain(store.frame(index));
        let opened = store.open(&file).unwrap();
        assert_eq!(opened.missing, [store.plain[index].0]);
        assert_eq!((opened.damaged, opened.is_intact), (Vec::new(), false));
        assert_eq!(opened.entries, store.without(index));
    }
}

#[test]
fn frames_in_another_order_are_all_there() {
    let store = Store::new();
    let [first, second] = [store.frame(0), store.frame(1)];
    let swapped = [
        &store.file[..first.start],
        &store.file[second.clone()],
        &store.file[first],
        &store.file[second.end..],
    ];
    let opened = store.open(&swapped.concat()).unwrap();
    assert_eq!(opened.entries.len(), 3);
    assert_eq!((opened.damaged, opened.missing), (Vec::new(), Vec::new()));
}

#[test]
fn contents_that_changed_places_are_damaged() {
    let mut store = Store::new();
    let (one, others) = store.entries.split_first_mut().unwrap();
    std::mem::swap(&mut one.sealed, &mut others[0].sealed);
    let file = backup::write(&store.lock, &store.data, MADE, &store.entries).unwrap();
    let opened = store.open(&file).unwrap();
    assert_eq!(opened.damaged, [store.plain[1].0, store.plain[0].0]);
    assert_eq!(opened.entries, store.plain[2..]);
}

/// An older revision slipped into a newer backup, sealed by the store itself, is not given.
#[test]
fn what_was_not_put_there_is_not_given() {
    let store = Store::new();
    let stray = place(Kind::Assessment, 1, 2);
    let sealed = store.data.seal(stray, b"older").unwrap();
    let entry = Entry {
        place: stray,
        sealed,
    };
    let older =
        backup::write(&store.lock, &store.data, MADE, std::slice::from_ref(&entry)).unwrap();
    let frame = &older[older.len() - Lock::BYTES - HEADER - entry.sealed.len()..][..];
    let frame = &frame[..frame.len() - Lock::BYTES];
    let at = store.frame(1).start;
    let file = [&store.file[..at], frame, &store.file[at..]].concat();
    let opened = store.open(&file).unwrap();
    assert_eq!((opened.entries, opened.damaged), (store.plain, vec![stray]));
    assert!(!opened.is_intact);
}

#[test]
fn an_entry_that_comes_twice_is_given_once() {
    let store = Store::new();
    let frame = store.frame(0);
    let file = [&store.file[..frame.end], &store.file[frame.start..]].concat();
    let opened = store.open(&file).unwrap();
    assert_eq!(opened.entries, store.plain);
    assert!(!opened.is_intact);
}

#[test]
fn one_lock_is_enough() {
    let store = Store::new();
    let mut file = store.file.clone();
    file[HEAD - 1] ^= 1;
    let backup = Backup::read(&file).unwrap();
    assert_eq!(backup.lock(), &store.lock);
    let end = file.len() - 1;
    file[end] ^= 1;
    let problem = Backup::read(&file).err();
    assert_eq!(problem, Some(BackupProblem::Lock(LockProblem::Damaged)));
}

#[test]
fn another_key_opens_no_backup() {
    let (store, other) = (Store::new(), Store::new());
    let backup = Backup::read(&store.file).unwrap();
    assert_eq!(backup.open(&other.data), Err(BackupProblem::NothingOpens));
}

#[test]
fn sizes_that_are_lies_take_no_memory() {
    let store = Store::new();
    let frame = store.frame(0);
    for length in [u64::MAX, u64::from(u32::MAX), 1 << 40] {
        let mut file = store.file.clone();
        let header = frame.start..frame.start + HEADER - 8;
        file[header.end - 8..header.end].copy_from_slice(&length.to_le_bytes());
        let sum = checksum(&file[header.clone()]);
        file[header.end..header.end + 8].copy_from_slice(&sum);
        let opened = store.open(&file).unwrap();
        assert_eq!(opened.damaged, [store.plain[0].0]);
        assert_eq!(opened.entries, store.plain[1..]);
        assert!(!opened.is_intact);
    }
    // A manifest that names more than there is room for is none.
    let place = Place {
        kind: Kind::Manifest,
        id: store.lock.store(),
        revision: 0,
    };
    let sealed = store.data.seal(place, &u64::MAX.to_le_bytes()).unwrap();
    let frame = framed(place, &sealed);
    let lock = store.lock.to_bytes();
    let file = [&store.file[..HEAD], &frame, &lock].concat();
    assert_eq!(store.open(&file), Err(BackupProblem::NothingOpens));
}

fn framed(place: Place, sealed: &[u8]) -> Vec<u8> {
    let mut frame = b"\xf0ZJ\x0a".to_vec();
    frame.push(place.kind as u8);
    frame.extend_from_slice(place.id.as_bytes());
    frame.extend_from_slice(&place.revision.to_le_bytes());
    frame.extend_from_slice(&(sealed.len() as u64).to_le_bytes());
    let sum = checksum(&frame);
    [&frame[..], &sum, sealed].concat()
}

fn checksum(bytes: &[u8]) -> [u8; 8] {
    use blake2::{Blake2b512, Digest as _};
    Blake2b512::digest(bytes)[..8].try_into().unwrap()
}

proptest! {
    #[test]
    fn nothing_of_the_outside_makes_it_panic(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Backup::read(&noise).is_err());
        let store = Store::new();
        let file = [&store.file[..HEAD], &noise].concat();
        prop_assert_eq!(store.open(&file), Err(BackupProblem::NothingOpens));
    }

    /// A piece of the file is overwritten, as a bad sector does: what it does not touch is given.
    #[test]
    fn what_damage_does_not_touch_is_given(
        start in HEAD..HEAD + 500, noise in prop::collection::vec(any::<u8>(), 1..120)
    ) {
        let store = Store::new();
        let mut file = store.file.clone();
        let start = start.min(file.len() - 1);
        let end = (start + noise.len()).min(file.len());
        file[start..end].copy_from_slice(&noise[..end - start]);
        let opened = store.open(&file).unwrap();
        for (index, (place, plain)) in store.plain.iter().enumerate() {
            let frame = store.frame(index);
            let untouched = end <= frame.start || start >= frame.end;
            let given = opened.entries.contains(&(*place, plain.clone()));
            prop_assert!(given || !untouched, "{:?}", place);
        }
        prop_assert_eq!(opened.is_intact, file == store.file);
    }
}

/// The bytes of a place in a manifest.
fn written(place: Place) -> Vec<u8> {
    let mut bytes = vec![place.kind as u8];
    bytes.extend_from_slice(place.id.as_bytes());
    bytes.extend_from_slice(&place.revision.to_le_bytes());
    bytes
}

#[test]
fn what_a_later_version_put_in_is_counted() {
    let store = Store::new();
    let mut places: Vec<Place> = store.plain.iter().map(|(place, _)| *place).collect();
    places.sort();
    let mut manifest = 4_u64.to_le_bytes().to_vec();
    manifest.extend(places.into_iter().flat_map(written));
    let mut unknown = written(place(Kind::List, 7, 1));
    unknown[0] = 200;
    manifest.extend_from_slice(&unknown);
    manifest.extend_from_slice(MADE.as_bytes());
    let (kind, id) = (Kind::Manifest, store.lock.store());
    let place = Place {
        kind,
        id,
        revision: 0,
    };
    let sealed = store.data.seal(place, &manifest).unwrap();
    let mut entries = store.entries.clone();
    entries.insert(0, Entry { place, sealed });
    let mut file = backup::write(&store.lock, &store.data, MADE, &entries).unwrap();
    // The manifest of this version gives way to that of the later one, which names as many places.
    let length = HEADER + entries[0].sealed.len();
    file.drain(HEAD..HEAD + length);
    let opened = store.open(&file).unwrap();
    assert_eq!((opened.newer, opened.is_intact), (1, true));
    assert_eq!(opened.entries, store.plain);
}
