### The application as a whole: its name, its languages, what stands on every page.

# The name of the application: "together".
app-title = Заједно
app-subtitle = Процена ризика од издвајања детета из породице
# Before the choice of language and script. The languages name themselves.
app-language = Језик и писмо
# Stands on every page until what is stored on the computer is protected by encryption.
app-invented-only = Уносите само измишљене породице: подаци на овом рачунару још нису заштићени.
# The title of the window: the page, then the application.
# latin: only what is put in
page-title = { $page } – { $app }
# While the list and what was saved are being opened.
app-opening = Отварање…
# A link that loads the page again.
app-reopen = Отворите страницу поново

# The list of indicators did not arrive or cannot be read; what was found follows, in English.
list-failed = Листа показатеља није могла да се отвори, па процена сада не може да почне.
# The clock of the computer is set to a year that cannot be.
clock-wrong = Сат овог рачунара показује немогућ датум. Подесите датум, па отворите страницу поново.
# The version of the list of indicators; its digest follows, a long number that tells versions apart.
list-version = Издање листе { $version }, отисак:
# A heading that opens what the list is and how far it can be trusted.
list-about = О листи показатеља

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
unreadable-why = Можда је настала у другом издању листе. Није обрисана. Ако почнете нову процену, ова остаје на овом рачунару, издвојена.
# Before the technical reason, which is in English.
unreadable-found = Шта је нађено
# A button: begin, and keep what cannot be read.
unreadable-begin = Издвој ову и почни нову процену

# A button: drop the assessment and begin another. It asks first.
anew-ask = Почни испочетка
anew-sure = Обрисати ову процену и све њене одговоре? То не може да се врати.
anew-yes = Обриши и почни испочетка
anew-no = Не, остави

# The program failed.
broke-heading = Страница је стала због грешке у програму
broke-kept = Одговори уз које је писало „Сачувано“ остали су на овом рачунару. Отворите страницу поново, па наставите.
