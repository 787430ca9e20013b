### The result. The title of a level comes from the list and is never inflected: each of these
### labels stands by itself, the title after a colon or in an element of its own.

# The label of the level: „Ниво: висок“. What it is a level of, the heading of the list says.
level-label = Ниво
# The label of the lower end, while something is unknown: „Ниво је најмање: умерен“.
level-at-least = Ниво је најмање
# The label of the upper end, while something is unknown: „Ниво може бити и: веома висок“.
level-up-to = Ниво може бити и
# The label of the lower end while a critical answer waits to be confirmed, for then the level may still fall below it.
level-so-far = Ниво према досадашњим одговорима
# In place of a level, while nobody has answered anything.
level-none = Још нема нивоа: ниједан одговор није унет.
