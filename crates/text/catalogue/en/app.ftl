### The application as a whole: its name, its languages, what stands on every page.

app-title = Zajedno
app-subtitle = Assessing the risk that a child is separated from the family
app-language = Language and script
page-title = { $page } – { $app }
app-opening = Opening…
app-reopen = Open the page again
app-part-failed = This part of the page did not arrive. What you answered is not affected. Check the connection, then try again.
app-part-again = Try again

list-failed = The list of indicators could not be opened, so no assessment can begin now.
clock-wrong = The clock of this computer shows an impossible date. Set the date, then open the page again.
list-version = Version { $version } of the list, digest:

lists-other = Open another list
lists-what = Whoever holds the official list as a file (JSON) can open it here. It is read on this computer and sent nowhere. The file is checked first; if something is wrong with it, it says what and where.
lists-choose = File with the list
lists-refused = This file was not opened as a list. What was found:
lists-download = Download the list of Zajedno as a file, as a pattern for another
lists-own = Back to the list of Zajedno

saved-yes = Saved on this computer
saved-soon = Saving…
saved-never = This browser does not allow saving. You can answer and see the result, but the answers are gone once you close the page.
saved-elsewhere = The last answers are not saved: another window has changed this assessment in the meantime. Close the other window and open the page again; you will see what was saved there.
saved-refused = The last answers are not saved: the browser refused to write. The next answer tries again. If this does not change, note the answers down before you close the page.

unreadable-heading = The saved assessment cannot be opened
unreadable-why = It has not been deleted: it stays on this computer as it is.
unreadable-found = What was found

broke-heading = The page has stopped because of an error in the program
broke-kept = Answers that were marked “Saved” are still on this computer. Open the page again to go on.
