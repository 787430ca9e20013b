//! What every page of the work with a family is drawn from.

use std::rc::Rc;

use yew::Callback;
use zajedno_casework::Casework;
use zajedno_core::Assessment;
use zajedno_form::Setting;
use zajedno_sealing::{Cost, Id, Lock, Salt, Secret, derive};

use crate::hooks::{Keeping, Load, SharedCasework, SharedVault, Ways};
use crate::pages::casework::CasePageProps;
use crate::services::lists::OpenList;
use crate::services::people::People;
use crate::services::vault::{Revisions, Vault};
use crate::state::saving::{Saving, SavingNews};
use crate::state::work::CaseView;

/// A page of an assessment in the store of Ana.
pub(super) fn case_page(
    view: CaseView,
    setting: &Setting,
    assessment: Assessment,
    casework: Casework,
) -> CasePageProps {
    CasePageProps {
        view,
        setting: setting.clone(),
        list: OpenList {
            instrument: setting.instrument.clone(),
            is_own: true,
        },
        engine: Load::Waiting,
        assessment: Rc::new(assessment),
        casework: SharedCasework::of(casework),
        keeping: Keeping {
            vault: vault(),
            id: Id::from_bytes([1; 16]),
            revisions: Revisions::default(),
            found: None,
            saving: SavingNews::new(Saving::Yes),
        },
        is_reading_only: false,
        on_action: Callback::noop(),
        on_casework: Callback::noop(),
        on_file: Callback::noop(),
        ways: Ways {
            begin: Callback::noop(),
            open: Callback::noop(),
            hand_over: Callback::noop(),
        },
    }
}

fn vault() -> SharedVault {
    let salts = [Salt::random().unwrap(), Salt::random().unwrap()];
    let secret = Secret::passphrase("три мале речи");
    let key = derive(secret.as_bytes(), salts[0].as_bytes(), Cost::LEAST).unwrap();
    let made = Lock::new(Id::from_bytes([9; 16]), Cost::LEAST, salts, &key, &key);
    let (lock, data) = made.unwrap();
    let open = async {
        let people = Rc::new(People::nobody());
        let person = people.keep("Ана", &lock, None).await.unwrap();
        let vault = Vault::open(people, person, lock, data).await;
        SharedVault(Rc::new(
            vault.unwrap_or_else(|_| panic!("no store in memory")),
        ))
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(open)
}
