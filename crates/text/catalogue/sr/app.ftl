### The application as a whole: its name, its languages, what stands on every page.

# The name of the application: "together".
app-title = Заједно
app-subtitle = Процена ризика од издвајања детета из породице
# Before the choice of language and script. The languages name themselves.
app-language = Језик и писмо
# Stands on every page until what is stored on the computer is protected by encryption.
app-invented-only = Уносите само измишљене породице: подаци на овом рачунару још нису заштићени.
