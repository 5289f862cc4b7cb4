"""Who was not at the table: kept out, not asked, staying away, or walked out — and by whom."""

from collections.abc import Iterator

from ...language.clauses import Clause
from ...language.words import Word
from ...record import Absent, span_of
from ..scene import Scene
from .vocabulary import DELEGATION, STRONG, WEAK

TALKS = STRONG | WEAK | {"table"}
ENGAGE = frozenset("meet talk negotiate speak deal recognise recognize engage".split())
REFUSE = frozenset("refuse decline reject rule".split())
LEAVE = frozenset({"walk out", "storm out", "pull out", "withdraw", "quit", "leave", "drop out"})
STAY_AWAY = frozenset({"boycott", "shun", "skip", "stay away", "snub"})
KEEP_OUT = frozenset({"exclude", "bar", "sideline", "shut out", "leave out", "keep out", "freeze out", "lock out", "omit"})
KEYS = REFUSE | LEAVE | STAY_AWAY | KEEP_OUT  # verbs that keep from the table without a "not"


def find_absences(scene: Scene, parties: tuple[str, ...]) -> list[Absent]:
    """All absences in text order; the first telling of each actor counts."""
    out: dict[str, Absent] = {}
    for actor, how, by, start, end in _told(scene, parties):
        if actor != by and actor not in out:
            out[actor] = Absent(actor=actor, how=how, by=by, evidence=(span_of(scene.parsed.text, start, end),))  # type: ignore[arg-type]
    sides = {a.actor for a in out.values()}
    return [a for a in out.values() if not _again(a.actor, sides, parties, scene)]


def _again(actor: str, sides: set[str], parties: tuple[str, ...], scene: Scene) -> bool:
    """Is it only a delegation of a party that is told of already?"""
    last = scene.actors.get(actor).name.lower().split()[-1].rstrip("s")
    return actor not in parties and last in DELEGATION and bool(sides & set(parties))


def kept_out(scene: Scene) -> set[str]:
    """Who is said to have been excluded or not invited, by anybody: no party, whatever pronouns say."""
    return {actor for actor, how, *_ in _told(scene, ()) if how in ("excluded", "not-invited")}


def _who(words: tuple[Word, ...], scene: Scene) -> list[str]:
    return list(dict.fromkeys(x for w in words for x in scene.actors.of(w)))


def _told(scene: Scene, parties: tuple[str, ...]) -> Iterator[tuple[str, str, str | None, int, int]]:
    for clause in scene.clauses:
        if clause.kind != "v":
            continue
        lemma, head = clause.lemma, clause.head
        if clause.negation is None and head.lemma not in KEYS and lemma not in KEYS:
            continue
        talked = [w for w in _reach(clause) if w.lemma in TALKS]
        left = [
            w
            for w in (*clause.objects, *(w for p in ("from", "of", "out") for w in clause.preps.get(p, ())))
            if w.lemma in TALKS
        ]
        start = head.start
        if (head.lemma in REFUSE and (talked or any(c.head.lemma in ENGAGE for c in clause.complements))) or (
            clause.negation is not None
            and head.lemma in ("meet", "talk", "negotiate", "recognise", "recognize", "attend", "join")
            and clause.modal is not None
        ):
            yield from _refused(clause, talked, scene, parties)
        elif lemma in LEAVE and left and clause.negation is None and clause.modal is None:
            for x in _who(clause.subjects, scene):
                yield x, "walked-out", None, min(start, left[0].start), max(head.end, left[0].end)
        elif head.lemma == "represent" and clause.passive and clause.negation is not None:
            for x in _who(clause.objects, scene):
                yield x, "absent", None, min(clause.negation.start, start), head.end
        elif lemma in STAY_AWAY and talked and clause.negation is None:
            for x in _who(clause.subjects, scene):
                yield x, "refuses", None, min(start, talked[0].start), max(head.end, talked[0].end)
        elif lemma in KEEP_OUT and (talked or head.lemma in ("exclude", "sideline")) and clause.negation is None:
            by = next(iter(_who(clause.subjects, scene)), None)
            for x in _who(clause.objects, scene):
                yield x, "excluded", by, start, max(head.end, *(w.end for w in clause.objects))
        elif head.lemma == "invite" and clause.negation is not None:
            by = next(iter(_who(clause.subjects, scene)), None)
            for x in _who(clause.objects, scene):
                yield x, "not-invited", by, min(clause.negation.start, start), head.end
        elif (
            head.lemma in ("attend", "participate", "take", "join")
            and clause.negation is not None
            and talked
            and clause.modal is None
        ):
            for x in _who(clause.subjects, scene):
                yield x, "absent", None, min(clause.negation.start, start, talked[0].start), max(head.end, talked[0].end)


def _reach(clause: Clause) -> list[Word]:
    """The nouns in the clause's roles and in those of its complements."""
    out: list[Word] = []
    todo = [clause]
    while todo and len(out) < 30:
        c = todo.pop(0)
        out += [*c.objects, *(w for ws in c.preps.values() for w in ws)]
        todo += c.complements
    return out


def _refused(
    clause: Clause, talked: list[Word], scene: Scene, parties: tuple[str, ...]
) -> Iterator[tuple[str, str, str | None, int, int]]:
    """ "refuses to talk to B": B is excluded by A, where A is at this table; "refuses to attend the talks": A refuses."""
    refusers = _who(clause.subjects, scene)
    with_whom: list[str] = []
    for word in talked:
        noun = scene.clauses.of(word)
        for p in ("with", "to"):
            with_whom += _who(noun.preps.get(p, ()) if noun is not None else (), scene)
    for c in (clause, *clause.complements):
        if c.head.lemma in ("meet", "talk", "negotiate", "speak", "deal", "recognise", "recognize", "engage"):
            with_whom += _who(
                (
                    *c.preps.get("with", ()),
                    *c.preps.get("to", ()),
                    *(c.objects if c.head.lemma in ("meet", "recognise", "recognize") else ()),
                ),
                scene,
            )
    end = max([w.end for w in talked] + [clause.head.end])
    for a in refusers:
        others = [b for b in dict.fromkeys(with_whom) if b != a]
        if others and a in parties:
            for b in others:
                if b not in parties:
                    yield b, "excluded", a, clause.head.start, end
        elif not with_whom and talked:
            yield a, "refuses", None, clause.head.start, end
