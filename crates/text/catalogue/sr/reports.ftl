### What is printed: four reports, and the page on which one of them is chosen.

## Choosing

reports-choose = Шта штампате
# Each choice, and for whom it is.
reports-file = За досије
reports-file-what = Цела процена: одговори са изворима, ниво и како се до њега дошло, план, како то види породица, ток.
reports-family = За породицу
reports-family-what = Обичним речима: шта иде добро, шта је тешко, шта смо договорили и шта породица може да тражи. Без бодова.
reports-meeting = За састанак
reports-meeting-what = Једна страна: ниво и зашто, шта још не знамо, план са роковима, о чему треба одлучити.
reports-blank = Празан образац
reports-blank-what = Листа за попуњавање на папиру, без података о породици.
# Which questions the blank form has.
reports-blank-kind = Која питања
reports-print = Штампај
reports-print-hint = Уместо на папир, прегледач може да сачува и као PDF. Такав документ више није закључан: чувајте га и шаљите као и сваки досије.
# A box to tick: the report for the family leaves out what concerns safety unless this is chosen.
reports-safety = Наведи и оно што се тиче безбедности (насиље, повреде, захтеви за смештај)
reports-safety-hint = Папир може да прочита свако ко живи у кући. Ово укључите само ако сте сигурни да тиме никога не доводите у опасност.
# Beside the choice of the report for the family, before it is printed.
reports-read-first = Прочитајте га пре него што га дате породици, и прођите га заједно.

## Every report

# In the head of every printed page: the name of the list and its version.
# latin: only what is put in
reports-list-version = { $id } { $version }
reports-not-written = није уписано
reports-none = Ништа није уписано.
# In place of the result, while the part that works it out is on its way, or cannot come.
reports-no-result = Ниво сада не може да се прикаже. Одговори су ту. Отворите страницу поново, па тек онда штампајте.
reports-waiting = Извештај се припрема…

## For the file

reports-file-title = Процена потребе за подршком
# Beside an answer: the question that is settled before it.
reports-check = Пре одговора
reports-agreement = Слаже ли се породица
reports-whole = Својим речима
reports-contest = Шта породица оспорава
# Those that are about no single answer.
reports-comments = Коментари о процени у целини
reports-account = Како је израчунато
reports-list-status = Колико јој се може веровати

## For the family

reports-family-title = Наш разговор и договор
reports-family-dear = Разговарали смо о томе како Вам је као породици, шта иде добро и шта је тешко. На овом папиру је оно што смо заједно видели и договорили. Ваш је: задржите га.
reports-family-no-finding = Ово није налаз о Вама као родитељима и не може бити разлог да се дете издвоји из породице. Говори само о томе каква подршка Вам је потребна.
reports-family-talked = О чему смо разговарали
reports-family-good = Шта код Вас иде добро
reports-family-good-none = О томе шта код Вас иде добро још нисмо довољно разговарали. Тиме ћемо почети следећи пут.
reports-family-hard = Шта Вам је тешко
reports-family-hard-what = Ово није Ваша кривица. Све што стоји овде нешто је у чему подршка може да помогне.
reports-family-hard-none = Нисмо видели ништа у чему би Вам сада требала посебна помоћ.
reports-family-unknown = Има питања о којима још нисмо разговарали или на која још немамо одговор. Ништа не претпостављамо: питаћемо Вас.
reports-family-support = Каква ће подршка бити
reports-family-support-none = План још нисмо направили. Правимо га заједно са Вама.
# Behind a step for which there is no service here.
reports-family-missing = Тражићемо другу могућност
reports-family-conference-what = Ви кажете ко долази. Ту се договарамо како даље, и Ваша реч се записује.
reports-family-view-none = Овде има места за Ваше речи:
reports-family-rights = Ваша права
reports-family-right-see = Имате право да видите целу процену и да тражите да Вам се објасни.
reports-family-right-say = Ако се са нечим не слажете, реците то или напишите. Ваше речи остају уз процену онако како сте их рекли.
reports-family-right-contest = Можете да тражите да процену погледа још неко из центра и да поднесете писани приговор. Због тога нећете изгубити подршку.
reports-family-right-change = Ако се нешто промени или погрешимо, јавите нам се. Процена и план се тада мењају.
reports-family-contact = Јавите се: { $name }
reports-family-again = Поново ћемо се видети до:

## For a meeting

reports-meeting-title = Састанак о подршци породици
reports-meeting-why = Зашто
reports-meeting-open = Шта још не знамо
reports-meeting-plan = План и рокови
reports-meeting-decide = О чему треба одлучити
reports-meeting-decide-missing = Чиме заменити оно што овде не постоји
reports-meeting-decide-who = Ко ради и до када
reports-meeting-decide-comment = Нерешен коментар
reports-meeting-decide-plan = Који кораци улазе у план
reports-meeting-nobody = Породица говори прва. Без ње се о њој не одлучује.
# Behind a list that is cut short.
reports-meeting-more =
    { $count ->
        [one] и још { $count }, у целој процени
        [few] и још { $count }, у целој процени
       *[other] и још { $count }, у целој процени
    }
reports-meeting-nothing-open = Нема отворених питања.
reports-meeting-lowering-none = Није нађена мала промена која би сама спустила ниво: потребна је шира подршка.

## The blank form

reports-blank-title = Образац за процену
reports-blank-who = Ко попуњава
reports-blank-birth = Месец и година рођења
reports-blank-how = Како се попуњава
reports-blank-how-one = Код сваког питања означите један одговор: онај који најтачније описује последње месеце, а не најгори дан.
reports-blank-how-unknown = Оно што не знате означите са „Непознато“. Непознато никада није нула: и оно се рачуна, као распон.
reports-blank-how-fact = Испод одговора упишите једну реченицу: шта је неко видео, чуо или прочитао, без оцене. Уз њу извор и датум.
reports-blank-how-no-names = Не уписујте имена, ЈМБГ, адресе ни бројеве телефона: само шифре.
reports-blank-how-child = Питања „о детету“ попуњавају се за свако дете посебно, на новом примерку.
reports-blank-how-together = Питајте и разговарајте; не попуњавајте о породици без породице. Папир чувајте под кључем, а кад га препишете, уништите га.
reports-blank-about-child = о детету
reports-blank-about-family = о породици
reports-blank-from-age = Одговор следи из месеца рођења; не попуњава се.
# Before lines for a hand: how a fact is known, and since when; short, so that the lines are long.
reports-blank-source = Извор
reports-blank-day = Датум
