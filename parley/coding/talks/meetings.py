"""Meetings that a report tells of without naming the parties again: "the seventh round opened on Tuesday"."""

from ..scene import Scene
from .mentions import Mention
from .processes import Process

HELD = frozenset({"ongoing", "concluded", "resumed", "suspended", "collapsed"})


def fill_meetings(scene: Scene, processes: list[Process]) -> None:
    """Give the consultations of each process its parties, and the mode that a third party's table has."""
    if not processes:
        return
    for process in processes:
        mediated = bool(process.mediators)
        countries = {scene.actors.get(x).country for x in process.parties}
        for mention in process.mentions:
            draft = scene.draft_of(mention.clause) or scene.draft_of(
                mention.clause.light if mention.clause is not None else None
            )
            if draft is None or draft.type != "CONSULT":
                continue
            draft.ordinal = draft.ordinal or mention.ordinal
            if (
                len(draft.actors) < 2
                and len(process.parties) >= 2
                and _told(mention, draft.date is not None or draft.place is not None)
            ):
                draft.actors = list(dict.fromkeys([*(x for x in draft.actors if x in process.parties), *process.parties]))
                at = next((m for m in process.mentions if len(m.party_words) >= 2), mention)
                draft.actor_at = [(w.start, w.end) for w in at.party_words] or [(mention.word.start, mention.word.end)]
                draft.recipients = [x for x in draft.recipients if x not in draft.actors]
                draft.why.append("parties of these talks")
            abroad = draft.place is not None and scene.places.get(draft.place).country not in countries | {None}
            if not draft.modes and set(draft.actors) & set(process.parties) and (mediated or abroad):
                draft.modes.append("third-party")
                draft.why.append("a third party's table" if abroad else "mediated")


def _told(mention: Mention, set_somewhere: bool) -> bool:
    """Is the mention one of a meeting that took place, not of talks as a topic?"""
    return mention.status in HELD or mention.is_round or set_somewhere
