### The page on which a case manager gives a professional judgement on a child's level.

judgement-page-what = When the level of the answers does not fit what you know of the child and the family, you can raise or lower it within the limits of the list. That takes a ground from the list, a reason in your own words, and the approval of another person. The level of the answers always stays visible.
judgement-page-limits = Belonging to a group is never a ground. Material conditions, missing services and displacement can only lower a level. They end neither urgency nor any task that the answers have opened.
judgement-page-locked = The assessment is locked, so the judgement cannot be changed now. It is unlocked on the page "Course".
judgement-page-result = Look at the result and its guards

judgement-page-no-level = none
judgement-page-holds = Counts
judgement-page-refused = Does not count
judgement-page-approval = { $name }, { $date }
judgement-page-stays = It stays written when answers change; above is the level that follows from the answers now. Change it or take it back if it is no longer needed.
judgement-page-refused-other = Reason: { $code }
judgement-page-none = No professional judgement is written.
judgement-page-no-other = The limits of the list leave no other level here.

judgement-page-write = Write a judgement
judgement-page-change = Change
judgement-page-ground-none = Choose a ground
judgement-page-up = For a higher level
judgement-page-down = For a lower level
judgement-page-level-first = Choose the ground first; it decides which level can be given.
judgement-page-level-none = Choose a level
judgement-page-reason-hint = Facts about this child and this family, in your own words.
judgement-page-approved-by = Approved by
judgement-page-approved-by-hint = The name of another person, not of the one who makes the assessment.
judgement-page-approved-on = Approved on
judgement-page-keep = Keep the judgement
judgement-page-take-back = Take back
judgement-page-take-back-what = The level that follows from the answers remains. Write why the judgement is taken back; the reason stays on record on the page "Course".
judgement-page-take-back-reason = Why it is taken back
judgement-page-kept = The judgement is kept.
judgement-page-taken-back = The judgement is taken back.
judgement-page-no-ground = Choose a ground that is possible now.
judgement-page-no-level-chosen = Choose a level.
judgement-page-same-person = This is the name of the person who makes the assessment. Somebody else approves.
judgement-page-no-day = Enter a whole date.
judgement-page-later = The date of approval has not come yet.
