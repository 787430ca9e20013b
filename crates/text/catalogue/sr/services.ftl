### Именик услуга у месту: шта постоји, шта се чека, чега нема, и колико пута је потребно.

# The heading of the page, and the button that leads to it.
services-heading = Услуге у заједници
services-what = Један именик за све породице са којима радите: кад додајете услугу у план, овде се види има ли места. О породицама овде не пише ништа.
services-none = Именик је празан.
services-unreadable = Именик не може да се прочита. Остао је како јесте; вратите га из резервне копије.
services-opening = Именик се отвара…

services-add = Додај услугу
# The heading of an entry; $number is its place in the directory.
services-entry = { $number }. услуга
services-service = Која је то услуга
# In the list of services: none of those in the list of indicators.
services-other = Нека друга услуга
services-title = Ко је пружа или како се зове
services-contact = Како се до ње долази: телефон, адреса, особа
services-availability = Има ли места
services-available = Има места
services-waiting-list = Постоји листа чекања
services-missing = Овде не постоји
services-remark = Шта још треба знати, на пример колико се обично чека
services-delete = Обриши из именика
services-delete-sure = Обрисати ову услугу из именика? Кораци у плановима породица остају.
services-delete-yes = Обриши

services-saved = Сачувано.
services-soon = Чува се…
services-never = Овај прегледач ништа не чува: именик нестаје кад се страница затвори.
services-refused = Последња измена није сачувана: прегледач је одбио. Оно што сте уписали и даље стоји овде; са следећом изменом покушаће се поново.
services-full = Последња измена није сачувана: на диску нема више места. Оно што сте уписали и даље стоји овде. Ослободите место, па наставите да пишете.
services-elsewhere = Именик је у међувремену измењен у другом прозору, па оно што сте овде уписали није сачувано. Препишите шта Вам треба, па отворите новију верзију.
services-again = Отвори новију верзију (уписано овде нестаје)

## What is needed and cannot be had

services-unmet = Шта недостаје породицама
services-unmet-what = Број корака у плановима који чекају место или траже услугу која овде не постоји. Нема имена, шифара ни других података о породицама; табела може да се преда општини.
services-unmet-none = Засад ниједан план не бележи да услуга недостаје.
services-unmet-waiting-for = Прегледају се планови…
# Heads of the columns.
services-unmet-service = Услуга
# The row of steps that are no service of the list.
services-unmet-other = Други кораци
services-unmet-csv = Сачувај као табелу (CSV)
# latin: names of files in letters that every computer keeps
services-unmet-file = nedostajuce-usluge
