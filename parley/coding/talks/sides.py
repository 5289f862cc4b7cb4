"""Who can sit at a table: from words and actors to the sides they stand for."""

from ...language.words import Word, children, conjuncts
from ..scene import Scene
from .vocabulary import DELEGATION

PARTY_KINDS = frozenset({"government", "armed-group", "organisation", "assembly", "group", "country", "person"})
THIRD = frozenset({"UNO", "EUR", "IGO", "NGO"})
FIGHTING = frozenset("REB PRM UAF PRE".split())
POLITICAL = frozenset("GOV MIL LEG PTY OPP REB PRE UAF PRM SPY COP".split())
BREAKS = frozenset("in at on to for over about after before that which who aimed held during since".split())
STATES = frozenset("government administration regime junta army".split())
OWN = ("of", "from", "for")


def side_of(id: str, scene: Scene) -> str | None:
    """The side an actor sits for; None for delegations of nobody in particular, outlets, crowds."""
    actor = scene.actors.get(id)
    side = id
    if actor.kind == "person" or (actor.kind in ("group", "organisation", "armed-group") and actor.member_of is not None):
        side = scene.actors.side(id)
    top = scene.actors.get(side)
    if top.kind not in PARTY_KINDS or top.sector in ("JRN", "CVL", "JUD", "EDU", "BUS"):
        return None
    if top.sector in FIGHTING and top.known_as is None and not top.name.split()[-1][:1].isupper():
        return _meant(rebels(scene), scene) or _namesake(top.name, scene) or side
    if top.kind == "group" and top.name.lower().split()[-1].rstrip("s") in DELEGATION and top.sector not in FIGHTING:
        return None
    return side


def rebels(scene: Scene) -> list[str]:
    """The armed groups that the report names."""
    return [
        a.id
        for a in scene.actors.all
        if a.kind == "armed-group" and a.member_of is None and (a.known_as is not None or a.name.split()[-1][:1].isupper())
    ]


def _meant(known: list[str], scene: Scene) -> str | None:
    """Which armed group "the rebels" are: the only one named, or the one that the report is about."""
    if len(known) < 2:
        return known[0] if known else None
    told = sorted(((len(scene.actors.get(x).mentions), x) for x in known), reverse=True)
    return told[0][1] if told[0][0] >= 3 * told[1][0] else None


def _namesake(name: str, scene: Scene) -> str | None:
    """Of "the Maoist team": the Maoist rebels."""
    first, last = name.split()[0], name.split()[-1].rstrip("s")
    if last not in DELEGATION:
        return None
    others = (a for a in scene.actors.all if a.kind == "armed-group" and a.name != name and a.name.split()[0] == first)
    return next((a.id for a in others), None)


def is_vague(id: str, scene: Scene) -> bool:
    """Rebels of no name: "the guerrillas", "rebel leaders"."""
    actor = scene.actors.get(id)
    return actor.sector in FIGHTING and actor.known_as is None and not actor.name.split()[-1][:1].isupper()


def is_fighting(id: str, scene: Scene) -> bool:
    """Does this side fight a state: an armed group, rebels, a shadow government?"""
    actor = scene.actors.get(id)
    return actor.kind == "armed-group" or actor.sector in FIGHTING


def is_political(id: str, scene: Scene) -> bool:
    """Can this side negotiate war and peace?"""
    actor = scene.actors.get(id)
    return actor.kind in ("government", "armed-group", "assembly") or actor.sector in POLITICAL


def sides_at(word: Word, scene: Scene, loose: bool = False, depth: int = 0) -> list[str]:
    """The sides that a phrase stands for: "delegates of the front" the front, "the two governments' envoys" both."""
    ids = scene.actors.of(word) if loose else scene.actors.describe(word)
    if word.lemma in STATES:  # "the government of A and the front", where the parser joins the front to A
        ids = (
            *ids,
            *(
                x
                for p in children(word, "prep")
                for o in children(p, "pobj")
                for c in conjuncts(o)[1:]
                for x in scene.actors.of(c)
            ),
        )
    out = [s for s in (side_of(x, scene) for x in ids) if s is not None]
    if not out and depth < 3:
        inner = [c for c in children(word, "compound", "poss", "nmod", "amod") if c.i < word.i]
        inner += [o for p in children(word, "prep") if p.lower in OWN for o in p.children if o.dep == "pobj"]
        for w in [*inner, *children(word, "conj")]:
            out += sides_at(w, scene, loose=True, depth=depth + 1)
    return list(dict.fromkeys(out))


def sides_after(first: Word, scene: Scene) -> dict[str, Word]:
    """The sides named in the words after "between" or "with", whatever the tree says; they end at a verb or, once two are named,
    at a new phrase."""
    found: dict[str, Word] = {}
    words = first.sentence.words
    at = first.i - words[0].i + 1
    for w in words[at : at + 30]:
        if w.tag in ("VBD", "VBZ", "VBP", "MD") or w.lower in (".", ";", ":", "--") or (w.lower in BREAKS and len(found) >= 2):
            break
        for x in scene.actors.of(w):
            side = side_of(x, scene)
            if side is not None:
                found.setdefault(side, w)
    return found
