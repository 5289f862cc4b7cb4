"""The words that time expressions are made of, each with its class and value."""

from typing import Final, Literal

Stage = Literal["early", "mid", "late"]
Unit = Literal["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"]

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTHS: Final = {name: number for number, name in enumerate(_MONTHS, 1)}
SHORT_MONTHS: Final = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS: Final = {name: number for number, name in enumerate(_WEEKDAYS)}
SHORT_WEEKDAYS: Final = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

# One unit word stands for so many of a unit: a fortnight is two weeks.
UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "second": ("second", 1),
    "minute": ("minute", 1),
    "hour": ("hour", 1),
    "day": ("day", 1),
    "night": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "weekend": ("weekend", 1),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("decade", 1),
    "century": ("century", 1),
}

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: Final = {name: number for number, name in enumerate(_SMALL)} | {
    name: 10 * number for number, name in enumerate(_TENS, 2)
}
TENS: Final = frozenset(_TENS)
ORDINALS: Final = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}

RELATIVE_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}
PARTS: Final = frozenset(
    "morning afternoon evening night noon midday midnight dawn dusk daybreak sunrise sunset nightfall lunchtime "
    "midmorning midafternoon mid-morning mid-afternoon".split()
)
SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "springtime": 21, "summertime": 22}
WHICH: Final = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1,
    "this": 0, "current": 0, "present": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
STAGES: Final[dict[str, Stage]] = {"early": "early", "late": "late", "mid": "mid", "earlier": "early", "later": "late"}
EDGES: Final[dict[str, Stage]] = {
    "beginning": "early", "start": "early", "outset": "early", "end": "late", "close": "late", "middle": "mid", "latter": "late",
}  # fmt: skip
SHIFTS: Final = {
    "ago": "ago", "earlier": "before", "before": "before", "prior": "before", "previously": "before",
    "later": "after", "after": "after", "afterwards": "after", "afterward": "after", "thereafter": "after",
    "hence": "hence", "since": "after", "following": "after", "into": "after",
}  # fmt: skip
VAGUE_COUNTS: Final = frozenset("several many few some numerous countless recent".split())
SETS: Final = frozenset("daily weekly monthly yearly annually nightly hourly biweekly".split())

# Holidays that the calendar fixes or computes; `holidays.py` knows their days.
HOLIDAYS: Final = {
    ("ramadan",): "ramadan", ("ramazan",): "ramadan", ("ramzan",): "ramadan", ("ramadhan",): "ramadan",
    ("eid", "al", "fitr"): "eid-al-fitr", ("eid", "ul", "fitr"): "eid-al-fitr", ("eid", "el", "fitr"): "eid-al-fitr",
    ("eid", "al", "adha"): "eid-al-adha", ("eid", "ul", "adha"): "eid-al-adha", ("eid", "el", "adha"): "eid-al-adha",
    ("eid", "al", "azha"): "eid-al-adha", ("eid",): "eid", ("ashura",): "ashura", ("ashoura",): "ashura",
    ("nowruz",): "nowruz", ("nawroz",): "nowruz", ("newroz",): "nowruz", ("nowroz",): "nowruz", ("norouz",): "nowruz",
    ("orthodox", "easter"): "orthodox-easter", ("orthodox", "christmas"): "orthodox-christmas",
    ("easter", "sunday"): "easter", ("easter", "monday"): "easter-monday", ("easter", "weekend"): "easter-weekend",
    ("easter",): "easter", ("good", "friday"): "good-friday", ("palm", "sunday"): "palm-sunday",
    ("ash", "wednesday"): "ash-wednesday", ("maundy", "thursday"): "maundy-thursday", ("holy", "week"): "holy-week",
    ("ascension", "day"): "ascension", ("whit", "sunday"): "pentecost", ("pentecost",): "pentecost",
    ("christmas", "eve"): "christmas-eve", ("christmas", "day"): "christmas", ("christmas",): "christmas",
    ("boxing", "day"): "boxing-day", ("new", "year", "'", "s", "eve"): "new-years-eve", ("new", "years", "eve"): "new-years-eve",
    ("new", "year", "'", "s", "day"): "new-years-day", ("new", "years", "day"): "new-years-day",
    ("new", "year", "'", "s"): "new-years-day", ("may", "day"): "may-day", ("thanksgiving", "day"): "thanksgiving",
    ("thanksgiving",): "thanksgiving", ("valentine", "'", "s", "day"): "valentines-day", ("halloween",): "halloween",
    ("all", "saints", "'", "day"): "all-saints", ("epiphany",): "epiphany",
}  # fmt: skip

DECADES: Final = {f"{word[:-1]}ies": 10 * number for number, word in enumerate(_TENS, 2)}
_UNIT_WORDS: Final = frozenset({*UNITS, *(f"{word}s" for word in UNITS), "centuries"})

# What a time expression can begin with, digits apart; articles and the like only before AFTER_ARTICLE.
ARTICLES: Final = frozenset("the a an that per every each".split())
OPENERS: Final = frozenset(
    {
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *(f"{day}s" for day in WEEKDAYS),
        *_UNIT_WORDS,
        *RELATIVE_DAYS,
        *SEASONS,
    }
    | {*WHICH, *STAGES, *EDGES, *NUMBERS, *ORDINALS, *SETS, *DECADES, *VAGUE_COUNTS, *(words[0] for words in HOLIDAYS)}
    | {"couple", "half", "same", "once", "twice", "times", "these", "last", "final", "'"}
)
AFTER_ARTICLE: Final = (
    OPENERS | PARTS | frozenset("eve very good great dozen small wee opening closing final other single".split())
)
# A paragraph without one of these and without digits holds no time.
TRIGGERS: Final = frozenset(
    {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *_UNIT_WORDS, *RELATIVE_DAYS, *PARTS}
    | {*SEASONS, *SETS, *DECADES, *(words[0] for words in HOLIDAYS), "eve", "clock", "gmt", "hrs", "pm", "am"}
)
