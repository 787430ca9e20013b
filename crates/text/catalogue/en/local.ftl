### Dates and lists: what the crate puts together itself.

# The month is a word: figures alone would be read in two ways.
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

list-comma = { $before }, { $next }
list-and = { $before } and { $last }
