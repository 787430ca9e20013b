### The centre view: numbers from which no family can be recognised.

centre-heading = Centre view
centre-what = Numbers about everything that is kept here: for planning the work, for the management and for talks with the municipality. There are no codes of families, no dates and no texts in them.
centre-counting = Counted { $done } of { $of }
centre-nothing = Nothing is kept here yet.
centre-left-out = Some assessments cannot be read and are not counted.
centre-suppressed = Numbers from 1 to { $most } are not shown, nor others from which they could be worked out, so that nobody is recognised in a small number.
centre-hidden = not shown
centre-file = Download as a table (CSV)
centre-number = Number

centre-whole = All together
centre-level = Families by level in force
centre-kind = Assessments by kind
centre-month = Assessments by month
centre-review = Families by when the review is due
centre-domain = Answers that call for support, by domain
centre-waiting = Steps of plans that wait for a place, by service
centre-missing = Steps of plans for which the service is not available here
centre-judgement = Final results and professional judgement

centre-of-what = What is counted
centre-of-month = Month

centre-assessments = Assessments
centre-not-settled = so far only a range
centre-overdue = Overdue
centre-soon = Within 30 days
centre-later = Later
centre-no-review = Not set
centre-judged = Level changed by judgement
centre-judged-percent = Share of judgements
centre-other = Other
centre-none = none
centre-judged-often = Judgement changes the level in more than one of ten results. It is worth looking together at why: perhaps the list does not fit the circumstances here, or some questions are answered differently.
