//! Sheets, and what is said of each. Worked out by hand: after a change of the rules of `list.rs` do so again.

/// Answers in the order of the list: danger, home, food, school, view, family, friends.
pub(crate) const SHEETS: &[(&str, &str)] = &[
    (
        ". . . . . . .",
        "level none, provisional, 0 of 7
scores risk 0..16/16, strength 0..5/5, net 0..16/16, home 0..10/10, heavy 0..11/11, needs 0..2/2, capped 2..6/6, less 0..6/6, more 2..10/10
domains h 0..10/10 0 of 3, c 0..6/6 0 of 2, strong 0..5/5 0 of 2
points h_danger 0..3, h_home 0..4, h_food 0..3, c_school 0..4, c_view 0..2, family 0..2, friends 0..3
flag urgent: Possible
flag alone: Possible
urgent by h_home: Possible
urgent by h_food: Possible
shares
open h_danger: critical, narrows 0, spread 3
open c_view: critical, narrows 0, spread 2
open h_home: unknown, narrows 0, spread 4
open c_school: unknown, narrows 0, spread 4
open h_food: unknown, narrows 0, spread 3
open friends: unknown, narrows 0, spread 3
open family: unknown, narrows 0, spread 2
find out h_danger within 7 days
find out c_view within 7 days
ask about urgent
ask about alone
services
due: open h_danger h_home; answers ; scores",
    ),
    (
        "0 0 0 0 0 2 1",
        "level low, final, 7 of 7
scores risk 0/16, strength 5/5, net 0/16, home 0/10, heavy 0/11, needs 0/2, capped 2/6, less 0/6, more 2/10
domains h 0/10 3 of 3, c 0/6 2 of 2, strong 5/5 2 of 2
points h_danger 0, h_home 0, h_food 0, c_school 0, c_view 0, family 2, friends 3
band: low, stays | low, stays
weak: low, stays | low, stays
near: some, stays | some, stays
apart: high, stays | high, stays
floor: low, stays | low, stays
critical: low, stays | low, stays
flag urgent: No
flag alone: No
shares
services
not due: open ; answers ; scores",
    ),
    (
        "1 2 1 0 0 1 0",
        "level some, final, 7 of 7
scores risk 5/16, strength 1/5, net 5/16, home 5/10, heavy 6/11, needs 1/2, capped 6/6, less 5/6, more 6/10
domains h 5/10 3 of 3, c 0/6 2 of 2, strong 1/5 2 of 2
points h_danger 1, h_home 2, h_food 2, c_school 0, c_view 0, family 1, friends 0
band: some | some
weak: low, stays | low, stays
near: high, stays | high, stays
apart: top, stays | top, stays
floor: some, stays | some, stays
critical: low, stays | low, stays
flag urgent: Yes
flag alone: Yes
urgent by h_home: Yes
shares material 4, child 0
answer urgent
answer alone
services h_home
due: open ; answers h_danger; scores home 5",
    ),
    (
        "2! 1 0 1 0 2 1",
        "level top, final, 7 of 7
scores risk 8/16, strength 5/5, net 6/16, home 4/10, heavy 2/11, needs 0/2, capped 2/6, less 2/6, more 4/10
domains h 4/10 3 of 3, c 4/6 2 of 2, strong 5/5 2 of 2
points h_danger 3, h_home 1, h_food 0, c_school 4, c_view 0, family 2, friends 3
band: high | high
weak: low, stays | low, stays
near: high, stays | high, stays
apart: high, stays | high, stays
floor: some, stays | some, stays
critical: top | top
flag urgent: No
flag alone: No
floor by c_school: Yes
critical by h_danger: Yes
shares material 1, child 4
act on h_danger
services
due: open ; answers h_danger; scores home 4",
    ),
    (
        "2 3 2 - 2 0 0",
        "level top, provisional, 6 of 6
scores risk 12/12, strength 0/5, net 12/12, home 10/10, heavy 11/11, needs 2/2, capped 6/6, less 6/6, more 10/10
domains h 10/10 3 of 3, c 2/2 1 of 1, strong 0/5 2 of 2
points h_danger 3, h_home 4, h_food 3, c_view 2, family 0, friends 0
band: top | top
weak: some, stays | some, stays
near: top, stays | top, stays
apart: top, stays | top, stays
floor: some, stays | some, stays
critical: low, stays | top, stays
flag urgent: Yes
flag alone: Yes
urgent by h_home: Yes
urgent by h_food: Yes
floor by h_food: Yes
floor by c_view: Yes
critical by h_danger: Possible
critical by c_view: Possible
shares material 7, child 2
open h_danger: unconfirmed, narrows 0, spread 3
open c_view: unconfirmed, narrows 0, spread 2
provisional: unconfirmed h_danger
provisional: unconfirmed c_view
act on h_danger
verify h_danger within 24 hours
act on c_view
verify c_view within 3 days
answer urgent
answer alone
services h_home h_food
due: open ; answers h_danger; scores home 10",
    ),
    (
        "? 1 ? ? ? ? 1",
        "level low..top, provisional, 2 of 7
scores risk 1..13/16, strength 3..5/5, net 1..12/16, home 1..7/10, heavy 2..5/11, needs 0..1/2, capped 2..5/6, less 1..5/6, more 2..7/10
domains h 1..7/10 1 of 3, c 0..6/6 0 of 2, strong 3..5/5 1 of 2
points h_danger 0..3, h_home 1, h_food 0..3, c_school 0..4, c_view 0..2, family 0..2, friends 3
band: low, stays | top
weak: low, stays | low, stays
near: some, stays | top, stays
apart: high, stays | top, stays
floor: low, stays | some, stays
critical: low, stays | top, stays
flag urgent: Possible
flag alone: No
urgent by h_food: Possible
floor by c_school: Possible
floor by h_food: Possible
floor by c_view: Possible
critical by h_danger: Possible
critical by c_view: Possible
shares material 1, child 0
open h_danger: critical, narrows 1, spread 3
open c_view: critical, narrows 1, spread 2
open c_school: unknown, narrows 1, spread 4
open h_food: unknown, narrows 1, spread 3
open family: unknown, narrows 0, spread 2
provisional: level open
provisional: unknown h_danger
provisional: unknown c_view
provisional: 2 of 7, not 70 %
provisional: h 1 of 3, not 60 %
provisional: c 0 of 2, not 60 %
find out h_danger within 7 days
find out c_view within 7 days
ask about urgent
services
due: open h_danger; answers ; scores",
    ),
    (
        "0 3 . - 1 2 1",
        "level some..high, provisional, 5 of 6
scores risk 5..8/12, strength 5/5, net 4..6/12, home 4..7/10, heavy 8..11/11, needs 1..2/2, capped 6/6, less 4..6/6, more 6..7/10
domains h 4..7/10 2 of 3, c 1/2 1 of 1, strong 5/5 2 of 2
points h_danger 0, h_home 4, h_food 0..3, c_view 1, family 2, friends 3
band: some | high
weak: low, stays | low, stays
near: high, stays | top, stays
apart: top, stays | top, stays
floor: some, stays | some, stays
critical: low, stays | low, stays
flag urgent: Yes
flag alone: No
urgent by h_home: Yes
urgent by h_food: Possible
floor by h_food: Possible
shares material 4, child 1
open h_food: unknown, narrows 1, spread 3
provisional: level open
answer urgent
services h_home
due: open ; answers ; scores home 4",
    ),
    (
        "1 0 2 1 ? 1 1",
        "level high, provisional, 6 of 7
scores risk 8..10/16, strength 4/5, net 6..8/16, home 4/10, heavy 3/11, needs 1/2, capped 3/6, less 3/6, more 4/10
domains h 4/10 3 of 3, c 4..6/6 1 of 2, strong 4/5 2 of 2
points h_danger 1, h_home 0, h_food 3, c_school 4, c_view 0..2, family 1, friends 3
band: high | high
weak: low, stays | low, stays
near: high, stays | high, stays
apart: top, stays | top, stays
floor: some, stays | some, stays
critical: low, stays | high, stays
flag urgent: Yes
flag alone: No
urgent by h_food: Yes
floor by c_school: Yes
floor by h_food: Yes
floor by c_view: Possible
critical by c_view: Possible
shares material 3, child 4
open c_view: critical, narrows 0, spread 2
provisional: unknown c_view
provisional: c 1 of 2, not 60 %
find out c_view within 7 days
answer urgent
services h_food
due: open ; answers h_danger; scores home 4",
    ),
    (
        "2 0 0 0 0 2 1",
        "level low..top, provisional, 7 of 7
scores risk 3/16, strength 5/5, net 2/16, home 3/10, heavy 0/11, needs 0/2, capped 2/6, less 2/6, more 3/10
domains h 3/10 3 of 3, c 0/6 2 of 2, strong 5/5 2 of 2
points h_danger 3, h_home 0, h_food 0, c_school 0, c_view 0, family 2, friends 3
band: low, stays | low, stays
weak: low, stays | low, stays
near: high, stays | high, stays
apart: high, stays | high, stays
floor: low, stays | low, stays
critical: low, stays | top
flag urgent: No
flag alone: No
critical by h_danger: Possible
shares
open h_danger: unconfirmed, narrows 0, spread 3
provisional: level open
provisional: unconfirmed h_danger
act on h_danger
verify h_danger within 24 hours
services
due: open ; answers h_danger; scores",
    ),
    (
        "2! 0 0 1 - 2 1",
        "level top, final, 6 of 6
scores risk 7/14, strength 5/5, net 5/14, home 3/10, heavy 0/11, needs 0/2, capped 2/6, less 2/6, more 3/10
domains h 3/10 3 of 3, c 4/4 1 of 1, strong 5/5 2 of 2
points h_danger 3, h_home 0, h_food 0, c_school 4, family 2, friends 3
band: some | some
weak: low, stays | low, stays
near: high, stays | high, stays
apart: high, stays | high, stays
floor: some, stays | some, stays
critical: top | top
flag urgent: No
flag alone: No
floor by c_school: Yes
critical by h_danger: Yes
shares material 0, child 4
act on h_danger
services
due: open ; answers h_danger; scores",
    ),
];
