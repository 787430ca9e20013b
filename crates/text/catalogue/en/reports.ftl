### What is printed: four reports, and the page on which one of them is chosen.

## Choosing

reports-choose = What to print
reports-file = For the file
reports-file-what = The whole assessment: answers with their sources, the level and how it came about, the plan, the family's own view, the course.
reports-family = For the family
reports-family-what = In plain words: what goes well, what is hard, what we have agreed and what the family may ask for. No points.
reports-meeting = For a meeting
reports-meeting-what = One page: the level and why, what we do not know yet, the plan with its deadlines, what has to be decided.
reports-blank = Blank form
reports-blank-what = The list to fill in on paper, without anything about the family.
reports-blank-kind = Which questions
reports-print = Print
reports-print-hint = Instead of printing on paper, the browser can save a PDF. Such a document is no longer locked: keep it and send it as you would any file.
reports-safety = Also name what concerns safety (violence, injuries, requests for placement)
reports-safety-hint = Anybody who lives in the home may read the paper. Switch this on only if you are sure that it puts nobody in danger.
reports-read-first = Read it before you give it to the family, and go through it together.

## Every report

reports-list-version = { $id } { $version }
reports-not-written = not entered
reports-none = Nothing has been entered.
reports-no-result = The level cannot be shown now. The answers are here. Open the page again before you print.
reports-waiting = The report is being prepared…

## For the file

reports-file-title = Assessment of the need for support
reports-check = Before the answer
reports-agreement = Does the family agree
reports-whole = In its own words
reports-contest = What the family disputes
reports-comments = Comments on the whole assessment
reports-account = How it was worked out
reports-list-status = How far it can be trusted

## For the family

reports-family-title = What we talked about and agreed
reports-family-dear = We talked about how things are for you as a family, what goes well and what is hard. This paper holds what we saw and agreed together. It is yours: keep it.
reports-family-no-finding = This is no finding about you as parents, and no reason to separate your child from the family. It only says what support you need.
reports-family-talked = What we talked about
reports-family-good = What goes well for you
reports-family-good-none = We have not talked enough yet about what goes well for you. We will begin with that next time.
reports-family-hard = What is hard for you
reports-family-hard-what = This is not your fault. Everything here is something that support can help with.
reports-family-hard-none = We saw nothing that you need particular help with now.
reports-family-unknown = There are questions that we have not talked about yet, or have no answer to. We assume nothing: we will ask you.
reports-family-support = What support there will be
reports-family-support-none = We have not made a plan yet. We make it together with you.
reports-family-missing = We will look for another way
reports-family-conference-what = You say who comes. There we agree how to go on, and what you say is written down.
reports-family-view-none = Here is room for your own words:
reports-family-rights = Your rights
reports-family-right-see = You have the right to see the whole assessment and to have it explained to you.
reports-family-right-say = If you do not agree with something, say so or write it down. Your words stay with the assessment just as you said them.
reports-family-right-contest = You can ask for somebody else at the centre to look at the assessment, and you can make a written complaint. You will not lose support because of that.
reports-family-right-change = If something changes, or if we are wrong, get in touch. The assessment and the plan are changed then.
reports-family-contact = Get in touch with { $name }
reports-family-again = We meet again by:

## For a meeting

reports-meeting-title = Meeting on support for the family
reports-meeting-why = Why
reports-meeting-open = What we do not know yet
reports-meeting-plan = Plan and deadlines
reports-meeting-decide = What has to be decided
reports-meeting-decide-missing = What to do in place of what is not available here
reports-meeting-decide-who = Who does it, and by when
reports-meeting-decide-comment = Unresolved comment
reports-meeting-decide-plan = Which steps go into the plan
reports-meeting-nobody = The family speaks first. Nothing about it is decided without it.
reports-meeting-more =
    { $count ->
        [one] and { $count } more, in the whole assessment
       *[other] and { $count } more, in the whole assessment
    }
reports-meeting-nothing-open = No question is open.
reports-meeting-lowering-none = No small change was found that would bring the level down by itself: wider support is needed.

## The blank form

reports-blank-title = Assessment form
reports-blank-who = Filled in by
reports-blank-birth = Month and year of birth
reports-blank-how = How to fill it in
reports-blank-how-one = Mark one answer to each question: the one that describes the last months best, not the worst day.
reports-blank-how-unknown = What you do not know you mark as "Unknown". Unknown is never zero: it counts too, as a range.
reports-blank-how-fact = Below the answer write one sentence: what somebody saw, heard or read, without judging. Beside it the source and the date.
reports-blank-how-no-names = Write no names, personal numbers, addresses or telephone numbers: codes only.
reports-blank-how-child = Questions "about the child" are answered for each child by itself, on another copy.
reports-blank-how-together = Ask and talk; do not fill this in about a family without the family. Keep the paper locked away, and destroy it once it is copied.
reports-blank-about-child = about the child
reports-blank-about-family = about the family
reports-blank-from-age = The answer follows from the month of birth; nothing is filled in.
reports-blank-source = Source
reports-blank-day = Date
