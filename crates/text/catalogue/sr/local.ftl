### Dates and lists: what the crate puts together itself.

# The day, the month as a figure, the year: 2. 3. 2026.
# latin: only figures and points
# internal: said by Catalogue::date
date-short = { $day }. { $month }. { $year }.
# The month's name and the year: март 2026.
# latin: only figures and points
# internal: said by Catalogue::month_and_year
date-month = { $month } { $year }.

# internal: named in dates
month-january = јануар
# internal: named in dates
month-february = фебруар
# internal: named in dates
month-march = март
# internal: named in dates
month-april = април
# internal: named in dates
month-may = мај
# internal: named in dates
month-june = јун
# internal: named in dates
month-july = јул
# internal: named in dates
month-august = август
# internal: named in dates
month-september = септембар
# internal: named in dates
month-october = октобар
# internal: named in dates
month-november = новембар
# internal: named in dates
month-december = децембар

# What stands before, and the next thing of a list: а, б
# latin: only a comma
# internal: said by Catalogue::list
list-comma = { $before }, { $next }
# What stands before, and the last thing of a list: а, б и в
# internal: said by Catalogue::list
list-and = { $before } и { $last }
