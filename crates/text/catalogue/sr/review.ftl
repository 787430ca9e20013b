### Поновни преглед: шта је одговорено раније, ток породице, шта се променило.

# Beside a question that is asked anew; the answer follows, in the words of the list.
review-earlier = Ранији одговор ({ $date }):

## The next assessment

review-next = Следећа процена
review-begin = Започни поновни преглед
review-begin-directed = Започни усмерену процену
# What comes with a review that begins.
review-what = Прегледа се све поново: на свако питање се одговара изнова, а ранији одговор стоји поред. Преносе се деца, ниво који је важио и кораци плана који нису урађени.
review-what-directed = На сва питања се одговара, а одговор из почетне процене стоји поред. Преносе се деца и кораци плана који нису урађени.
review-not-settled = Следећа процена може да почне када ова буде завршена.
review-begun = Следећа процена ове породице је већ започета.
review-begun-on = Следећа процена ове породице је већ започета, { $date }
review-open-next = Отвори следећу процену
review-elsewhere = Следећа процена се започиње у прозору у којем се ради.

## The family's course

review-course = Процене ове породице
review-assessment = Процена
review-level = Ниво који важи
review-provisional = привремено
review-computed = Ниво по одговорима
review-reassessed = Ниво после поређења с ранијом проценом
# In a table: the child was not part of that assessment.
review-not-there = није обухваћено
# In a table: scoring did not arrive.
review-not-reckoned = тренутно се не може израчунати
review-rule = Када одговори дају нижи ниво од оног који је важио, он се не спушта одмах до краја: тако га мало побољшање, или само другачији одговор, не помера горе-доле. Шта је тачно одлучило, пише у резултату те процене.
review-not-whole = Нека од ранијих процена ове породице овде није сачувана или не може да се прочита, па ток није потпун.
review-other-list = Ранија процена је рађена по другој листи, па одговори не могу да се упореде.

## What changed

review-changes = Шта се променило од раније процене
review-no-changes = Ниједан одговор се није променио.
review-child-new = Дете { $code }: први пут се процењује.
review-child-gone = Дете { $code }: више се не процењује.
review-then = Раније ({ $date })
review-now = Сада ({ $date })
review-better = Боље
review-worse = Теже
review-now-known = Сада се зна
review-no-longer-known = Више се не зна
review-now-applies = Сада се односи на породицу
review-no-longer-applies = Више се не односи на породицу
review-other = Другачије
review-same = Исто
review-stayed =
    { $count ->
        [one] Шта је остало исто или још није познато: { $count } одговор
        [few] Шта је остало исто или још није познато: { $count } одговора
       *[other] Шта је остало исто или још није познато: { $count } одговора
    }
# After an answer: the first assessment in which it was given.
review-since = тако од { $date }
review-still-open = Ни раније ни сада није познато.
