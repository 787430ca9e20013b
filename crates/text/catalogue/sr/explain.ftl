### The explanation of a result, for the case manager and the family: each sentence or label is drawn by a page or a
### terminal. Words of the list (levels, indicators, answers) never enter a sentence; they stand beside a label.

## The assessment

explain-assessment = О процени
# The code by which the centre knows the family; never a name.
explain-family-reference = Шифра породице
explain-date = Датум процене
# The heading of one child's part; $reference is a code, never a name.
explain-child = Дете { $reference }

## The level

# The label of whether the result is final, and its values.
explain-result = Резултат
explain-result-final = коначан
explain-result-provisional = привремен
explain-level-not-firm =
    Има критичан одговор који још није потврђен. Ако се не потврди, ниво може бити и нижи, зато овде не пише „најмање“.
explain-no-level-initial = Почетна процена не даје ниво. Она показује да ли треба урадити усмерену процену.
explain-no-level-no-rules = Ова листа не одређује ниво. Приказани су само одговори.
# A list that sets no level but says what the answers call for.
explain-no-level-no-levels = Ова листа не одређује ниво. Показује на шта одговори упућују и шта још треба сазнати.
# A list that gives a level only when nothing is open; with the number of questions that are.
explain-no-level-refused =
    { $count ->
        [one] Још нема нивоа. Ова листа даје ниво тек када је на све одговорено, а остало је још { $count } питање.
        [few] Још нема нивоа. Ова листа даје ниво тек када је на све одговорено, а остала су још { $count } питања.
       *[other] Још нема нивоа. Ова листа даје ниво тек када је на све одговорено, а остало је још { $count } питања.
    }
# The same of a family with several children, each of which has its own number.
explain-no-level-not-whole = Још нема нивоа. Ова листа даје ниво тек када је на све одговорено.
explain-no-level-no-sheet = Нема нивоа: ниједно дете се овом листом не процењује.
# The label of how much is answered.
explain-answered = Одговорено
# 18 of 55 indicators, 32 percent. $percent, $answered and $applicable are numbers.
explain-answered-of = { $answered } од { $applicable } показатеља ({ $percent } %)
# The label of the level when what is missing is taken to be like what is answered, and what that means.
explain-approximate-level = Приближан ниво
explain-approximate-means =
    Приближно значи: као да би одговори који недостају у просеку били као они који су дати. То није сигурно, зато важи распон.
# The label of points that are worked out in the same way.
explain-approximate-points = Приближно

explain-in-care =
    Дете већ живи на формалном старању ван породице, па се овом листом не процењује. Зато је резултат породице привремен.
explain-grown-up = Дете је навршило узраст до којег се листа примењује, па се овом листом не процењује.

## How the level came about

explain-reasons = Како се дошло до нивоа
# What strengths took off the points of risk.
explain-taken-off = Одузето због снага
explain-taken-off-least = Одузима се најмањи од ова три броја, без децимала:
explain-taken-off-most = Највише што листа дозвољава
# $divisor is a number: the points of strengths divided by it.
explain-taken-off-strengths = Бодови снага подељени са { $divisor }
explain-taken-off-risk = Бодови ризика подељени са { $divisor }
# Numbers from the one to the other, both included: points that are not known exactly, or the points of a level.
explain-from-to = од { $lower } до { $upper }
explain-below = мање од { $number }
explain-from = { $number } и више
# Of strengths, the points of the highest level: fewer points are a higher level.
explain-to = { $number } и мање
# So few points of strength as these, which come with their noun: „3 бода или мање“.
explain-points-or-less = { $points } или мање
# Points and the most that there could be: „4 бода (највише 24)“. $points comes with its noun, $most is a number.
explain-points-of-most = { $points } (највише { $most })
# The label of the level that the sum of the points gives.
explain-band-level = Ниво по збиру бодова
# The label of the points that give that level: „од 15 до 29“.
explain-band-points = Бодови за тај ниво
# How a score comes about that is not simply a sum.
explain-weighed = Бодови неких одговора рачунају се више пута. Колико пута, пише у рачуну ред по ред.
explain-counted = Овде се одговори броје: сваки који је довољно изражен доноси један бод.
# Labels of the scores of which one is taken.
explain-least-of = Узима се најмањи од збирова
explain-greatest-of = Узима се највећи од збирова
# Labels of the limits of a score.
explain-cap-most = Рачуна се највише
explain-cap-least = Рачуна се најмање
# The label of the level from which rules raise, where no sum of points gives one; and what is said when none does.
explain-lowest-first = Полази се од најнижег нивоа
explain-nothing-raises = Ниједан одговор не тражи виши ниво.
# Another sum that could raise the level, but does not.
explain-not-raised = Ниво је и без тога толики или виши, па га ово не мења.
# Labels of a level at the two ends, while something is not known or not confirmed.
explain-at-lower = Ако се покаже најповољније
explain-at-upper = Ако се покаже најтеже
# Labels of the level around a rule.
explain-level-before = Ниво пре тога
explain-level-after = Ниво после тога
# A guard: the level stands so many steps above the one which those points alone would give.
explain-guard-steps =
    { $count ->
        [0] Ниво не може бити виши од оног који дају сами ти бодови.
        [one] Ниво може бити највише { $count } степен изнад оног који дају сами ти бодови.
        [few] Ниво може бити највише { $count } степена изнад оног који дају сами ти бодови.
       *[other] Ниво може бити највише { $count } степени изнад оног који дају сами ти бодови.
    }
# A guard, the label of the highest level until there are so many points; $points is a number.
explain-guard-limit = Док је бодова мање од { $points }, ниво је највише
# A floor that holds while the level already was that high.
explain-floor-already = Ниво је и без тога толики.
# A floor or flag that only answers still missing could make hold.
explain-cause-open =
    { $count ->
        [one] Могао би да утиче и { $count } одговор који још није познат.
        [few] Могла би да утичу и { $count } одговора која још нису позната.
       *[other] Могло би да утиче и { $count } одговора који још нису познати.
    }
# The label of the floor of a critical answer.
explain-floor-of-answer = Поставља ниво најмање на
explain-cause-unconfirmed = Одговор још није потврђен; поставља ниво тек када се потврди.
# The label of the points at which a rule holds.
explain-threshold = Довољно је

## After an earlier level, and after a judgement

explain-previous-level = Претходни ниво
explain-previous-date = Датум претходне процене
explain-computed-level = Ниво по садашњим одговорима
explain-margin-level =
    { $count ->
        [one] Ниво када се дода { $count } бод
        [few] Ниво када се додају { $count } бода
       *[other] Ниво када се дода { $count } бодова
    }
explain-taken-level = Ниво по овом правилу
explain-reassessed-not-lower = Ниво није нижи од претходног, па важи одмах.
explain-reassessed-fell =
    { $count ->
        [one] Побољшање је веће од додатка, па се ниво спушта, али највише за { $count } степен.
        [few] Побољшање је веће од додатка, па се ниво спушта, али највише за { $count } степена.
       *[other] Побољшање је веће од додатка, па се ниво спушта, али највише за { $count } степени.
    }
explain-reassessed-within-margin = Побољшање није веће од додатка, па остаје претходни ниво.
explain-reassessed-critical-open = Један критичан одговор је непознат или непотврђен, па се ниво не спушта.
explain-reassessed-too-soon =
    { $count ->
        [one] Од претходне процене треба да прође више од { $count } дана, па се ниво не спушта.
        [few] Од претходне процене треба да прође више од { $count } дана, па се ниво не спушта.
       *[other] Од претходне процене треба да прође више од { $count } дана, па се ниво не спушта.
    }
# The heading of what the case manager judged otherwise than the answers.
explain-judgement = Стручна процена
explain-judgement-level = Ниво по стручној процени
explain-judgement-ground = Основ
explain-judgement-reason = Образложење
explain-judgement-approved = Сагласност
explain-judgement-refused = Стручна процена се не рачуна.
explain-judgement-lowest = Најнижи могући ниво

## Why the result is provisional

explain-provisional = Зашто је резултат још привремен
explain-level-open = Ниво још није одређен: зависи од онога што још није познато или потврђено.
explain-critical-unknown = Критична питања на која још нема одговора
explain-critical-unconfirmed = Критични одговори који чекају потврду
# 18 of 55 indicators, 32 percent; $needed is the percentage that is needed.
explain-too-few = Одговорено је на { $answered } од { $applicable } показатеља ({ $percent } %), а потребно је најмање { $needed } %.
explain-too-few-in-domain = Области са премало одговора
# Beside the title of a domain: 2 of 8; $needed is the percentage that is needed.
explain-domain-answered = одговорено { $answered } од { $applicable }, потребно најмање { $needed } %

## What the answers call for at any level

explain-flags = Без обзира на ниво
# The same heading for a list that sets no level.
explain-flags-alone = На шта одговори упућују
explain-yes = Да
explain-possible = Могуће
explain-no = Не

## What to do

explain-tasks = Шта треба урадити
# The labels of tasks: with what to do, or with the time until which; the questions stand below.
explain-task-act = Одмах предузети
explain-task-verify = Потврдити одговор
explain-task-find-out = Сазнати
explain-same-day = истог дана
explain-within-hours =
    { $count ->
        [one] у року од { $count } часа
        [few] у року од { $count } часа
       *[other] у року од { $count } часова
    }
explain-within-days =
    { $count ->
        [one] у року од { $count } дана
        [few] у року од { $count } дана
       *[other] у року од { $count } дана
    }
explain-services = За план услуга
explain-services-each =
    Уз сваку услугу стоји због чега би могла да помогне. За свако од тих питања у план се уписује бар једна услуга; бира се заједно са породицом.
# The label of answers for which the list names no service.
explain-services-none = За ово листа не наводи услугу

## Points

explain-shares = Одакле долазе бодови
explain-shares-so-far = Рачунају се само познати одговори.
explain-domains = Слика по областима
explain-domains-caption = Бодови по областима
# The same of a list that counts no points.
explain-answered-caption = Одговори по областима
# How the bars beside the numbers are read.
explain-bars = Пун део траке су бодови познатих одговора, а пругасти бодови који још могу да се додају.
explain-column-domain = Област
explain-column-points = Бодови
# Below the title of a domain of strengths.
explain-domain-strengths = Снаге: више бодова значи више ослонца.
explain-answers = Одговори

## What to find out

explain-open = Шта следеће сазнати
explain-open-first = Прво оно што највише мења резултат.
# The heading of open questions that matter less.
explain-open-more = Остала питања без одговора
explain-because-unconfirmed = критичан одговор чека потврду
explain-because-critical = критично питање
# By how many steps the answer may bring the two ends of the level together.
explain-narrows =
    { $count ->
        [one] може да сузи распон за { $count } степен
        [few] може да сузи распон за { $count } степена
       *[other] може да сузи распон за { $count } степени
    }
# What the answer may change in points.
explain-spread =
    { $count ->
        [one] разлика до { $count } бода
        [few] разлика до { $count } бода
       *[other] разлика до { $count } бодова
    }

## What is asked only under conditions

explain-not-asked = Шта се не пита
explain-undecided = Питања за која није одлучено да ли се питају
explain-undecided-means =
    Да ли се ова питања постављају, зависи од нечега што се још не зна. Рачунају се као да се постављају, а распон важи и ако се постављају и ако се не постављају.
# Among the reasons why a result is provisional.
explain-undecided-count = Међу показатеље се убрајају и питања за која није одлучено да ли се питају.
# Below the title of a domain.
explain-undecided-of-these =
    { $count ->
        [one] За { $count } питање није одлучено да ли се пита.
        [few] За { $count } питања није одлучено да ли се питају.
       *[other] За { $count } питања није одлучено да ли се пита.
    }
# The label of questions that are asked only under a condition.
explain-depends = Од тога зависи
# The label of the present answer, below the one that a condition names.
explain-now = Сада
# The label of domains of which conditions leave nothing.
explain-domains-left-out = Овде се ништа не пита

## What could change the level

explain-lowering = Шта би могло да спусти ниво
explain-lowering-one = Ниво би се спустио ако се поправи било шта од овога, и то само за један одговор. Уз сваки показатељ стоје услуге које могу да помогну.
explain-lowering-several = Ниво би се спустио ако се све из једне групе поправи, свако само за један одговор. Уз сваки показатељ стоје услуге које могу да помогну.
explain-lowering-none = Није довољно да се до три показатеља поправе за по један одговор. Потребна је шира подршка.
explain-settling = Који одговори би одредили ниво
explain-settling-one = Довољан је одговор на једно од ових питања, ако испадне тако да се распон затвори.
explain-settling-several = Довољни су одговори на сва питања из једне групе, ако испадну тако да се распон затвори.
explain-settling-none = Није нађен мањи број питања чији би одговори сами одредили ниво.
# The label of a set of several indicators.
explain-together = Заједно
explain-search-more = Има још таквих група. Овде су прве по реду листе.
explain-search-stopped = Претрага је заустављена јер је могућности превише, па можда има и других.

## The account, line by line

# The heading of the page that shows how the result follows from the answers.
explain-account = Рачун, ред по ред
explain-account-answers =
    Сваки одговор носи бодове који пишу уз њега. Док одговор није познат, пише од колико до колико бодова може да донесе.
# In place of points, where an indicator does not apply.
explain-account-left-out = не рачуна се
# While it is not decided whether something is asked.
explain-account-undecided =
    Док за нека питања није одлучено да ли се питају, бодови појединих редова не морају да дају збир испод њих: неко питање пита се само онда када се друго не пита.
explain-account-sum = Збир
# What remains after points of strengths were taken off.
explain-account-remains = Остаје
explain-account-sums = Збирови
explain-account-sums-are = Од бодова по областима праве се збирови на које се ослањају правила листе.
explain-account-ends =
    Док нешто није познато, све се рачуна двапут: једном као да ће се све непознато показати најповољније, једном као да ће се показати најтеже.
# Not all indicators of a domain count; $part is „3 од 8“.
explain-account-part = Рачуна се показатеља: { $part }
explain-account-taken = Одузима се најмањи од ова три броја
# The points of an answer and how often they count; $points may be „(од 0 до 3)“.
# latin: numbers and a sign only
explain-account-weighed = { $points } × { $weight }
# The label of answers that a count leaves out.
explain-account-not-counted =
    { $count ->
        [one] { $count } одговор који се не рачуна
        [few] { $count } одговора која се не рачунају
       *[other] { $count } одговора који се не рачунају
    }
# The labels of what a score comes to: held within limits, or one of several sums.
explain-account-capped = Рачуна се
explain-account-least = Најмањи од њих
explain-account-greatest = Највећи од њих
# How the approximate level is worked out.
explain-account-approximate =
    Бодови познатих одговора множе се бројем показатеља који се рачунају и деле бројем оних на које је одговорено. Где један одговор сам одлучује, узимају се само познати одговори.
explain-account-known-points = Бодови познатих одговора
explain-account-all = Показатеља који се рачунају
explain-account-known = Од тога је одговорено
# The same where indicators weigh differently.
explain-account-all-weights = Тежине свих показатеља који се рачунају
explain-account-known-weights = Тежине оних на које је одговорено
# $points, $all and $known are the numbers above.
explain-account-grown = { $points } × { $all } : { $known }, заокружено на цео број
# The label of points outside of which the approximate ones may not fall.
explain-account-within = Не може бити ван распона
explain-account-approximate-rules = Ниво по приближним бодовима
explain-account-rules = Правила, редом
explain-account-rules-are = Правила се примењују овим редом. Сваки пут полази се од нивоа који је оставило претходно правило.
# The caption of the numbers of a floor that does not hold.
explain-account-does-not-hold = Ово правило сада не подиже ниво
explain-account-bands = Границе нивоа
# The label of the level that some of the points give alone.
explain-account-by-these = Ниво који дају сами ти бодови
explain-account-steps = Дозвољених степени изнад тога
# Labels of the level that a rule limits to, or raises to.
explain-account-at-most = Ниво је по овом правилу највише
explain-account-at-least = Ниво је по овом правилу најмање
# In place of a limit that no longer holds.
explain-account-falls-away = не важи
# In place of a level, where an answer or a score sets none.
explain-account-nothing = ништа
# In place of a level that an unconfirmed answer does not set yet.
explain-account-unconfirmed = тек када се потврди
explain-account-open =
    { $count ->
        [one] { $count } одговор који још није познат
        [few] { $count } одговора која још нису позната
       *[other] { $count } одговора који још нису познати
    }
explain-account-no-answer = Ниједан одговор то не тражи
# The label of the level that a score sets from so many points on; $points is a number.
explain-account-enough = Довољно је бодова: { $points }
# Below the name of a score whose points are shown with a margin added.
explain-account-margin =
    { $count ->
        [one] када се дода { $count } бод
        [few] када се додају { $count } бода
       *[other] када се дода { $count } бодова
    }
explain-account-family = Ниво породице је највиши од нивоа њене деце.
# The heads of columns.
explain-column-item = Шта се гледа
explain-column-question = Питање и одговор
explain-column-value = Вредност
explain-column-level = Ниво
explain-column-mild = Најповољније
explain-column-hard = Најтеже

## What follows

explain-calls-for = Шта овај ниво значи за подршку
explain-calls-for-lower = Подршка почиње одмах, према нижем нивоу. Оно што још није познато може да покаже да је потребна већа.
explain-review = Поновни преглед
# The label of the date until which the family is assessed again.
explain-review-by = Најкасније
explain-review-sooner = То је пре него што пише уз ниво, јер је резултат још привремен.

## The initial assessment

explain-not-due =
    На сва питања почетне процене је одговорено, ниједан одговор не тражи усмерену процену, а бодова је мање од границе.
explain-due-open = Питања почетне процене на која још нема одговора
explain-due-causes = Одговори због којих је потребна
explain-due-scores = Бодови због којих је потребна

## The list

explain-statement = Шта овај резултат јесте
explain-list = О листи
explain-list-title = Листа
explain-list-id = Ознака
explain-list-version = Верзија
# The SHA-256 digest of the very text of the list.
explain-list-digest = Отисак (SHA-256)
explain-unreviewed = Текстови програма које изворни говорник још није прегледао
# So many of so many texts.
explain-of = { $count } од { $total }
