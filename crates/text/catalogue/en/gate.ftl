### Unlocking what a person keeps on the computer.

gate-heading = Unlock your data
gate-who = Who are you?
gate-passphrase = Passphrase
gate-unlock = Unlock
gate-unlocking = Unlocking…
gate-wrong = The passphrase is not right. Check the keyboard layout and capital letters.
gate-refused = The browser did not allow the data to be opened. Reload the page and try again.
gate-broken = The lock of this person is damaged, so the passphrase cannot be checked. Make a new place for yourself and restore a backup into it.
gate-forgotten = I do not know the passphrase
gate-new = Somebody new on this computer
gate-back = Back

gate-create-heading = Lock your data
gate-create-why = All that you enter stays on this computer, locked with your passphrase. Without it nobody can read it: not the colleague at the same computer, not whoever looks after the computers, not us.
gate-create-lost = So nobody can give the passphrase back to you either. If you forget it, only the recovery code helps, which you get right after this.
gate-name = What to call you on this computer
gate-name-hint = A nickname or initials. Everybody who opens this page sees it.
gate-new-passphrase = New passphrase
gate-new-passphrase-hint = At least 12 characters; three or four words are easiest to remember. Do not let the browser remember it.
gate-again = The same passphrase once more
gate-create = Lock and go on
gate-no-name = Write what to call you.
gate-same-name = Somebody here is called that already. Choose another name.
gate-short = The passphrase is too short. It needs at least 12 characters.
gate-differ = The passphrases are not the same. Write them again.

gate-code-heading = Your recovery code
gate-code-why = If you forget the passphrase, only this code opens your data. Write it down or print it and keep it like a key, away from the computer. It will not be shown again.
gate-code-print = Print
gate-code-safe = The code is written down and in a safe place
gate-code-first = First write the code down, then tick that it is safe.
gate-code-go-on = Go on

gate-recover-heading = A new passphrase by means of the recovery code
gate-code = Recovery code
gate-code-hint = Capital and small letters, spaces and dashes do not matter.
gate-recover = Open and change the passphrase
gate-code-bad = The code is not copied right. Compare it sign by sign.
gate-code-wrong = This code does not belong to these data.

secrets-heading = Passphrase and recovery code
secrets-now = The passphrase of now
secrets-change = Change the passphrase
secrets-changed = The passphrase is changed. Backups made before still open with the old one.
secrets-new-code = Make a new recovery code
secrets-new-code-why = After that the old code no longer opens the data on this computer.
