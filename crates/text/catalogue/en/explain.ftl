### The explanation of a result, for the case manager and the family.

## The assessment

explain-assessment = The assessment
explain-family-reference = Code of the family
explain-date = Date of the assessment
explain-child = Child { $reference }

## The level

explain-result = Result
explain-result-final = final
explain-result-provisional = provisional
explain-level-not-firm =
    There is a critical answer that is not confirmed yet. If it is not confirmed, the level may also be lower, so it does not say “at least” here.
explain-no-level-initial = An initial assessment gives no level. It shows whether a directed assessment is due.
explain-no-level-no-rules = This list sets no level. Only the answers are shown.
explain-no-level-no-levels = This list sets no level. It shows what the answers call for and what is still to be found out.
explain-no-level-refused =
    { $count ->
        [one] No level yet. This list gives one only when everything is answered, and { $count } question is still open.
       *[other] No level yet. This list gives one only when everything is answered, and { $count } questions are still open.
    }
explain-no-level-not-whole = No level yet. This list gives one only when everything is answered.
explain-no-level-no-sheet = There is no level: no child is assessed with this list.
explain-answered = Answered
explain-answered-of = { $answered } of { $applicable } indicators ({ $percent }%)
explain-approximate-level = Approximate level
explain-approximate-means =
    Approximate means: as if the missing answers were, on average, like those that were given. That is not certain, so what counts is the range.
explain-approximate-points = Approximately

explain-in-care =
    The child already lives in formal care outside the family and is not assessed with this list. The family's result is therefore provisional.
explain-grown-up = The child has reached the age up to which the list is used and is not assessed with it.

## How the level came about

explain-reasons = How the level came about
explain-taken-off = Taken off for strengths
explain-taken-off-least = The smallest of these three numbers is taken off, without decimals:
explain-taken-off-most = The most that the list allows
explain-taken-off-strengths = Points of strengths divided by { $divisor }
explain-taken-off-risk = Points of risk divided by { $divisor }
explain-from-to = { $lower } to { $upper }
explain-below = less than { $number }
explain-from = { $number } and more
explain-to = { $number } or less
explain-points-or-less = { $points } or less
explain-points-of-most = { $points } (at most { $most })
explain-band-level = Level by the sum of the points
explain-band-points = Points of that level
explain-weighed = The points of some answers count several times. The account, line by line, says how often.
explain-counted = Here the answers are counted: each that goes far enough brings one point.
explain-least-of = The smallest is taken of
explain-greatest-of = The greatest is taken of
explain-cap-most = Counts at most
explain-cap-least = Counts at least
explain-lowest-first = It begins at the lowest level
explain-nothing-raises = No answer calls for a higher level.
explain-not-raised = The level is as high or higher without it, so this does not change it.
explain-at-lower = If it turns out most favourable
explain-at-upper = If it turns out hardest
explain-level-before = Level before
explain-level-after = Level after
explain-guard-steps =
    { $count ->
        [0] The level cannot be higher than the one these points alone give.
        [one] The level can be at most { $count } step above the one these points alone give.
       *[other] The level can be at most { $count } steps above the one these points alone give.
    }
explain-guard-limit = While there are fewer than { $points } points, the level is at most
explain-floor-already = The level is as high without it.
explain-cause-open =
    { $count ->
        [one] { $count } answer that is not known yet could matter too.
       *[other] { $count } answers that are not known yet could matter too.
    }
explain-floor-of-answer = Sets the level at least at
explain-cause-unconfirmed = The answer is not confirmed yet; it sets the level only once it is.
explain-threshold = Enough are

## After an earlier level, and after a judgement

explain-previous-level = Earlier level
explain-previous-date = Date of the earlier assessment
explain-computed-level = Level by the present answers
explain-margin-level =
    { $count ->
        [one] Level with { $count } point added
       *[other] Level with { $count } points added
    }
explain-taken-level = Level by this rule
explain-reassessed-not-lower = The level is not below the earlier one, so it counts at once.
explain-reassessed-fell =
    { $count ->
        [one] The improvement outweighs the margin, so the level comes down, by { $count } step at most.
       *[other] The improvement outweighs the margin, so the level comes down, by { $count } steps at most.
    }
explain-reassessed-within-margin = The improvement does not outweigh the margin, so the earlier level stays.
explain-reassessed-critical-open = A critical answer is unknown or unconfirmed, so the level does not come down.
explain-reassessed-too-soon =
    { $count ->
        [one] More than { $count } day must pass after the earlier assessment, so the level does not come down.
       *[other] More than { $count } days must pass after the earlier assessment, so the level does not come down.
    }
explain-judgement = Professional judgement
explain-judgement-level = Level by professional judgement
explain-judgement-ground = Ground
explain-judgement-reason = Reason
explain-judgement-approved = Approval
explain-judgement-refused = The professional judgement does not count.
explain-judgement-lowest = Lowest possible level

## Why the result is provisional

explain-provisional = Why the result is still provisional
explain-level-open = The level is not settled: it depends on what is not known or not confirmed yet.
explain-critical-unknown = Critical questions without an answer yet
explain-critical-unconfirmed = Critical answers that wait to be confirmed
explain-too-few = { $answered } of { $applicable } indicators are answered ({ $percent }%); at least { $needed }% are needed.
explain-too-few-in-domain = Domains with too few answers
explain-domain-answered = { $answered } of { $applicable } answered, at least { $needed }% needed

## What the answers call for at any level

explain-flags = Whatever the level
explain-flags-alone = What the answers call for
explain-yes = Yes
explain-possible = Possibly
explain-no = No

## What to do

explain-tasks = What to do
explain-task-act = Do at once
explain-task-verify = Confirm the answer
explain-task-find-out = Find out
explain-same-day = the same day
explain-within-hours =
    { $count ->
        [one] within { $count } hour
       *[other] within { $count } hours
    }
explain-within-days =
    { $count ->
        [one] within { $count } day
       *[other] within { $count } days
    }
explain-services = For the service plan
explain-services-each =
    Beside each service stands what it could help with. Each of these gets at least one service in the plan; choose together with the family.
explain-services-none = The list names no service for this

## Points

explain-shares = Where the points come from
explain-shares-so-far = Only known answers are counted.
explain-domains = The picture by domain
explain-domains-caption = Points by domain
explain-answered-caption = Answers by domain
explain-bars = The full part of a bar stands for the points of known answers, the striped part for points that may still be added.
explain-column-domain = Domain
explain-column-points = Points
explain-domain-strengths = Strengths: more points mean more to rely on.
explain-answers = Answers

## What to find out

explain-open = What to find out next
explain-open-first = First what changes the result most.
explain-open-more = Other questions without an answer
explain-because-unconfirmed = a critical answer waits to be confirmed
explain-because-critical = a critical question
explain-narrows =
    { $count ->
        [one] may narrow the range by { $count } step
       *[other] may narrow the range by { $count } steps
    }
explain-spread =
    { $count ->
        [one] a difference of up to { $count } point
       *[other] a difference of up to { $count } points
    }

## What is asked only under conditions

explain-not-asked = What is not asked
explain-undecided = What may or may not be asked
explain-undecided-means =
    Whether these questions are asked depends on something that is not known yet. They count as if they were asked, and the range holds whether they are or not.
explain-undecided-count = The indicators include questions of which it is not decided whether they are asked.
explain-undecided-of-these =
    { $count ->
        [one] Of { $count } question it is not decided whether it is asked.
       *[other] Of { $count } questions it is not decided whether they are asked.
    }
explain-depends = What depends on it
explain-now = Now
explain-domains-left-out = Nothing is asked here

## What could change the level

explain-lowering = What could bring the level down
explain-lowering-one = The level would fall if any one of these gets better, by one answer only. Beside each indicator are services that can help.
explain-lowering-several = The level would fall if everything in one group gets better, each by one answer only. Beside each indicator are services that can help.
explain-lowering-none = It is not enough that up to three indicators get better by one answer each. Broader support is needed.
explain-settling = Which answers would settle the level
explain-settling-one = The answer to one of these questions is enough, if it turns out so that the range closes.
explain-settling-several = The answers to all questions in one group are enough, if they turn out so that the range closes.
explain-settling-none = No smaller number of questions was found whose answers alone would settle the level.
explain-together = Together
explain-search-more = There are more such groups. These are the first in the order of the list.
explain-search-stopped = The search was stopped because there are too many possibilities, so there may be others.

## The account, line by line

explain-account = The account, line by line
explain-account-answers =
    Each answer counts the points beside it. While an answer is not known, the fewest and the most points stand there.
explain-account-left-out = not counted
explain-account-undecided =
    While it is not decided whether some questions are asked, the points of single rows need not add up to the sum below them: one question is asked only where another is not.
explain-account-sum = Sum
explain-account-remains = What remains
explain-account-sums = Sums
explain-account-sums-are = The points of the domains are added up into the numbers that the rules of the list look at.
explain-account-ends =
    While something is not known, everything is counted twice: once as if all that is unknown turned out most favourable, once as if it turned out hardest.
explain-account-part = Indicators that count: { $part }
explain-account-taken = The smallest of these three numbers is taken off
explain-account-weighed = { $points } × { $weight }
explain-account-not-counted =
    { $count ->
        [one] { $count } answer that does not count
       *[other] { $count } answers that do not count
    }
explain-account-capped = What counts
explain-account-least = The smallest of them
explain-account-greatest = The greatest of them
explain-account-approximate =
    The points of the known answers are multiplied by the number of indicators that count and divided by the number of those answered. Where one answer decides by itself, only known answers are taken.
explain-account-known-points = Points of the known answers
explain-account-all = Indicators that count
explain-account-known = Of these answered
explain-account-all-weights = Weights of all indicators that count
explain-account-known-weights = Weights of those answered
explain-account-grown = { $points } × { $all } ÷ { $known }, rounded to a whole number
explain-account-within = It cannot lie outside
explain-account-approximate-rules = Level by the approximate points
explain-account-rules = The rules in order
explain-account-rules-are = The rules act in this order. Each starts from the level that the one before it left.
explain-account-does-not-hold = This rule does not raise the level now
explain-account-bands = Limits of the levels
explain-account-by-these = The level that these points alone give
explain-account-steps = Steps allowed above it
explain-account-at-most = By this rule the level is at most
explain-account-at-least = By this rule the level is at least
explain-account-falls-away = does not hold
explain-account-nothing = nothing
explain-account-unconfirmed = once it is confirmed
explain-account-open =
    { $count ->
        [one] { $count } answer that is not known yet
       *[other] { $count } answers that are not known yet
    }
explain-account-no-answer = No answer calls for it
explain-account-enough = Points that are enough: { $points }
explain-account-margin =
    { $count ->
        [one] with { $count } point added
       *[other] with { $count } points added
    }
explain-account-family = The level of the family is the highest among its children.
explain-column-item = What is looked at
explain-column-question = Question and answer
explain-column-value = Value
explain-column-level = Level
explain-column-mild = Most favourable
explain-column-hard = Hardest

## What follows

explain-calls-for = What this level means for support
explain-calls-for-lower = Support starts at once, by the lower level. What is not known yet may show that more is needed.
explain-review = Next review
explain-review-by = At the latest
explain-review-sooner = That is earlier than stands with the level, because the result is still provisional.

## The initial assessment

explain-not-due =
    Every question of the initial assessment is answered, no answer calls for a directed assessment, and the points are below the limit.
explain-due-open = Questions of the initial assessment without an answer yet
explain-due-causes = Answers that make it due
explain-due-scores = Points that make it due

## The list

explain-statement = What this result is
explain-list = About the list
explain-list-title = List
explain-list-id = Id
explain-list-version = Version
explain-list-digest = Digest (SHA-256)
explain-unreviewed = Texts of the program that no native speaker has reviewed yet
explain-of = { $count } of { $total }
