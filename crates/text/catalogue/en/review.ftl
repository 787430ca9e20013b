### A review: what was answered before, the family's course, what changed.

review-earlier = Earlier answer ({ $date }):

review-next = The next assessment
review-begin = Begin a review
review-begin-directed = Begin the directed assessment
review-what = Everything is looked at again: each question is answered anew, with the earlier answer beside it. The children, the level that was in force and the unfinished steps of the plan come along.
review-what-directed = All questions are answered, with the answer of the initial assessment beside each. The children and the unfinished steps of the plan come along.
review-not-settled = The next assessment can begin once this one is final.
review-begun = The next assessment of this family has already begun.
review-begun-on = The next assessment of this family has already begun, on { $date }.
review-open-next = Open the next assessment
review-elsewhere = The next assessment is begun in the window in which you work.

review-course = This family's assessments
review-assessment = Assessment
review-level = Level in force
review-provisional = provisional
review-computed = Level of the answers
review-reassessed = Level after comparison with the earlier assessment
review-not-there = not included
review-not-reckoned = cannot be worked out at the moment
review-rule = When the answers give a lower level than the one that was in force, it does not go down all the way at once: so a small improvement, or merely another way of answering, does not move it to and fro. What decided is told in the result of that assessment.
review-not-whole = One of this family's earlier assessments is not kept here or cannot be read, so the course is not complete.
review-other-list = The earlier assessment was made with another list, so the answers cannot be compared.

review-changes = What changed since the earlier assessment
review-no-changes = No answer has changed.
review-child-new = Child { $code }: assessed for the first time.
review-child-gone = Child { $code }: no longer assessed.
review-then = Before ({ $date })
review-now = Now ({ $date })
review-better = Better
review-worse = Harder
review-now-known = Now known
review-no-longer-known = No longer known
review-now-applies = Applies now
review-no-longer-applies = No longer applies
review-other = Different
review-same = The same
review-stayed =
    { $count ->
        [one] What stayed the same or is still not known: { $count } answer
       *[other] What stayed the same or is still not known: { $count } answers
    }
review-since = so since { $date }
review-still-open = Not known before, and not now.
