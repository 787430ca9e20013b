### The support plan: tasks, services, steps, the family conference, the permanency goal.

plan-waiting = Working out what follows from the answers…
plan-no-figures = Tasks and proposed services cannot be worked out now. The steps of the plan are here and can be changed. Reload the page and try again.

## Tasks that the answers open

plan-tasks = Tasks
plan-tasks-what = They follow from the answers and do not wait: each deadline holds even where the review is later.
plan-tasks-none = No task follows from the answers.
# Above a question that leads to its place.
plan-because = Because of the answer to:
plan-earlier = Tasks that no longer apply
plan-earlier-what = The answers have changed, and these tasks no longer follow from them. What was written about them stays.

# What is said of a term; $date is a date.
plan-due = Due: { $date }
plan-due-today = Due today, { $date }
plan-overdue = Overdue since { $date }
plan-done = Done: { $date }
plan-not-done = Not done yet

## Fields of tasks and steps

plan-who = Who does it
plan-done-on = Day on which it was done
plan-outcome = What came of it

## Services that are proposed

plan-proposals = Services that can help
plan-proposals-what = Each answer that calls for support gets at least one service in the plan. Those that could bring the level down come first. What goes into the plan is agreed with the family.
plan-proposals-none = So far no answer calls for a service in the plan.
# Beside a question: a milder answer to it could bring the level down.
plan-could-lower = could bring the level down
# Above questions.
plan-answers = Because of:
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
plan-step-due = By when
plan-progress = How far it has come
plan-progress-planned = Agreed
plan-progress-under-way = Under way
plan-progress-waiting = Waiting for a place
plan-progress-missing = Needed, and not available here
plan-progress-done = Done
plan-progress-dropped = No longer pursued
plan-remove = Remove the step
plan-remove-sure = Remove this step from the plan? All that is written with it goes too. If it is no longer pursued, say so instead: then that stays on record.
plan-remove-yes = Remove the step

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
plan-goal-return-home = The child returns to the family
plan-goal-kinship = The child lives with relatives
plan-goal-other = Another goal, described in words
plan-goal-none = Not agreed yet
plan-goal-in-words = What we want to achieve
