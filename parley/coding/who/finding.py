"""Names in a report: what the recogniser marks, corrected by what is known, each with what it can stand for."""

from collections.abc import Iterator, Sequence
from datetime import date

from ...knowledge.actors import ActorBook, Naming
from ...knowledge.phrases import Match
from ...knowledge.roles import Roles
from ...language.words import Entity, Parsed, Sentence, Word
from .acronyms import with_acronyms
from .names import CALENDAR, CONTINENTAL, FORMS_OF_ADDRESS, NOT_NAMES, REGIONAL, REGIONS, WEAPON, WORDY, Name, is_office

ENTITIES = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "norp",
    "GPE": "place",
    "PRODUCT": "organisation",
    "FAC": "facility",
}
# A single word that is a known name is one as these; the tagger takes strange names for determiners ("Fornost" for "most").
NAMING = frozenset("PROPN ADJ NOUN DET PRON".split())


def names_of(parsed: Parsed, book: ActorBook, roles: Roles, on: date | None) -> list[Name]:
    """All names in text order, none overlapping another."""
    by_sentence: dict[int, list[Entity]] = {}
    for entity in parsed.entities:
        by_sentence.setdefault(entity.words[0].sentence.index, []).append(entity)
    out: list[Name] = []
    for sentence in parsed.sentences:
        known = _known(sentence, book, on)
        out.extend(_merge(sentence, known, by_sentence.get(sentence.index, ()), roles))
    codes = {n.entry.country for n in out if n.entry is not None and n.entry.kind == "country"}
    for name in out:
        if _doubtful(name, codes):
            name.entry, name.kind = None, "organisation"
    return with_acronyms(parsed, out)


def _doubtful(name: Name, codes: set[str | None]) -> bool:
    """A short acronym of a body of some country that the report never names is more likely another's."""
    entry, text = name.entry, name.words[0].text.replace(".", "")
    if (
        entry is None
        or len(name.words) > 1
        or not text.isupper()
        or len(text) > 4
        or entry.kind not in ("organisation", "assembly", "government")
    ):
        return False
    return (
        entry.country is not None
        and len(entry.country) == 3
        and entry.country not in codes | {"USA", "UNO", "IGO", "EUR", "NGO", "ISM", "MNC"}
    )


def _known(sentence: Sentence, book: ActorBook, on: date | None) -> list[Name]:
    words = sentence.words
    return [name for m in book.matches([w.text for w in words]) if (name := _reading(m, words, on)) is not None]


def _reading(match: Match[Naming], words: tuple[Word, ...], on: date | None) -> Name | None:
    """What a known phrase means here: the owner at the date; name, adjective or metonym by its place in the sentence."""
    inside = words[match.start : match.end]
    head = inside[-1]
    if len(inside) == 1 and (head.pos not in NAMING or head.lower in ("may", "march")):
        return None
    before = [w.lower for w in words[max(0, match.start - 2) : match.start]]
    if before and (
        (before[-1] in CONTINENTAL and head.lower.startswith("america"))
        or (before[-1] in ("-", "–") and before[0] in CONTINENTAL)
    ):
        return None
    values = [v for v in match.values if v.valid(on)]
    if not values:  # a state of the past is still a name, and a group that has ended the only one of its full name
        values = [v for v in match.values if v.entry.kind in ("country", "person")]
    if not values and not (len(inside) == 1 and head.text.isupper()):
        values = [v for v in match.values if v.entry.ended(on)]
        if len({v.entry.key for v in values}) > 1:
            values = []
    if not values:
        return None
    if len(values) > 1 and all(v.entry.kind == "person" for v in values):  # two George Bushes: the one in office
        values = [v for v in values if on is not None and v.entry.office(on) is not None] or values
    values.sort(key=lambda v: (v.entry.until is None, v.entry.kind != "outlet"))  # of several, the one that still is
    uses = {v.use: v for v in values}
    before_noun = (
        head.dep in ("compound", "amod", "nmod", "npadvmod")
        and head.head.i > head.i
        and head.head.pos in ("NOUN", "PROPN", "VERB", "ADJ")
    )
    if "adjective" in uses and ("name" not in uses or before_noun):
        return Name(
            inside,
            "adjective" if before_noun or head.pos == "ADJ" or "people" not in uses else "people",
            uses["adjective"].entry,
        )
    chosen = next(uses[u] for u in ("name", "people", "metonym", "capital", "adjective") if u in uses)
    if chosen.use == "name":
        return Name(inside, chosen.entry.kind, chosen.entry)
    return Name(inside, chosen.use, chosen.entry, chosen.sector)


def _merge(sentence: Sentence, known: list[Name], entities: Sequence[Entity], roles: Roles) -> Iterator[Name]:
    """Knowledge corrects the recogniser, except where a known word is only a part of a longer proper name."""
    taken: dict[int, Name] = {w.i: n for n in known for w in n.words}
    kept: dict[int, Name] = {n.first: n for n in known}
    for entity in entities:
        kind = ENTITIES.get(entity.label)
        if kind is None:
            continue
        words = _trim(entity.words, kind, roles)
        if not words:
            continue
        inner = list(dict.fromkeys(taken[w.i] for w in words if w.i in taken))
        if inner:
            if not _swallows(words, kind, inner, roles):
                continue
            for name in inner:
                kept.pop(name.first, None)
            found = Name(words, kind, None)
            nations = [n.entry for n in inner if n.entry is not None and n.entry.kind == "country"]
            found.entry = None
            kept[found.first] = found
            if kind == "organisation" and nations:
                found.sector = None
        elif _is_name(words, kind, roles, sentence):
            if len(words) == 3 and words[1].lower == "and" and words[2].dep == "conj":  # "Gondor and Rohan" are two
                kept[words[2].i] = Name(words[2:], kind)
                words = words[:1]
            kept[words[0].i] = found = Name(words, kind)
        else:
            continue
        for w in words:
            taken[w.i] = found
    yield from (kept[i] for i in sorted(kept))


def _trim(words: tuple[Word, ...], kind: str, roles: Roles) -> tuple[Word, ...]:
    """A recognised name without article, form of address, possessive and stray quotation marks."""
    first, last = 0, len(words)
    while first < last and (
        words[first].lower in ("the", "a", "an")
        or words[first].pos in ("PUNCT", "DET", "PRON")
        or words[first].lower in FORMS_OF_ADDRESS
    ):
        first += 1
    while last > first and (words[last - 1].tag == "POS" or (words[last - 1].pos == "PUNCT" and words[last - 1].text != ".")):
        last -= 1
    bracket = next((k for k in range(first + 1, last) if words[k].text in "()[]"), last)
    last = bracket
    while kind == "person" and last - first > 1 and (role := roles.get(words[first].lower)) is not None and role.title:
        first += 1  # "President Putin" is a title and a name
    return words[first:last]


def _swallows(words: tuple[Word, ...], kind: str, inner: list[Name], roles: Roles) -> bool:
    """Is the recognised name a proper name of its own, of which the known phrases are only parts?"""
    covered = {w.i for n in inner for w in n.words}
    rest = [w for w in words if w.i not in covered]
    if not rest or any(n.first < words[0].i or n.last > words[-1].i for n in inner):
        return False
    if kind == "person":  # "Jordan Peele", not "Afghan President Ghani"
        return (
            len(inner) == 1
            and inner[0].kind != "person"
            and not any(is_office(w, roles) for w in rest)
            and rest[-1].i == words[-1].i
        )
    if kind in ("place", "norp", "facility"):
        return (
            len(rest) > 0
            and rest[-1].i == words[-1].i
            and not any(is_office(w, roles) for w in rest)
            and rest[-1].text[:1].isupper()
        )
    if (
        len(inner) > 1
        and inner[-1].last == words[-1].i
        and inner[-1].entry is not None
        and inner[-1].kind in ("organisation", "armed-group")
    ):
        first = inner[0].entry  # "Uganda People's Defence Force" is not Myanmar's
        return first is not None and first.kind == "country" and first.country != inner[-1].entry.country
    if any(n.kind not in ("country", "capital", "adjective", "people", "metonym", "population") for n in inner):
        return len(inner) == 1 and rest[-1].i == words[-1].i and not any(is_office(w, roles) for w in rest) and len(rest) > 1
    return not all(is_office(w, roles) or w.pos in ("PUNCT", "PART", "NUM") for w in rest) and any(
        w.text[:1].isupper() for w in rest
    )


def _is_name(words: tuple[Word, ...], kind: str, roles: Roles, sentence: Sentence) -> bool:
    if kind == "facility" or not any(w.text[:1].isupper() for w in words) or len(words) > 9:
        return False
    if WEAPON.fullmatch(words[0].text) or (len(words[0].text.strip(".")) < 2 and len(words) == 1):
        return False  # "AK-47"; groups that are called so are known
    if (
        all(is_office(w, roles) or w.pos == "PUNCT" for w in words)
        or words[-1].lower in NOT_NAMES
        or words[0].lower in NOT_NAMES
    ):
        return False
    if (kind in ("norp", "place") and words[0].lower in REGIONAL) or (words[-1].lower in REGIONS and kind != "person"):
        return False
    if len(words) == 1 and words[0].lower in CALENDAR:
        return False
    if not all(WORDY.search(w.text) or w.pos in ("PUNCT", "NUM", "PART") for w in words):
        return False
    return kind == "norp" or any(w.pos in ("PROPN", "NOUN", "ADJ", "X", "NUM") and w.text[:1].isupper() for w in words)


def with_family_names(names: list[Name], parsed: Parsed) -> list[Name]:
    """ "Marrant" alone, where the recogniser saw nothing, is the Ilse Marrant of the same report."""
    surnames = {n.words[-1].text for n in names if n.kind == "person" and len(n.words) > 1 and len(n.words[-1].text) > 2}
    if not surnames:
        return names
    covered = {w.i for n in names for w in n.words}
    found = [
        Name((w,), "person")
        for s in parsed.sentences
        for w, before, after in zip(s.words, (None, *s.words), (*s.words[1:], None), strict=False)
        if w.text in surnames and w.i not in covered and not _proper(before) and not _proper(after)
    ]
    return sorted([*names, *found], key=lambda n: n.first) if found else names


def _proper(w: Word | None) -> bool:
    return w is not None and w.pos == "PROPN" and w.text[:1].isupper()
