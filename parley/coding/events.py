"""What happened: clauses to events, one event for one happening, each with its day, place, standing and accounts."""

from collections.abc import Sequence
from datetime import date, timedelta

from ..knowledge.lexicon import Lexicon
from ..language.clauses import Clauses
from ..language.words import Parsed
from ..record import Statement
from .actors import Actors
from .answers import answer, is_condition, respond
from .dating import settle_times
from .drafting import Drafting
from .drafts import AccountDraft, Draft
from .figures import find_figures
from .merging import is_disaster, merge, worth_keeping
from .places import Places
from .placing import set_scene_of, share_dates
from .requests import find_requests
from .responsibility import lay_responsibility
from .results import carrier, join_results
from .roles import Roles
from .scene import Scene
from .setting import Setting
from .times import Times

VERBAL = frozenset("AGREE REQUEST REJECT ACCUSE THREATEN CONCEDE SUPPORT".split())
OLD = timedelta(days=200)


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
    drafts = join_results(drafts, drafting)
    drafts = sorted([*drafts, *find_requests(drafting, statements, actors)], key=lambda d: d.clause.head.i)
    for draft in drafts:
        set_scene_of(draft, setting, clauses)
        _attribute(draft, statements, actors, times)
    share_dates(drafts, times, clauses)
    answer(drafts)
    drafts = merge(drafts, actors, places)
    return Scene(parsed, clauses, lexicon, actors, places, times, statements, roles, setting, drafting, drafts)


def close_scene(scene: Scene, published: date | None) -> None:
    """Settle the events: what tells of nothing goes, answers and denials find what they answer, days are counted, ids given."""
    drafts = merge(scene.drafts, scene.actors, scene.places)
    scene.drafts = drafts
    scene.figures = [(f, carrier(f, scene)) for f in find_figures(scene.parsed, scene.clauses)]
    harmed = {id(d) for _, d in scene.figures if d is not None and not is_disaster(d)}
    drafts = [d for d in drafts if (id(d) in harmed or worth_keeping(d)) and not is_condition(d, drafts)]
    respond(drafts)
    lay_responsibility(drafts, scene.drafting, scene.statements, scene.roles)
    kept = {id(d) for d in drafts}
    for n, draft in enumerate(drafts, 1):
        draft.id = f"e{n}"
        draft.links = [(other, how) for other, how in draft.links if id(other) in kept]
    scene.times = settle_times(scene.times, drafts, scene.statements, scene.parsed, scene.actors)
    for draft in drafts:
        draft.background = _is_background(draft, published)
    scene.drafts = drafts


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


def _is_background(draft: Draft, published: date | None) -> bool:
    """Told as history: dated well before publication."""
    if published is None or draft.date is None or draft.date.to is None:
        return False
    try:
        return date.fromisoformat(draft.date.to) < published - OLD
    except ValueError:
        return False
