### Opening an assessment: what this is, the family's code, the date and the children.

# What the page is for.
start-what = This page helps a case manager to look, together with a family, at what makes it hard and what helps for a child to stay at home, and to plan support accordingly.
start-danger-heading = Is a child in immediate danger?
start-danger = Act first. In Serbia call the police (192) or the ambulance (194), and follow your centre's procedure for urgent intervention. The assessment can wait.
start-for-whom = For a child who lives with the family, or whose birth is expected.
start-not-for = Not for a child already placed away from the family. Not a measure of maltreatment and not a safety assessment.
start-people-decide = It makes no decisions: people decide about a child and a family.
start-heading = A new assessment
start-kind-initial = The core questions only, for a first meeting. Says whether a directed assessment is due, without a level.
start-kind-directed = Every question. Says how much support the family needs.
start-kind-review = Every question again, after an earlier assessment.

previous-heading = The earlier assessment of this child
previous-hint = It tells whether the need for support has really become less. Leave this empty if there was no final assessment before.
previous-level = The level in force
previous-none = There was no final assessment
previous-date = Date of that assessment
start-heading-change = About the assessment
start-reference = Code of the family
start-reference-hint = The code by which you know the family. Never a name or a personal number.
start-date = Date of the assessment
start-date-hint = Today or an earlier day. The children's ages are counted on that day.
start-children = Children
start-begin = Begin the assessment
start-apply = Apply the changes
start-cancel = Cancel

child-code = Code of the child
child-code-hint = A letter, for example. Never a name.
child-birth = When the child was born
child-born = Born in:
child-unborn = Not born yet
child-birth-unknown = Not known
child-year = Year
child-month = Month
child-estimated = The month is an estimate, not known exactly
child-in-care = The child already lives in formal care (with relatives, a foster family or an institution)
child-add = Add a child
child-remove = Remove the child
child-removed = Children that you removed are deleted with their answers only when you apply the changes.

missing-heading = Before you begin:
missing-reference = Enter the code of the family.
missing-date = Choose the date of the assessment, today at the latest.
missing-child-code = Enter a code for every child.
missing-child-twice = Two children have the same code: { $code }. Change one of them.
missing-birth = Child { $code }: choose the year and month of birth.
missing-previous = Child { $code }: enter both the level and the date of the earlier assessment. The date must be before that of this assessment.
missing-birth-later = Child { $code }: the month of birth is after the date of the assessment.

### An assessment that is open.

open-family = Family { $code }
open-date = Date of the assessment: { $date }
open-change = Change
open-estimated = (estimate)
open-unborn = not born yet
open-birth-unknown = month of birth not known
open-in-care = in formal care, not assessed here
open-grown-up = beyond the age of this list, not assessed
open-domains = Domains
open-subjects = Whose answers
open-progress = { $answered } of { $asked } answered
open-nobody = No child of this assessment can be assessed here, so there is nothing to ask.
open-next = Next:
open-next-open = Next without an answer
open-number-keys = I answer with the number keys (1 is the first answer)
open-result = Show the result
open-result-heading = Result
open-to-questions = Back to the questions
open-to-account = How it was worked out, line by line
open-to-result = Back to the result
open-pin = Show the level while I answer, too. Better without: whoever sees the level move soon picks answers by it.
open-result-waiting = The result is being prepared…
open-result-failed = The result cannot be shown. Your answers are saved as it says beside them. Open the page again.
