### Преглед центра: бројеви из којих се ниједна породица не може препознати.

# The heading of the page, and the button that leads to it.
centre-heading = Преглед центра
centre-what = Бројеви о свему што се овде чува: за план рада, за руководство и за разговор са општином. У њима нема шифара породица, датума ни текстова.
centre-counting = Пребројано { $done } од { $of }
centre-nothing = Овде се још ништа не чува.
centre-left-out = Неке процене не могу да се прочитају, па нису пребројане.
# $most is a number.
centre-suppressed = Бројеви од 1 до { $most } се не приказују, као ни други из којих би се могли израчунати, да се у малом броју нико не препозна.
centre-hidden = не приказује се
centre-file = Преузми као табелу (CSV)
centre-number = Број

centre-whole = Укупно
centre-level = Породице према нивоу који важи
centre-kind = Процене према врсти
centre-month = Процене по месецима
centre-review = Породице према року поновног прегледа
centre-domain = Одговори који траже подршку, по областима
centre-waiting = Кораци плана за које се чека место, по услугама
centre-missing = Кораци плана за које услуга овде не постоји
centre-judgement = Коначни резултати и стручна процена нивоа

centre-of-what = Шта се броји
centre-of-month = Месец

centre-assessments = Процене
centre-not-settled = засад само распон
centre-overdue = Рок је прошао
centre-soon = У наредних 30 дана
centre-later = Касније
centre-no-review = Није одређен
centre-judged = Ниво промењен стручном проценом
centre-judged-percent = Удео стручних процена
centre-other = Друго
# In place of a table.
centre-none = нема
centre-judged-often = Стручна процена мења ниво чешће него код једног од десет резултата. Вреди заједно погледати зашто: можда листа не одговара овдашњим околностима, или се на нека питања одговара различито.
