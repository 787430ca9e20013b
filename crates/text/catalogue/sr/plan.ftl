### План подршке: задаци, услуге, кораци, породична конференција, циљ сталности.

plan-waiting = Утврђује се шта следи из одговора…
plan-no-figures = Задаци и предлози услуга сада не могу да се одреде. Кораци плана су ту и можете да их мењате. Освежите страницу и покушајте поново.

## Tasks that the answers open

plan-tasks = Задаци
plan-tasks-what = Следе из одговора и не чекају: рок сваког задатка важи и кад је поновни преглед касније.
plan-tasks-none = Из одговора не следи ниједан задатак.
# Above a question that leads to its place.
plan-because = Због одговора на питање:
plan-earlier = Задаци који више не важе
plan-earlier-what = Одговори су се променили, па ови задаци више не следе из њих. Оно што је о њима записано остаје.

# What is said of a term; $date is a date.
plan-due = Рок: { $date }
plan-due-today = Рок је данас, { $date }
plan-overdue = Рок је прошао: { $date }
plan-done = Урађено: { $date }
# On paper, in place of the day.
plan-not-done = Још није урађено

## Fields of tasks and steps

plan-who = Ко то ради
plan-done-on = Дан када је урађено
plan-outcome = Шта се тиме постигло

## Services that are proposed

plan-proposals = Услуге које могу да помогну
plan-proposals-what = За сваки одговор који тражи подршку у план иде бар једна услуга. Прве су оне које би могле да спусте ниво. Шта улази у план, договара се са породицом.
plan-proposals-none = Засад ниједан одговор не тражи услугу у плану.
# Beside a question: a milder answer to it could bring the level down.
plan-could-lower = могло би да спусти ниво
# Above questions.
plan-answers = Због чега:
plan-local-none = У именику услуга о њој још ништа не пише.
plan-add = Додај у план
plan-is-in-plan = У плану је.

## Steps

plan-steps = Кораци плана
plan-steps-none = План још нема корака. Додајте услугу са списка изнад или свој корак.
plan-step-own = Додај свој корак
plan-step = { $number }. корак
plan-step-what = Шта се ради
plan-step-for = За кога
# In the list of those for whom a step is.
plan-step-family = За целу породицу
plan-step-due = До када
plan-progress = Докле се стигло
plan-progress-planned = Договорено
plan-progress-under-way = У току
plan-progress-waiting = Чека се место
plan-progress-missing = Потребно је, а овде не постоји
plan-progress-done = Урађено
plan-progress-dropped = Одустало се
plan-remove = Уклони корак
plan-remove-sure = Уклонити овај корак из плана? Нестаје и све што је уз њега записано. Ако се од њега одустало, означите то уместо да га уклоните: тако остаје забележено.
plan-remove-yes = Уклони корак

## The family conference

plan-conference = Породична конференција
plan-conference-what = Породица и људи које она сама изабере договарају шта ће ко урадити.
plan-conference-on = Дан
plan-conference-who = Кога породица жели да буде ту
plan-conference-agreed = Шта је договорено

## The permanency goal

plan-goal = Циљ сталности
plan-goal-what = Где дете треба трајно да живи. Подршка да породица остане заједно долази пре сваког другог циља.
plan-goal-stay-together = Породица остаје заједно
plan-goal-return-home = Дете се враћа у своју породицу
plan-goal-kinship = Дете живи код сродника
plan-goal-other = Други циљ, описан речима
plan-goal-none = Још није договорено
plan-goal-in-words = Шта желимо да постигнемо
