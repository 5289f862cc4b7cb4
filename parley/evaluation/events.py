"""Events as facts, and when two coders mean the same event: evidence that overlaps, and the type or a name in common."""

from collections.abc import Iterator, Sequence

from ..record import Event, People
from ..record.wording import crowd, plain
from .facts import Fact, agree
from .figures import figures, totals
from .values import Deed, Phrase, Term, Value
from .view import NOBODY, View, dated, named

PART = "part-of"  # marks an event that is linked as a part of another
# Acts done by speaking: what one coder gives as a position need not be an event for the other.
VERBAL = frozenset("AGREE REQUEST REJECT ACCUSE THREATEN CONCEDE SUPPORT".split())


def events(view: View) -> list[Fact]:
    """The events of a record, each with its figures."""
    return [_event(event, view) for event in view.record.events]


def fit(one: Fact, other: Fact) -> float:
    """How well two events fit; 0 where they cannot be the same."""
    if not one.words.shared(other.words):
        return 0
    kind = agree(one.has("type"), other.has("type"))
    who = agree(_everybody(one), _everybody(other))
    if not kind and not who:
        return 0
    return 2 * kind + who + agree(one.has("status"), other.has("status")) / 4 + one.core.part(other.core)


def neither(event: Fact, rivals: Sequence[Fact], positions: Sequence[Fact]) -> bool:
    """Whether an event that only one coder has counts as neither hit nor error.

    So does history told as background, an act of speech whose words the other coder gives as a position, and a part of a series
    that the other coder gives as one event. `rivals` and `positions` are the other coder's.
    """
    if event.has("background"):
        return True
    said = [value for value in event.has("type") if isinstance(value, Term) and value.key in VERBAL]
    if said and any(event.words.shared(position.words) for position in positions):
        return True
    return PART in event.evidence and any(_inside(event, rival) for rival in rivals)


def _inside(event: Fact, rival: Fact) -> bool:
    return agree(event.has("type"), rival.has("type")) and event.core.within(rival.words)


def _everybody(event: Fact) -> list[Value]:
    return [*event.has("actors"), *event.has("recipients")]


def _event(event: Event, view: View) -> Fact:
    said = event.evidence
    by_field = {
        "actors": said.actors,
        "recipients": said.recipients,
        "date": said.date,
        "place": said.place,
        "status": said.status,
        "accounts": tuple(span for account in event.accounts for span in account.evidence),
    }
    evidence = {"": said.type, **{name: spans for name, spans in by_field.items() if spans}}
    if any(link.how == "part-of" for link in event.links):
        evidence[PART] = ()
    return Fact(
        kind="events",
        says=_says(event, view),
        values={("events", name): values for name, values in _values(event, view)} | totals(event),
        words=view.words(span for spans in evidence.values() for span in spans),
        core=view.words(said.type),
        evidence=evidence,
        why=event.why,
        confidence=event.confidence,
        parts={"casualties": figures(event.casualties, view, "casualties")},
    )


def _values(event: Event, view: View) -> Iterator[tuple[str, Sequence[Value]]]:
    """The fields of an event. Those that nearly always say the same ("single", "completed") speak only where they do not."""
    yield "type", (Term(event.type),)
    yield "modes", [Term(mode) for mode in event.modes]
    yield "status", named(event.status)
    yield "actors", view.who(event.actors)
    yield "recipients", view.who(event.recipients)
    yield "date", dated(event.date)
    yield "place", view.where(event.place)
    yield "contexts", [Term(context) for context in event.contexts]
    yield "responsibility", [Deed(view.who([row.actor])[0], row.basis) for row in event.responsibility]
    yield "target", [Phrase(view.words([event.target]))] if event.target else ()
    yield "weapon", [Phrase(view.words([event.weapon]))] if event.weapon else ()
    yield "clarity", named(event.clarity, silent=("single",))
    yield "stage", named(event.stage, silent=("completed",))
    yield "background", (Term(True, "background"),) if event.background else ()
    yield "attributed to", view.who(event.attributed_to)
    yield "accounts", [Deed(who, account.stance) for account in event.accounts for who in view.who(account.by) or (NOBODY,)]
    yield "people", [_crowd(people) for people in event.people]


def _crowd(people: People) -> Term:
    return Term((people.role, people.low, people.best, people.high), crowd(people))


def _says(event: Event, view: View) -> str:
    who, whom = (", ".join(map(str, view.who(ids))) for ids in (event.actors, event.recipients))
    return plain(" ".join((event.type, *event.modes)) + f": {who or '(unnamed)'}" + (f" → {whom}" if whom else ""))
