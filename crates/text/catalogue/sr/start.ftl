### Opening an assessment: what this is, the family's code, the date and the children.

# Two sentences: what the page is for, and who decides.
start-what = Ова страница помаже водитељу случаја да са породицом сагледа шта јој отежава, а шта помаже да дете остане код куће, и да се према томе планира подршка. Она не доноси одлуке: о детету и породици одлучују људи.
start-heading = Нова процена
# The heading of the same form when an assessment is already open.
start-heading-change = Подаци о процени
start-reference = Шифра породице
start-reference-hint = Ознака под којом водите породицу. Никада име, презиме или ЈМБГ.
start-date = Датум процене
start-date-hint = Данас или неки ранији дан. Узраст деце рачуна се на тај дан.
start-children = Деца
start-begin = Започни процену
# Buttons of the same form when an assessment is already open.
start-apply = Примени измене
start-cancel = Одустани

child-code = Шифра детета
child-code-hint = На пример слово. Никада име.
# The question when the child was born, and its three answers.
child-birth = Када је дете рођено
child-born = Рођено је:
child-unborn = Још није рођено
child-birth-unknown = Не зна се
child-year = Година
child-month = Месец
child-estimated = Месец је процењен, не зна се тачно
child-in-care = Дете већ живи на формалном старању (код сродника, у хранитељској породици или установи)
child-add = Додај дете
child-remove = Уклони дете
# Stands when a child that already has answers was taken off the form.
child-removed = Уклоњена деца бришу се са својим одговорима тек када примените измене.

# Above the list of what the form still lacks.
missing-heading = Пре почетка допуните:
missing-reference = Упишите шифру породице.
missing-date = Изаберите датум процене, најкасније данашњи.
missing-child-code = Упишите шифру за свако дете.
missing-child-twice = Два детета имају исту шифру: { $code }. Промените једну.
missing-birth = Дете { $code }: изаберите годину и месец рођења.
missing-birth-later = Дете { $code }: месец рођења је после датума процене.

### An assessment that is open.

# The code of the family, as a heading; never a name.
open-family = Породица { $code }
open-date = Датум процене: { $date }
open-change = Измени податке
# Notes behind the month of birth of a child.
open-estimated = (процењено)
open-unborn = још није рођено
open-birth-unknown = месец рођења није познат
open-in-care = на формалном старању, не процењује се овде
open-grown-up = прерасло узраст за ову листу, не процењује се
# The name of the list of links that lead to the domains.
open-domains = Области
# Buttons that open and close the result.
open-result = Прикажи резултат
open-result-hide = Сакриј резултат
# The heading of the result.
open-result-heading = Резултат
