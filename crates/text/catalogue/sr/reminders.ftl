### Подсетник на почетној страници: шта је на реду, и датотека за календар.

reminders-heading = Шта је на реду
reminders-what = Оно чему је рок прошао и оно што је на реду у наредних 14 дана.
# How many tasks are due on a day.
reminders-tasks =
    { $count ->
        [one] { $count } задатак
        [few] { $count } задатка
       *[other] { $count } задатака
    }
# A step of a plan of which nothing is written.
reminders-step = Корак плана
reminders-more =
    { $count ->
        [one] и још { $count }
        [few] и још { $count }
       *[other] и још { $count }
    }

reminders-calendar = Пренеси у календар
reminders-calendar-what = Датотека за календар на рачунару или телефону, са роковима одавде. У њој су само дани и наслов који овде изаберете: ништа о породици, осим шифре ако је укључите. Календар на телефону често могу да виде и други.
reminders-title = Наслов сваког рока
# The neutral title that is offered.
reminders-title-first = Обавеза
reminders-code = Додај шифру породице у наслов
reminders-make = Сачувај датотеку за календар
reminders-refused = Датотека није направљена: ниједан рок више није пред Вама, или је прегледач није примио.
