### Working with a family: the pages of an open assessment.

casework-pages = Work with the family
casework-course = Course
casework-judgement = Professional judgement
casework-plan = Support plan
casework-family = The family's own view
casework-reports = Printing and reports
casework-hand-over = Hand this family over
casework-locked = The assessment is locked: its answers and the judgement do not change now. If something has to be corrected, open it again on the page "Course" and give the reason.
casework-returned = The assessment was returned for changes. What is asked for:
casework-unreadable = What is kept beside the answers (plan, course, comments) cannot be read. The answers are here. Restore the rest from the last backup.
