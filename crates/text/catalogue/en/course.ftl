### The page of the course of an assessment: how far it has come, comments, and what happened.

course-standing = Where the assessment stands
course-kind = Kind
course-date = Date of assessment
course-status = Status
course-assessor = Assessment made by
course-assessor-hint = If somebody else makes the assessment, enter their name.
course-reopened = Opened again
course-times =
    { $count ->
        [one] { $count } time
       *[other] { $count } times
    }

course-status-draft = Being worked on
course-status-ready = With another person for review
course-status-returned = Returned for changes
course-status-final = Final
course-locked-ready = While the assessment is with another person for review, its answers and judgement are locked. They are unlocked when it is returned or taken back.
course-locked-final = The assessment is final: its answers and judgement no longer change. The support plan goes on. If something has to be corrected, open it again and give the reason.

course-lacking = What to complete before review
course-lacking-what = Some answers must say how this is known, sometimes from more than one source, and when it was learned. Which ones, the list decides. Each line leads to its question.
course-lacking-nothing = Nothing is missing.
course-lacks-source = it does not say how this is known
course-lacks-date = it does not say when this was learned
course-lacks-sources =
    { $asked ->
        [one] at least { $asked } source is needed; entered so far: { $found }
       *[other] at least { $asked } sources are needed; entered so far: { $found }
    }
course-open = Not in the way of a review, but worth keeping in mind
course-lacks-answer = no answer
course-lacks-confirmation = a critical answer is not confirmed

course-steps = Next step
course-waits = The assessment can be given on for review, and made final, once what is listed above is complete.
course-do-submit = Give on for review
course-do-take-back = Take back from review
course-do-return = Return for changes
course-do-approve = Approve and make final
course-do-reopen = Open again
course-submit-what = Another person looks at the assessment. Until then the answers do not change.
course-take-back-what = The assessment goes back to being worked on, as if it had not been given on.
course-return-what = The assessment goes back to whoever makes it. Write what is to be added or changed.
course-approve-what = An assessment is made final by another person, not by whoever made it. After that its answers no longer change.
course-reopen-what = A final assessment is opened as a new revision. That it was final before stays on record. Write why it is opened.
course-by = Your name
course-comment-by = Who writes the comment
course-approver = Name of the person who makes it final
course-reason = Reason
course-remark = Remark (optional)
course-cancel = Cancel
course-submitted = The assessment is given on for review. Its answers are locked.
course-taken-back = The assessment is taken back from review. Its answers are unlocked.
course-returned = The assessment is returned for changes. Its answers are unlocked.
course-approved = The assessment is final.
course-reopened-now = The assessment is open again. Its answers are unlocked.
course-no-name = Enter a name.
course-own-work = This is the name of whoever made the assessment or gave it on. Somebody else makes it final.
course-not-now = This step is not possible now. Open the page again and look at the status.
course-no-text = Write a few words here.
course-too-long = The text is too long to be kept. Shorten it.

course-comments = Comments
course-comments-what = For working things out with colleagues and a supervisor. A comment stays with the assessment, also once it is resolved.
course-comments-open =
    { $count ->
        [0] No unresolved comments.
        [one] { $count } unresolved comment
       *[other] { $count } unresolved comments
    }
course-comment-new = New comment
course-comment-about = What it is about
course-comment-whole = The whole assessment
course-comment-text = Comment
course-comment-add = Add comment
course-comment-added = The comment is added.
course-comment-gone = a question that is no longer asked
course-comment-resolved = Resolved
course-group = { $whose } – { $domain }

course-trail = What happened
course-trail-what = These notes help memory. Names were entered, not signed, and whoever owns the computer can change them. So they are no proof.
course-trail-nothing = No step is on record yet.
course-trail-by = entered by: { $name }
course-when = { $date } at { $time }
course-happened-begun = The assessment was begun
course-happened-submitted = Given on for review
course-happened-taken-back = Taken back from review
course-happened-returned = Returned for changes
course-happened-approved = Made final
course-happened-reopened = Opened again
course-happened-judged = Professional judgement written, changed or taken back
course-happened-handed-on = Handed on as a file
course-happened-taken-in = Taken in from a file
