"""One entry of the record for each process, put together from all its mentions."""

from ...record import Talks, TalksEvidence
from ..scene import Scene
from .absences import find_absences
from .accords import find_agreements
from .agenda import find_format, find_issues, find_purpose
from .assessments import find_assessments
from .course import find_since, find_status, find_until
from .delegates import find_delegates
from .hosts import find_hosts, find_watchers
from .mentions import word_spans
from .outcome import find_outcome
from .processes import Process
from .rounds import find_rounds
from .third_parties import third_sides
from .venue import apart, find_venue

OBSERVERS = frozenset({"observer"})
GUARANTORS = frozenset({"guarantor"})


def find_talks(scene: Scene, processes: list[Process]) -> tuple[Talks, ...]:
    """The talks of a report; what is not said of one process in particular stands with the first."""
    if not processes:
        return ()
    return tuple(_entry(p, f"t{n}", scene, first=n == 1) for n, p in enumerate(processes, 1))


def _entry(process: Process, id: str, scene: Scene, first: bool) -> Talks:
    parties = tuple(process.parties)
    keepers = process.mediators
    venue, venue_at = find_venue(apart(process.mentions), scene)
    rounds = find_rounds(process, scene, parties, tuple(keepers), venue)
    status, status_at = find_status(process, scene)
    outcome, outcome_at = find_outcome(process, status, scene)
    finite = any(m.status_word is not None and m.status_word.tag in ("VBZ", "VBP", "VBD", "VBG") for m in process.mentions)
    if status == "ongoing" and outcome in ("agreement", "ceasefire") and not finite:
        status = "concluded"
    since, since_at = find_since(process, rounds, scene)
    issues, issues_at = find_issues(process, scene)
    absent = find_absences(scene, parties) if first else []
    format, format_at = find_format(process, keepers, scene)
    if rounds and outcome != "unknown" and rounds[-1].outcome is None:
        rounds[-1] = rounds[-1].model_copy(update={"outcome": outcome})
    word = process.mentions[0].word
    aside = third_sides(keepers, scene)
    return Talks(
        id=id,
        name=" – ".join(scene.actors.get(x).name for x in parties) + " talks",
        parties=parties,
        mediators=tuple(keepers),
        hosts=find_hosts(scene) if first else (),
        observers=tuple(x for x in find_watchers(scene, OBSERVERS) if x not in parties) if first else (),
        guarantors=tuple(x for x in find_watchers(scene, GUARANTORS) if x not in parties) if first else (),
        venue=venue,
        format=format,
        absent=tuple(a for a in absent if a.actor not in parties or a.how in ("walked-out", "refuses", "absent")),
        since=since,
        until=find_until(process, rounds, status, scene),
        purpose=find_purpose(process, scene),
        rounds=tuple(rounds),
        delegates=tuple(find_delegates(scene, process, aside)),
        issues=issues,
        agreements=tuple(find_agreements(scene)) if first else (),
        assessments=tuple(find_assessments(scene)) if first else (),
        status=status,
        outcome=outcome,
        evidence=TalksEvidence(
            parties=word_spans(
                [m.word for m in process.mentions if len(m.parties) >= 2][:1]
                + [w for m in process.mentions for w in m.party_words][:6],
                scene,
            ),
            mediators=tuple(keepers.values()),
            venue=venue_at,
            format=format_at,
            since=since_at,
            status=status_at,
            outcome=outcome_at,
            issues=issues_at,
        ),
        why=f"mentions of '{word.text}'"
        + (f" and {len(process.mentions) - 1} more" if len(process.mentions) > 1 else "")
        + f"; {len(parties)} parties",
        confidence=0.85 if len(parties) >= 2 else 0.6,
    )
