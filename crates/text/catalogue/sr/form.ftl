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
