### Words for what an assessment carries: its kind, how an answer is known, and why something cannot be entered.

kind-label = Врста процене
# Asks the core indicators only.
kind-initial = Почетна процена
# Asks everything.
kind-directed = Усмерена процена
# Asks everything again, after an earlier assessment.
kind-review = Поновни преглед

# The label above the ways in which an answer can be known; each stands by itself.
source-label = Како је одговор познат
source-child = Од детета
source-parent = Од родитеља
source-home-visit = Из посете породици
source-school = Из школе или вртића
source-health-service = Из здравствене службе
source-document = Из документа
source-other-service = Из друге службе
source-own-observation = Из сопственог запажања

# Why an answer cannot be entered: what is wrong, and what to do.
problem-wrong-subject = Ово питање се овде не поставља. Одговорите тамо где је постављено.
problem-no-such-child = Тог детета нема у процени. Прво додајте дете.
problem-follows-from-age = Овај одговор следи из месеца рођења детета. Исправите месец рођења.
problem-no-such-option = Ово питање нема такав одговор. Изаберите један од понуђених.
problem-not-offered = „Није применљиво“ се овде не нуди. Изаберите одговор или „непознато“.
problem-not-critical = Потврђује се само критичан одговор. Изоставите потврду.
problem-too-long = Текст је предугачак. Скратите га.
problem-no-check = Уз ово питање нема питања за проверу. Изоставите одговор на њега.

# Why a professional judgement does not count. The case manager wrote it; the sentence says what is missing.
judgement-no-level = Још нема нивоа о којем би се дала стручна процена.
judgement-not-final = Резултат је још привремен. Прво сазнајте оно што недостаје.
judgement-no-change = Наведени ниво је исти као ниво по одговорима, па стручна процена није потребна.
judgement-too-far = Наведени ниво је даље него што листа дозвољава. Изаберите ближи ниво.
judgement-unknown-ground = Наведени разлог није међу разлозима које листа нуди за ту промену. Изаберите један од њих.
judgement-no-reason = Недостаје образложење. Напишите га својим речима.
judgement-not-approved = Недостаје сагласност друге особе. Упишите ко ју је дао и када.
judgement-below-critical-floor = Ниво не може бити нижи од оног који поставља критичан одговор.
judgement-too-far-below-previous = Ниво би пао сувише испод претходног. Спуштајте га постепено, из процене у процену.
