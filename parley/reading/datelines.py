"""The dateline of a wire report: "DOHA, May 10 (AFP) -", "Doha, Qatar –", "BOGOTA, 7 JAN 90 (EFE) -- [TEXT]".

Finds where it stands and what its parts are; which place and which day that is, is for coding to say.
"""

import re
from dataclasses import dataclass
from datetime import date

from .report import RawDateline

WINDOW = 240  # characters; a dateline is over by then

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
YEAR = r"(?:\d{4}|['’]?\d\d)(?!\d)"
DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})?"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s+{YEAR})?|\d{{4}}-\d\d-\d\d|no\s+date)"
)
NO_DATE = re.compile(r"no\s", re.I)
WORD = rf"(?!{MONTH}\s|{WEEKDAY}\b|no\s+date\b)[^\W\d_][\w.'’]*"
JOIN = r"(?:\s&\s|[\s/-])"
NAME = rf"{WORD}(?:{JOIN}{WORD}){{0,6}}"
PLACE = rf"{NAME}(?:\s?\({NAME}\))?(?:,{{1,2}}\s?{NAME}){{0,2}}"
AGENCIES = frozenset(
    "AFP AP AAP ANP APA ANSA BBC CNN DPA EFE IANS IRNA KUNA MENA NPR PA PTI REUTER REUTERS SANA TASS UNB UPI VOA WAM "
    "XINHUA".split()
) | {"Reuters", "Reuter", "Xinhua", "Anadolu", "dpa"}
AGENCY = (
    r"(?:[(\[]\s?(?P<agency>[^()\n\[\]]{2,48}(?:\n[^()\[\]\n]{1,40})?)\s?[)\]]|/\s?(?P<slashed>[A-Z][A-Za-z .-]{1,24})\s?/"
    rf"|(?P<bare>{'|'.join(sorted(AGENCIES))})(?=\s))"
)
DASH = r"(?:-{2,3}|[—–―]|-(?=\s)|:(?=\s))"

HEAD = re.compile(
    rf"(?P<open>\()?(?P<place>{PLACE})(?P<close>\))?"
    rf"(?P<rest>(?:,{{0,2}}\s{{0,3}}(?P<date>{DATE}))?(?:,?\s{{0,3}}{AGENCY})?(?:,?\s{{0,3}}(?P<later>{DATE}))?),?\s{{0,3}}(?P<dash>{DASH})?",
    re.I,
)
# "(CNN) — ": an agency alone.
LONE_AGENCY = re.compile(rf"\((?P<agency>[A-Z][A-Za-z]{{1,15}})\)\s{{0,3}}(?P<dash>{DASH})")
# A byline on the same line before the dateline: "By Ana Ruiz and Li Wei, Associated Press BOGOTA (AP) — …"
INLINE_BYLINE = re.compile(
    r"By\s+(?P<who>[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’-]+){1,6}(?:,\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?)\.?\s+(?=[A-Z]{3})"
)
MARKS = re.compile(r"\s*((?:\[[^\[\]]{2,160}\]\s*)+)")
BY_MARK = re.compile(r"\[BY\s+([^\[\]]{3,60})\]", re.I)

# Words that open a headline or a sentence before a dash and are no place.
NO_PLACES = frozenset(
    "exclusive breaking analysis update updated opinion video watch live feature explainer factbox timeline profile "
    "interview commentary editorial insight corrected correction wrapup newsmaker report review photos pictures picture "
    "gallery audio podcast listen read note editor warning background summary highlights fact column comment alert "
    "advisory question answer q a".split()
)


# First words of cities of two words: without a date, an agency or a country, "Goma —" may be a dateline, "Ana Ruiz —" is not.
CITY_OPENINGS = frozenset(
    "new san santa santo sao st saint los las el la al rio port cape fort addis abu tel kuala phnom buenos hong ho "
    "panama guatemala mexico kuwait vatican gaza quezon benin east west north south lake mount bandar dar ad deir ras "
    "khan kafr".split()
)


@dataclass(frozen=True, slots=True)
class Head:
    """A dateline with what goes with it: the characters that close it, marks like "[TEXT]" after it, a byline beside it."""

    dateline: RawDateline
    dash: tuple[int, int]
    marks: tuple[int, int] | None
    byline: str | None


def find_head(text: str, at: int) -> Head | None:
    """The dateline with which the paragraph at offset `at` opens, or None."""
    window = text[at : at + WINDOW]
    byline = INLINE_BYLINE.match(window)
    skip = byline.end() if byline else 0
    found = _lone_agency(window, skip) or _full(window, skip)
    if found is None:
        return None
    line, dash = found
    marks = MARKS.match(text, at + dash[1], at + dash[1] + 2 * WINDOW)
    by = BY_MARK.search(marks[1]) if marks else None
    who = byline["who"] if byline else by[1] if by else None
    return Head(
        _shifted(line, at),
        (at + dash[0], at + dash[1]),
        (marks.start(1), marks.end(1)) if marks else None,
        " ".join(who.split()).rstrip(" .") if who else None,
    )


def _lone_agency(window: str, skip: int) -> tuple[RawDateline, tuple[int, int]] | None:
    found = LONE_AGENCY.match(window, skip)
    if found is None or found["agency"] not in AGENCIES:
        return None
    return RawDateline(found.start(), found.end("agency") + 1, None, None, found["agency"]), found.span("dash")


def _full(window: str, skip: int) -> tuple[RawDateline, tuple[int, int]] | None:
    found = HEAD.match(window, skip)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    agency = found["agency"] or found["slashed"] or found["bare"]
    place, bracket = found.span("place"), _bracketed_agency(found["place"])
    end = found.end("rest") if found["rest"] else found.end("close") if found["close"] else found.end("place")
    if agency is None and bracket and not found["date"]:
        agency = bracket
        place = (place[0], place[0] + len(found["place"][: found["place"].rindex("(")].rstrip()))
    day = "date" if found["date"] else "later" if found["later"] else None
    dash = found.span("dash") if found["dash"] else None
    if dash is None:
        # "GENEVA, March 3, 2014/AP/ The ..." and "Juba, April 13 (IANS) The ...": an agency may close it alone.
        known = found["slashed"] or (day and found["agency"] in AGENCIES and window[found.end("rest") :].lstrip()[:1].isupper())
        if not known:
            return None
        dash = (found.end("rest"), found.end("rest"))
    if not _plausible(window, found, agency, day is not None, dash):
        return None
    start = found.start("open") if found["open"] else found.start("place")
    dated = found.span(day) if day and not NO_DATE.match(found[day]) else None
    return RawDateline(start, end, place, dated, " ".join(agency.split()) if agency else None), dash


def _bracketed_agency(place: str) -> str | None:
    """The agency in what looked like a country behind a city: "KABUL (Reuters)", not "HAVANA (CUBA)"."""
    inside = place[place.rindex("(") + 1 : -1] if place.endswith(")") else ""
    known = inside in AGENCIES or (inside.isupper() and " " not in inside and len(inside) <= 5)
    return inside if known else None


def _plausible(window: str, found: re.Match[str], agency: str | None, dated: bool, dash: tuple[int, int]) -> bool:
    """Keeps "Three captives — a nurse and both drivers — came home" from being a dateline."""
    place = found["place"]
    if not _named(place) or place.split()[0].strip(".,").lower() in NO_PLACES or len(place) > 70:
        return False
    city = re.split(r",|\s?\(", place)[0]
    after = window[dash[1] :].lstrip(" \n\t([\"'“‘")
    colon = window[dash[0] : dash[1]] == ":"
    if dated:
        return city.isupper() or not colon or agency is not None
    if agency is not None:
        return (city.isupper() or _agency_like(agency)) and not (colon and not city.isupper())
    if colon or not after[:1].isupper() or (window[dash[0] - 1 : dash[0]].isalnum() and not city.isupper()):
        return False
    if city.isupper():
        # In a text all in capitals nothing but a date or an agency tells a dateline from a headline.
        return (
            (len(city) > 2 and not after.split(" ", 1)[0].strip(",.;:\"'").isupper())
            or after[:2] in ("A ", "I ")
            or after[:4] == "U.S."
        )
    compound = city.split()[0].strip(".").lower() in CITY_OPENINGS and len(city.split()) <= 3
    spaced = window[dash[0] : dash[1]] != "-" or ", " in place
    return len(place.split()) <= 5 and spaced and (", " in place or " " not in city or compound)


def _named(place: str) -> bool:
    """Every word of a name is capitalised but the small ones between."""
    small = "of the de del da do la le el al du des on upon and e y".split()
    words = [w for w in re.split(r"[\s,()/&-]+", place) if w]
    return bool(words) and all(w[0].isupper() or w in small for w in words) and words[0][0].isupper()


def _agency_like(said: str) -> bool:
    return len(said) <= 32 and said[0].isupper() and not re.search(r"\d{2}|[.;:?!]$|^(?:The|A|An|In|At|On)\s", said)


def _shifted(line: RawDateline, by: int) -> RawDateline:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return None if span is None else (span[0] + by, span[1] + by)

    return RawDateline(line.start + by, line.end + by, moved(line.place), moved(line.date), line.agency)


def day_of(said: str) -> str | None:
    """The calendar day of a dateline's date where it names the year ("7 JAN 90", "March 3, 2014"), as YYYY-MM-DD."""
    iso = re.search(r"\d{4}-\d\d-\d\d", said)
    if iso:
        return _day(*(int(part) for part in iso[0].split("-")))
    month = re.search(MONTH, said, re.I)
    numbers = [int(n) for n in re.findall(r"\d+", said, re.ASCII)]
    if month is None or len(numbers) != 2:
        return None
    day, year = numbers
    if year < 100:
        year += 1900 if year >= 50 else 2000
    return _day(year, MONTHS.index(month[0][:3].lower()) + 1, day)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
