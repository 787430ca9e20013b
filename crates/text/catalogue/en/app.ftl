### The application as a whole: its name, its languages, what stands on every page.

app-title = Zajedno
app-subtitle = Assessing the risk that a child is separated from the family
app-language = Language and script
app-invented-only = Enter invented families only: the data on this computer is not protected yet.
