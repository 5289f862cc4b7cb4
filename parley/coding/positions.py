"""Who wants, offers, accepts and refuses what: positions, from verbal events, from verbs of wanting, and from what "must" be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ..knowledge.lexicon import Rule
from ..language.clauses import Clause
from ..language.words import Word, children, full_phrase, subtree
from ..record import Date, Position, Statement, span_of
from ..record.positions import PositionAct
from .contents import content_word
from .drafts import Draft
from .matching import fill
from .scene import Scene
from .standing import IF, OUGHT, standing

BY_TYPE = {"REQUEST": "demand", "REJECT": "reject", "AGREE": "commit", "CONCEDE": "commit"}
TURNED = {"demand": "reject", "offer": "reject", "accept": "reject", "commit": "reject", "reject": "accept"}
EXCHANGE = ("in exchange for", "in return for", "as a condition for", "on condition", "provided")
CONDITION_MARKS = frozenset("if unless until once provided".split())
MAX_ISSUE = 160
STATIVE = frozenset(
    "be have see know become remain seem appear want need happen occur last like love mean depend result lead come feel think believe "
    "hear find learn suffer die lose win face belong cost".split()
)


@dataclass(frozen=True, slots=True)
class Stance:
    """A position before it has an id."""

    actors: tuple[str, ...]
    act: str
    content: Word
    to: tuple[str, ...]
    clause: Clause
    event: Draft | None
    why: str
    confidence: float


def find_positions(scene: Scene) -> tuple[Position, ...]:
    """All positions of a report in text order; the same stance told twice is one position with two pieces of evidence."""
    out: list[Position] = []
    stances = sorted(_stances(scene), key=lambda s: s.clause.head.i)
    for stance in stances:
        position = _build(stance, f"o{len(out) + 1}", scene)
        if position is None:
            continue
        twin = next(
            (p for p in out if (p.actors, p.act) == (position.actors, position.act) and _same_issue(p.issue, position.issue)),
            None,
        )
        if twin is not None:
            out[out.index(twin)] = twin.model_copy(
                update={"evidence": twin.evidence + position.evidence, "to": twin.to or position.to}
            )
        else:
            out.append(position)
    return tuple(out)


def _same_issue(a: str, b: str) -> bool:
    x, y = set(a.lower().split()), set(b.lower().split())
    return bool(x and y) and (x <= y or y <= x)


def _stances(scene: Scene) -> Iterator[Stance]:
    done: set[int] = set()
    for draft in scene.drafts:
        if draft.rule.lemma != "must":
            done.update(c.head.i for c in draft.clauses)
        yield from _uttered(draft, scene)
    for clause in scene.clauses:
        if clause.head.i in done or scene.drafting.is_content(clause.head):
            continue
        matched = scene.drafting.matched.get(id(clause))
        if matched is not None and matched.position is not None and matched.type is None:
            yield from _wanting(clause, matched, scene)
        else:
            yield from _promised(clause, scene)
        yield from _ought(clause, scene)


def _uttered(draft: Draft, scene: Scene) -> Iterator[Stance]:
    """The stance that a verbal event takes, and the condition it is tied to ("will not talk until …")."""
    if not draft.actors or draft.status in ("negated", "denied"):
        return
    if draft.status == "hypothetical":  # "would lay down their arms if the president stepped down"
        if draft.clause.modal is not None and draft.type in ("RETREAT", "CONCEDE", "AGREE", "CONSULT", "SUPPORT"):
            yield from _conditions(draft.clause, tuple(draft.actors), (), draft, scene)
        return
    to = tuple(x for x in draft.recipients if x not in draft.actors)
    own = {scene.actors.side(x) for x in draft.actors}
    for clause in draft.clauses:
        rule = scene.drafting.matched.get(id(clause), draft.rule)
        act = _act_of(draft, rule)
        if act is None or (draft.type != rule.type and clause.kind == "n"):
            continue
        if act == "demand" and clause.lemma in ("order", "instruct", "command", "direct") and _ones_own(clause.objects):
            continue
        if act == "demand" and to and {scene.actors.side(x) for x in to} <= own:
            continue  # an order to one's own people is no demand
        if act == "reject" and _never(clause):
            act = "red-line"
        content = content_word(clause, rule.content) or (clause.head if draft.type != rule.type else None) or _object(clause)
        if content is None:
            continue
        if act == "commit" and any(c.lower == "never" for c in content.children):
            act = "red-line"  # "vowed never to negotiate"
        for each in _each(content):
            yield Stance(
                tuple(draft.actors), act, each, to, clause, draft, f"{draft.rule.name}: {act}", draft.confidence - 0.05
            )
        yield from _conditions(clause, tuple(draft.actors), to, draft, scene)
        return


def _ones_own(asked: tuple[Word, ...]) -> bool:
    """ "Ordered his ministers to meet": an order down the line."""
    return bool(asked) and all(any(c.tag == "PRP$" for c in w.children) for w in asked)


def _never(clause: Clause) -> bool:
    """A line that is drawn: "will never accept", "not ready to compromise"."""
    return (clause.negation is not None and clause.negation.lower == "never") or clause.head.lemma == "compromise"


def _conditions(
    clause: Clause, actors: tuple[str, ...], to: tuple[str, ...], event: Draft | None, scene: Scene
) -> Iterator[Stance]:
    """What a refusal or promise hangs on: the clause after unless, until, if, once, provided."""
    for other in scene.clauses:
        if (
            other.governor is not None
            and (other.governor is clause or other.governor in clause.complements)
            and other.relation == "advcl"
            and other.mark is not None
            and other.mark.lower in CONDITION_MARKS
        ):
            yield Stance(actors, "condition", other.head, to, other, event, f"'{other.mark.text}' clause: condition", 0.65)


def _promised(clause: Clause, scene: Scene) -> Iterator[Stance]:
    """ "We shall go on supporting", "the army will keep", said by that very side: a commitment; with never, a red line."""
    modal = clause.modal
    if (
        clause.kind != "v"
        or modal is None
        or clause.passive
        or clause.head.lemma in STATIVE
        or (clause.mark is not None and clause.mark.lower in IF)
    ):
        return
    if modal.lower not in ("will", "'ll", "’ll", "shall", "would", "wo"):
        return
    statement = statement_at(clause.head, scene.statements)
    if statement is None or not statement.speakers or (modal.lower == "would" and statement.direct):
        return
    sides = {scene.actors.side(x) for x in statement.speakers} | set(statement.speakers)
    subjects = tuple(dict.fromkeys(x for w in clause.subjects for x in scene.actors.of(w)))
    if not subjects or not all(x in sides or scene.actors.side(x) in sides for x in subjects):
        return
    act = "commit" if clause.negation is None else "red-line" if clause.negation.lower == "never" else "reject"
    yield Stance(subjects, act, clause.head, (), clause, None, f"'{modal.text}' in the side's own words: {act}", 0.55)
    yield from _conditions(clause, subjects, (), None, scene)


def _act_of(draft: Draft, rule: Rule) -> str | None:
    if draft.type != rule.type:
        return BY_TYPE.get(draft.type)
    if rule.lemma == "must":
        return None  # the clause itself tells, with its conditions
    return rule.position


def _object(clause: Clause) -> Word | None:
    return next(iter(clause.objects), None) or next(iter(clause.preps.get("for", ())), None)


def _each(content: Word) -> list[Word]:
    """Each thing that can be granted on its own: co-ordinated nouns and infinitives apart."""
    return [content, *(c for c in _conj(content) if c.pos == content.pos and c.tag not in ("VBD", "VBZ", "VBP"))][:4]


def _conj(w: Word) -> list[Word]:
    out, todo = [], children(w, "conj")
    while todo:
        c = todo.pop(0)
        out.append(c)
        todo.extend(children(c, "conj"))
    return out


def _wanting(clause: Clause, rule: Rule, scene: Scene) -> Iterator[Stance]:
    """ "wants", "opposes", "insists on": a position without a verbal event."""
    act = rule.position or ""
    stands = standing(clause, scene.lexicon)
    if stands.status == "negated":
        act = TURNED.get(act, "")
    elif stands.status in ("hypothetical", "denied"):
        return
    content = content_word(clause, rule.content) or _object(clause)
    if content is None or not act:
        return
    actors = _first(scene, rule.actor, clause)
    if not actors:
        return
    asked = scene.clauses.of(content)
    wanted = _first(scene, rule.recipient, clause) if rule.recipient.alternatives != (("obj",),) else ()
    if not wanted and asked is not None and asked.kind != "n":  # "wants B to leave": B
        wanted = tuple(x for w in asked.subjects for x in scene.actors.of(w))
    to = tuple(x for x in dict.fromkeys(wanted) if x not in actors)
    for each in _each(content):
        yield Stance(actors, act, each, to, clause, None, f"{rule.name}: {act}", 0.7)


def _first(scene: Scene, expression: object, clause: Clause) -> tuple[str, ...]:
    for filled in fill(expression, clause):  # type: ignore[arg-type]
        ids = tuple(dict.fromkeys(x for role, w in filled for x in scene.roles.who(role, w)))
        if ids:
            return ids
    return ()


def _ought(clause: Clause, scene: Scene) -> Iterator[Stance]:
    """ "Israel must withdraw", "faster progress is needed", said by somebody: a demand of the speaker."""
    if clause.kind == "n" or (clause.mark is not None and clause.mark.lower in CONDITION_MARKS):
        return
    above = clause.governor
    if clause.kind == "a" and not clause.passive and clause.modal is not None and clause.modal.lower == "must":
        return  # "the talks must be difficult": a guess
    needed = clause.head.lemma == "need" and (clause.passive or clause.objects) and clause.modal is None
    modal = clause.modal is not None and clause.modal.lower in OUGHT and clause.modal.lower != "shall"
    need_to = (
        above is not None
        and clause.relation == "xcomp"
        and above.head.lemma in ("need", "have")
        and not above.passive
        and clause.head.tag == "VB"
    )
    if not (needed or modal or need_to) or clause.head.lemma in ("have", "understand", "know", "remember"):
        return
    statement = statement_at(clause.head, scene.statements)
    if statement is None or not statement.speakers:
        return
    speakers = tuple(x for x in statement.speakers if scene.actors.get(x).kind != "outlet")
    if not speakers:
        return
    addressed = tuple(dict.fromkeys(x for w in clause.subjects for x in scene.actors.of(w) if x not in speakers))
    if need_to and not addressed and not clause.passive:
        return  # what one has to do oneself
    act = "demand"
    if any(c.lower in ("first", "before") for c in clause.head.children) or any(
        o.governor is clause and o.mark is not None and o.mark.lower in ("if", "before") for o in scene.clauses
    ):
        act = "condition"
    elif clause.negation is not None and not addressed and not clause.passive:
        act = "reject"
    content = next(iter(clause.objects), clause.head) if needed else clause.head
    yield Stance(
        speakers, act, content, addressed, clause, None, f"'{(clause.modal or clause.head).text}' in {statement.id}: {act}", 0.6
    )


def statement_at(word: Word, statements: tuple[Statement, ...]) -> Statement | None:
    """The innermost statement whose content holds the word."""
    inside = [s for s in statements if any(c.start <= word.start < c.end for c in s.content)]
    return min(inside, key=lambda s: sum(c.end - c.start for c in s.content)) if inside else None


def _build(stance: Stance, id: str, scene: Scene) -> Position | None:
    text = scene.parsed.text
    start, end = issue_range(stance.content)
    if end - start > MAX_ISSUE:
        end = _cut(text, start)
    clause = stance.clause
    cue_start = min(w.start for w in (clause.head, *children(clause.head, "aux", "neg")))
    evidence = span_of(text, min(cue_start, start), max(clause.head.end, end))
    own = statement_of_cue(clause.head, scene.statements)
    said = statement_at(clause.head, scene.statements)
    others = (
        tuple(x for x in said.speakers if x not in stance.actors and scene.actors.side(x) not in stance.actors)
        if said is not None
        else ()
    )
    statement = own or (said if said is not None and not others else None)
    on: Date | None = stance.event.date if stance.event is not None else None
    return Position(
        id=id,
        actors=stance.actors,
        act=cast(PositionAct, stance.act),
        issue=" ".join(text[start:end].split()),
        to=stance.to,
        in_exchange_for=_exchange(clause, scene),
        attributed_to=others,
        statement=statement.id if statement is not None else None,
        event=stance.event.id if stance.event is not None else None,
        date=on,
        evidence=(evidence,),
        why=stance.why,
        confidence=round(stance.confidence, 2),
    )


def statement_of_cue(word: Word, statements: tuple[Statement, ...]) -> Statement | None:
    """The statement whose cue this word is."""
    return next((s for s in statements if s.cue is not None and s.cue.start <= word.start < s.cue.end), None)


def issue_range(content: Word) -> tuple[int, int]:
    """The words of the issue: a noun with its phrase, or a verb with all below it, without "to"."""
    if content.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        words = full_phrase(content)
        extra = [c for c in content.children if c.dep in ("acl", "relcl") and c.i == words[-1].i + 1]
        return words[0].start, (max(w.end for w in subtree(extra[0])) if extra else words[-1].end)
    left = {"nsubj", "nsubjpass", "mark", "punct", "cc", "conj", "advcl", "aux"}
    parts = [
        c
        for c in content.children
        if c.dep not in left and (c.i > content.i or (c.dep in ("neg", "advmod") and content.i - c.i <= 3))
    ]
    words = [content, *(w for c in parts for w in _without_relatives(c))]
    return min(w.start for w in words), max(w.end for w in words)


def _without_relatives(word: Word) -> list[Word]:
    """The word and all below it but relative clauses."""
    return [word, *(w for c in word.children if c.dep != "relcl" for w in _without_relatives(c))]


def _cut(text: str, start: int) -> int:
    end = text.rfind(" ", start, start + MAX_ISSUE)
    return end if end > start else start + MAX_ISSUE


def _exchange(clause: Clause, scene: Scene) -> str | None:
    """ "in exchange for the release of …": what is asked in return, in the report's words."""
    for w in subtree(clause.head):
        if w.lemma in ("exchange", "return") and w.head.lower == "in":
            found = [
                o
                for p in [*children(w, "prep"), *children(w.head, "prep"), *children(clause.head, "prep")]
                if p.lower == "for" and p.i > w.i
                for o in children(p, "pobj", "pcomp")
            ]
            if found:
                a, b = issue_range(found[0])
                return scene.parsed.text[a:b]
    return None
