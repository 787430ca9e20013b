### Opening an assessment: what this is, the family's code, the date and the children.

start-what = This page helps a case manager to look, together with a family, at what makes it hard and what helps for a child to stay at home, and to plan support accordingly. It makes no decisions: people decide about a child and a family.
start-heading = A new assessment
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
open-result = Show the result
open-result-hide = Hide the result
open-result-heading = Result
