//! What was kept once opens for ever. Fixtures are only ever added; their secrets stand in the README beside them.

use zajedno_sealing::backup::Backup;
use zajedno_sealing::{Id, Kind, Lock, Place, Role, Secret, derive};

const PASSPHRASE: &str = "тиха река носи брег";
const RECOVERY: &str = "H5PTP-RPXE3-HYDCT-Q20BY-GQP9H-3R5N9-1WXJ8";
const LOCK: &[u8] = include_bytes!("../fixtures/v1.lock");
const BACKUP: &[u8] = include_bytes!("../fixtures/v1.backup");

#[test]
fn version_1_opens() {
    let backup = Backup::read(BACKUP).unwrap();
    let lock = Lock::read(LOCK).unwrap();
    assert_eq!(backup.lock(), &lock);
    let secrets = [
        (Role::Passphrase, Secret::passphrase(PASSPHRASE)),
        (Role::Recovery, Secret::recovery(RECOVERY).unwrap()),
    ];
    for (role, secret) in secrets {
        let salt = lock.salt(role).as_bytes();
        let key = derive(secret.as_bytes(), salt, lock.cost()).unwrap();
        let opened = backup.open(&lock.unlock(role, &key).unwrap()).unwrap();
        let place = |kind, id, revision| {
            let id = Id::from_bytes([id; 16]);
            Place { kind, id, revision }
        };
        let expected = [
            (place(Kind::List, 9, 1), b"a list".to_vec()),
            (place(Kind::Assessment, 1, 3), b"an assessment".to_vec()),
            (place(Kind::Settings, 0, 7), Vec::new()),
        ];
        assert!(opened.is_intact);
        assert_eq!(opened.made.as_deref(), Some("2026-03-02T10:20:30Z"));
        assert_eq!(opened.entries, expected);
    }
}

/// What is written now is what was written then, but for what is random.
#[test]
fn version_1_is_written_as_it_was() {
    let lock = Lock::read(LOCK).unwrap();
    assert_eq!(lock.to_bytes(), LOCK);
}
