### The list of families, and what is done with all that is kept.

families-heading = Families
families-new = New assessment
families-any = All
families-order = Order
families-order-changed = Last changed first
families-order-review = Review due first
families-order-reference = By code
families-none = No assessment is saved yet.
families-none-found = No assessment matches what you search for.
families-count =
    { $count ->
        [one] { $count } assessment
       *[other] { $count } assessments
    }
families-more = Show more
families-date = Date
families-review = Review due by
families-review-past = past due
families-no-level = not worked out
families-range = { $lowest } – { $highest }
families-untold = What is known of this assessment cannot be read
families-untold-what = Open it: if the answers are whole, you will see them.
families-missing = The answers of this assessment are missing
families-missing-what = Somebody or something has removed them from this computer. Restore them from a backup.
families-open = Open
families-delete = Delete
families-delete-sure = Delete this assessment from this computer? All its answers, notes and its result are gone. It comes back only from a backup, if you have one.
families-delete-yes = Delete the assessment

family-damaged = What is saved is damaged or was changed, so it cannot be opened. It was left as it is. Restore it from a backup.
family-no-list = The list that the assessment was made with is not on this computer.
family-refused = The browser did not allow reading. Reload the page and try again.

before-heading = On this computer is an assessment that is not locked
before-why = It was saved before there was locking. If it is yours, take it over among your families; the unlocked one is deleted then.
before-take = Take it over and lock it
before-drop = Delete it
before-drop-sure = Delete that assessment from the computer? This cannot be undone.
before-failed = These assessments cannot be taken over, so they were left as they are:

tabs-reading = Your families are open in another window too. Here you can read, but not change anything.
tabs-take = Work here instead

lock-now = Lock
lock-unsaved = The last answers are not saved. Lock anyway?
lock-yes = Lock, and lose those answers
lock-no = Do not lock
