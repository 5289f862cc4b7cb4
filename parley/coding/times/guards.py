"""What looks like a date and is none: resolution numbers, counts, names of papers, movements and streets, verbs."""

from . import vocabulary as v
from .tokens import Line

# A number before one of these counts them: "2000 troops", "May 10 people" is not the tenth of May.
COUNTED = frozenset(
    "people persons men women children troops soldiers fighters rebels militants insurgents civilians police policemen officers "
    "guerrillas prisoners hostages refugees families houses homes residents villagers delegates members seats votes dollars euros "
    "pounds pesos rupees km kilometers kilometres miles meters metres feet acres hectares tons tonnes barrels rounds others dead "
    "wounded injured victims bodies students workers teachers demonstrators protesters supporters cases deaths casualties percent "
    "times points goals minutes hours days weeks months years killed percentage million billion thousand hundred villages "
    "towns cars vehicles tanks aircraft missiles rockets bombs schools jobs cities companies countries nations states "
    "peasants displaced pilgrims passengers migrants cubic square kg grams litres liters yards inches mph kph mm cm strong "
    "volunteers voters inmates detainees participants personnel employees returnees worshippers mourners".split()
)
# A number after one of these is its number: "Resolution 1973", "Flight 1903", "Article 19".
NUMBERED = frozenset(
    "resolution resolutions unscr no number nos article articles law laws decree decrees flight route highway order bill act directive "
    "section chapter paragraph page channel room unit battalion brigade division regiment boeing airbus model type class agenda "
    "vision windows euro version volume vol item clause annex protocol convention group team agent area radio fm line aged "
    "age".split()
)
# After a day without year these make a name of it: "19 April Movement", "14 March alliance".
NAMESAKES = frozenset(
    "movement movements alliance alliances coalition brigade brigades revolution martyrs front organisation organization youth bloc "
    "group street square bridge avenue stadium university hospital airport barracks camp battalion road park mosque party "
    "column command".split()
)
AFTER_9_11 = frozenset("attacks terror terrorist terrorists hijackings hijackers atrocities".split())
NEWSPAPERS = frozenset(
    "times telegraph mirror express mail herald post tribune star people sport independent guardian world standard nation review "
    "magazine mass school".split()
)
NAMED_DAYS = frozenset("bloody black super red cyber fat good easter palm ash maundy whit".split())
SURE_MONTHS = frozenset("january february july september october november december".split())
LICENCES = frozenset(
    "in since until till by of from to through throughout during between before after late early mid around about last next this "
    "past following and or - ( for into".split()
)
_NOUNISH = ("NN", "JJ", "CD")


def is_counted(line: Line, i: int) -> bool:
    """Does the number before token `i` count what comes here?"""
    low = line.low(i)
    if low in COUNTED:
        return True
    return low in ("%", "per", "-") and line.low(i + 1) in ("", "strong", "member", "cent", "man", "person", "nation")


def is_count_of_noun(line: Line, i: int) -> bool:
    """Is the number at `i` a count by the parser: it modifies a plural noun that is written right after it?"""
    word = line[i].word
    return word.dep == "nummod" and line.tag(i + 1) in ("NNS", "NNPS") and line[i + 1].word is word.head


def is_day_number(line: Line, i: int) -> bool:
    """A number that can be a day of a month, by itself and by what it is glued to."""
    number = line.number(i)
    if number is None or not 1 <= number <= 31 or line.sort(i) not in ("digits", "nth") or len(line[i].text) > 4:
        return False
    if line.sort(i) == "digits" and len(line[i].text) > 2:
        return False
    if not line.glued(i):
        return True
    before = line.low(i - 1)
    if before == "-":
        return (
            line.number(i - 2) is not None or not line.glued(i - 1) or line.low(i - 2) in v.MONTHS or line.low(i - 2) in v.PARTS
        )
    return before in ("(", "[", ",", "/", '"', "“", ".") and not (before == "." and line.sort(i - 2) == "digits")


def is_year(line: Line, i: int) -> bool:
    """Four digits that can be a year by form, and that no word around turns into a number of something."""
    number = line.number(i)
    if line.sort(i) != "digits" or number is None or len(line[i].text) != 4 or not 1000 <= number <= 2100:
        return False
    if line.glued(i) and line.low(i - 1) not in ("(", "[", "-", "/", ",", '"', "“", "'", "."):
        return False
    if (
        line.glued(i)
        and line.low(i - 1) == "-"
        and line.sort(i - 2) == "word"
        and line.low(i - 2) not in ("mid", "pre", "post")
    ):
        return False
    if line.low(i - 1) in NUMBERED or (line.low(i - 1) == "." and line.low(i - 2) in NUMBERED):
        return False
    if line.glued(i + 1) and line.sort(i + 1) == "word":
        return False
    return not is_counted(line, i + 1)


def is_loose_year(line: Line, i: int) -> bool:
    """A year that stands alone, without month or preposition: only in the span of living memory and of no plural noun."""
    number = line.number(i)
    if not is_year(line, i) or number is None or not 1900 <= number <= 2069:
        return False
    if line.low(i - 1) == "at" or (line.low(i - 2) == "at" and line.low(i - 1) in ("about", "around", "approximately")):
        return False  # "at 2000": a time of day
    if is_count_of_noun(line, i) and number % 10 == 0:
        return False
    before = line.low(i - 1)
    if before in (
        "in",
        "since",
        "until",
        "till",
        "by",
        "of",
        "from",
        "during",
        "after",
        "before",
        "mid",
        "late",
        "early",
        "around",
        "through",
    ):
        return not (before in ("by", "of", "from", "after") and is_count_of_noun(line, i))
    if before in ("(", "[") and line.low(i + 1) in (")", "]"):
        return True
    if line.label(i) == "DATE":
        return True
    possessive = line.tag(i - 1) in ("DT", "PRP$", "POS") or before == "'" or (before == "s" and line.low(i - 2) == "'")
    return possessive and line.tag(i + 1)[:2] in ("NN", "JJ")


def is_two_digit_year(line: Line, i: int) -> bool:
    """ "7 JAN 90": two digits after a month, not counting what follows."""
    number = line.number(i)
    if line.sort(i) != "digits" or number is None or len(line[i].text) != 2 or line.glued(i):
        return False
    if line.low(i + 1) in COUNTED or is_count_of_noun(line, i):
        return False
    if line.sort(i + 1) == "word" and line.tag(i + 1)[:2] in _NOUNISH and number <= 31:
        return False
    return not (line.low(i + 1) in ("-", "%", ".") and line.glued(i + 1) and line.sort(i + 2) in ("word", "digits"))


def is_month_name(line: Line, i: int, alone: bool) -> bool:
    """A month and not the verb, the modal or a person; `alone`: no day or year stands with it."""
    low = line.low(i)
    if low in v.SHORT_MONTHS:
        return line.capital(i) and not (alone and low in ("mar", "dec", "jan") and line.label(i) in ("PERSON", "ORG", "GPE"))
    if low not in v.MONTHS:
        return False
    if low in SURE_MONTHS:
        return not (alone and line.low(i - 1) in NAMED_DAYS)
    if not line.capital(i):
        return False
    if not alone:
        return line.tag(i) != "MD" or low != "may" or line.label(i) == "DATE"
    if line.label(i) == "PERSON" or line.low(i - 1) in NAMED_DAYS or _has_first_name(line, i):
        return False
    if low in ("april", "june", "august"):
        return line.low(i - 1) in LICENCES or line.label(i) == "DATE" or line.tag(i + 1) == "POS"
    if line.tag(i)[:2] not in ("NN", "CD"):
        return False
    return line.low(i - 1) in LICENCES - {"and", "or", "to", "for", "-", "of", "by"} or line.label(i) == "DATE"


def _has_first_name(line: Line, i: int) -> bool:
    """ "Theresa May": a proper name written right before belongs to it."""
    before = line[i - 1].word if i > 0 else None
    return before is not None and before.tag == "NNP" and before.dep == "compound" and before.head is line[i].word


def is_name_of_day(line: Line, end: int) -> bool:
    """Does the day that ends before token `end` name a movement, a street …?"""
    return line.low(end) in NAMESAKES or (line.low(end) == "-" and line.low(end + 1) in NAMESAKES)


def is_weekday(line: Line, i: int) -> bool:
    """A weekday's full name, not one in the name of a paper, a massacre or a person."""
    if line.low(i) not in v.WEEKDAYS or line.low(i - 1) in NAMED_DAYS:
        return False
    if line.capital(i) and line.low(i + 1) in NEWSPAPERS and line.capital(i + 1):
        return False
    return not (line.label(i) == "PERSON" and line.label(i - 1) == "PERSON")
