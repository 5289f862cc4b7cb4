"""When two names mean the same: equal, an acronym, a shared head noun or surname, or a name with a collective ("KPF rebels").

The rule is symmetric and knows English only. Places and topics are compared `loosely`: one name may hold the other.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

# Written out or shortened, with stops or without: one word, so that they compare equal.
_ONE_WORD = (
    (re.compile(r"\bunited states(?: of america)?\b|\bu\.s\.?(?:a\.?)?(?!\w)|\busa\b"), "us"),
    (re.compile(r"\bunited nations\b|\bu\.n\.?(?!\w)"), "un"),
    (re.compile(r"\beuropean union\b|\be\.u\.?(?!\w)"), "eu"),
    (re.compile(r"\bunited kingdom\b|\bgreat britain\b|\bu\.k\.?(?!\w)|\buk\b"), "britain"),
)
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"'s?\b")
_AFTER_HEAD = frozenset("of for in from at by with who to on".split())
_STOP = frozenset("the a an of and de la el al s".split())
_TITLES = frozenset(
    "mr mrs ms dr gen general col colonel maj major capt captain lt president minister ambassador envoy secretary senator "
    "sheikh mullah king queen prince chairman sir prof former prime foreign defence defense special chief deputy".split()
)
_COLLECTIVE = frozenset(
    "government rebel army force troop militant fighter guerrilla insurgent terrorist group movement side delegation team "
    "administration authority regime organization organisation militia soldier party military security official negotiator "
    "representative".split()
)
_GENERIC = (
    _COLLECTIVE
    | _TITLES
    | frozenset(
        "police people civilian leader spokesman spokesperson spokeswoman ministry man woman member state country person "
        "commander policeman officer resident villager".split()
    )
)
_DEMONYMS = {
    "turkish": "turkey", "chinese": "china", "french": "france", "british": "britain", "spanish": "spain",
    "dutch": "netherland", "danish": "denmark", "polish": "poland", "swedish": "sweden", "greek": "greece",
    "thai": "thailand", "swiss": "switzerland", "filipino": "philippine", "american": "us", "irish": "ireland",
    "norwegian": "norway", "hungarian": "hungary", "canadian": "canada", "lebanese": "lebanon", "ukrainian": "ukraine",
    "burmese": "burma", "moroccan": "morocco", "peruvian": "peru", "argentine": "argentina", "belgian": "belgium",
    "congolese": "congo",
}  # fmt: skip
_PRONOUNS = frozenset(
    "he she it they we i you him her them his their its us who which that this these those himself themselves".split()
)
_HALVES = frozenset(("south", "north"))
_NONE: frozenset[str] = frozenset()
SHORTEST_STEM = 4  # letters: "Kurd" is the stem of "Kurdish"
LONGEST_ENDING = 5  # letters
REMEMBERED = 1 << 16  # names of which the form is kept


def naming(mention: str) -> bool:
    """Whether a mention names its actor: "Roe" and "the rebel envoy" do, "she" and "rebels" alone do not."""
    words = mention.strip()
    return words.lower() not in _PRONOUNS and (" " in words or words != words.lower())


class _Form(NamedTuple):
    """What of a name is compared: its telling words, its head noun, the stems of both, and how it shortens or is one shortened."""

    words: tuple[str, ...]
    head: str
    stems: frozenset[str]
    letters: str
    initials: frozenset[str]


class Names:
    """All names of one actor or place."""

    __slots__ = ("_initials", "_letters", "_stems", "all")

    def __init__(self, names: Iterable[str]) -> None:
        self.all = tuple(dict.fromkeys(names))
        forms = [_form(name) for name in self.all]
        self._stems = _NONE.union(*[form.stems for form in forms])
        self._letters = frozenset([form.letters for form in forms if form.letters])
        self._initials = _NONE.union(*[form.initials for form in forms])

    def like(self, other: "Names", loosely: bool = False) -> bool:
        """Whether any name of the one means the same as any of the other."""
        shortened = not (self._letters.isdisjoint(other._initials) and other._letters.isdisjoint(self._initials))
        if self._stems.isdisjoint(other._stems) and not shortened:  # which spares nearly all pairs the rest
            return self.all == other.all != ()
        return any(same_name(a, b, loosely) for a in self.all for b in other.all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and self.all == other.all

    def __hash__(self) -> int:
        return hash(self.all)


def same_name(one: str, other: str, loosely: bool = False) -> bool:
    """Whether two names mean the same; the order does not matter."""
    if one == other:
        return True
    a, b = _form(one), _form(other)
    if a.letters in b.initials or b.letters in a.initials:
        return True
    if a.stems.isdisjoint(b.stems) or not a.words or not b.words:
        return False  # which spares nearly all pairs of names the rest
    if _HALVES & (set(a.words) ^ set(b.words)):
        return False  # South Sudan is not Sudan
    heads = a.head, b.head
    within = _within(a.words, b.words, b.head, loosely) or _within(b.words, a.words, a.head, loosely)
    return a.words == b.words or within or _same_head(a.words, b.words, heads, loosely)


def topic(text: str) -> frozenset[str]:
    """The content words of an issue, in the form in which names are compared."""
    return frozenset(_form(text).words)


@lru_cache(maxsize=REMEMBERED)
def _form(name: str) -> _Form:
    words, head = _words(name), _head(name)
    stems = frozenset(word[:SHORTEST_STEM] for word in (*words, head) if word)
    return _Form(words, head, stems, _shortened(name), _initials(name))


def _within(short: tuple[str, ...], long: tuple[str, ...], head: str, loosely: bool) -> bool:
    """Whether all words of the shorter name are in the longer, and what is left over changes nothing."""
    if len(short) > len(long) or not all(any(_same_word(x, y) for y in long) for x in short):
        return False
    rest = [y for y in long if not any(_same_word(x, y) for x in short)]
    if not rest or any(_same_word(head, x) for x in short):
        return True
    return not all(x in _GENERIC for x in short) and (loosely or all(y in _COLLECTIVE for y in rest))


def _same_head(a: tuple[str, ...], b: tuple[str, ...], heads: tuple[str, str], loosely: bool) -> bool:
    """Whether both names turn on the same telling noun ("rebels" and "KPF rebels", a surname and a full name)."""
    if not _same_word(*heads):
        return False
    if heads[0] not in _GENERIC and any(all(x in _GENERIC or _same_word(x, heads[0]) for x in words) for words in (a, b)):
        return True
    return loosely and (len(a) == 1 or len(b) == 1 or len(set(a) & set(b)) > 1)


def _same_word(a: str, b: str) -> bool:
    """Whether two words are one but for an ending: "afghan" and "afghanistan"; "niger" and "nigeria" are not."""
    if a == b:
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(a) < SHORTEST_STEM or len(b) - len(a) > LONGEST_ENDING or not b.startswith(a) or a.isdigit():
        return False
    return not (a == "niger" and b.startswith("nigeria"))


def _shortened(name: str) -> str:
    """The letters of a name that may be an acronym ("KPF", "U.N."); empty for others."""
    letters = name.replace(".", "").strip()
    return letters.lower() if 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper() else ""


def _initials(name: str) -> frozenset[str]:
    """What a name of several words shortens to: all its initials, or those in capitals."""
    words = _LETTERS.findall(name)
    if len(words) < 2:
        return frozenset()
    capitals = "".join(word[0] for word in words if word[0].isupper() and word.lower() not in _STOP)
    every = "".join(word[0] for word in words)
    return frozenset(letters.lower() for letters in (capitals, every) if letters)


def _words(name: str) -> tuple[str, ...]:
    """The telling words: no articles, no titles in front."""
    words = [word for word in _forms(name) if word not in _STOP]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return tuple(words)


def _head(name: str) -> str:
    """The last telling word before "of", "for", "in" and their like."""
    words = _forms(name)
    end = next((place for place, word in enumerate(words) if place and word in _AFTER_HEAD), len(words))
    return next((word for word in reversed(words[:end]) if word not in _STOP), "")


@lru_cache(maxsize=64)
def _forms(name: str) -> tuple[str, ...]:
    """The words without accents, case, possessives and plurals; peoples as their countries."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c)).replace("’", "'")
    for pattern, word in _ONE_WORD:
        bare = pattern.sub(word, bare)
    bare = _POSSESSIVE.sub("", re.sub(r"\b(?:[a-z]\.){2,}", lambda found: found[0].replace(".", ""), bare))
    return tuple(_DEMONYMS.get(form, form) for form in map(_singular, _WORD.findall(bare)))


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 3:
        return word[:-3] + "man"
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "sui" else word
