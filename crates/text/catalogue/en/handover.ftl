### Handing a family over to somebody, and taking one in.

handover-heading = Handing over and taking in
handover-button = Hand over
handover-what = You can hand a family over: to your supervisor for review, to a colleague who takes it on, or to another centre. Everything stays with you too, and the page “Course” notes that it was handed over.
handover-which = What you hand over
handover-all = Everything that is here
handover-look = See what is handed over
handover-looking = Looking…

handover-leaves =
    { $count ->
        [one] { $count } assessment is handed over, with its plan, course, comments and the family’s view.
       *[other] { $count } assessments are handed over, with their plans, course, comments and the families’ views.
    }
handover-left-out = Cannot be read and is not handed over
handover-unread = Cannot be read; is handed over only in a locked file
handover-back = Go back

identified-heading = This tells who it is about
identified-why = Notes or codes hold what people are recognised by. If the receiver need not know it, go back and delete it.
identified-none = No personal number, telephone number or e-mail address was found. Names and places are not recognised: watch for those yourself.
identified-jmbg = personal number
identified-phone = telephone number
identified-mail = e-mail address
identified-in-code = the code
identified-tick = I have looked: this may be handed over
identified-first = First look at what was found, then tick that it may be handed over.

handover-sealed = Locked file
handover-sealed-what = For a supervisor or colleague who works with Zajedno too. Only a code that is shown here once opens the file. Tell it in person or by telephone; never send it along with the file.
handover-seal = Make a locked file
handover-code = The code for this file
handover-code-why = The file was handed to the browser; it is where the browser puts what it downloads. Only this code opens it, on the receiver’s page “Hand over”. Write it down now: it will not be shown again.
handover-code-done = I have written it down

handover-clear = Open file (JSON)
handover-clear-warning = Whoever gets hold of this file can read it: answers, notes, the plan and the family’s own words. Neither a passphrase nor a code protects it. Make one only if the receiver cannot open a locked file.
handover-clear-tick = I know that the file is not locked, and I keep it from others
handover-clear-first = First read the warning and tick that you know what it means.
handover-clear-make = Make an open file

handover-table = Table (CSV)
handover-table-what = Answers and levels for analysis, without a single written sentence. The codes of families and children are in it, so it needs care too.
handover-table-make = Make a table
handover-on = Hand over something else
handover-refused = It did not work: the browser refused. Try again.

handover-joined = Plan, course and comments are joined
handover-services = Services added to the directory or changed in it
handover-newer = From a newer version of the program, stays in the file
handover-unreadable = Cannot be read, stays in the file
handover-holds-newer = The file also holds something from a newer version of the program that this one does not know. The rest can be taken in; open the newer version for all of it.
handover-wrong-code = This is not the code of this file. Ask whoever gave you the file.
handover-clear-broken = The file cannot be taken in: it is damaged, shortened or changed, or its assessment was made with a list that is not here. Nothing of it was taken in. Ask for a locked file: it brings its list along.
