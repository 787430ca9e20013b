### Words for what an assessment carries: its kind, how an answer is known, and why something cannot be entered.

kind-label = Kind of assessment
kind-initial = Initial assessment
kind-directed = Directed assessment
kind-review = Review

source-label = How the answer is known
source-child = From the child
source-parent = From a parent
source-home-visit = From a home visit
source-school = From the school or kindergarten
source-health-service = From a health service
source-document = From a document
source-other-service = From another service
source-own-observation = From own observation

problem-wrong-subject = This question is not asked here. Answer it where it is asked.
problem-no-such-child = There is no such child in the assessment. Add the child first.
problem-follows-from-age = This answer follows from the child's month of birth. Correct the month of birth.
problem-no-such-option = This question has no such answer. Choose one of those offered.
problem-not-offered = “Not applicable” is not offered here. Choose an answer, or “unknown”.
problem-not-critical = Only a critical answer is confirmed. Leave the confirmation out.
problem-too-long = The text is too long. Write it shorter.
problem-no-check = This question has no check question. Leave the answer to it out.

judgement-no-level = There is no level yet on which to give a professional judgement.
judgement-not-final = The result is still provisional. First find out what is missing.
judgement-no-change = The level given is the level of the answers, so no professional judgement is needed.
judgement-too-far = The level given is further away than the list allows. Choose a nearer one.
judgement-unknown-ground = The ground given is not among those the list offers for this change. Choose one of them.
judgement-no-reason = The reason is missing. Write it in your own words.
judgement-not-approved = The approval of another person is missing. Write who gave it, and when.
judgement-below-critical-floor = The level cannot be lower than the one a critical answer sets.
judgement-too-far-below-previous = The level would fall too far below the earlier one. Lower it step by step, from assessment to assessment.
