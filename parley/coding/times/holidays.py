"""The days of feasts by calculation: Easter by the church's rules, Muslim feasts by the tabular Islamic calendar.

The tabular calendar may be a day off what the sighting of the moon decides, so Muslim feasts come out approximate.
"""

from datetime import date, timedelta

_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()  # 1 Muharram 1, in the proleptic Gregorian calendar
_EASTER_DAYS = {
    "easter": (0, 0), "good-friday": (-2, -2), "palm-sunday": (-7, -7), "ash-wednesday": (-46, -46), "easter-monday": (1, 1),
    "maundy-thursday": (-3, -3), "holy-week": (-7, -1), "ascension": (39, 39), "pentecost": (49, 49), "easter-weekend": (-2, 1),
}  # fmt: skip
_FIXED = {
    "christmas": (12, 25), "christmas-eve": (12, 24), "boxing-day": (12, 26), "new-years-day": (1, 1), "new-years-eve": (12, 31),
    "may-day": (5, 1), "valentines-day": (2, 14), "halloween": (10, 31), "all-saints": (11, 1), "epiphany": (1, 6),
    "orthodox-christmas": (1, 7), "nowruz": (3, 21),
}  # fmt: skip
# Islamic month, first day, days it lasts.
_ISLAMIC = {"ramadan": (9, 1, 30), "eid-al-fitr": (10, 1, 1), "eid-al-adha": (12, 10, 1), "ashura": (1, 10, 1)}
APPROXIMATE = frozenset((*_ISLAMIC, "eid"))


def feast(name: str, year: int) -> list[tuple[date, date]]:
    """First and last day of a feast in a Gregorian year; two where the moon year brings it twice, or the name fits two feasts."""
    if name == "eid":
        return sorted(feast("eid-al-fitr", year) + feast("eid-al-adha", year))
    if name in _ISLAMIC:
        return _islamic_feast(name, year)
    if name == "orthodox-easter":
        return [(orthodox_easter(year),) * 2]
    if name in _EASTER_DAYS:
        begin, end = _EASTER_DAYS[name]
        sunday = easter(year)
        return [(sunday + timedelta(begin), sunday + timedelta(end))]
    if name == "thanksgiving":
        first = date(year, 11, 1)
        return [(first + timedelta((3 - first.weekday()) % 7 + 21),) * 2]
    if name in _FIXED:
        return [(date(year, *_FIXED[name]),) * 2]
    raise KeyError(name)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = c // 4, c % 4
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday as a Gregorian date (Meeus's Julian algorithm)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def islamic_day(year: int, month: int, day: int) -> date:
    """A day of the tabular Islamic calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty) as a Gregorian date."""
    past = (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(_ISLAMIC_EPOCH + past + (month - 1) * 29 + month // 2 + day - 1)


def _islamic_feast(name: str, year: int) -> list[tuple[date, date]]:
    month, day, length = _ISLAMIC[name]
    about = int((year - 622) * 33 / 32)
    first = [islamic_day(about + k, month, day) for k in range(-1, 3)]
    return [(d, d + timedelta(length - 1)) for d in first if d.year == year]
