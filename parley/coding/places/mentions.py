"""Which words name a place: the recogniser's names checked against the gazetteer, and names that only the gazetteer knows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...knowledge.gazetteer import Gazetteer, Row, RowKind
from ...language.words import Entity, Parsed, Sentence, Word
from .words import (
    ACTING, COMMON, DIRECTIONS, FACILITIES, HOUSES, KIND_NOUNS, LOCAL_BODIES, LOCATIVE, METONYMS, NAMED_FACILITIES, OF_A_PLACE, SETTLED,
    STATES, STREETS,
)  # fmt: skip

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NUMBER_LABELS = frozenset("DATE TIME MONEY PERCENT QUANTITY CARDINAL LANGUAGE LAW".split())
JOINERS = frozenset("of de del da do dos das la las los le les du des al el ez e es the and y - – au aux sur upon on under en ' ’ ’s 's am an der".split())
ARTICLES = frozenset("al el ar as ash an ad az at ed es ez".split())
PARTICLES = frozenset("san santa santo puerto villa nueva new fort port el la los las saint st st.".split())
LONGEST = 6
QUOTES = frozenset("'\"“”‘’`")
DASHES = frozenset({"—", "–", "--", "-", "―"})
FAMOUS = 5.3  # a town of 200,000
# Single words that, capitalised, head other names.
HEADS = COMMON | KIND_NOUNS.keys() | NAMED_FACILITIES | LOCAL_BODIES | STREETS | DIRECTIONS


@dataclass(slots=True, eq=False)
class Mention:
    """A stretch of words that names a place. `rows` are the gazetteer's candidates; `lies_in` names what contains it."""

    words: tuple[Word, ...]
    name: str
    rows: tuple[Row, ...]
    label: str | None
    kind: RowKind | None = None  # what the words around it say it is
    near: bool = False  # a facility that stands near the place its candidates give
    own_name: str | None = None  # the facility's own name
    sure: bool = False
    lies_in: list["Mention"] = field(default_factory=list)
    country: str | None = None  # "the Iraqi city of …"
    abbreviation: bool = False
    acting: bool = False
    placed: bool = False  # the words around it say that it is a place

    @property
    def first(self) -> Word:
        return self.words[0]

    @property
    def last(self) -> Word:
        return self.words[-1]


class Finder:
    """Finds the mentions of one report."""

    def __init__(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.parsed, self.words, self.gazetteer = parsed, parsed.words, gazetteer
        self.surnames = self._surnames()

    def _surnames(self) -> frozenset[str]:
        """Parts of people's full names: "Jackson" alone is he again, not Mississippi's capital."""
        out = set()
        for e in self.parsed.entities:
            if e.label == "PERSON" and len(e.words) > 1:
                out.update(w.lower for w in e.words if w.text[0].isupper())
        return frozenset(out)

    def mentions(self) -> list[Mention]:
        """All mentions in text order; those not yet sure are dropped unless their neighbours or other mentions bear them out."""
        out: list[Mention] = []
        for sentence in self.parsed.sentences:
            out.extend(self._sentence(sentence))
        out = self._washington(out)
        link(out, self.words)
        house_in(out, self.words)
        names = {m.name for m in out if m.sure and m.rows and not m.near}
        for m in out:
            if not m.sure and m.name in names and m.label not in ("PERSON", "ORG-part") and m.rows:
                m.sure = True
        self._drop_people(out)
        for m in out:
            # "Windsor Castle" stands near that Windsor only if the report speaks of Windsor, or everybody knows the town.
            if m.near and m.name not in names and m.rows and m.rows[0].weight < FAMOUS:
                m.rows, m.name, m.own_name, m.near = (), m.own_name or m.name, None, False
        return [m for m in out if m.sure]

    def _washington(self, mentions: list[Mention]) -> list[Mention]:
        """"Washington, D.C." is one name."""
        out: list[Mention] = []
        for m in mentions:
            last = out[-1] if out else None
            if last is not None and m.name == "District of Columbia" and last.name == "Washington" and m.first.i - last.last.i == 2:
                last.words, last.rows, last.sure = self.words[last.first.i : m.last.i + 1], m.rows, True
            else:
                out.append(m)
        return out

    @staticmethod
    def _drop_people(mentions: list[Mention]) -> None:
        """A lesser town's name that speaks or acts, and is nowhere shown to be a place, is somebody's surname."""
        placed = {m.name for m in mentions if m.placed or m.lies_in or m.abbreviation or len(m.words) > 1}
        acting = {m.name for m in mentions if m.acting}
        for m in mentions:
            if m.name in acting and m.name not in placed and m.rows and m.rows[0].kind == "city" and m.rows[0].weight < FAMOUS:
                m.sure = False

    def _sentence(self, sentence: Sentence) -> Iterator[Mention]:
        words = sentence.words
        n, i = len(words), 0
        headline = sentence.title and sum(w.text[0].isupper() for w in words) * 2 > n
        while i < n:
            w = words[i]
            if not (w.text[0].isupper() or begins_place(w) or w.lower in ARTICLES and i + 1 < n and words[i + 1].text == "-"):
                i += 1
                continue
            found = self._at(words, i, headline)
            if found is None:
                i += 1
                continue
            mention, i = found
            if mention is not None:
                yield mention

    def _at(self, words: tuple[Word, ...], i: int, headline: bool) -> tuple[Mention | None, int] | None:
        """The mention that begins at word i, and the index after it; None where there is none."""
        entity = words[i].entity
        if i > 1 and words[i - 1].text in (",", "-", "(") and (state := self._state(words, i)):
            return state
        if entity is not None and entity.words[0] is words[i]:
            if entity.label in PLACE_LABELS:
                return self._entity(words, i, entity)
            if entity.label in ("ORG", "PERSON", "PRODUCT") and (house := self._house(words, i, entity)):
                return house
        return self._match(words, i, headline) or self._street(words, i)

    def _house(self, words: tuple[Word, ...], i: int, entity: Entity) -> tuple[Mention, int] | None:
        """An organisation's house where something is: "at Shifa Hospital", "outside the Supreme Court"."""
        inside = [w for w in entity.words if w.lower != "the" and w.tag != "POS"]
        if len(inside) < 2 or inside[-1].lower not in HOUSES and inside[-1].lower not in STREETS or inside[0].sentence is not words[i].sentence:
            return None
        k = i - 1
        while k >= 0 and words[k].lower in ("the", "nearby", "central", "downtown"):
            k -= 1
        if k < 0 or words[k].lower not in ("at", "near", "outside", "inside", "in", "on", "opposite", "behind", "into") or not inside[0].text[0].isupper():
            return None
        text = self._text(inside)
        end = entity.words[-1].i - words[0].i + 1
        if end > len(words):
            return None
        rows = self.gazetteer.find(text)
        if rows:
            return self._finish(Mention(tuple(inside), text, rows, "FAC", sure=True)), end
        return self._named(inside, text), end

    def _named(self, inside: list[Word], text: str) -> Mention:
        """A facility that no gazetteer has, near the place at the front of its name if there is one."""
        front = self._leading(inside) if inside[-1].lower not in STREETS else None
        if front is None:
            return Mention(tuple(inside), text, (), "FAC", "facility", sure=True)
        return Mention(tuple(inside), front[0], front[1], "FAC", "facility", True, text, True)

    def _street(self, words: tuple[Word, ...], i: int) -> tuple[Mention, int] | None:
        """"75 N. High St.", "on Haifa Street": a capitalised run that ends in a word for streets."""
        if i == 0 or not (words[i - 1].text.isdigit() or words[i - 1].lower in ("on", "along", "of", "and", "near", "at", "in", "to", "from", "off", "the")):
            return None
        for k in range(i, min(i + 4, len(words))):
            w = words[k]
            if k > i and w.lower in STREETS and w.text[0].isupper() and w.lower not in ("way", "place", "court", "row", "loop", "circle", "st", "dr", "dr."):
                return Mention(words[i : k + 1], self._text(words[i : k + 1]), (), "FAC", "facility", sure=True), k + 1
            if not w.text[0].isupper() or w.entity is not None and w.entity.label in ("GPE", "LOC"):
                return None
        return None

    def _state(self, words: tuple[Word, ...], i: int) -> tuple[Mention, int] | None:
        """", Ill.", ", W. Va.", ", TX" after a name."""
        if i < 2 or not words[i - 2].text[0].isupper() or words[i - 1].text != "," and words[i - 2].text not in ("D", "R", "I"):
            return None
        for length in (2, 1):
            if i + length > len(words):
                continue
            text = self.parsed.text[words[i].start : words[i + length - 1].end]
            name = STATES.get(text)
            if name is None and length == 1 and i + 1 < len(words) and words[i + 1].text == ".":
                name = STATES.get(text + ".") if len(text) > 2 or not text.isupper() else None
            if name:
                rows = tuple(r for r in self.gazetteer.find(name) if r.kind == "admin1" and r.country in ("USA", "CAN") and r.name == name)
                if name == "District of Columbia":
                    rows = tuple(r for r in self.gazetteer.find("Washington") if r.admin1 == name)
                if rows:
                    mention = Mention(words[i : i + length], name, rows, "GPE", "admin1", sure=True, abbreviation=True)
                    return mention, i + length
        return None

    # ---------------------------------------------------------------- the recogniser's places
    def _entity(self, words: tuple[Word, ...], i: int, entity: Entity) -> tuple[Mention | None, int] | None:
        inside = [w for w in entity.words if w.sentence is words[i].sentence]
        end = i + len(inside)
        while inside and (inside[0].lower in ("the", "of") or inside[0].text in "'\"“”‘’`.-–"):
            inside.pop(0)
        while inside and (inside[-1].tag == "POS" or inside[-1].text in "'\"“”‘’`,.-–" or inside[-1].lower in ("'s", "’s", "and", "the", "of")):
            inside.pop()
        if not inside:
            return None, end
        text = self._text(inside)
        if text.casefold() in METONYMS or not any(c.isalpha() for c in text):
            return None, end
        full = text + "." if end < len(words) and words[end].text == "." else text
        state = STATES.get(full if full in STATES else text) if "." in full and len(text) < 8 else None
        rows = self.gazetteer.find(state or text)
        if state:
            rows = tuple(r for r in rows if r.kind == "admin1" and r.country in ("USA", "CAN")) or rows
            return Mention(tuple(inside), state, rows, "GPE", "admin1", sure=True, abbreviation=True), end
        if rows and (self._demonym(text, rows) or self._acronym(inside, rows)):
            return None, end
        if len(inside) == 1 and inside[0].lower in HEADS and (not rows or rows[0].kind not in ("region", "country")):
            return None, end
        extended = self._longer(words, i + (entity.words.index(inside[0])), len(inside))
        if extended is not None:
            inside, rows, text = list(extended[0]), extended[1], self._text(list(extended[0]))
            end = max(end, words.index(inside[-1]) + 1)
        if (back := self._before(words, i, inside)) is not None:
            inside, rows = back
            text = self._text(inside)
        if rows:
            person = len(inside) == 1 and inside[0].lower in self.surnames and not self._there(words, i)
            return self._finish(Mention(tuple(inside), text, rows, entity.label, sure=not person)), end
        return self._unmatched(words, i, end, inside, entity, text)

    def _unmatched(
        self, words: tuple[Word, ...], i: int, end: int, inside: list[Word], entity: Entity, text: str
    ) -> tuple[Mention | None, int] | None:
        """A place the recogniser saw whose whole name the gazetteer lacks: cut off a kind noun or direction, else keep it unknown."""
        last = inside[-1].lower
        core = inside
        while len(core) > 1 and core[0].lower in DIRECTIONS:
            core = core[1:]
        hint = KIND_NOUNS.get(last) if len(core) > 1 else None
        if hint:
            rows = self.gazetteer.find(self._text(core[:-1]))
            if rows and hint != "region":
                return self._finish(Mention(tuple(core), self._text(core[:-1]), rows, entity.label, hint, sure=True)), end
        if core is not inside and (rows := self.gazetteer.find(self._text(core))):
            return self._finish(Mention(tuple(core), self._text(core), rows, entity.label, sure=True)), end
        if self._demonym(text, ()) or len(text) < 3 or (len(inside) == 1 and inside[0].lower in COMMON):
            return None, end
        if (len(inside) == 1 or entity.label == "GPE" and last not in STREETS) and not self._surely(words, inside, entity):
            return None, end
        if last in STREETS or hint == "region":
            kind: RowKind = "region" if hint == "region" else "facility"
            return self._finish(Mention(tuple(inside), text, (), entity.label, kind, sure=True)), end
        if len(inside) > 1 and (last in NAMED_FACILITIES or entity.label == "FAC" or inside[0].lower in ("old", "historic", "metro")):
            return self._named(inside, text), end
        if entity.label == "GPE" and len(inside) > 2:
            return None  # look for places within
        kind_: RowKind | None = {"FAC": "facility", "LOC": "region"}.get(entity.label)  # type: ignore[assignment]
        if not inside[0].text[0].isupper() and not inside[-1].text[0].isupper():
            return None, end
        return self._finish(Mention(tuple(inside), text, (), entity.label, kind_, sure=True)), end

    def _surely(self, words: tuple[Word, ...], inside: list[Word], entity: Entity) -> bool:
        """Whether a name that no gazetteer has is surely a place: something is said to be there, or it stands like one."""
        w = inside[-1]
        if w.pos != "PROPN" or w.lower in self.surnames or len(inside) == 1 and w.text.isupper() and len(w.text) <= 5:
            return False
        k = inside[0].i - words[0].i
        after = words[k + len(inside)].lower if k + len(inside) < len(words) else ""
        return self._there(words, k) or after in KIND_NOUNS or entity.label == "GPE" and w.dep in ("appos", "npadvmod")

    def _leading(self, inside: list[Word]) -> tuple[str, tuple[Row, ...]] | None:
        """The town at the front of a facility's name, "Boston" of "Boston Harbor", or at its end, "Manassas" of "Old Town Manassas"."""
        n = len(inside)
        for a, b in [(0, k) for k in range(n - 1, 0, -1)] + [(k, n) for k in range(1, n)]:
            text = self._text(inside[a:b])
            rows = self.gazetteer.find(text)
            if rows and rows[0].kind != "region" and (b - a > 1 or rows[0].main and rows[0].weight > 3.5 and inside[a].lower not in HEADS):
                return text, rows
        return None

    def _longer(self, words: tuple[Word, ...], i: int, length: int) -> tuple[tuple[Word, ...], tuple[Row, ...]] | None:
        """A longer known name that begins here: the recogniser stops at "Nad" of "Nad Ali", at "Walker" of "Walker County"."""
        best = None
        for end in self._ends(words, i, True):
            if end - i > length and (rows := self.gazetteer.find(self._text(words[i:end]))):
                best = (words[i:end], rows)
                break
        return best

    def _before(self, words: tuple[Word, ...], i: int, inside: list[Word]) -> tuple[list[Word], tuple[Row, ...]] | None:
        """A word before that belongs to the name: "Santa" of "Santa Elena", "Middle" of "Middle Magdalena"."""
        k = inside[0].i - words[0].i - 1
        if k < 0 or not (words[k].text[0].isupper() or words[k].lower in PARTICLES):
            return None
        longer = [words[k], *inside]
        rows = self.gazetteer.find(self._text(longer)) if words[k].pos in ("PROPN", "ADJ", "NOUN", "X", "DET") else ()
        return (longer, rows) if rows and words[k].lower != "the" else None

    # ---------------------------------------------------------------- names that the gazetteer knows
    def _ends(self, words: tuple[Word, ...], i: int, written: bool = False) -> list[int]:
        """Where a name that begins at i may end, longest first; `written`: capitals as in the report, not as recased."""
        ends = []
        for k in range(i, min(i + LONGEST, len(words))):
            w = words[k]
            if (self.parsed.text[w.start] if written else w.text[0]).isupper() or w.text[0].isdigit() and k > i:
                ends.append(k + 1)
            elif w.lower not in JOINERS and not (k == i and w.lower in ARTICLES):
                break
        return ends[::-1]

    def _match(self, words: tuple[Word, ...], i: int, headline: bool) -> tuple[Mention | None, int] | None:
        for end in self._ends(words, i):
            span = words[i:end]
            if end - i == 1 and (span[0].lower in HEADS or len(span[0].text) < 3 and span[0].text not in ("US", "UK")):
                return None
            text = self._text(span)
            if self.gazetteer.people(text) and not any(r.kind == "country" for r in self.gazetteer.find(text)):
                return None, end
            rows = self.gazetteer.find(text)
            if not rows:
                continue
            label = self._label(span)
            if text.casefold() in METONYMS or self._acronym(span, rows):
                return None, end
            if label is None or label.endswith("-part"):
                if rows[0].kind != "admin2" and self._within_name(words, i, end):
                    return None, end
            mention = Mention(tuple(span), text, rows, label)
            verdict = self._accept(words, i, end, mention, headline)
            if verdict is None:
                continue
            mention.sure = verdict
            return self._finish(mention), end
        return None

    def _within_name(self, words: tuple[Word, ...], i: int, end: int) -> bool:
        """Whether the words only begin or end a longer capitalised name that is not a place's: "Elysian" of "Elysian Fields"."""
        if end < len(words) and (w := words[end]).text[0].isupper() and w.pos == "PROPN" and w.sentence is words[i].sentence:
            known = w.lower in KIND_NOUNS or w.lower in NAMED_FACILITIES or w.lower in LOCAL_BODIES or w.entity is not words[i].entity
            if not known or w.entity is None and words[i].entity is None and w.lower not in LOCAL_BODIES | KIND_NOUNS.keys() | FACILITIES:
                return True
        if i and (w := words[i - 1]).text[0].isupper() and w.pos == "PROPN" and w.lower not in DIRECTIONS and w.lower not in KIND_NOUNS:
            return w.entity is words[i].entity and w.tag != "POS"
        return False

    def _label(self, span: tuple[Word, ...]) -> str | None:
        """The recogniser's label of the name, with "-part" where the name is only part of what it saw."""
        entity = span[0].entity or span[-1].entity
        if entity is None:
            return None
        named = [w for w in entity.words if w.lower != "the" and w.tag != "POS"]
        whole = bool(named) and named[0] is span[0] and named[-1] is span[-1]
        return entity.label if whole or all(w in span for w in named) else entity.label + "-part"

    def _accept(self, words: tuple[Word, ...], i: int, end: int, m: Mention, headline: bool) -> bool | None:
        """True: a place. False: a place if others bear it out. None: none."""
        label, rows = m.label, m.rows
        best = rows[0]
        prominent = best.main and (best.kind in ("country", "admin1") or best.weight >= 4.6) or best.kind == "country"
        there = self._there(words, i) or best.main and end < len(words) and words[end].lower in OF_A_PLACE and words[end].pos == "NOUN"
        contained = end < len(words) and words[end].text == ","
        if self._dateline(words, i, end):
            return True
        if label is None:
            if headline:
                return prominent and best.weight >= 5.3 and words[i].pos == "PROPN" or None
            if words[i].pos not in ("PROPN", "NOUN", "ADJ") or i == 0 and len(m.words) == 1 and not prominent:
                return None
            if m.first.lower in self.surnames and not there:
                return None
            return prominent and words[i].pos == "PROPN" or there or (False if contained or words[i].pos == "PROPN" else None)
        kind, part = label.removesuffix("-part"), label.endswith("-part")
        if kind in PLACE_LABELS:
            return True if best.weight > 3 or not part or there else False
        if kind in NUMBER_LABELS:
            return None
        if kind == "PERSON":
            if part:
                return None
            if len(m.words) == 1 and m.first.lower in self.surnames:
                return None
            return there and (best.main or prominent) or (False if contained or best.main else None)
        if kind == "NORP":
            if part:
                return None
            return there or best.kind == "country" or (False if prominent else None)
        if kind == "ORG":
            if part:
                return self._local(m) or None
            if m.name.isupper() and len(m.name) <= 5 and best.kind != "country" and not headline and not there:
                return None
            return there or prominent or (False if best.main else None)
        if kind == "ORDINAL":
            return None
        return there and best.main and not part or None

    def _local(self, m: Mention) -> bool:
        """Whether the organisation around the name works at that place: "Fargo Police", "Walker County Jail"."""
        entity = m.first.entity
        if entity is None or not m.rows[0].main and m.rows[0].kind != "country":
            return False
        rest = [w for w in entity.words if w.i > m.last.i]
        before = [w for w in entity.words if w.i < m.first.i and w.lower not in ("the", "an", "a") and w.text not in QUOTES]
        if before or not rest:
            return False
        if m.rows[0].kind == "country" or len(m.words) == 1 and m.first.lower in COMMON:
            return False
        return any(w.lower in LOCAL_BODIES for w in rest) or m.rows[0].kind == "admin2"

    def _there(self, words: tuple[Word, ...], i: int) -> bool:
        """Whether the words before say that something is at this place."""
        k = i - 1
        while k >= 0 and (words[k].lower in DIRECTIONS or words[k].lower in ("the", "-") or self.gazetteer.people(words[k].text)):
            k -= 1
        if k < 0:
            return False
        w = words[k]
        if w.lower in LOCATIVE:
            return w.lower not in ("to", "from", "over", "between", "behind", "past", "above", "below") or i > 0 and words[i].entity is None or k >= 0 and w.lower in ("to", "from")
        if w.lower == "of" and k > 0:
            return words[k - 1].lemma in SETTLED or words[k - 1].lower in SETTLED
        return w.lower in KIND_NOUNS and w.lower in SETTLED and w.dep in ("compound", "nmod")

    @staticmethod
    def _dateline(words: tuple[Word, ...], i: int, end: int) -> bool:
        """"TORRINGTON — A fire …", "KABUL (AFP) …" at the head of a paragraph."""
        if i and words[i - 1].text not in (".", "]", "|", "..") or end + 1 >= len(words):
            return False
        after = words[end]
        first = after.sentence.index == 0 or words[i].text.isupper()
        return first and (after.text in DASHES and after.start > words[end - 1].end or after.text == "(" and words[end + 1].text[0].isupper())

    @staticmethod
    def _acronym(span: tuple[Word, ...] | list[Word], rows: tuple[Row, ...]) -> bool:
        """"OAS" is no town of Oas, unless everything around is in capitals."""
        if len(span) > 1 or not 1 < len(span[0].text) <= 5 or not span[0].text.isupper() or rows[0].kind == "country":
            return False
        words = span[0].sentence.words
        k = span[0].i - words[0].i
        beside = [w for w in words[max(0, k - 2) : k + 3] if w is not span[0] and w.text.isalpha()]
        return not (k + 1 < len(words) and words[k + 1].text in DASHES) and not all(w.text.isupper() for w in beside)

    def _demonym(self, text: str, rows: tuple[Row, ...]) -> bool:
        """"Afghan", "Qataris": words for people, unless a country bears that very word as its name."""
        return self.gazetteer.people(text) is not None and not any(r.kind == "country" for r in rows)

    # ---------------------------------------------------------------- wording
    def _finish(self, m: Mention) -> Mention:
        """Read what the words around the name say of its kind, and whether a facility is meant."""
        sentence = m.first.sentence.words
        a, b = m.first.i - sentence[0].i, m.last.i - sentence[0].i
        after = sentence[b + 1] if b + 1 < len(sentence) else None
        if m.kind is None and after is not None and after.pos in ("NOUN", "PROPN"):
            noun = after.lower
            if (after.text[0].isupper() or noun == "city") and noun in KIND_NOUNS and (rows := self.gazetteer.find(self._text((*m.words, after)))):
                m.words, m.rows = (*m.words, after), rows
                m.name = self._text(m.words)
                return self._finish(m)
            if noun in WATERS and m.rows and m.rows[0].kind != "region":
                m.words, m.rows = (*m.words, after), ()
                m.name, m.kind, m.sure = self._text(m.words), "region", m.sure
                return m
            if noun == "air" and b + 2 < len(sentence) and sentence[b + 2].lower == "base":
                self._facility(m, sentence[a : b + 3])
            elif noun in FACILITIES and m.rows and m.rows[0].kind not in ("country", "facility", "region"):
                self._facility(m, sentence[a : b + 2])
            elif noun in KIND_NOUNS and not (noun in ("state", "area", "region") and m.rows and m.rows[0].kind == "country"):
                m.kind = KIND_NOUNS[noun]
        if m.kind is None and a >= 2 and sentence[a - 1].lower == "of":
            m.kind = KIND_NOUNS.get(sentence[a - 2].lower)
            if m.kind == "region" or sentence[a - 2].lower in ("region", "area", "republic", "territory", "division"):
                m.kind = None
        for w in sentence[max(0, a - 6) : a]:
            if (country := self.gazetteer.people(w.text)) and any(x.lower in KIND_NOUNS for x in sentence[w.i - sentence[0].i + 1 : a]):
                m.country = country
        m.placed = m.kind is not None or m.country is not None or self._there(sentence, a)
        m.acting = self._acts(m) if m.label == "GPE" else False
        if m.first.text in ("US", "U.S.", "UK", "U.K.", "USA") and len(m.words) == 1 and not m.placed:
            m.acting |= m.first.dep in ("compound", "amod", "nmod", "npadvmod") and m.first.head.lemma not in SETTLED
        return m

    def _facility(self, m: Mention, words: tuple[Word, ...]) -> None:
        """Turn "Kandahar" of "Kandahar airport" into that airport."""
        name = self._text(words)
        known = self.gazetteer.find(name)
        if not known and words[-1].lower not in ("airport", "airfield", "airbase", "base", "prison", "dam", "crossing"):
            return
        m.words, m.own_name, m.kind, m.near = tuple(words), name, "facility", not known
        m.rows = known or m.rows
        m.name = name if known else m.name

    def _acts(self, m: Mention) -> bool:
        """A country or capital that is the subject of a verb of speaking or agreeing is its government."""
        w = next((x for x in reversed(m.words) if x.dep in ("nsubj", "nsubjpass", "conj")), None)
        while w is not None and w.dep == "conj" and w.head is not w:
            w = w.head
        return w is not None and w.dep == "nsubj" and w.head.pos == "VERB" and w.head.lemma in ACTING

    def _text(self, words: list[Word] | tuple[Word, ...]) -> str:
        return self.parsed.text[words[0].start : words[-1].end]


def begins_place(w: Word) -> bool:
    """Whether the recogniser's place begins at this word ("santa Elena" of a recased report)."""
    return w.entity is not None and w.entity.words[0] is w and w.entity.label in PLACE_LABELS


WATERS = frozenset({"river", "lake", "mountains", "desert", "creek"})
BETWEEN = frozenset(", in of the 's ’s and a , - province district state region county city town village 's".split()) | DIRECTIONS | KIND_NOUNS.keys()


def link(mentions: list[Mention], words: tuple[Word, ...]) -> None:
    """Join neighbours: "Palma, Mozambique" (the second holds the first), "Syria's Idlib", "Kabul, Herat and Kunduz" (one sure, all sure)."""
    for m, n in zip(mentions, mentions[1:], strict=False):
        if n.first.i - m.last.i > 7 or m.first.sentence is not n.first.sentence or m.name == n.name:
            continue
        between = [w.lower for w in words[m.last.i + 1 : n.first.i]]
        if not between:
            continue
        if between in (["'s"], ["’s"]) or between[0] in ("'s", "’s") and all(b in BETWEEN for b in between) and "," not in between:
            if holds(m, n):
                n.lies_in.append(m)
                m.sure = n.sure = m.sure or n.sure
        elif all(b in BETWEEN for b in between) and "and" not in between:
            if holds(n, m) and (between[0] in (",", "in", "of") or "in" in between or "of" in between):
                m.lies_in.append(n)
                m.sure = n.sure = m.sure or n.sure or between == [","]
            elif between == [","] and (m.sure or n.sure) and "PERSON" not in (m.label, n.label):
                m.sure = n.sure = True
        elif between in (["and"], [",", "and"], ["or"], ["/"]) and (m.sure or n.sure) and "PERSON" not in (m.label, n.label):
            m.sure = n.sure = True


def house_in(mentions: list[Mention], words: tuple[Word, ...]) -> None:
    """Give an unknown house or street the town that the sentence goes on to name: "at the Al Noor market in northern Aleppo"."""
    for k, m in enumerate(mentions):
        if m.rows or m.lies_in or m.kind != "facility":
            continue
        for n in mentions[k + 1 : k + 3]:
            if n.first.sentence is not m.first.sentence or n.first.i - m.last.i > 10 or not n.rows or n.near:
                continue
            before = n.first.i - 1
            while before > m.last.i and words[before].lower in DIRECTIONS:
                before -= 1
            if words[before].lower in ("in", "near", ",", "of") and n.rows[0].kind in ("city", "admin2", "admin1"):
                m.lies_in.append(n)
                break


def holds(outer: Mention, inner: Mention) -> bool:
    """Whether some candidate of the one lies in some candidate of the other."""
    if not inner.rows:
        return bool(outer.rows) and outer.rows[0].kind in ("country", "admin1", "admin2", "city")
    if inner.rows[0].kind == "country" and inner.rows[0].main and not outer.abbreviation:
        return False
    return any(contains(o, r) for o in outer.rows[:8] for r in inner.rows)


def contains(outer: Row, inner: Row) -> bool:
    """Whether the outer place is the country, province or district of the inner one."""
    if outer.id == inner.id or outer.country != inner.country or outer.country is None:
        return False
    match outer.kind:
        case "country":
            return inner.kind != "country"
        case "admin1":
            return outer.admin1 == inner.admin1 and inner.kind not in ("country", "admin1")
        case "admin2":
            return outer.admin1 == inner.admin1 and outer.admin2 == inner.admin2 and inner.kind == "city"
    return False
