### What is printed: four reports, and the page on which one of them is chosen.

## Choosing

reports-choose = Шта штампате
# Each choice, and for whom it is.
reports-file = За досије
reports-file-what = Цела процена: одговори са изворима, ниво и како се до њега дошло, план, виђење породице, ток.
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
reports-safety-hint = Папир може да прочита свако ко живи у кући. Ово укључите само ако сте сигурни да тиме никога не излажете опасности.
# Beside the choice of the report for the family, before it is printed.
reports-read-first = Прочитајте га пре него што га дате породици, и прођите га заједно.

## Every report

# In the head of every printed page: the name of the list and its version.
# latin: only what is put in
reports-list-version = { $id } { $version }
reports-family-code = Шифра породице
reports-date = Датум процене
reports-kind = Врста процене
reports-assessor = Процену води
reports-status = Стање процене
reports-not-written = није уписано
reports-none = Ништа није уписано.
# In place of the result, while the part that works it out is on its way, or cannot come.
reports-no-result = Ниво сада не може да се прикаже. Одговори су ту. Отворите страницу поново, па тек онда штампајте.
reports-waiting = Извештај се припрема…

# How far an assessment has come.
reports-status-draft = у раду
reports-status-ready = чека да је погледа друга особа
reports-status-returned = враћена на дораду
reports-status-final = завршена
# How often a final assessment was opened again.
reports-reopened =
    { $count ->
        [one] поново отворена { $count } пут
        [few] поново отворена { $count } пута
       *[other] поново отворена { $count } пута
    }

## For the file

reports-file-title = Процена потребе за подршком
reports-particulars = Подаци о процени
reports-previous = Ранији ниво
reports-answers = Одговори
# Labels beside an answer.
reports-fact = Шта се зна
reports-sources = Како се зна
reports-since = Од када се зна
reports-confirmed = Потврдио
reports-check = Пре одговора
reports-view = Виђење породице
reports-comment = Коментар
reports-comment-resolved = решено
reports-judgement = Стручна процена нивоа
reports-judgement-level = Ниво
reports-judgement-ground = Основ
reports-judgement-reason = Образложење
reports-judgement-approved = Сагласност
reports-judgement-none = Стручна процена не мења ниво.
reports-own-view = Како то види породица
reports-agreement = Слаже ли се породица
reports-agrees = слаже се
reports-agrees-in-part = слаже се делимично
reports-disagrees = не слаже се
reports-whole = Својим речима
reports-contest = Шта породица оспорава
reports-comments = Коментари о целој процени
reports-trail = Ток процене
reports-trail-what = Имена су онако како су уписана („унео“, не „потписао“). Ток помаже памћењу; није доказ према ономе коме рачунар припада.
# Behind a moment: who entered it; $name is what was typed.
reports-entered = унео: { $name }
reports-begun = започета
reports-submitted = дата на преглед
reports-taken-back = повучена са прегледа
reports-was-returned = враћена на дораду
reports-approved = завршена
reports-opened-again = поново отворена
reports-judged = стручна процена нивоа уписана, измењена или повучена
reports-handed-on = предата као датотека
reports-taken-in = преузета из датотеке
reports-account = Како је израчунато
reports-list = О листи
reports-list-status = Колико јој се може веровати

## The plan

reports-plan = План подршке
reports-goal = Циљ
reports-goal-together = породица остаје заједно
reports-goal-home = дете се враћа у породицу
reports-goal-kin = дете живи код сродника
reports-goal-other = друго
reports-goal-words = Шта желимо да постигнемо
reports-tasks = Задаци
reports-steps = Кораци
reports-column-what = Шта
reports-column-who = Ко
reports-column-due = До када
reports-column-state = Докле се стигло
# A step that is for one child; $code is a code, never a name.
reports-for-child = за дете { $code }
reports-planned = договорено
reports-under-way = у току
reports-on-waiting-list = на листи чекања
reports-missing = потребно, а овде га нема
reports-done = урађено
reports-dropped = одустало се
reports-open-task = отворено
# What is to be done; the question or the need stands behind it.
reports-act = Предузети одмах
reports-verify = Потврдити
reports-find-out = Сазнати
reports-outcome = Шта је из тога произашло
reports-conference = Породична конференција
reports-conference-on = Дан
reports-conference-who = Кога породица жели ту
reports-conference-agreed = Шта је договорено

## For the family

reports-family-title = Наш разговор и договор
reports-family-dear = Разговарали смо о томе како Вам је као породици, шта иде добро и шта је тешко. На овом папиру је оно што смо заједно видели и договорили. Ваш је: задржите га.
reports-family-no-finding = Ово није налаз о Вама као родитељима и не може бити разлог да се дете издвоји из породице. Говори само о томе каква подршка Вам је потребна.
reports-family-talked = О чему смо разговарали
reports-family-good = Шта код Вас иде добро
reports-family-good-none = О томе шта код Вас иде добро још нисмо довољно разговарали. То ћемо прво урадити следећи пут.
reports-family-hard = Шта Вам је тешко
reports-family-hard-what = Ово није Ваша кривица. Све што стоји овде нешто је у чему подршка може да помогне.
reports-family-hard-none = Нисмо видели ништа за шта Вам сада треба посебна помоћ.
reports-family-unknown = Има питања о којима још нисмо разговарали или на која још немамо одговор. Ништа не претпостављамо: питаћемо Вас.
reports-family-support = Каква ће подршка бити
reports-family-support-none = План још нисмо направили. Правимо га заједно са Вама.
reports-family-goal = Шта желимо да постигнемо
reports-family-waiting = чекамо место
reports-family-missing = потребно Вам је, а овде га нема; тражићемо другу могућност
reports-family-done = урађено
reports-family-who = Ради
reports-family-due = до
reports-family-conference = Породични састанак
reports-family-conference-what = Ви кажете ко долази. Ту се договарамо како даље, и Ваша реч се записује.
reports-family-view = Како Ви то видите
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
reports-meeting-lowering = Шта би могло да спусти ниво
reports-meeting-plan = План и рокови
reports-meeting-decide = О чему треба одлучити
reports-meeting-decide-missing = Чиме заменити оно чега овде нема
reports-meeting-decide-who = Ко ради и до када
reports-meeting-decide-contest = Породица оспорава
reports-meeting-decide-comment = Отворен коментар
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
# Several answers that together would bring the level down.
reports-meeting-together = Заједно:

## The blank form

reports-blank-title = Образац за процену
reports-blank-who = Попунио
reports-blank-day = Датум
reports-blank-child = Шифра детета
reports-blank-birth = Месец и година рођења
reports-blank-how = Како се попуњава
reports-blank-how-one = Код сваког питања означите један одговор: онај који најтачније описује последњих месеци, а не најгори дан.
reports-blank-how-unknown = Оно што не знате означите са „Непознато“. Непознато никада није нула: и оно се рачуна, као распон.
reports-blank-how-fact = Испод одговора упишите једну реченицу: шта је неко видео, чуо или прочитао, без оцене. Уз њу извор и датум.
reports-blank-how-no-names = Не уписујте имена, ЈМБГ, адресе ни бројеве телефона: само шифре.
reports-blank-how-child = Питања „о детету“ попуњавају се за свако дете посебно, на новом примерку.
reports-blank-how-together = Питајте и разговарајте; не попуњавајте о породици без породице. Папир чувајте под кључем, а после преписивања га уништите.
reports-blank-about-child = о детету
reports-blank-about-family = о породици
reports-blank-from-age = Одговор следи из месеца рођења; не попуњава се.
reports-blank-fact = Чињеница
reports-blank-source = Извор
