### The support plan: tasks, services, steps, the family conference, the permanency goal.

plan-waiting = Working out what follows from the answers…
plan-no-figures = Tasks and proposed services cannot be worked out now. The steps of the plan are here and can be changed. Reload the page and try again.

## Tasks that the answers open

plan-tasks = Tasks
plan-tasks-what = They follow from the answers and do not wait: the term of a task holds even where the review is later.
plan-tasks-none = No task follows from the answers.
# Above a question that leads to its place.
plan-because = Because of the answer to:
plan-earlier = Tasks that no longer stand
plan-earlier-what = The answers have changed, and these tasks no longer follow from them. What was written about them stays.

# What is said of a term; $date is a date.
plan-due = Due: { $date }
plan-due-today = Due today, { $date }
plan-overdue = Overdue since { $date }
plan-done = Done: { $date }

## Fields of tasks and steps

plan-who = Who does it
plan-done-on = Day on which it was done
plan-outcome = What came of it

## Services that are proposed

plan-proposals = Services that can help
plan-proposals-what = Each question whose answer calls for support gets at least one service in the plan. Services that respond to what could bring the level down stand first. What goes into the plan is agreed with the family.
plan-proposals-none = No answer calls for a service in the plan so far.
# Beside a question: a milder answer to it could bring the level down.
plan-could-lower = could bring the level down
# Above questions.
plan-answers = Responds to:
plan-local-none = The directory of services says nothing about it yet.
plan-add = Add to the plan
plan-is-in-plan = It is in the plan.

## Steps

plan-steps = Steps of the plan
plan-steps-none = The plan has no steps yet. Add a service from the list above, or a step of your own.
plan-step-own = Add a step of your own
plan-step = Step { $number }
plan-step-what = What is done
plan-step-for = For whom
# In the list of those for whom a step is.
plan-step-family = The whole family
plan-step-due = Until when
plan-progress = How far it has come
plan-progress-planned = Agreed
plan-progress-under-way = Under way
plan-progress-waiting = Waiting for a place
plan-progress-missing = Needed, and not available here
plan-progress-done = Done
plan-progress-dropped = Given up
plan-remove = Remove the step
plan-remove-sure = Remove this step from the plan? All that is written with it goes too. If it was only given up, mark it as given up: then it can still be seen.
plan-remove-yes = Remove the step
plan-remove-no = No, keep it

## The family conference

plan-conference = Family conference
plan-conference-what = The family and the people it chooses agree on who will do what.
plan-conference-on = Day
plan-conference-who = Whom the family wants there
plan-conference-agreed = What was agreed

## The permanency goal

plan-goal = Permanency goal
plan-goal-what = Where the child is to live for good. Support for the family to stay together comes before any other goal.
plan-goal-stay-together = The family stays together
plan-goal-return-home = The child comes back to the family
plan-goal-kinship = The child lives with relatives
plan-goal-other = Another goal, in words
plan-goal-none = Not agreed yet
plan-goal-in-words = In words: what we want to reach
