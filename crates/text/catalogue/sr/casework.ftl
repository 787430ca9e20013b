### Рад са породицом: странице отворене процене.

casework-pages = Рад са породицом
casework-course = Ток
casework-judgement = Стручна процена нивоа
casework-plan = План подршке
casework-family = Како то види породица
casework-reports = Штампање и извештаји
# Leads to the page where the family is handed over.
casework-hand-over = Предај ову породицу
casework-locked = Процена је закључана: одговори и стручна процена нивоа сада се не мењају. Ако нешто мора да се исправи, отворите је поново на страници „Ток“ и наведите разлог.
# The reason that was given follows, and the comments stand beside their questions.
casework-returned = Процена је враћена на дораду. Шта је тражено:
casework-unreadable = Оно што се чува уз одговоре (план, ток, коментари) не може да се прочита. Одговори су ту. Вратите остало из последње резервне копије.
