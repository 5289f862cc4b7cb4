"""Whether a name that the gazetteer knows is a place here: "Paris Hilton", "Bank of England" and "Mayor Jackson" name none."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...knowledge.gazetteer import Gazetteer, Row
from ...language.words import Entity, Word
from .mentions import DASHES, FAMOUS, PLACE_LABELS, Mention
from .words import (
    BODIES,
    COMMON,
    DIRECTIONS,
    FACILITIES,
    KIND_NOUNS,
    LOCAL_BODIES,
    LOCATIVE,
    NAMED_FACILITIES,
    OF_A_PLACE,
    REACHED,
    SETTLED,
)

NUMBER_LABELS = frozenset("DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL LANGUAGE LAW".split())
QUOTES = frozenset("'\"“”‘’`")
FRONT_OF_TOWN = LOCAL_BODIES | KIND_NOUNS.keys() | FACILITIES


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges names by the recogniser's label, the words before and after, and the people of the report."""

    gazetteer: Gazetteer
    surnames: frozenset[str]

    def accept(self, words: Sequence[Word], i: int, end: int, m: Mention, headline: bool) -> bool | None:
        """Of the name at words[i:end]: True, a place; False, one if other words bear it out; None, none."""
        best = m.rows[0]
        after = words[end] if end < len(words) else None
        there = self.there(words, i) or (after is not None and ((best.main and is_of_place(after)) or is_kind_noun(after)))
        contained = end < len(words) and words[end].text == ","
        if is_dateline(words, i, end):
            return True
        if m.label is None:
            return self._unlabelled(words[i], m, there, contained, headline, i == 0)
        label, part = m.label.removesuffix("-part"), m.label.endswith("-part")
        if label in PLACE_LABELS:
            return best.weight > 3 or not part or there
        if label in NUMBER_LABELS or (part and label != "ORG"):
            return None
        if label == "PERSON":
            if len(m.words) == 1 and m.first.lower in self.surnames:
                return None
            if best.main and best.kind == "region" and len(m.words) > 1:
                return True  # nobody is called "Nagorno-Karabakh"
            return (there and (best.main or prominent(best) or len(m.words) > 1)) or (False if contained or best.main else None)
        if label == "NORP":
            return there or best.kind == "country" or (False if prominent(best) else None)
        if label == "ORG":
            if not part and any(w.lower in BODIES for w in m.words):
                return None
            return (works_there(m) or None) if part else there or prominent(best) or (False if best.main else None)
        return (there and best.main) or None

    def _unlabelled(self, w: Word, m: Mention, there: bool, contained: bool, headline: bool, opening: bool) -> bool | None:
        """A name that the recogniser passed over."""
        known = prominent(m.rows[0])
        if headline:
            return (known and m.rows[0].weight >= 5.3 and w.pos == "PROPN") or None
        if w.pos not in ("PROPN", "NOUN", "ADJ") or (opening and len(m.words) == 1 and not known):
            return None
        if m.first.lower in self.surnames and not there:
            return None
        return (known and w.pos == "PROPN") or there or (False if contained or w.pos == "PROPN" else None)

    def there(self, words: Sequence[Word], i: int) -> bool:
        """Whether the words before words[i] say that something is at this place."""
        k = i - 1
        while k >= 0 and (
            words[k].lower in DIRECTIONS or words[k].lower in ("the", "-") or self.gazetteer.people(words[k].text)
        ):
            k -= 1
        if k < 0:
            return False
        w = words[k]
        if w.lower in LOCATIVE or (w.pos == "VERB" and w.lemma in REACHED):
            return True
        if w.lower == "of" and k > 0:
            return words[k - 1].lemma in SETTLED or words[k - 1].lower in SETTLED
        return w.lower in KIND_NOUNS and w.lower in SETTLED and w.dep in ("compound", "nmod")

    def demonym(self, text: str, rows: tuple[Row, ...]) -> bool:
        """ "Afghan", "Qataris": words for people, unless a country bears that very word as its name."""
        return self.gazetteer.people(text) is not None and not any(r.kind == "country" for r in rows)


def prominent(row: Row) -> bool:
    """A place that everybody knows by that name: a country, a province, a town of forty thousand."""
    return row.kind == "country" or (row.main and (row.kind == "admin1" or row.weight >= 4.6))


def is_of_place(w: Word) -> bool:
    """Whether the noun goes with a place before it: "an Alexandria woman"."""
    return w.lower in OF_A_PLACE and w.pos == "NOUN"


def is_kind_noun(w: Word) -> bool:
    """Whether the noun says that the name before it is a place's: "the Tigray region"."""
    return w.pos == "NOUN" and w.lower in KIND_NOUNS


def label_of(span: Sequence[Word]) -> str | None:
    """The recogniser's label of the name, with "-part" where the name is only part of what it saw."""
    entity = span[0].entity or span[-1].entity
    if entity is None:
        return None
    named = [w for w in entity.words if w.lower != "the" and w.tag != "POS"]
    return entity.label if all(w in span for w in named) else entity.label + "-part"


def is_within_name(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether the words only begin or end a longer capitalised name that is not a place's: "Elysian" of "Elysian Fields"."""
    entity = words[i].entity
    if end < len(words) and _named(w := words[end]):
        known = w.entity is not entity or w.lower in KIND_NOUNS or w.lower in NAMED_FACILITIES or w.lower in LOCAL_BODIES
        if not known or (w.entity is None and entity is None and w.lower not in FRONT_OF_TOWN):
            return True
    if i and _named(w := words[i - 1]) and w.lower not in DIRECTIONS and w.lower not in KIND_NOUNS:
        return w.entity is entity and w.tag != "POS"
    return False


def _named(w: Word) -> bool:
    return w.text[0].isupper() and w.pos == "PROPN"


def works_there(m: Mention) -> bool:
    """Whether the organisation around the name works at that place: "Fargo Police", "Walker County Jail"."""
    entity: Entity | None = m.first.entity
    best = m.rows[0]
    if entity is None or best.kind == "country" or not best.main or (len(m.words) == 1 and m.first.lower in COMMON):
        return False
    rest = [w for w in entity.words if w.i > m.last.i]
    before = [w for w in entity.words if w.i < m.first.i and w.lower not in ("the", "an", "a") and w.text not in QUOTES]
    return bool(rest) and not before and (best.kind == "admin2" or any(w.lower in LOCAL_BODIES for w in rest))


def is_dateline(words: Sequence[Word], i: int, end: int) -> bool:
    """ "TORRINGTON — A fire …", "KABUL (AFP) …" at the head of a paragraph."""
    if (i and words[i - 1].text not in (".", "]", "..")) or end + 1 >= len(words):
        return False
    after = words[end]
    if after.sentence.index > 0 and not words[i].text.isupper():
        return False
    dash = after.text in DASHES and after.start > words[end - 1].end
    return dash or (after.text == "(" and words[end + 1].text[0].isupper())


def is_acronym(span: Sequence[Word], rows: tuple[Row, ...]) -> bool:
    """ "OAS" is no town of Oas, unless everything around is in capitals."""
    if len(span) > 1 or not 1 < len(span[0].text) <= 5 or not span[0].text.isupper() or rows[0].kind == "country":
        return False
    if rows[0].main and rows[0].weight >= FAMOUS:
        return False
    words = span[0].sentence.words
    k = span[0].i - words[0].i
    beside = [w for w in words[max(0, k - 2) : k + 3] if w is not span[0] and w.text.isalpha()]
    return not (k + 1 < len(words) and words[k + 1].text in DASHES) and not all(w.text.isupper() for w in beside)
