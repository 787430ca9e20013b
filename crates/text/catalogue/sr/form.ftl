### Answering: the states of an answer, and counts.

# An answer beside the options: the case manager does not know yet.
answer-unknown = Непознато
# An answer beside the options: the question makes no sense for this family or child.
answer-not-applicable = Није применљиво
# Nobody has answered yet.
answer-none = Још нема одговора
# In place of an answer: a condition leaves the question out.
answer-not-asked = Не пита се
# A button: takes the answer back, so that the question stands unanswered.
answer-clear = Обриши одговор
# A box to tick at an answer that alone can raise the level: somebody made sure that it is true.
answer-confirmed = Потврђено
# The same answer while nobody has made sure.
answer-unconfirmed = Још није потврђено

indicator-count =
    { $count ->
        [one] { $count } показатељ
        [few] { $count } показатеља
       *[other] { $count } показатеља
    }
child-count =
    { $count ->
        [one] { $count } дете
        [few] { $count } детета
       *[other] { $count } деце
    }
point-count =
    { $count ->
        [one] { $count } бод
        [few] { $count } бода
       *[other] { $count } бодова
    }
# How many questions still wait for an answer.
open-count =
    { $count ->
        [0] На сва питања је одговорено
        [one] Још { $count } питање чека одговор
        [few] Још { $count } питања чекају одговор
       *[other] Још { $count } питања чека одговор
    }

# Whose answers are shown, where there are several children: in the switch between them and in the heading.
subject-family = О породици
# The same for a child; $code is a code, never a name.
subject-child = Дете { $code }

# Why a question is not asked but answered by itself.
told-from-age = Одговор следи из месеца рођења.
told-age-unknown = Месец рођења детета није познат.
told-not-for-unborn = Дете још није рођено.
# Above the conditions under which a question is asked: labels with values, all of which must hold.
told-asked-if = Пита се само ако је
# Above the question on which it depends whether another is asked.
told-waits = Прво одговорите на питање
# Beside a question that may or may not be asked.
told-undecided = Није одлучено да ли се пита.
# In place of questions, where conditions leave out all of a domain.
told-nothing-asked = У овој области се за сада ништа не пита. Зашто, пише уз свако питање.

# A condition: the label of the age, and its values.
age-label = Узраст детета
age-born = од рођења
age-from-years =
    { $count ->
        [one] најмање { $count } година
        [few] најмање { $count } године
       *[other] најмање { $count } година
    }
age-from-months =
    { $count ->
        [one] најмање { $count } месец
        [few] најмање { $count } месеца
       *[other] најмање { $count } месеци
    }
age-under-years =
    { $count ->
        [one] мање од { $count } године
        [few] мање од { $count } године
       *[other] мање од { $count } година
    }
age-under-months =
    { $count ->
        [one] мање од { $count } месеца
        [few] мање од { $count } месеца
       *[other] мање од { $count } месеци
    }
# Beside an upper end of the age.
age-or-unborn = или још није рођено

# Before the action that a critical answer calls for.
critical-action = Предузмите одмах:
# Above the three fields that confirm a critical answer, while nothing is written in them.
critical-hint = Одговор важи као потврђен када упишете ко га је проверио, када и како се зна.
# The same place, while some of the three are written: $fields names the others, as below.
critical-missing = Још недостаје: { $fields }.
missing-by = ко је проверио
missing-on = када
missing-source = како се зна
confirm-by = Ко је проверио
confirm-on = Када
# The first line of a list to choose from, while nothing is chosen.
choose-one = Изаберите
# Under a day that has been typed but has not come yet.
date-late = Тај дан још није дошао. Упишите дан до данашњег.

# A question beside a question: would money, goods or a service solve it?
check-yes = Да
check-no = Не
# The third answer: the worry is about something that this cannot be asked of.
check-not-about = Реч је о нечем другом
# Below the answers, while that question waits. A reminder, not a rebuke.
check-open = Одговорите још и на питање изнад понуђених одговора.

# Opens a place to write what the answer rests on.
fact-heading = Чињеница и извор
# Beside that heading, once something is written there.
fact-written = записано
fact-label = Шта се зна
fact-hint = Једна реченица: шта је неко видео, чуо или прочитао, без оцене.
fact-sources = Како се то зна
fact-on = Од када се то зна

# Opens the reasons for a question.
help-heading = Зашто се ово пита
# Before the kind of research behind a question.
help-grade = На чему се заснива:
# Before who published a finding.
help-source = Извор:
# Before how well the source was seen by those who wrote the list.
help-seen = Како је проверено:
help-unreadable = Налази сада не могу да се прикажу. Затворите ово, па отворите поново.
