### The result. The title of a level comes from the list: each of these labels stands by itself,
### the title after a colon or in an element of its own.

level-label = Level
level-at-least = The level is at least
level-up-to = The level may be as high as
level-so-far = The level by the answers so far
level-none = No level yet: nothing has been answered.
