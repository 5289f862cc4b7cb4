"""Who keeps the table: mediators, their envoys, and go-betweens."""

from collections.abc import Iterable, Iterator

from ...language.clauses import Clause
from ...language.words import Word, children, subtree
from ...record import Span, span_of
from ..scene import Scene
from .hosts import beside_noun, find_watchers, keeper
from .sides import THIRD
from .vocabulary import MEDIATING, MEDIATORS, SPONSORED, STRONG, WEAK

TABLE = (
    STRONG
    | WEAK
    | {"peace", "agreement", "deal", "ceasefire", "truce", "effort", "conflict", "crisis", "dispute", "settlement"}
)
ENVOY = ("envoy", "mediator", "facilitator", "special representative", "special adviser", "special advisor")
PATRONAGE = frozenset("auspice auspices auspex aegis sponsorship patronage mediation facilitation".split())
CAN_MEDIATE = frozenset("government organisation person country".split())


def find_mediators(scene: Scene) -> dict[str, Span]:
    """Mediators with the words that make them so. Unnamed ones ("international mediators") count only where none is named."""
    watching = set(find_watchers(scene, frozenset({"observer"})))
    named: dict[str, Span] = {}
    unnamed: dict[str, Span] = {}
    for word, at in _mediating(scene):
        for x in scene.actors.of(word):
            id = keeper(x, scene)
            actor = scene.actors.get(id)
            said = scene.actors.span(word)
            span = span_of(scene.parsed.text, min(said.start, at.start), max(said.end, at.end))
            if actor.kind in CAN_MEDIATE and actor.sector != "JRN" and id not in watching:
                named.setdefault(id, span)
    for w in scene.parsed.words:
        if w.lemma in ("mediator", "facilitator") and w.tag == "NNS" and w.dep in ("nsubj", "pobj", "dobj", "nsubjpass"):
            clause = scene.clauses.around(w)
            if clause is not None and clause.negation is not None:
                continue
            for x in scene.actors.describe(w):
                if scene.actors.get(x).kind == "group" and scene.actors.get(x).member_of is None:
                    unnamed.setdefault(x, scene.actors.span(w))
    return named or dict(list(unnamed.items())[:1])


def go_betweens(scene: Scene, parties: set[str], talks: list[Word]) -> dict[str, Span]:
    """Envoys of a state that is no party, who act or speak in the sentences on these talks."""
    out: dict[str, Span] = {}
    lands = {scene.actors.get(x).country for x in parties}
    spans = [(w.sentence.start, w.sentence.end) for w in talks]
    for actor in scene.actors.all:
        title = (actor.title or "").lower()
        side = scene.actors.side(actor.id)
        if actor.kind != "person" or side == actor.id or side in parties or scene.actors.get(side).country in lands:
            continue
        near = next((m for m in actor.mentions if any(a <= m.start < b for a, b in spans)), None)
        if near is not None and ("peace envoy" in title or "special envoy" in title or "mediator" in title):
            out.setdefault(side if scene.actors.get(side).kind == "government" else actor.id, near)
    return out


def third_sides(mediators: Iterable[str], scene: Scene) -> set[str]:
    """The mediators and the sides they come from: none of them is a party."""
    out = set(mediators)
    for x in tuple(out):
        side = scene.actors.side(x)
        if scene.actors.get(x).sector in ("GOV", "MIL") or scene.actors.get(side).country in THIRD:
            out.add(side)
    return out


def _mediating(scene: Scene) -> Iterator[tuple[Word, Word]]:
    """(who, the word that says so), in no particular order."""
    for clause in scene.clauses:
        if clause.kind == "v" and clause.negation is None:
            yield from ((s, clause.head) for s in clause.subjects if _mediates(clause) and s.lemma not in MEDIATORS)
    for w in scene.parsed.words:
        if w.lemma in MEDIATORS or w.lemma in PATRONAGE:
            yield from beside_noun(w)
        if w.lower in SPONSORED and _of_talks(w):
            yield from ((x, w) for x in _before(w))
    for actor in scene.actors.all:
        title = (actor.title or "").lower()
        if actor.kind == "person" and actor.mentions and any(t in title for t in ENVOY):
            if scene.actors.get(scene.actors.side(actor.id)).country in THIRD or "mediator" in title:
                yield from ((w, w) for w in scene.parsed.words if actor.mentions[0].start <= w.start < actor.mentions[0].end)


def _mediates(clause: Clause) -> bool:
    """ "X is mediating the talks", "X brought the delegates to the table", "X acted as mediator"."""
    lemma = clause.head.lemma
    roles = [*clause.objects, *(w for ws in clause.preps.values() for w in ws)]
    if lemma in MEDIATING:
        on_table = any(r.lemma in TABLE or any(x.lemma in TABLE for x in r.children) for r in roles)
        return on_table or (
            lemma in ("mediate", "broker", "facilitate") and (not clause.objects or clause.head.dep in ("acl", "amod"))
        )
    if lemma == "lead":
        talks = clause.head.head
        near = clause.head.dep == "acl" and clause.head.i - talks.i < 5  # not "talks with rebels led by X"
        return near and talks.lemma in TABLE and bool(children(clause.head, "agent"))
    if lemma in ("bring", "gather", "assemble"):
        return any(r.lemma in TABLE or r.lemma == "table" for ws in clause.preps.values() for r in ws) and any(
            o.lemma in ("delegate", "side", "party", "delegation", "leader", "rival", "faction") for o in clause.objects
        )
    return lemma in ("act", "serve", "appoint", "name") and any(r.lemma in MEDIATORS for r in clause.preps.get("as", ()))


def _of_talks(participle: Word) -> bool:
    words = participle.sentence.words
    at = participle.i - words[0].i + 1
    return any(w.lemma in TABLE or w.lemma == "process" for w in words[at : at + 5])


def _before(participle: Word) -> Iterator[Word]:
    """Of "African Union (AU)-sponsored" the words right before, over hyphens and brackets."""
    words = participle.sentence.words
    at = participle.i - words[0].i - 1
    while at >= 0 and words[at].lower in ("-", ")", "‑", "–"):
        at -= 1
    if at >= 0 and (at < participle.i - words[0].i - 1 or words[at].dep in ("nmod", "compound", "npadvmod")):
        yield words[at]
    yield from (w for c in children(participle, "npadvmod", "nmod", "amod", "compound") for w in subtree(c))
