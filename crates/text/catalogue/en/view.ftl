### The family's own view: its words, whether it agrees, and what it disputes. It is read aloud, at the table.

view-intro = These are your words. Here is how you see your family, in the way you say it. You can agree with what is written, agree in part, or disagree. Whatever you say stays written with the assessment.
view-locked = The assessment is final, so this no longer changes. If there is something you want to add or put right, say so: the assessment can be opened again.

view-whole = All of it together
view-whole-agreement = Do you agree with what is written here about your family?
view-whole-words = How do you see it? What goes well, what is hard, what would help?
view-agrees = We agree
view-in-part = We agree in part
view-disagrees = We do not agree
view-not-said = We have not said yet

view-answers = About single questions
view-answers-what = If you have something of your own to say about a question, choose it from the list.
view-answers-none = You have not said anything about single questions yet.
view-choose = Question
# The first line of the list of questions.
view-choose-first = Choose a question
view-add = Say something about this question
# Above the answer that was written down.
view-written = What is written:
view-agreement = Do you agree with it?
view-words = How do you see it?
view-remove = Remove this
view-remove-sure = Remove what you said about this question? It cannot be brought back.
view-remove-yes = Remove it

view-contest = If something is not right
view-contest-what = You have the right to say that something is not true or not fair. Say what, and what should be written instead. Your words stay as they are, also when the assessment is printed.
view-contest-words = What is not true or not fair
