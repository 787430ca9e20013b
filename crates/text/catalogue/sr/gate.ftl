### Unlocking what a person keeps on the computer.

# A heading: what is kept is opened with the person's passphrase.
gate-heading = Откључајте своје податке
# Before the names of those who keep something on this computer.
gate-who = Ко сте?
gate-passphrase = Лозинка
gate-unlock = Откључај
# While the passphrase is checked, about a second.
gate-unlocking = Откључавање…
gate-wrong = Лозинка није тачна. Проверите писмо тастатуре и велика слова.
gate-refused = Прегледач није дозволио да се подаци отворе. Освежите страницу и покушајте поново.
# What opens this person's data is damaged.
gate-broken = Брава ове особе је оштећена, па лозинка не може да се провери. Направите ново место за себе и вратите у њега резервну копију.
# Buttons that lead to the other forms of this page.
gate-forgotten = Не знам лозинку
gate-new = Нова особа на овом рачунару
gate-back = Назад

# A heading: a new person chooses a passphrase.
gate-create-heading = Закључајте своје податке
gate-create-why = Све што унесете остаје на овом рачунару, закључано Вашом лозинком. Без ње то не може да прочита нико: ни колега за истим рачунаром, ни ко одржава рачунаре, ни ми.
gate-create-lost = Зато лозинку нико не може ни да Вам врати. Ако је заборавите, помаже само код за опоравак, који ћете добити одмах затим.
gate-name = Како да Вас зовемо на овом рачунару
gate-name-hint = Надимак или ознака. Виде је сви који отворе ову страницу.
gate-new-passphrase = Нова лозинка
gate-new-passphrase-hint = Најмање 12 знакова; најлакше се памте три-четири речи. Не дозволите прегледачу да је упамти.
gate-again = Иста лозинка још једном
gate-create = Закључај и настави
gate-no-name = Упишите како да Вас зовемо.
gate-same-name = Неко се овде већ тако зове. Изаберите другу ознаку.
gate-short = Лозинка је прекратка. Потребно је најмање 12 знакова.
gate-differ = Лозинке нису исте. Упишите их поново.

# A heading: the code that helps when the passphrase is forgotten.
gate-code-heading = Ваш код за опоравак
gate-code-why = Ако заборавите лозинку, само овај код отвара Ваше податке. Препишите га или одштампајте и чувајте као кључ, не уз рачунар. Више неће бити приказан.
gate-code-print = Одштампај
gate-code-safe = Код је записан и на сигурном је
gate-code-first = Прво запишите код, па означите да је на сигурном.
gate-code-go-on = Настави

# A heading: a new passphrase by means of the recovery code.
gate-recover-heading = Нова лозинка помоћу кода за опоравак
gate-code = Код за опоравак
gate-code-hint = Велика и мала слова, размаци и цртице нису важни.
gate-recover = Отвори и промени лозинку
gate-code-bad = Код није добро преписан. Упоредите га знак по знак.
gate-code-wrong = Овај код није од ових података.

# On the page of what is kept: the passphrase and the recovery code.
secrets-heading = Лозинка и код за опоравак
secrets-now = Садашња лозинка
secrets-change = Промени лозинку
secrets-changed = Лозинка је промењена. Резервне копије направљене раније и даље се отварају старом лозинком.
secrets-new-code = Направи нов код за опоравак
secrets-new-code-why = Стари код после тога више не отвара податке на овом рачунару.
