"""One happening, one event: which drafts tell of the same thing.

Two drafts are one where nothing they say conflicts and enough of it agrees: the same family of act, the same sides, place and
day — or where the later one points back ("the attack", "the bombing") and the earlier one is the last that fits. Word
likeness alone never decides.
"""

from ..language.words import Word
from .actors import Actors
from .drafts import Draft, ResponsibilityDraft
from .places import Places

GENERIC_MODES = frozenset[str]()
# Nobody's doing. Vehicles, fires and storms are left out: they stand beside violence too often.
DISASTERS = frozenset(
    "earthquake quake tsunami hurricane typhoon cyclone tornado flood flooding landslide mudslide avalanche drought heatwave eruption "
    "volcano aftershock epidemic virus pandemic cholera malaria ebola collision accident stampede wildfire derailment shipwreck".split()
)
BREAKING_OUT = frozenset("erupt break flare rage report resume occur happen take rock shake hear".split())
POINTERS = frozenset("the this that these those its their his latest such".split())
SIDES = frozenset({"side", "party", "delegation", "team", "both", "neither"})
VAGUE = frozenset({"group", "population", "unknown"})


def is_disaster(draft: Draft) -> bool:
    """Dead and hurt of a quake or crash are no assault: nobody did it, nothing was used, and the sentence says what happened."""
    if draft.type != "ASSAULT" or draft.actors or draft.modes or draft.weapon is not None:
        return False
    return any(w.lemma in DISASTERS for c in draft.clauses for w in c.head.sentence.words)


def worth_keeping(draft: Draft) -> bool:
    """A noun that names no participant tells of an event only where it is an act of violence or protest that somebody, some
    place, some day or some harm makes particular."""
    if is_disaster(draft):
        return False
    if draft.clause.kind != "n" or any(c.kind == "v" for c in draft.clauses) or draft.clause.light is not None:
        return bool(
            draft.actors
            or draft.recipients
            or draft.target
            or any(w.lemma in SIDES for w in draft.clause.subjects)  # "both sides observed the truce"
            or draft.type in ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE")
            or "ceasefire" in draft.modes  # "the truce is holding"
        )
    verb = draft.clause.governor
    if draft.type in ("ASSAULT", "PROTEST") and verb is not None and verb.head.lemma in BREAKING_OUT:
        return True  # "clashes erupted", "clashes may erupt"
    if draft.status in ("hypothetical", "negated"):
        return False
    if draft.type == "CONSULT":
        return len(draft.actors) + len(draft.recipients) >= 2
    return bool(draft.actors or draft.recipients or draft.place or draft.date or draft.links or draft.target)


def merge(drafts: list[Draft], actors: Actors, places: Places) -> list[Draft]:
    """The drafts with those of one happening folded into the first that tells of it."""
    kept: list[Draft] = []
    told: dict[str, list[Draft]] = {}
    for draft in drafts:
        alike = told.setdefault(draft.type, [])
        earlier = next((k for k in reversed(alike) if _same(k, draft, actors, places)), None)
        if earlier is None:
            kept.append(draft)
            alike.append(draft)
        else:
            _fold(earlier, draft, actors)
    gone = {id(d) for d in drafts} - {id(k) for k in kept}
    for k in kept:
        k.links = [(other, how) for other, how in k.links if id(other) not in gone]
    return kept


def _same(a: Draft, b: Draft, actors: Actors, places: Places) -> bool:
    """Do two drafts of one type tell of the same happening, `a` first?"""
    if None not in (a.ordinal, b.ordinal) and a.ordinal != b.ordinal:
        return False
    if any(how == "part-of" for d in (a, b) for _, how in d.links):
        return False  # the parts of a series are told apart on purpose
    if any(other is a or other is b for d in (a, b) for other, _ in d.links):
        return False
    if ({a.status, b.status} & {"negated", "hypothetical"} and a.status != b.status) or (
        "planned" in (a.status, b.status) and a.status != b.status
    ):
        return False
    if a.type in ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "AGREE", "SUPPORT", "CONCEDE") and not _same_content(a, b):
        return False
    if _modes(a, b) is False:
        return False
    checks = [_dates(a, b), _where(a, b, places)]
    if False in checks:
        return False
    checks += [_sides(a.actors, b.actors, actors), _sides(a.recipients, b.recipients, actors)]
    if False in checks:
        return False
    agree = checks.count(True)
    if a.type == "CONSULT" and len(b.actors) >= 2 and set(a.actors) == set(b.actors) and b.clause.kind == "n":
        return True  # the talks of the same parties, told again
    if (b.clause.kind == "n" and _points_back(b.clause.head)) or _known_weapon(b):
        near = b.clause.head.sentence.index - max(c.head.sentence.index for c in a.clauses) <= 3
        if not (_may_mean(b.clause.head.lemma, a) or a.type == "CONSULT" or _known_weapon(b)):
            return agree >= 2
        return agree >= 1 or _silent(b) or near
    if b.clause.kind == "n" and b.type == "ASSAULT" and b.clause.head.tag == "NNS" and _is_single(a):
        return False  # several acts are not the one told before
    if a.clause.head.sentence.title:
        return agree >= 1 or bool(set(a.modes) & set(b.modes) & TELLING_MODES)
    return agree >= 2 and True in checks[2:]


TELLING_MODES = frozenset("explosives suicide-attack aerial drone abduct targeted torture sexual unconventional".split())
ANY_ACT = frozenset(
    "attack assault incident violence act atrocity killing raid strike operation outrage tragedy bloodshed".split()
)
BLASTS = frozenset("bombing blast explosion bomb detonation".split())


def _may_mean(lemma: str, a: Draft) -> bool:
    """May "the attack" or "the blast" be the act told before? A general word may be any, a special one only its like."""
    if lemma in {c.head.lemma for c in a.clauses} or (lemma in ANY_ACT and a.type == "ASSAULT"):
        return True
    return lemma in BLASTS and bool({"explosives", "suicide-attack"} & set(a.modes))


def _known_weapon(b: Draft) -> bool:
    """ "The bomb went off at eight": a weapon with a definite article has been told of."""
    if b.clause.kind != "v" or b.type != "ASSAULT" or b.actors:
        return False
    return any(w.lemma in BLASTS and _points_back(w) for w in b.clause.subjects)


def _is_single(d: Draft) -> bool:
    """Is the event told by a singular noun ("a clash"), never by a plural one?"""
    tags = {c.head.tag for c in d.clauses if c.kind == "n"}
    return bool(tags) and "NNS" not in tags


def _same_content(a: Draft, b: Draft) -> bool:
    """Two verbal acts are one only where what they are about is: the same head word, or one of them says nothing of it."""
    if a.content is None or b.content is None:
        return a.content is b.content or a.type == "ACCUSE"
    return a.content.lemma == b.content.lemma


def _silent(d: Draft) -> bool:
    return not (d.actors or d.recipients or d.place or d.date)


def _points_back(noun: Word) -> bool:
    return any(c.lower in POINTERS or c.dep == "poss" for c in noun.children)


def _sides(a: list[str], b: list[str], actors: Actors) -> bool | None:
    """True: they share a side; False: both are named and differ; None: one of them says nothing, or only a description."""
    if not a or not b:
        return None
    if {actors.side(x) for x in a} & {actors.side(x) for x in b} or set(a) & set(b):
        return True
    vague = [all(_described(x, actors) for x in ids) for ids in (a, b)]
    if all(vague) and _nouns(a, actors) & _nouns(b, actors):
        return True  # "soldiers" of the headline and "six soldiers" of the story
    return None if any(vague) else False


def _nouns(ids: list[str], actors: Actors) -> set[str]:
    """The nouns by which actors are described."""
    return {actors.get(x).name.lower().split()[-1] for x in ids}


def _dates(a: Draft, b: Draft) -> bool | None:
    if a.date is None or b.date is None or a.date.from_ is None or b.date.from_ is None:
        return None
    a_to, b_to = a.date.to or a.date.from_, b.date.to or b.date.from_
    return a.date.from_ <= b_to and b.date.from_ <= a_to


def _where(a: Draft, b: Draft, places: Places) -> bool | None:
    if a.place is None or b.place is None:
        return None
    if a.place == b.place:
        return True
    p, q = places.get(a.place), places.get(b.place)
    if p.country and q.country and p.country != q.country:
        return False
    wide = {"country", "region", "admin1"}
    return None if p.kind in wide or q.kind in wide else False


def _modes(a: Draft, b: Draft) -> bool | None:
    """Different means are different acts; a general word ("attack") fits any, but a visit is no round of talks."""
    if "visit" in a.modes + b.modes and a.type == "CONSULT" and set(a.modes) != set(b.modes):
        return False
    if not a.modes or not b.modes:
        return None
    return bool(set(a.modes) & set(b.modes))


def _fold(a: Draft, b: Draft, actors: Actors) -> None:
    """Add to `a` what `b` knows."""
    a.clauses += b.clauses
    accused = b.accused and not a.accused and all(_described(x, actors) for x in a.actors)
    if accused:  # somebody's word on who did it is no reason to name him as the actor
        known = {(r.actor, r.basis) for r in a.responsibility}
        a.responsibility += [
            ResponsibilityDraft(x, "accused", tuple(b.attributed_to)) for x in b.actors if (x, "accused") not in known
        ]
    sides = [(a.recipients, b.recipients)] if accused else [(a.actors, b.actors), (a.recipients, b.recipients)]
    for mine, theirs in sides:
        mine += [x for x in theirs if x not in mine and (not mine or not _described(x, actors))]
    a.actor_at += [] if accused else b.actor_at
    a.recipient_at += b.recipient_at
    a.modes += [m for m in b.modes if m not in a.modes]
    a.contexts += [c for c in b.contexts if c not in a.contexts]
    a.evidence += b.evidence
    a.target, a.weapon = a.target or b.target, a.weapon or b.weapon
    if a.date is None:
        a.date, a.date_at = b.date, b.date_at
    if a.place is None:
        a.place, a.place_at = b.place, b.place_at
    a.accounts += [x for x in b.accounts if all((x.by, x.stance) != (y.by, y.stance) for y in a.accounts)]
    a.responsibility += [r for r in b.responsibility if all((r.actor, r.basis) != (x.actor, x.basis) for x in a.responsibility)]
    a.links += b.links
    a.ordinal = a.ordinal or b.ordinal
    if (a.status == "claimed" and b.status == "asserted") or (a.status == "planned" and b.status in ("asserted", "claimed")):
        a.status, a.status_at, a.attributed_to = b.status, b.status_at, list(b.attributed_to)
    a.why.append(f"same happening as '{b.clause.head.text}'")
    a.confidence = min(0.95, max(a.confidence, b.confidence) + 0.03)


def _described(id: str, actors: Actors) -> bool:
    """Is the actor only described ("gunmen", "terrorists"), not named?"""
    actor = actors.get(id)
    return actor.known_as is None and (actor.kind in VAGUE or actor.name[:1].islower())
