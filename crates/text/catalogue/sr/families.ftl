### The list of families, and what is done with all that is kept.

# The heading of the list, and the button that leads to it.
families-heading = Породице
families-new = Нова процена
families-any = Све
families-order = Редослед
families-order-changed = Последње мењане прво
families-order-review = Рок поновног прегледа прво
families-order-reference = По шифри
families-none = Још нема сачуваних процена.
families-none-found = Ниједна процена не одговара томе што тражите.
families-count =
    { $count ->
        [one] { $count } процена
        [few] { $count } процене
       *[other] { $count } процена
    }
families-more = Прикажи још
# Labels; values follow.
families-date = Датум
families-review = Поновни преглед до
families-review-past = рок је прошао
families-no-level = није одређен
# A range of levels: the lowest and the highest that are possible.
# latin: only what is put in
families-range = { $lowest } – { $highest }
# In place of the family's code, when the line cannot be read.
families-untold = Подаци о овој процени не могу да се прочитају
families-untold-what = Отворите је: ако су одговори цели, видећете их.
families-missing = Одговори ове процене недостају
families-missing-what = Неко или нешто их је уклонило са овог рачунара. Вратите их из резервне копије.
families-open = Отвори
families-delete = Обриши
families-delete-sure = Обрисати ову процену са овог рачунара? Нестају сви њени одговори, белешке и резултат. Може да се врати само из резервне копије, ако је имате.
families-delete-yes = Обриши процену

# An assessment that could not be opened.
family-damaged = Оно што је сачувано оштећено је или измењено, па не може да се отвори. Остало је како јесте. Вратите је из резервне копије.
family-no-list = Листа у којој је процена рађена не налази се на овом рачунару.
family-refused = Прегледач није дозволио читање. Освежите страницу и покушајте поново.

# An assessment of an earlier version of the program, which is not locked.
before-heading = На овом рачунару је процена која није закључана
before-why = Сачувана је пре него што је уведено закључавање. Ако је Ваша, преузмите је међу своје породице; незакључана ће бити обрисана.
before-take = Преузми и закључај
before-drop = Обриши је
before-drop-sure = Обрисати ту процену са рачунара? То не може да се врати.
before-failed = Ове процене не могу да се преузму, па су остале како јесу:

# Two windows.
tabs-reading = Ваше породице су отворене и у другом прозору. Овде можете да читате, али не и да мењате.
tabs-take = Настави рад овде

# In the head of every page.
lock-now = Закључај
lock-unsaved = Последњи одговори нису сачувани. Закључати ипак?
lock-yes = Закључај, одговори нека пропадну
lock-no = Не закључавај
