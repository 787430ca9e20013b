### The application as a whole: its name, its languages, what stands on every page.

# The name of the application: "together".
app-title = Заједно
app-subtitle = Процена ризика од издвајања детета из породице
# Before the choice of language and script. The languages name themselves.
app-language = Језик и писмо
# The title of the window: the page, then the application.
# latin: only what is put in
page-title = { $page } – { $app }
# While the list and what was saved are being opened.
app-opening = Отварање…
# A link that loads the page again.
app-reopen = Отворите страницу поново
# A part of the page that is fetched later did not arrive: there is no connection.
app-part-failed = Овај део странице није стигао. Ваши одговори због тога нису изгубљени. Проверите везу, па покушајте поново.
# A button that fetches it again.
app-part-again = Покушајте поново

# The list of indicators did not arrive or cannot be read; what was found follows, in English.
list-failed = Листа показатеља није могла да се отвори, па процена сада не може да почне.
# The clock of the computer is set to a year that cannot be.
clock-wrong = Сат овог рачунара показује немогућ датум. Подесите датум, па отворите страницу поново.
# The version of the list of indicators; its digest follows, a long number that tells versions apart.
list-version = Издање листе { $version }, отисак:

# Opening another list from a file.
lists-other = Отвори другу листу
lists-what = Ко има званичну листу као датотеку (JSON), може да је отвори овде. Чита се на овом рачунару и никуда се не шаље. Датотека се прво проверава; ако у њој нешто не ваља, пише шта и где.
lists-choose = Датотека са листом
lists-refused = Ова датотека није отворена као листа. Нађено је (на енглеском):
lists-download = Преузми листу Заједно као датотеку, као образац за другу
lists-own = Врати листу Заједно

# Quietly, when the last answer is on this computer.
saved-yes = Сачувано на овом рачунару
saved-soon = Чува се…
# The browser has no storage, or does not allow it, from the start.
saved-never = Овај прегледач не допушта чување. Можете да одговарате и да видите резултат, али ће одговори нестати када затворите страницу.
# Another window of the same browser saved the same assessment in the meantime.
saved-elsewhere = Последњи одговори нису сачувани: ова процена је у међувремену мењана у другом прозору. Затворите други прозор и отворите страницу поново; видећете оно што је сачувано у њему.
# The browser refused to save; every further answer tries again.
saved-refused = Последњи одговори нису сачувани: прегледач је одбио упис. Са следећим одговором покушаће се поново. Ако се ово не промени, забележите одговоре пре него што затворите страницу.

# What was saved earlier cannot be read.
unreadable-heading = Сачувана процена не може да се отвори
unreadable-why = Није обрисана: остала је на овом рачунару како јесте.
# Before the technical reason, which is in English.
unreadable-found = Шта је нађено

# The program failed.
broke-heading = Страница је стала због грешке у програму
broke-kept = Одговори уз које је писало „Сачувано“ остали су на овом рачунару. Отворите страницу поново, па наставите.
