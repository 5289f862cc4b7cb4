"""The walk over a report's words that finds its mentions: the recogniser's places, and names that only the gazetteer knows."""

from collections.abc import Iterator

from ...knowledge.gazetteer import Gazetteer, Row, RowKind
from ...language.words import Entity, Parsed, Sentence, Word
from .judging import Judge, is_acronym, is_within_name, label_of
from .mentions import FAMOUS, PLACE_LABELS, Mention
from .neighbours import weigh_neighbours
from .wording import read_around
from .words import (
    COMMON,
    DIRECTIONS,
    HOUSES,
    KIND_NOUNS,
    LOCAL_BODIES,
    METONYMS,
    NAMED_FACILITIES,
    SETTLEMENTS,
    STATES,
    STREETS,
)

Words = tuple[Word, ...]
Found = tuple[Mention | None, int]  # what begins at a word, and the index after it

JOINERS = frozenset(
    "of de del da do dos das la las los le les du des al el ez e es the and y - – au aux sur upon on under en ' ’ ’s 's am an der".split()
)
ARTICLES = frozenset("al el ar as ash an ad az at ed es ez".split())
PARTICLES = frozenset("san santa santo puerto villa nueva new fort port el la los las saint st st.".split())
BEFORE_STREETS = frozenset("on along of and near at in to from off the".split())
BEFORE_HOUSES = frozenset("at near outside inside in on opposite behind into".split())
NOT_STREETS = frozenset("way place court row loop circle st dr dr.".split())
LONGEST = 6
# Single words that, capitalised, head other names.
HEADS = COMMON | KIND_NOUNS.keys() | NAMED_FACILITIES | LOCAL_BODIES | STREETS | DIRECTIONS


def find_mentions(parsed: Parsed, gazetteer: Gazetteer) -> list[Mention]:
    """All mentions of places, in text order and apart from each other."""
    walk = _Walk(parsed, gazetteer)
    found: list[Mention] = []
    for sentence in parsed.sentences:
        for m in walk.over(sentence):
            if not found or m.first.i > found[-1].last.i:
                found.append(m)
    return weigh_neighbours(found, parsed.words)


def surnames(parsed: Parsed) -> frozenset[str]:
    """Parts of people's full names: "Jackson" alone is he again, not Mississippi's capital."""
    full = (e for e in parsed.entities if e.label == "PERSON" and len(e.words) > 1)
    return frozenset(w.lower for e in full for w in e.words if w.text[0].isupper())


class _Walk:
    def __init__(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.source, self.gazetteer = parsed.text, gazetteer
        self.judge = Judge(gazetteer, surnames(parsed))

    def over(self, sentence: Sentence) -> Iterator[Mention]:
        """The mentions of one sentence."""
        words = sentence.words
        headline = sentence.title and sum(w.text[0].isupper() for w in words) * 2 > len(words)
        i = 0
        while i < len(words):
            found = self._at(words, i, headline) if self._may_begin(words, i) else None
            if found is None:
                i += 1
                continue
            mention, i = found
            if mention is not None:
                yield mention

    @staticmethod
    def _may_begin(words: Words, i: int) -> bool:
        w = words[i]
        if w.text[0].isupper() or (w.lower in ARTICLES and i + 1 < len(words) and words[i + 1].text == "-"):
            return True
        return w.entity is not None and w.entity.label in PLACE_LABELS and w.entity.words[0] is w

    def _at(self, words: Words, i: int, headline: bool) -> Found | None:
        """What begins at word i, if anything."""
        entity = words[i].entity
        if i > 1 and words[i - 1].text in (",", "-", "(") and (state := self._state(words, i)):
            return state
        if entity is not None and entity.words[0] is words[i]:
            if entity.label in PLACE_LABELS:
                return self._entity(words, i, entity, headline)
            if entity.label in ("ORG", "PERSON", "PRODUCT") and (house := self._house(words, i, entity)):
                return house
        return self._match(words, i, headline) or self._street(words, i) or self._settlement(words, i)

    def _settlement(self, words: Words, i: int) -> Found | None:
        """ "the village of Tarshkel": a place by its wording, whatever the recogniser took it for."""
        if i < 2 or words[i - 1].lower != "of" or words[i - 2].lower not in SETTLEMENTS or words[i].pos != "PROPN":
            return None
        end = i + 1
        while end < len(words) and end < i + 3 and words[end].pos == "PROPN" and words[end].text[0].isupper():
            end += 1
        span = words[i:end]
        return self._read(Mention(span, self._text(span), (), "GPE", sure=True)), end

    # ---------------------------------------------------------------- states, houses, streets
    def _state(self, words: Words, i: int) -> Found | None:
        """ ", Ill.", ", W. Va.", ", TX" after a name; "D-N.J."."""
        before = words[i - 2].text
        if not before[0].isupper() or (words[i - 1].text != "," and before not in ("D", "R", "I")):
            return None
        for length in (2, 1):
            if i + length > len(words):
                continue
            text = self._text(words[i : i + length])
            name = STATES.get(text)
            if name is None and length == 1 and i + 1 < len(words) and words[i + 1].text == ".":
                name = STATES.get(text + ".") if len(text) > 2 or not text.isupper() else None
            if name:
                return self._abbreviated(words[i : i + length], name), i + length
        return None

    def _abbreviated(self, span: Words, name: str) -> Mention:
        """The state or province that an abbreviation stands for."""
        if name == "District of Columbia":
            rows = tuple(r for r in self.gazetteer.find("Washington") if r.admin1 == name)
        else:
            rows = tuple(
                r for r in self.gazetteer.find(name) if r.kind == "admin1" and r.country in ("USA", "CAN") and r.name == name
            )
        return Mention(span, name, rows, "GPE", "admin1", sure=True, abbreviation=True, placed=True)

    def _house(self, words: Words, i: int, entity: Entity) -> Found | None:
        """An organisation's house where something is: "at Shifa Hospital", "outside the Supreme Court"."""
        inside = tuple(w for w in entity.words if w.lower != "the" and w.tag != "POS")
        end = entity.words[-1].i - words[0].i + 1
        if len(inside) < 2 or end > len(words) or not inside[0].text[0].isupper():
            return None
        if inside[-1].lower not in HOUSES and inside[-1].lower not in STREETS:
            return None
        k = i - 1
        while k >= 0 and words[k].lower in ("the", "nearby", "central", "downtown"):
            k -= 1
        if k < 0 or words[k].lower not in BEFORE_HOUSES:
            return None
        text = self._text(inside)
        if rows := self.gazetteer.find(text):
            return self._read(Mention(inside, text, rows, "FAC", sure=True)), end
        return self._named(inside, text), end

    def _named(self, inside: Words, text: str) -> Mention:
        """A facility that no gazetteer has, near the place at the front of its name if there is one."""
        front = self._leading(inside) if inside[-1].lower not in STREETS else None
        if front is None:
            return Mention(inside, text, (), "FAC", "facility", sure=True)
        return Mention(inside, front[0], front[1], "FAC", "facility", near=True, own_name=text, sure=True)

    def _leading(self, inside: Words) -> tuple[str, tuple[Row, ...]] | None:
        """The town at the front of a facility's name, "Boston" of "Boston Harbor", or at its end, "Manassas" of "Old Town Manassas"."""
        n = len(inside)
        for a, b in [(0, k) for k in range(n - 1, 0, -1)] + [(k, n) for k in range(1, n)]:
            text = self._text(inside[a:b])
            rows = self.gazetteer.find(text)
            if not rows or rows[0].kind == "region":
                continue
            if b - a > 1 or (rows[0].main and rows[0].weight > 3.5 and inside[a].lower not in HEADS):
                return text, rows
        return None

    def _street(self, words: Words, i: int) -> Found | None:
        """ "75 N. High St.", "on Haifa Street": a capitalised run that ends in a word for streets."""
        if i == 0 or not (words[i - 1].text.isdigit() or words[i - 1].lower in BEFORE_STREETS):
            return None
        for k in range(i, min(i + 4, len(words))):
            w = words[k]
            if not w.text[0].isupper() or (w.entity is not None and w.entity.label in ("GPE", "LOC")):
                return None
            if k > i and w.lower in STREETS and w.lower not in NOT_STREETS:
                span = words[i : k + 1]
                return Mention(span, self._text(span), (), "FAC", "facility", sure=True), k + 1
        return None

    # ---------------------------------------------------------------- the recogniser's places
    def _entity(self, words: Words, i: int, entity: Entity, headline: bool) -> Found | None:
        inside = trimmed(entity, words[i].sentence)
        end = i + sum(w.sentence is words[i].sentence for w in entity.words)
        if not inside:
            return None, end
        text = self._text(inside)
        if text.casefold() in METONYMS or not any(c.isalpha() for c in text):
            return None, end
        if end < len(words) and self.gazetteer.people(self._text((*inside, words[end]))):
            return None, end + 1  # "Sri" of "Sri Lankan"
        full = text + "." if end < len(words) and words[end].text == "." else text
        if "." in full and len(text) < 8 and (state := STATES.get(full) or STATES.get(text)):
            return self._abbreviated(inside, state), end
        rows = self.gazetteer.find(text)
        if rows and (self.judge.demonym(text, rows) or is_acronym(inside, rows)):
            return None, end
        if len(inside) == 1 and inside[0].lower in HEADS and (not rows or rows[0].kind not in ("region", "country")):
            return None, end
        inside, rows = self._whole(words, inside, rows)
        end = max(end, inside[-1].i - words[0].i + 1)
        if rows:
            person = len(inside) == 1 and inside[0].lower in self.judge.surnames and not self.judge.there(words, i)
            return self._read(Mention(inside, self._text(inside), rows, entity.label, sure=not person)), end
        if headline and len(inside) > 1 and (front := self._front(inside)):
            return self._read(front), end
        return self._unmatched(words, end, inside, entity)

    def _front(self, inside: Words) -> Mention | None:
        """The well-known place at the front of what a headline's capitals run together: "Doha Reach"."""
        for end in range(len(inside) - 1, 0, -1):
            text = self._text(inside[:end])
            rows = self.gazetteer.find(text)
            if rows and rows[0].main and rows[0].weight >= FAMOUS:
                return Mention(inside[:end], text, rows, "GPE", sure=True)
        return None

    def _whole(self, words: Words, inside: Words, rows: tuple[Row, ...]) -> tuple[Words, tuple[Row, ...]]:
        """The longer known name around: the recogniser stops at "Nad" of "Nad Ali", or begins at "Elena" of "Santa Elena"."""
        a = inside[0].i - words[0].i
        for end in self._ends(words, a, written=True):
            if end - a > len(inside) and (longer := self.gazetteer.find(self._text(words[a:end]))):
                inside, rows = words[a:end], longer
                break
        w = words[a - 1] if a else None
        if (
            w is not None
            and w.lower != "the"
            and (w.text[0].isupper() or w.lower in PARTICLES)
            and w.pos not in ("ADP", "VERB", "AUX")
        ):
            longer = self.gazetteer.find(self._text((w, *inside)))
            if longer:
                inside, rows = (w, *inside), longer
        return inside, rows

    def _unmatched(self, words: Words, end: int, inside: Words, entity: Entity) -> Found | None:
        """A place the recogniser saw whose whole name the gazetteer lacks: cut off a direction or kind noun, else keep it unknown."""
        text, last, core = self._text(inside), inside[-1].lower, inside
        while len(core) > 1 and core[0].lower in DIRECTIONS:
            core = core[1:]
        hint = KIND_NOUNS.get(last) if len(core) > 1 else None
        if hint and hint != "region" and (rows := self.gazetteer.find(self._text(core[:-1]))):
            return self._read(Mention(core, self._text(core[:-1]), rows, entity.label, hint, sure=True)), end
        if core is not inside and (rows := self.gazetteer.find(self._text(core))):
            return self._read(Mention(core, self._text(core), rows, entity.label, sure=True)), end
        if self.judge.demonym(text, ()) or len(text) < 3 or (len(inside) == 1 and inside[0].lower in COMMON):
            return None, end
        if (len(inside) == 1 or (entity.label == "GPE" and last not in STREETS)) and not self._surely(words, inside, entity):
            return None, end
        if not inside[0].text[0].isupper() and not inside[-1].text[0].isupper():
            return None, end
        if len(inside) > 1 and last not in STREETS and hint != "region":
            if last in NAMED_FACILITIES or entity.label == "FAC" or inside[0].lower in ("old", "historic", "metro"):
                return self._named(inside, text), end
            if entity.label == "GPE" and len(inside) > 2:
                return None  # look for places within
        kind: RowKind | None = "region" if hint == "region" or entity.label == "LOC" else None
        if last in STREETS or entity.label == "FAC":
            kind = "facility"
        return self._read(Mention(inside, text, (), entity.label, kind, sure=True)), end

    def _surely(self, words: Words, inside: Words, entity: Entity) -> bool:
        """Whether a name that no gazetteer has is surely a place: something is said to be there, or it stands like one."""
        w = inside[-1]
        if w.pos != "PROPN" or w.lower in self.judge.surnames or (len(inside) == 1 and w.text.isupper() and len(w.text) <= 5):
            return False
        k = inside[0].i - words[0].i
        after = words[k + len(inside)].lower if k + len(inside) < len(words) else ""
        return self.judge.there(words, k) or after in KIND_NOUNS or (entity.label == "GPE" and w.dep in ("appos", "npadvmod"))

    # ---------------------------------------------------------------- names that the gazetteer knows
    def _match(self, words: Words, i: int, headline: bool) -> Found | None:
        """The longest name that begins at word i and that the gazetteer knows."""
        for end in self._ends(words, i):
            span = words[i:end]
            if end - i == 1 and (span[0].lower in HEADS or (len(span[0].text) < 3 and span[0].text not in ("US", "UK"))):
                return None
            text = self._text(span)
            rows = self.gazetteer.find(text)
            if self.judge.demonym(text, rows):
                return None, end
            if not rows:
                continue
            label = label_of(span)
            if text.casefold() in METONYMS or is_acronym(span, rows):
                return None, end
            if (label is None or label.endswith("-part")) and rows[0].kind != "admin2" and is_within_name(words, i, end):
                return None, end
            mention = Mention(span, text, rows, label)
            verdict = self.judge.accept(words, i, end, mention, headline)
            if verdict is not None:
                mention.sure = verdict
                return self._read(mention), end
        return None

    def _ends(self, words: Words, i: int, written: bool = False) -> list[int]:
        """Where a name that begins at i may end, longest first; `written`: capitals as in the report, not as recased."""
        ends = []
        for k in range(i, min(i + LONGEST, len(words))):
            w = words[k]
            if (self.source[w.start] if written else w.text[0]).isupper() or (k > i and w.text[0].isdigit()):
                ends.append(k + 1)
            elif w.lower not in JOINERS and not (k == i and w.lower in ARTICLES):
                break
        return ends[::-1]

    def _read(self, m: Mention) -> Mention:
        return read_around(m, self.source, self.judge)

    def _text(self, words: Words) -> str:
        return self.source[words[0].start : words[-1].end]


def trimmed(entity: Entity, sentence: Sentence) -> Words:
    """The recogniser's name without articles, quotation marks and possessive endings."""
    inside = [w for w in entity.words if w.sentence is sentence]
    while inside and (inside[0].lower in ("the", "of") or inside[0].text in "'\"“”‘’`.-–"):
        inside.pop(0)
    while inside and (
        inside[-1].tag == "POS" or inside[-1].text in "'\"“”‘’`,.-–" or inside[-1].lower in ("'s", "’s", "and", "the", "of")
    ):
        inside.pop()
    return tuple(inside)
