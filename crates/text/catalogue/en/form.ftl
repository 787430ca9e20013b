### Answering: the states of an answer, and counts.

answer-unknown = Unknown
answer-not-applicable = Not applicable
answer-none = Not answered yet
answer-not-asked = Not asked
answer-clear = Clear the answer
answer-confirmed = Confirmed
answer-unconfirmed = Not confirmed yet

indicator-count =
    { $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    }
child-count =
    { $count ->
        [one] { $count } child
       *[other] { $count } children
    }
point-count =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
open-count =
    { $count ->
        [0] Every question is answered
        [one] { $count } question still waits for an answer
       *[other] { $count } questions still wait for an answer
    }

subject-family = About the family
subject-child = Child { $code }

told-from-age = The answer follows from the month of birth.
told-age-unknown = The child's month of birth is not known.
told-not-for-unborn = The child is not born yet.
told-asked-if = Asked only if
told-waits = Answer this question first
told-undecided = It is not decided whether this is asked.
told-nothing-asked = Nothing is asked in this domain for now. Each question says why.

age-label = Age of the child
age-born = from birth
age-from-years =
    { $count ->
        [one] at least { $count } year
       *[other] at least { $count } years
    }
age-from-months =
    { $count ->
        [one] at least { $count } month
       *[other] at least { $count } months
    }
age-under-years =
    { $count ->
        [one] under { $count } year
       *[other] under { $count } years
    }
age-under-months =
    { $count ->
        [one] under { $count } month
       *[other] under { $count } months
    }
age-or-unborn = or not born yet

critical-action = Do this at once:
critical-hint = The answer counts as confirmed once you enter who checked it, when, and how it is known.
critical-missing = Still missing: { $fields }.
missing-by = who checked it
missing-on = when
missing-source = how it is known
confirm-by = Who checked it
confirm-on = When
choose-one = Choose one
date-late = That day has not come yet. Enter a day up to today.

check-yes = Yes
check-no = No
check-not-about = It is about something else
check-open = Please answer the question above the answers too.

fact-heading = Fact and source
fact-written = written
fact-label = What is known
fact-hint = One sentence: what somebody saw, heard or read, without judging it.
fact-sources = How it is known
fact-on = Known since

help-heading = Why this is asked
help-grade = What it rests on:
help-source = Source:
help-seen = How it was checked:
help-unreadable = The findings cannot be shown right now. Close this and open it again.
