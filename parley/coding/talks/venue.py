"""Where talks are held: the places that hang on their mentions, none that their topic, a sponsor or a mere wish brings in."""

from collections.abc import Iterable

from ...language.words import Word, ancestors
from ...record import Span, span_of
from ..scene import Scene
from ..setting import CONTAINERS
from .mentions import Mention
from .vocabulary import ROUND, STRONG, WEAK

FINE = {"facility": 3, "city": 4, "admin2": 3, "admin1": 2, "region": 1, "country": 1}
HERE = frozenset("in at near outside".split())
TOWARDS = frozenset("for to".split())
MAY = frozenset("could might may would can should".split())
HELD = frozenset(
    "hold begin start open resume continue collapse stall conclude end meet host take convene launch break fail gather sign".split()
)
GOING = frozenset("leave travel fly arrive head depart go return".split())
TABLE = STRONG | WEAK | ROUND | {"accord", "agreement", "treaty", "pact", "deal", "process"}


def find_venue(mentions: Iterable[Mention], scene: Scene, own: bool = False) -> tuple[str | None, tuple[Span, ...]]:
    """The place most firmly tied to these mentions, finest first; with `own`, only what hangs on the mention itself."""
    score: dict[str, int] = {}
    words: dict[str, Word] = {}
    for m in mentions:
        for w in m.word.sentence.words:
            place = scene.places.of(w)
            if place is None or (scene.places.of(w.head) == place and w.head is not w):
                continue
            weight = _tie(w, m, scene)
            if weight and not (own and weight < 2):
                score[place] = score.get(place, 0) + weight * 2 + FINE.get(scene.places.get(place).kind, 1)
                words.setdefault(place, w)
    if not score:
        return None, ()
    best = max(score, key=lambda p: (FINE.get(scene.places.get(p).kind, 1) >= 2, score[p], -words[p].i))
    at = scene.places.mention(best, words[best])
    return best, (at or span_of(scene.parsed.text, words[best].start, words[best].end),)


def _tie(word: Word, m: Mention, scene: Scene) -> int:
    """How firmly a place word belongs to the talks: 4 "talks in X", 3 "the X talks", 2 "held … in X", 1 "left for X to resume talks"."""
    top = _head_of_place(word, scene)
    if top.dep in ("compound", "amod", "nmod", "poss"):
        mine = top.head is m.word or top.head.head is m.word
        return 3 if mine and top.dep != "poss" and not scene.actors.of(word) and _is_town(word, scene) else 0
    prep = top.head
    if top.dep != "pobj" or prep.pos not in ("ADP", "SCONJ", "PROPN", "PART"):
        return 1 if top.dep in ("npadvmod", "dep") and scene.places.get(scene.places.of(word) or "").kind == "facility" else 0
    above = prep.head
    if prep.lower in HERE:
        if above is m.word or (above.lemma in TABLE and any(a is m.word for a in ancestors(above))):
            return 4
        if above.lemma in TABLE and any(a is above for a in ancestors(m.word)):
            return 4
        if scene.actors.of(above) and any(a is m.word for a in ancestors(above)):
            return 3  # "talks with the government in X"
        return _by_clause(above, m, scene)
    if prep.lower in TOWARDS and above.lemma in GOING and m.verb is not None:
        return 1 if any(c.head is above for c in (m.verb, m.verb.governor) if c is not None) else 0
    return 0


def _by_clause(above: Word, m: Mention, scene: Scene) -> int:
    """ "were held in X", "stalled in X": the verb that says what became of the talks, unless it only says what could."""
    verb = scene.clauses.of(above)
    if verb is None or verb.kind == "n":
        return 0
    if verb.modal is not None and verb.modal.lower in MAY:
        return 0
    mine = any(verb is c for c in m.scope) or (m.verb is not None and above.head is m.verb.head and above.dep == "xcomp")
    if not mine:
        return 0
    return 2 if above.lemma in HELD or verb.carries is not None or m.word.pos == "VERB" else 1


def _head_of_place(word: Word, scene: Scene) -> Word:
    """ "in the Nigerian capital Abuja", "Khartoum, Sudan", "the port city of X": the word that the place phrase hangs by."""
    w = word
    for _ in range(4):
        above = w.head
        if above is w:
            break
        if w.dep in ("appos", "conj") and (scene.places.of(above) is not None or above.lemma in CONTAINERS):
            w = above
        elif (
            w.dep == "pobj"
            and above.lower == "of"
            and above.head.lemma in CONTAINERS | {"suburb", "palace", "hotel", "headquarters"}
        ):
            w = above.head
        elif w.dep in ("compound", "nmod") and (above.lemma in CONTAINERS or scene.places.of(above) is not None):
            w = above
        else:
            break
    return w


def _is_town(word: Word, scene: Scene) -> bool:
    return scene.places.get(scene.places.of(word) or "").kind in ("city", "facility", "admin2", "admin1")


def apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions that tell of the talks themselves, not of "possible" or "future" ones."""
    firm = [m for m in mentions if not m.tentative]
    return firm or mentions
