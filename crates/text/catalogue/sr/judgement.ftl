### The page on which a case manager gives a professional judgement on a child's level.

# Above the children.
judgement-page-what = Кад ниво по одговорима не одговара ономе што знате о детету и породици, можете да га подигнете или спустите, у границама које листа допушта. За то су потребни основ са листе, образложење и сагласност друге особе. Ниво по одговорима увек остаје видљив.
judgement-page-limits = Припадност некој групи никада није основ. Материјални услови, недостатак услуга и расељеност могу ниво само да спусте. Тиме не престају ни хитност ни задаци које су одговори отворили.
judgement-page-locked = Процена је закључана, па се стручна процена нивоа сада не мења. Откључава се на страници „Ток“.
# A button to the page with the result.
judgement-page-result = Погледај резултат и заштитна правила

# In place of a level of a child.
judgement-page-no-level = нема га
# Whether a judgement counts.
judgement-page-holds = Важи
judgement-page-refused = Не важи
# Who approved, and when.
# latin: only what is put in
judgement-page-approval = { $name }, { $date }
judgement-page-stays = Остаје уписана и кад се одговори промене; горе је ниво какав сада следи из одговора. Измените је, или је повуците ако више није потребна.
# A code of a reason that is not known here.
judgement-page-refused-other = Разлог: { $code }
judgement-page-none = Стручна процена нивоа није уписана.
judgement-page-no-other = У границама листе овде није могућ други ниво.

# Fields and buttons.
judgement-page-write = Упиши стручну процену
judgement-page-change = Измени
judgement-page-ground-none = Изаберите основ
judgement-page-up = За виши ниво
judgement-page-down = За нижи ниво
judgement-page-level-first = Прво изаберите основ: од њега зависи који ниво може да се наведе.
judgement-page-level-none = Изаберите ниво
judgement-page-reason-hint = Чињенице о овом детету и овој породици, својим речима.
judgement-page-approved-by = Ко је дао сагласност
judgement-page-approved-by-hint = Име друге особе, не оне која ради процену.
judgement-page-approved-on = Датум сагласности
judgement-page-keep = Сачувај стручну процену
judgement-page-take-back = Повуци
judgement-page-take-back-what = Остаје ниво који следи из одговора. Напишите зашто се стручна процена повлачи; разлог остаје међу белешкама на страници „Ток“.
judgement-page-take-back-reason = Разлог повлачења
# What is said once it is done.
judgement-page-kept = Стручна процена је сачувана.
judgement-page-taken-back = Стручна процена је повучена.
# What is wrong with a field.
judgement-page-no-ground = Изаберите основ који је сада могућ.
judgement-page-no-level-chosen = Изаберите ниво.
judgement-page-same-person = То је име особе која ради процену. Сагласност даје неко други.
judgement-page-no-day = Упишите цео датум.
judgement-page-later = Датум сагласности још није дошао.
