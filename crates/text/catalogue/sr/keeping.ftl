### What is kept: backup, restoring, and deleting everything.

keeping-heading = Чување података
keeping-button = Чување
# Before something is deleted or removed: the way back.
sure-no = Не, остави

backup-heading = Резервна копија
backup-what = Једна датотека са свим Вашим породицама, закључана Вашом лозинком. Чувајте је на другом месту, на пример на УСБ меморији: ако рачунар откаже, остаје само она.
backup-last = Последња резервна копија: { $date }
backup-never = Резервна копија још није направљена.
backup-make = Сачувај резервну копију
backup-made = Датотека је предата прегледачу; налази се тамо где он чува преузете датотеке.
backup-due = Прошло је више од 7 дана од последње резервне копије.
# The browser may delete what is kept when the disk is full.
backup-not-persistent = Прегледач није обећао да ће податке чувати: ако на диску понестане места, може да их обрише. Правите резервне копије.
backup-go = Иди на резервну копију

restore-heading = Отвори датотеку
restore-what = Отвара резервну копију, датотеку коју Вам је неко предао или датотеку у коју су сачувани одговори. Прво показује шта би се догодило; ништа новије се не замењује старијим.
restore-file = Датотека
restore-passphrase = Код који сте добили уз датотеку; за резервну копију лозинка или код за опоравак
restore-look = Погледај шта је у њој
restore-plan = Ако преузмете ову датотеку
# Labels; the number of assessments and their codes follow.
restore-added = Додаје се
restore-newer = Замењује се новијим
restore-same = Већ је овде исто
restore-older = Овде је новије, остаје
restore-differs = Овде је другачије, остаје
# A fold for each family with other answers here and in the file; the code of the family follows.
restore-differing = Шта је другачије
restore-here = Овде
restore-filed = У датотеци
restore-differing-beside = Одговори су исти. Друго је нешто уз њих: белешка, потврда или податак о процени.
restore-damaged = Оштећено у датотеци, не преузима се
restore-missing = Недостаје у датотеци
restore-dated = Датотека је од: { $date }
restore-do = Преузми
restore-nothing = Нема шта да се преузме.
restore-leave = Одустани
restore-done = Преузето је.
restore-not-ours = Ово није датотека коју је направио Заједно.
restore-newer-program = Датотеку је направило новије издање програма. Отворите новије издање, па је преузмите у њему.
restore-broken = Датотека је оштећена или није цела. Покушајте са другом копијом.

all-heading = Обриши све
all-what = Са овог рачунара нестају све Ваше породице, сви одговори и Ваша лозинка. Остају само резервне копије које сте раније сачували.
all-sure = Заиста обрисати све? То не може да се врати.
all-yes = Обриши све што је моје

idle-heading = Закључавање кад се не ради
idle-label = Закључај кад се не ради
idle-minutes =
    { $count ->
        [one] после { $count } минута
        [few] после { $count } минута
       *[other] после { $count } минута
    }

# What is said when answers are not saved.
saved-full = Последњи одговори нису сачувани: на диску нема више места. Сачувајте их у датотеку, ослободите место, па наставите.
saved-to-file = Сачувај одговоре у датотеку
keeping-refused = Није сачувано: прегледач је одбио. Покушајте поново.
