### Opening an assessment: what this is, the family's code, the date and the children.

# What the page is for.
start-what = Ова страница помаже водитељу случаја да са породицом сагледа шта јој отежава, а шта помаже да дете остане код куће, и да се према томе планира подршка.
# Before anything else: a child in danger does not wait for an assessment. The numbers are those of Serbia.
start-danger-heading = Дете је у непосредној опасности?
start-danger = Прво делујте. Позовите полицију (192) или хитну помоћ (194) и поступите по процедури центра за неодложне интервенције. Процена може да сачека.
start-for-whom = За дете које живи са својом породицом или чије се рођење очекује.
start-not-for = Није за дете које је већ смештено ван породице. Није мера злостављања и није процена безбедности.
start-people-decide = Не доноси одлуке: о детету и породици одлучују људи.
start-heading = Нова процена
# What each kind of assessment is for; each follows the name of the kind.
start-kind-initial = Само кључна питања, за први сусрет. Показује да ли је потребна усмерена процена, без нивоа.
start-kind-directed = Сва питања. Показује ниво подршке која је породици потребна.
start-kind-review = Сва питања поново, после раније процене.

# What was before a review.
previous-heading = Ранија процена овог детета
previous-hint = Према њој се види да ли се потреба за подршком заиста смањила. Оставите празно ако коначне раније процене није било.
previous-level = Ниво који је важио
previous-none = Није било коначне процене
previous-date = Датум те процене
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
missing-previous = Дете { $code }: упишите и ниво и датум раније процене. Датум мора бити пре датума ове процене.
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
# The name of the list of buttons that lead to the domains.
open-domains = Области
# The name of the list of buttons that say whose answers are shown.
open-subjects = Чији су одговори
# How far a domain has come, for those who listen.
open-progress = одговорено { $answered } од { $asked }
# Nothing is asked of anybody: all children are in care or grown up.
open-nobody = Ниједно дете из ове процене не може овде да се процени, па нема питања.
# A button to the next domain; its title follows.
open-next = Следеће:
# A button to the next question without an answer.
open-next-open = Следеће без одговора
# A box to tick.
open-number-keys = Одговарам бројевима на тастатури (1 је први одговор)
# A button that opens the result.
open-result = Прикажи резултат
# The title of the page with the result.
open-result-heading = Резултат
# Buttons on these pages.
open-to-questions = Назад на питања
open-to-account = Како је израчунато, ред по ред
open-to-result = Назад на резултат
# A box to tick, with the reason not to.
open-pin = Прикажи ниво и док одговарам. Боље је без тога: ко гледа како се ниво помера, лако почне да бира одговоре према њему.
# While the part that works out results is being fetched.
open-result-waiting = Резултат се припрема…
# It could not be worked out; the technical reason follows.
open-result-failed = Резултат не може да се прикаже. Одговори су сачувани као што пише уз њих. Отворите страницу поново.
