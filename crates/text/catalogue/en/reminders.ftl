### Reminders on the start page: what is due, and a file for the calendar.

reminders-heading = What is due
reminders-what = What is overdue, and what falls due in the next 14 days.
# How many tasks are due on a day.
reminders-tasks =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
# A step of a plan of which nothing is written.
reminders-step = Step of the plan
reminders-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

reminders-calendar = Take it into a calendar
reminders-calendar-what = A file for the calendar of a computer or telephone, with the dates from here. It holds only days and the title that you choose: nothing about a family, except its code if you switch that on. Others can often see the calendar of a telephone.
reminders-title = The title of each date
# The neutral title that is offered.
reminders-title-first = Appointment
reminders-code = Add the family's code to the title
reminders-make = Save the file for the calendar
reminders-refused = No file was made: no date is still ahead, or the browser did not take it.
