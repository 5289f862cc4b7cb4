"""What happened: clauses to events, one event for one happening, each with its day, place, standing and accounts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..knowledge.lexicon import Lexicon, RoleExpression, Rule
from ..language.clauses import Clause, Clauses
from ..language.words import Parsed, Sentence, ancestors
from ..record import Statement, Time
from .actors import Actors
from .contents import kind_of, mode_for
from .dating import settle_times
from .drafting import Drafting
from .drafts import AccountDraft, Draft
from .figures import Figure, find_figures
from .merging import is_disaster, merge, worth_keeping
from .places import Places
from .responsibility import lay_responsibility
from .roles import Roles
from .setting import Setting
from .standing import OCCUR, RESULT
from .times import Times

MUST = frozenset("must should".split())
NOBODY = RoleExpression(())
MUST_RULE = Rule("must", "v", (), "REQUEST", None, (), NOBODY, NOBODY, (), "demand", "completed", 0)
VERBAL = frozenset("AGREE REQUEST REJECT ACCUSE THREATEN CONCEDE SUPPORT".split())
CAUSES = ("in", "by", "during", "from", "after", "following", "with")
OLD = timedelta(days=200)


@dataclass(slots=True, eq=False)
class Scene:
    """What the coders of one report share once events are coded."""

    parsed: Parsed
    clauses: Clauses
    lexicon: Lexicon
    actors: Actors
    places: Places
    times: Times
    statements: tuple[Statement, ...]
    roles: Roles
    setting: Setting
    drafting: Drafting
    drafts: list[Draft]
    figures: list[tuple[Figure, Draft | None]] = field(default_factory=list)

    def draft_of(self, clause: Clause | None) -> Draft | None:
        """The event that this clause tells of, after merging."""
        if clause is None:
            return None
        return next((d for d in self.drafts if any(c is clause for c in d.clauses)), None)


def open_scene(
    parsed: Parsed,
    clauses: Clauses,
    lexicon: Lexicon,
    actors: Actors,
    places: Places,
    times: Times,
    statements: tuple[Statement, ...],
) -> Scene:
    """What happens in a report, clause by clause, drafts of one happening merged; meetings may still lack their parties."""
    roles = Roles(actors, places, lexicon, clauses)
    drafting = Drafting(clauses, lexicon, roles)
    drafts = drafting.drafts()
    setting = Setting(parsed, clauses, times, places)  # after drafting: the parts of a series are clauses of their own by then
    drafts = _join_results(drafts, drafting)
    drafts = sorted([*drafts, *_demands(drafting, statements, actors)], key=lambda d: d.clause.head.i)
    for draft in drafts:
        _set(draft, setting, clauses)
        _attribute(draft, statements, actors, times)
    _share_date(drafts, times, clauses)
    _answer(drafts)
    drafts = merge(drafts, actors, places)
    return Scene(parsed, clauses, lexicon, actors, places, times, statements, roles, setting, drafting, drafts)


def close_scene(scene: Scene, published: date | None) -> None:
    """Settle the events: what tells of nothing goes, answers and denials find what they answer, days are counted, ids given."""
    drafts = merge(scene.drafts, scene.actors, scene.places)
    scene.drafts = drafts
    scene.figures = [(f, carrier(f, scene)) for f in find_figures(scene.parsed, scene.clauses)]
    harmed = {id(d) for _, d in scene.figures if d is not None and not is_disaster(d)}
    drafts = [d for d in drafts if (id(d) in harmed or worth_keeping(d)) and not _is_condition(d, drafts)]
    _respond(drafts)
    lay_responsibility(drafts, scene.drafting, scene.statements, scene.roles)
    for n, draft in enumerate(drafts, 1):
        draft.id = f"e{n}"
        draft.links = [(other, how) for other, how in draft.links if any(other is d for d in drafts)]
    scene.times = settle_times(scene.times, drafts, scene.statements, scene.parsed, scene.actors)
    for draft in drafts:
        draft.background = _is_background(draft, published)
    scene.drafts = drafts


# ---------------------------------------------------------------- "B must withdraw", said by A, is a request of A to B


def _demands(drafting: Drafting, statements: Sequence[Statement], actors: Actors) -> list[Draft]:
    """What a speaker says that somebody else must do: a request, with the words that must come true as its content."""
    out: list[Draft] = []
    for clause in drafting.clauses:
        if clause.kind == "n" or clause.modal is None or clause.modal.lower not in MUST or id(clause) in drafting.by_clause:
            continue
        if (clause.negation is not None and clause.modal.lower == "should") or clause.head.lemma in (
            "be",
            "have",
            "understand",
        ):
            continue
        said = [s for s in statements if s.speakers and any(c.start <= clause.head.start < c.end for c in s.content)]
        if not said:
            continue
        statement = min(said, key=lambda s: sum(c.end - c.start for c in s.content))
        speakers = [x for x in statement.speakers if actors.get(x).kind != "outlet"]
        own = {actors.side(x) for x in speakers} | set(speakers)
        subjects = clause.objects if clause.passive else clause.subjects
        asked = [(w, x) for w in subjects for x in actors.of(w) if x not in own and actors.side(x) not in own]
        if not speakers or not asked:
            continue
        kind = kind_of(clause.head, drafting.clauses, drafting.lexicon, "REQUEST")
        mode = mode_for("REQUEST", kind)
        draft = Draft(
            [clause], MUST_RULE, "REQUEST", [mode] if mode else [], [], content=clause.head, about=kind, confidence=0.65
        )
        draft.actors, draft.recipients = speakers, list(dict.fromkeys(x for _, x in asked))
        cue = statement.source or statement.cue or statement.content[0]
        draft.actor_at = [(cue.start, cue.end)]
        draft.recipient_at = [(w.start, w.end) for w, _ in asked]
        draft.evidence = [(min(clause.modal.start, clause.head.start), max(clause.modal.end, clause.head.end))]
        draft.why = [f"'{clause.modal.text}' in {statement.id}: a request"]
        out.append(draft)
    return out


# ---------------------------------------------------------------- an act and its result are one happening


def _join_results(drafts: list[Draft], drafting: Drafting) -> list[Draft]:
    """ "An attack killed nine", "nine died when gunmen attacked": the killing and the attack are one event."""
    gone: set[int] = set()
    for draft in drafts:
        clause = draft.clause
        if draft.type != "ASSAULT" or clause.kind != "v" or clause.head.lemma not in RESULT:
            continue
        cause = next(
            (c for c in _causes(clause, drafting) if c is not draft and c.type == "ASSAULT" and id(c) not in gone), None
        )
        if cause is None:
            continue
        cause.clauses += draft.clauses
        cause.recipients += [r for r in draft.recipients if r not in cause.recipients]
        cause.recipient_at += draft.recipient_at
        if not cause.actors:
            cause.actors, cause.actor_at = draft.actors, draft.actor_at
        cause.weapon = cause.weapon or draft.weapon
        cause.target = cause.target or draft.target
        cause.modes += [m for m in draft.modes if m not in cause.modes and m != "targeted"]
        cause.evidence += draft.evidence
        if draft.status != "asserted" and cause.status == "asserted":
            cause.status, cause.status_at = draft.status, draft.status_at
        cause.why.append(f"'{clause.head.text}' tells its result")
        cause.confidence = max(cause.confidence, 0.9)
        gone.add(id(draft))
        drafting.by_clause[id(clause)] = cause
    return [d for d in drafts if id(d) not in gone]


def _causes(clause: Clause, drafting: Drafting) -> Iterable[Draft]:
    """Drafts of the events that a result verb names as its cause: subject, "in an attack", "when gunmen attacked".

    Co-ordinated results share their cause ("two were killed and four wounded in a clash").
    """
    results = [
        clause,
        *(c for c in drafting.clauses if c.governor is clause and c.relation == "conj" and c.head.lemma in RESULT),
    ]
    words = [w for c in results for w in (*c.subjects, *(x for p in CAUSES for x in c.preps.get(p, ())))]
    if clause.head.dep == "relcl":  # the parser hangs "which killed nine" on the last noun before it
        words += [a for a in ancestors(clause.head) if a.pos == "NOUN"]
    for w in words:
        found = drafting.clauses.of(w)
        if found is not None and id(found) in drafting.by_clause:
            yield drafting.by_clause[id(found)]
    for other in drafting.clauses:
        if (
            any(other.governor is c for c in results)
            and other.relation == "advcl"
            and other.mark is not None
            and other.mark.lower in ("when", "after", "as", "while")
        ):
            if id(other) in drafting.by_clause:
                yield drafting.by_clause[id(other)]
    above = clause.governor
    if above is not None and clause.relation in ("conj", "advcl") and id(above) in drafting.by_clause:
        shares = {w.i for w in above.subjects} & {w.i for w in clause.subjects}
        if shares or (not clause.subjects and above.head.lemma != clause.head.lemma):
            yield drafting.by_clause[id(above)]


# ---------------------------------------------------------------- where and when


def _set(draft: Draft, setting: Setting, clauses: Clauses) -> None:
    """Give the draft the place and the date that hang on its clauses, nearest ring first."""
    for ring in _scope(draft, clauses):
        if draft.place is None:
            found = setting.where(ring)
            if found:
                best = max(found, key=lambda x: (x[0], _fineness(setting.places, x[1]), -x[2].i))
                draft.place = best[1]
                draft.place_at.append((best[2].start, best[2].end))
        if draft.date is None:
            for time in setting.dates(ring):
                if time.edtf is not None or time.anchor is not None:
                    draft.date = setting.times.date_of(time)
                    draft.date_at.append((time.start, time.end))
                    break


FINENESS = {"point": 6, "facility": 6, "city": 5, "admin2": 4, "admin1": 3, "region": 2, "country": 1}


def _fineness(places: Places, id: str) -> int:
    return FINENESS.get(places.get(id).kind, 0)


def _of_the_cue(day: Time, draft: Draft, sentence: Sentence, clauses: Clauses) -> bool:
    """Does the day hang on the verb of saying above the event ("said on Friday that …")?"""
    word = next((w for w in sentence.words if w.start == day.start), None)
    home = clauses.around(word) if word is not None else None
    at: Clause | None = draft.clause
    while at is not None and at.governor is not None:
        if at.governor is home and at.relation == "ccomp":
            return True
        at = at.governor
    return False


def _share_date(drafts: list[Draft], times: Times, clauses: Clauses) -> None:
    """A sentence that tells of one event and names one day means that day, wherever the parser hung it."""
    told: dict[int, list[Draft]] = {}
    for draft in drafts:
        told.setdefault(draft.clause.head.sentence.index, []).append(draft)
    for only in (ds[0] for ds in told.values() if len(ds) == 1):
        sentence = only.clause.head.sentence
        days = [t for t in times.within(sentence.start, sentence.end) if t.kind == "date" and t.edtf is not None]
        if only.date is None and len(days) == 1 and days[0].precision == "day" and not _of_the_cue(days[0], only, sentence, clauses):
            only.date = times.date_of(days[0])
            only.date_at.append((days[0].start, days[0].end))
            only.why.append("the only day of its sentence")


def _scope(draft: Draft, clauses: Clauses) -> list[list[Clause]]:
    """The clauses whose place and date may be the draft's, nearest ring first: its own, then those joined by a named link."""
    own = list(draft.clauses) + [c.light for c in draft.clauses if c.light is not None]
    rings = [own]
    at = draft.clause
    steps = 0
    while at.governor is not None and steps < 3:
        if at.relation == "relcl":
            # Where the antecedent stands: "… on Monday by the minister, who called for …", "the farm where they were held".
            homes = [clauses.around(w) for w in (*at.subjects[:1], at.head.head)]
            rings.append([h for h in homes if h is not None and h is not at])
            break
        linked = at.relation in ("conj", "advcl", "acl", "xcomp") or (
            draft.clause.kind == "n"
            and at is draft.clause
            and at.relation in ("subj", "obj")
            and at.governor.kind != "n"
            and _occurs(at.governor)
        )
        if not linked:
            break
        at = at.governor
        rings.append([at])
        steps += 1
    return rings


def _occurs(above: Clause) -> bool:
    return above.head.lemma in OCCUR


# ---------------------------------------------------------------- whose word it is


def _attribute(draft: Draft, statements: Sequence[Statement], actors: Actors, times: Times) -> None:
    """Claimed, where the event stands inside somebody's words and is not that very speaker's own verbal act."""
    at = draft.clause.head.start
    inside = [s for s in statements if any(c.start <= at < c.end for c in s.content)]
    if not inside:
        return
    s = min(inside, key=lambda s: sum(c.end - c.start for c in s.content))
    speakers = list(s.speakers)
    sides = {actors.side(x) for x in speakers} | set(speakers)
    own = {actors.side(x) for x in draft.actors} | set(draft.actors)
    if draft.type in VERBAL and sides & own:
        if draft.date is None and s.date is not None and s.date.time is not None and draft.status != "hypothetical":
            draft.date = s.date  # one's own refusal or promise is made when it is uttered
            draft.date_at += [(t.start, t.end) for t in times.all if t.id == s.date.time]
        return
    if draft.type == "CONSULT" and draft.clause.kind == "n" and draft.status == "asserted":
        return  # a meeting that the outlet takes for granted
    evidence = s.cue or s.source or s.content[0]
    if speakers:
        stance = "denies" if draft.status in ("denied", "negated") else "asserts"
        draft.accounts.append(AccountDraft(tuple(speakers), stance, s.id, (evidence.start, evidence.end)))
    if draft.status == "asserted":
        draft.status = "claimed"
        draft.status_at.append((evidence.start, evidence.end))
        draft.why.append(f"claimed: inside {s.id}")
    if draft.status in ("claimed", "planned"):
        draft.attributed_to += [x for x in speakers if x not in draft.attributed_to]


# ---------------------------------------------------------------- answers: "the call was denied"

ASKING = frozenset(
    "call demand request appeal offer proposal invitation plea plan ultimatum condition term overture bid".split()
)


def _answer(drafts: list[Draft]) -> None:
    """A refusal or acceptance of "the call" answers the last demand or offer: its maker is whom it is addressed to."""
    for n, draft in enumerate(drafts):
        if draft.type not in ("REJECT", "AGREE", "CONCEDE"):
            continue
        asked = next((w for w in draft.clause.objects + draft.clause.preps.get("to", ()) if w.lemma in ASKING), None)
        if asked is None:
            continue
        if any(c.dep in ("poss",) or (c.dep == "prep" and c.lower in ("by", "from")) for c in asked.children):
            continue
        earlier = next(
            (d for d in reversed(drafts[:n]) if d.type in ("REQUEST", "AGREE") and d.actors and d.clause.head is not asked),
            None,
        )
        if earlier is None:
            continue
        if not draft.recipients or all(x in draft.actors for x in draft.recipients):
            draft.recipients = list(earlier.actors)
            draft.recipient_at = list(earlier.actor_at)
        if not draft.modes:
            draft.modes = list(earlier.modes)
        draft.content, draft.about = earlier.content, earlier.about
        draft.links.append((earlier, "in-response-to"))
        draft.why.append(f"'{asked.text}' points back to '{earlier.clause.head.text}'")


def _respond(drafts: list[Draft]) -> None:
    """Condemning, praising or investigating an act is addressed to whoever did it, where nobody else is named."""
    for draft in drafts:
        if draft.type not in ("ACCUSE", "SUPPORT"):
            continue
        words = {
            w.i
            for c in draft.clauses
            for w in (*c.objects, *(x for p in ("for", "of", "over", "into") for x in c.preps.get(p, ())))
        }
        act = next((d for d in drafts if d is not draft and any(c.head.i in words for c in d.clauses)), None)
        if act is None:
            continue
        draft.links.append((act, "in-response-to"))
        if not draft.recipients:
            draft.recipients = [x for x in act.actors if x not in draft.actors]
            draft.recipient_at = list(act.actor_at) if draft.recipients else []


def _is_condition(draft: Draft, drafts: list[Draft]) -> bool:
    """ "ready to release them if the rebels lifted the blockade": what is asked in return is content, not a second event."""
    above = draft.clause.governor
    if draft.status != "hypothetical" or draft.type == "ASSAULT" or draft.clause.relation != "advcl" or above is None:
        return False
    return any(c is above or c.governor is above or above.governor is c for d in drafts if d is not draft for c in d.clauses)


# ---------------------------------------------------------------- which act a figure belongs to

WHEN = frozenset("when after as while".split())
CARRYING = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})


def carrier(figure: Figure, scene: Scene) -> Draft | None:
    """The event whose clause carries the figure, else the nearest act of violence before it in the same or the last two sentences."""
    clause = figure.clause
    steps = 0
    while clause is not None and steps < 4:
        for word in (*clause.subjects, *(w for p in (*CAUSES, "of") for w in clause.preps.get(p, ()))):
            found = scene.draft_of(scene.clauses.of(word))
            if found is not None and found.type in CARRYING:
                return found
        found = scene.draft_of(clause)
        if found is not None and found.type in CARRYING:
            return found
        for other in scene.clauses:  # "died when gunmen attacked"
            if other.governor is clause and other.relation == "advcl" and other.mark is not None and other.mark.lower in WHEN:
                found = scene.draft_of(other)
                if found is not None and found.type in CARRYING:
                    return found
        clause = clause.governor
        steps += 1
    at = figure.noun.sentence.index
    near = [
        d
        for d in scene.drafts
        if d.type in CARRYING and d.status != "negated" and any(at - 2 <= c.head.sentence.index <= at for c in d.clauses)
    ]
    before = [d for d in near if any(c.head.i < figure.noun.i for c in d.clauses)]
    return before[-1] if before else (near[0] if near else None)


# ---------------------------------------------------------------- history


def _is_background(draft: Draft, published: date | None) -> bool:
    """Told as history: dated well before publication."""
    if published is None or draft.date is None or draft.date.to is None:
        return False
    try:
        return date.fromisoformat(draft.date.to) < published - OLD
    except ValueError:
        return False
