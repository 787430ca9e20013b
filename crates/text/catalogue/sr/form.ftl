### Answering: the states of an answer, and counts.

# An answer beside the options: the case manager does not know yet.
answer-unknown = Непознато
# An answer beside the options: the question makes no sense for this family or child.
answer-not-applicable = Није применљиво
# Nobody has answered yet.
answer-none = Још нема одговора
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
answer-count =
    { $count ->
        [one] { $count } одговор
        [few] { $count } одговора
       *[other] { $count } одговора
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

# The heading above what is asked about the family, where there are several children.
subject-family = О породици
# The heading above what is asked about a child, and before each such question; $code is a code, never a name.
subject-child = Дете { $code }

# Why a question is not asked but answered by itself.
told-from-age = Одговор следи из месеца рођења.
told-age-unknown = Месец рођења детета није познат.
told-not-for-unborn = Дете још није рођено.

# Before the action that a critical answer calls for.
critical-action = Предузмите одмах:
# Above the three fields that confirm a critical answer.
critical-hint = Одговор важи као потврђен када упишете ко га је проверио, када и како се зна.
confirm-by = Ко је проверио
confirm-on = Када
# The first line of a list to choose from, while nothing is chosen.
choose-one = Изаберите
