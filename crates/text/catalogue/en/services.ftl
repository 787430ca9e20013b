### The directory of local services: what there is, what is waited for, what is missing, and how often it is needed.

# The heading of the page, and the button that leads to it.
services-heading = Services in the community
services-what = One directory for all the families you work with: when you add a service to a plan, you see whether there is room. Nothing about families is written here.
services-none = The directory is empty.
services-unreadable = The directory cannot be read. It stays as it is; restore it from a backup.
services-opening = Opening the directory…

services-add = Add a service
# The heading of an entry; $number is its place in the directory.
services-entry = Service { $number }
services-service = Which service it is
# In the list of services: none of those in the list of indicators.
services-other = Another service
services-title = Who offers it, or what it is called
services-contact = How to reach it: telephone, address, person
services-availability = Is there room
services-available = There is room
services-waiting-list = There is a waiting list
services-missing = Not available here
services-remark = What else to know, such as the usual waiting time
services-delete = Delete from the directory
services-delete-sure = Delete this service from the directory? Steps in the plans of families stay.
services-delete-yes = Delete it

services-saved = Saved.
services-soon = Saving…
services-never = This browser keeps nothing: the directory is gone when the page is closed.
services-refused = The last change is not saved: the browser refused. What you wrote still stands here; the next change tries again.
services-full = The last change is not saved: there is no more room on the disk. What you wrote still stands here. Make room, then go on writing.
services-elsewhere = The directory was changed in another window in the meantime, so what you wrote here is not saved. Copy what you need, then open the newer version.
services-again = Open the newer version (what is written here is lost)

## What is needed and cannot be had

services-unmet = What families lack
services-unmet-what = How many steps of plans wait for a place, or need a service that is not available here. There are no names, codes or other data of families; the table can be given to the municipality.
services-unmet-none = No plan notes a missing service so far.
services-unmet-waiting-for = Looking through the plans…
# Heads of the columns.
services-unmet-service = Service
# The row of steps that are no service of the list.
services-unmet-other = Other steps
services-unmet-csv = Save as a table (CSV)
# The name of the file, without its ending.
services-unmet-file = missing-services
