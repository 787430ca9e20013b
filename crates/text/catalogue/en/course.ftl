### The page of the course of an assessment: how far it has come, comments, and what happened.

course-standing = Where the assessment stands
course-status = Status
course-assessor = Assessment made by
course-assessor-hint = If somebody else makes the assessment, enter that name.
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
course-locked-ready = While the assessment is with another person for review, its answers and the judgement are locked. They are unlocked when it is returned or taken back.
course-locked-final = The assessment is final: its answers and the judgement no longer change. The support plan continues. If something has to be corrected, open it again and give the reason.

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
course-waits = The assessment can be sent for review, and made final, once what is listed above is complete.
course-do-submit = Send for review
course-do-take-back = Take back from review
course-do-return = Return for changes
course-do-approve = Approve and make final
course-do-reopen = Open again
course-submit-what = Another person looks at the assessment. Meanwhile its answers do not change.
course-take-back-what = The assessment goes back to being worked on, as if it had not been sent for review.
course-return-what = The assessment goes back to the person who makes it. Write what is to be added or changed.
course-approve-what = Another person approves the assessment, not the one who made it. That makes it final, and its answers no longer change.
course-reopen-what = A final assessment is opened as a new version. That it was final before stays on record. Write why it is opened.
course-by = Your name
course-comment-by = Who writes the comment
course-approver = Name of the person who approves the assessment
course-reason = Reason
course-remark = Remark (optional)
course-cancel = Cancel
course-submitted = The assessment is sent for review. Its answers are locked.
course-taken-back = The assessment is taken back from review. Its answers are unlocked.
course-returned = The assessment is returned for changes. Its answers are unlocked.
course-approved = The assessment is final.
course-reopened-now = The assessment is open again. Its answers are unlocked.
course-no-name = Enter a name.
course-own-work = This is the name of the person who made the assessment or sent it for review. Somebody else approves it.
course-not-now = This step is not possible now. Open the page again and look at the status.
course-no-text = Write a few words here.
course-too-long = The text is too long to be kept. Shorten it.

course-comments = Comments
course-comments-what = For working things out with colleagues and a supervisor. A comment stays with the assessment once it is resolved, too.
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
course-trail-what = These notes are a reminder. Names are typed in, not signed, and whoever has the computer can change them. So they prove nothing.
course-trail-nothing = No step is on record yet.
course-trail-by = entered by: { $name }
course-when = { $date } at { $time }
course-happened-begun = The assessment was begun
course-happened-submitted = Sent for review
course-happened-taken-back = Taken back from review
course-happened-returned = Returned for changes
course-happened-approved = Approved and made final
course-happened-reopened = Opened again
course-happened-judged = Professional judgement written, changed or taken back
course-happened-handed-on = Handed over as a file
course-happened-taken-in = Taken in from a file
