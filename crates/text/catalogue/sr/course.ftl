### The page of the course of an assessment: how far it has come, comments, and what happened.

# The heading above kind, date, who, and status.
course-standing = Докле се стигло
course-status = Стање
# Who makes the assessment: a name that is typed.
course-assessor = Процену ради
course-assessor-hint = Ако процену ради неко други, упишите име те особе.
# How often a settled assessment was opened again.
course-reopened = Поново отворена
course-times =
    { $count ->
        [one] { $count } пут
        [few] { $count } пута
       *[other] { $count } пута
    }

# How far an assessment has come. It is the assessment that is spoken of.
course-status-draft = У изради
course-status-ready = На прегледу код друге особе
course-status-returned = Враћена на дораду
course-status-final = Завршена
course-locked-ready = Док је процена на прегледу, одговори и стручна процена нивоа су закључани. Откључавају се кад се процена врати или повуче.
course-locked-final = Процена је завршена: одговори и стручна процена нивоа више се не мењају. План подршке се наставља. Ако нешто мора да се исправи, отворите је поново и наведите разлог.

# What must be written before the assessment is given on.
course-lacking = Шта треба допунити пре прегледа
course-lacking-what = Уз неке одговоре мора да пише како се то зна, некад из више извора, и када се сазнало. Који су то одговори, одређује листа. Сваки ред води до свог питања.
course-lacking-nothing = Ништа не недостаје.
course-lacks-source = није наведено како се зна
course-lacks-date = није наведено када се сазнало
course-lacks-sources =
    { $asked ->
        [one] потребан је бар { $asked } извор, а уписано је: { $found }
        [few] потребна су бар { $asked } извора, а уписано је: { $found }
       *[other] потребно је бар { $asked } извора, а уписано је: { $found }
    }
# What does not stand in the way; the count follows.
course-open = Не смета прегледу, али имајте у виду
course-lacks-answer = без одговора
course-lacks-confirmation = критичан одговор није потврђен

# The heading above the steps that may follow.
course-steps = Следећи корак
course-waits = Процена може на преглед, и може да се заврши, тек кад се допуни оно што је горе наведено.
# Buttons: the steps.
course-do-submit = Дај на преглед
course-do-take-back = Повуци са прегледа
course-do-return = Врати на дораду
course-do-approve = Прихвати и заврши
course-do-reopen = Отвори поново
# What a step means, above its fields.
course-submit-what = Процену гледа друга особа. Док је код ње, одговори се не мењају.
course-take-back-what = Процена се враћа у израду, као да није била дата на преглед.
course-return-what = Процена се враћа особи која је ради. Напишите шта треба допунити или променити.
course-approve-what = Процену прихвата друга особа, не она која ју је радила. Тиме је процена завршена и одговори се више не мењају.
course-reopen-what = Завршена процена се отвара као нова верзија. Да је раније била завршена, остаје забележено. Напишите зашто се отвара.
# Fields of a step.
course-by = Ваше име
course-comment-by = Ко пише коментар
course-approver = Име особе која прихвата процену
course-reason = Разлог
course-remark = Напомена (није обавезна)
course-cancel = Одустани
# What is said once a step is taken.
course-submitted = Процена је дата на преглед. Одговори су закључани.
course-taken-back = Процена је повучена са прегледа. Одговори су откључани.
course-returned = Процена је враћена на дораду. Одговори су откључани.
course-approved = Процена је завршена.
course-reopened-now = Процена је поново отворена. Одговори су откључани.
# What is wrong with a field.
course-no-name = Упишите име.
course-own-work = То је име особе која је процену радила или је дала на преглед. Прихвата је неко други.
course-not-now = Овај корак сада није могућ. Отворите страницу поново и погледајте стање процене.
course-no-text = Упишите овде неколико речи.
course-too-long = Текст је предугачак да би се сачувао. Скратите га.

# Comments of one person to another.
course-comments = Коментари
course-comments-what = За договор с колегама и супервизором. Коментар остаје уз процену и кад је решен.
course-comments-open =
    { $count ->
        [0] Нема нерешених коментара.
        [one] { $count } нерешен коментар
        [few] { $count } нерешена коментара
       *[other] { $count } нерешених коментара
    }
course-comment-new = Нови коментар
course-comment-about = На шта се односи
course-comment-whole = Процена у целини
course-comment-text = Коментар
course-comment-add = Додај коментар
course-comment-added = Коментар је додат.
# Of a question that is no longer in the assessment; the code of the child may stand before it.
course-comment-gone = питање које се више не поставља
# A box to tick.
course-comment-resolved = Решено
# A group of questions: whose, and the domain.
# latin: only what is put in
course-group = { $whose } – { $domain }

# What happened, with the names that were entered.
course-trail = Шта се догађало
course-trail-what = Ове белешке су подсетник. Имена су уписана, а не потписана, и ко год располаже рачунаром може да их промени. Зато нису доказ.
course-trail-nothing = Још није забележен ниједан корак.
course-trail-by = уписано име: { $name }
course-when = { $date } у { $time }
course-happened-begun = Процена је започета
course-happened-submitted = Дата на преглед
course-happened-taken-back = Повучена са прегледа
course-happened-returned = Враћена на дораду
course-happened-approved = Прихваћена и завршена
course-happened-reopened = Поново отворена
course-happened-judged = Стручна процена нивоа уписана, измењена или повучена
course-happened-handed-on = Предата као датотека
course-happened-taken-in = Преузета из датотеке
