### Working without internet: whether the page is ready for it, a new version of it, and the single file.

# Quietly, at the foot of the page: it can be opened and used without internet from now on.
offline-ready = Спремно и за рад без интернета.
offline-preparing = Припрема се за рад без интернета…
# The page was opened on an address where a browser keeps no page (plain http inside an office).
offline-not-possible = На овој адреси страница ради само док има везе са сервером. За рад без интернета замолите онога ко код Вас одржава рачунаре да је постави на адресу која почиње са https, или узмите Заједно као једну датотеку, на пример са USB меморије.
# Keeping the files of the page did not succeed.
offline-failed = Страница овога пута није припремљена за рад без интернета. Док има везе, све ради као и иначе; при следећем отварању покушаће поново.
# A new version of the page is on this computer and waits for a click.
offline-update = Нова верзија странице је спремна. Све што сте унели остаје сачувано.
# A button: save everything, then load the new version.
offline-update-take = Сачувај и отвори нову верзију
# The page is the single file; where the records are, which is not where the file is.
offline-stick = Отворили сте Заједно као једну датотеку; ради без интернета. Ваше процене су у овом прегледачу на овом рачунару, а не на USB меморији. Да бисте их имали и на другом рачунару, направите резервну копију и тамо је вратите.
