"""Upper-case wire copy in the case a parser expects, code point by code point, so that every offset stays.

Which words are names is not for this room to know: `spell` gives the usual spelling of a single word, `names` those of whole
names; what is left to this module is what the context says (sentence starts, titles, initials, bracketed acronyms, months).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

Spell = Callable[[str], str]

SHOUTED = 0.7  # share of capitals among the cased letters from which a whole text counts as upper-case
SHOUTED_BLOCK = 0.9  # ... and a single paragraph of an otherwise ordinary text
FEW = 20  # letters; a shorter stretch of capitals is a name or an acronym
LONGEST_NAME = 6  # words

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“.-])(?:mr|mrs|ms|dr|st|sr|jr|gen|col|lt|maj|capt|sgt|cpl|adm|msgr|rev|sen|rep|gov|no|vs|cal|km|u\.s|[a-z])\.$",
    re.I,
)
LOOK_BACK = 100  # characters
ACRONYM = re.compile(r"[(\[]\s*([^\W\d_]{2,10})\s*[)\]]")

TITLES = frozenset(
    "mr mrs ms miss dr msgr monsignor archbishop bishop father sister president general gen colonel col major maj "
    "captain capt lieutenant lt sergeant sgt corporal admiral commander comandante senator deputy congressman ambassador "
    "minister secretary judge king queen prince princess sheikh sheik ayatollah mullah imam pope cardinal don dona "
    "engineer professor prof sir lord governor mayor chancellor marshal brigadier comrade premier".split()
)
SHORT_TITLES = frozenset("mr mrs ms dr msgr lt sgt cpl st jr sr capt col gen rev sen gov".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
ALWAYS = frozenset(
    "january february april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday".split()
)
ACRONYMS = frozenset(
    "un uno us usa uk eu nato oas au asean ecowas igad ussr cia fbi dea nsc unicef unesco unhcr imf opec gmt utc tv ap "
    "afp upi efe dpa ansa tass xinhua anc plo ira eta plc ngo ngos mp mps pow pows".split()
) - {"us", "xinhua"}
UNITS = frozenset("st nd rd th d km mm cm kg am pm m ft lb lbs mph kph".split())
# Small words of Spanish, Portuguese, Dutch, German and Arabic names: lower-case between names, capitalised where a name opens.
INNER = frozenset("de del da do dos das di y e van von der den bin bint ibn".split())
ARTICLES = frozenset("el la los las le les al".split())
VOWELS = frozenset("aeiouyáéíóúàèìòùäëïöü")


@dataclass(slots=True)
class Token:
    """A word of the text with the spelling it is to get; `name` says that this is a proper name."""

    start: int
    end: int
    low: str
    spelled: str
    name: bool


def capitals(text: str) -> tuple[int, int]:
    """How many capital letters there are, and how many cased letters."""
    large = sum(1 for c in text if c.isupper())
    return large, large + sum(1 for c in text if c.islower())


def is_shouted(text: str, share: float = SHOUTED) -> bool:
    """True for a text in capitals; False for one too short to tell."""
    large, cased = capitals(text)
    return cased >= FEW and large >= share * cased


def parse_text_of(text: str, spell: Spell | None = None, names: Callable[[], Mapping[str, str]] | None = None) -> str:
    """The text, with what is in capitals recased: all of it, or single paragraphs such as a headline. Same length always."""
    if is_shouted(text):
        return recase(text, spell, names() if names else None)
    pieces, at = [], 0
    for block in BLOCK.finditer(text):
        if is_shouted(block[0], SHOUTED_BLOCK):
            pieces += [text[at : block.start()], recase(block[0], spell, names() if names else None)]
            at = block.end()
    return "".join([*pieces, text[at:]]) if pieces else text


def recase(text: str, spell: Spell | None = None, names: Mapping[str, str] | None = None) -> str:
    """The text in ordinary case. `spell("fmln") == "FMLN"`, `spell("attack") == "attack"`; `names` maps lower-case names of one or
    more words to their spelling, and wins. Without them only the context tells."""
    lower = lowered(text)
    tokens = [_token(found, spell) for found in WORD.finditer(lower)]
    _apply_names(tokens, lower, names or {})
    _apply_context(tokens, lower)
    _apply_acronyms(tokens, lower)
    out, at = [], 0
    for token in tokens:
        out += [lower[at : token.start], token.spelled]
        at = token.end
    return "".join([*out, lower[at:]])


def lowered(text: str) -> str:
    """Lower case, but for the few letters whose lower case is longer (İ)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def raised(word: str) -> str:
    """The word with a capital first letter, and one after the particle of "D'Aubuisson" and "O'Neill"; same length always."""
    if len(word) > 3 and word[1] in "'’" and word[0] in "dol":
        return upper(word[0]) + word[1] + raised(word[2:])
    return upper(word[0]) + word[1:]


def upper(text: str) -> str:
    """Capitals, but for the few letters whose capital is longer (ß)."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def _token(found: re.Match[str], spell: Spell | None) -> Token:
    low = found[0]
    if "." in low:
        return Token(found.start(), found.end(), low, upper(low), True)
    stem, tail = (low[:-2], low[-2:]) if low[-2:] in ("'s", "’s") else (low, "")
    spelled = _known(stem) or (spell(stem) if spell else _guess(stem))
    if len(spelled) != len(stem):
        spelled = stem
    if spelled == stem.capitalize() != stem and "'" in stem.replace("’", "'"):
        spelled = raised(stem)
    return Token(found.start(), found.end(), stem, spelled + tail, spelled != stem and stem != "i")


def _known(word: str) -> str | None:
    if word in ACRONYMS:
        return upper(word)
    if word in ALWAYS or word in SHORT_TITLES:
        return raised(word)
    if len(word) == 1:
        return word if word == "a" or word in "ye" else upper(word)
    return None


def _guess(word: str) -> str:
    """Without a word list: what cannot be spoken is an acronym, all else a common word."""
    return upper(word) if len(word) <= 6 and not VOWELS & set(word) else word


def _apply_names(tokens: list[Token], lower: str, names: Mapping[str, str]) -> None:
    """Whole names by the table, the longest first; only white space or a hyphen may stand between their words."""
    i = 0
    while names and i < len(tokens):
        for size in range(min(LONGEST_NAME, len(tokens) - i), 0, -1):
            window = tokens[i : i + size]
            spelled = names.get(" ".join(t.low for t in window))
            if spelled and _adjoining(window, lower):
                for token, word in zip(window, re.split(r"[\s-]+", spelled), strict=False):
                    if len(word) == len(token.low) and not (size == 1 and token.low in MONTHS):
                        token.spelled, token.name = word + token.spelled[len(word) :], True
                i += size - 1
                break
        i += 1


def _adjoining(window: list[Token], lower: str) -> bool:
    return all(len(gap := lower[a.end : b.start]) <= 4 and not gap.strip(" \n\t-") for a, b in pairwise(window))


def _apply_context(tokens: list[Token], lower: str) -> None:
    for i, token in enumerate(tokens):
        before = lower[max(0, token.start - 12) : token.start]
        after = lower[token.end : token.end + 8]
        previous = tokens[i - 1] if i else None
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.low in UNITS and before.rstrip(" ")[-1:].isdigit():
            token.spelled, token.name = token.low, False
        elif token.low in MONTHS and _is_month(token.low, before, after):
            token.spelled, token.name = raised(token.low), True
        elif token.low in TITLES and following and following.name and _adjoining([token, following], lower):
            token.spelled = raised(token.low) + token.spelled[len(token.low) :]
        elif token.low == "us" and ((previous and previous.low == "the") or after[:1] == "-"):
            token.spelled, token.name = "US", True
        elif token.low in INNER and not _opens(lower, token.start):
            token.spelled, token.name = token.low + token.spelled[len(token.low) :], False
        elif token.low in ARTICLES and following and following.name and lower[token.end : following.start].isspace():
            token.spelled, token.name = raised(token.low), True
        if after[:1] == "-" and after[1:2].isdigit() and len(token.low) <= 3 and token.low not in ("mid", "pre"):
            token.spelled, token.name = upper(token.low), True
        if token.spelled[:1].islower() and _opens(lower, token.start):
            token.spelled = raised(token.spelled)


def _is_month(word: str, before: str, after: str) -> bool:
    """ "8 MARCH", "MAY 1989", "LAST MAY" are months; "THEY MARCH" and "WE MAY" are not."""
    if re.search(r"\d\s*$", before) or re.match(r"\.?\s+\d", after):
        return True
    return (
        word in ("march", "may") and re.search(r"\b(?:in|of|since|last|next|until|by|early|late|mid)[\s-]$", before) is not None
    )


def _opens(lower: str, start: int) -> bool:
    """True where a sentence begins with the word at `start`: at the head of the text or a paragraph, behind the end of a
    sentence, or inside quotation marks that a comma or colon leads into. Looks back a few characters, never far."""
    if start > 1 and lower[start - 1] in " \n" and lower[start - 2].isalnum():
        return False  # by far the most words
    at = start
    for _ in range(3):  # a bracketed remark or two may stand between: "[End of tape] The ..."
        before = lower[max(0, at - LOOK_BACK) : at]
        opening = before.rstrip("\"“‘'([")
        said = opening.rstrip()
        if not said:
            return at <= LOOK_BACK
        if len(said) == len(opening):
            return False
        if opening.count("\n", len(said)) > 1:
            return True
        if said[-1] in ",:" or said.endswith("--"):
            return before[len(opening) :][:1] in ('"', "“") and len(before) > len(opening)
        if said[-1] != "]":
            ended = said.rstrip("\"”’')")
            return ended[-1:] in (".", "!", "?") and (ended != said or ABBREVIATED.search(said[-12:]) is None)
        bracket = said.rfind("[")
        if bracket < 0:
            return False
        at = max(0, at - LOOK_BACK) + bracket
    return False


def _apply_acronyms(tokens: list[Token], lower: str) -> None:
    """ "NATIONAL LIBERATION ARMY (ELN)": the bracket is an acronym, and the words before it that give its letters are a name."""
    at = {token.start: i for i, token in enumerate(tokens)}
    for found in ACRONYM.finditer(lower):
        i = at.get(found.start(1))
        if i is None or tokens[i].end != found.end(1) or (not tokens[i].name and tokens[i].low in COMMON_MARKS):
            continue
        letters = found[1]
        size = _long_form(tokens[max(0, i - len(letters) - 3) : i], letters)
        if not tokens[i].name and not size:
            continue
        if len(letters) <= 5 or size:
            tokens[i].spelled, tokens[i].name = upper(letters), True
        for token in tokens[i - size : i]:
            if token.low not in ("of", "the", "and", "for", "in") and token.low not in INNER:
                token.spelled = token.spelled if token.name else raised(token.low) + token.spelled[len(token.low) :]
                token.name = True


# What editors put in square brackets: no acronyms.
COMMON_MARKS = frozenset("text excerpt excerpts report continued sic recording as passage editorial speech communique".split())


def _long_form(before: list[Token], letters: str) -> int:
    """How many of the words right before an acronym are its long form: their initials, in any order, hold its letters."""
    wanted = sorted(letters)
    have: list[str] = []
    for size, token in enumerate(reversed(before), 1):
        have.append(token.low[0])
        rest = list(have)
        missing = 0
        for letter in wanted:
            if letter in rest:
                rest.remove(letter)
            else:
                missing += 1
        if missing == 0 and token.low[0] == letters[0]:
            return size
    return 0
