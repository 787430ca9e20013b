### What is kept: backup, restoring, and deleting everything.

keeping-heading = Keeping the data
keeping-button = Keeping
sure-no = No, keep it

backup-heading = Backup
backup-what = One file with all your families, locked with your passphrase. Keep it in another place, such as a USB stick: if the computer fails, it is all that is left.
backup-last = Last backup: { $date }
backup-never = No backup has been made yet.
backup-make = Save a backup
backup-made = The file was handed to the browser; it is where the browser puts what it downloads.
backup-due = More than 7 days have passed since the last backup.
backup-not-persistent = The browser has not promised to keep the data: if the disk runs full, it may delete them. Make backups.
backup-go = Go to the backup

restore-heading = Open a file
restore-what = Opens a backup, a file that somebody handed over to you, or a file into which answers were saved. It first shows what would happen; nothing newer is replaced by something older.
restore-file = File
restore-passphrase = The code you were told for the file; for a backup its passphrase or the recovery code
restore-look = See what is in it
restore-plan = If you take this file in
restore-added = Added
restore-newer = Replaced by newer
restore-same = Here already, the same
restore-older = Newer here, stays
restore-differs = Different here, stays
restore-differing = What is different
restore-here = Here
restore-filed = In the file
restore-differing-beside = The answers are the same. Something beside them is different: a note, a confirmation or a particular of the assessment.
restore-damaged = Damaged in the file, not taken in
restore-missing = Missing in the file
restore-dated = The file is of: { $date }
restore-do = Take it in
restore-nothing = There is nothing to take in.
restore-leave = Leave it
restore-done = Taken in.
restore-not-ours = This is not a file that Zajedno made.
restore-newer-program = A newer version of the program made this file. Open the newer version and take it in there.
restore-broken = The file is damaged or not whole. Try another copy.

all-heading = Delete everything
all-what = All your families, all answers and your passphrase are gone from this computer. Only backups that you saved before are left.
all-sure = Really delete everything? This cannot be undone.
all-yes = Delete all that is mine

idle-heading = Locking when nobody works
idle-label = Lock when nobody works
idle-minutes =
    { $count ->
        [one] after { $count } minute
       *[other] after { $count } minutes
    }

saved-full = The last answers are not saved: there is no room left on the disk. Save them to a file, make room, then go on.
saved-to-file = Save the answers to a file
keeping-refused = Not saved: the browser refused. Try again.
