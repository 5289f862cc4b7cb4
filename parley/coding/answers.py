"""How verbal acts answer one another: "the call was denied", "he condemned the attack"."""

from .drafts import Draft

ASKING = frozenset(
    "call demand request appeal offer proposal invitation plea plan ultimatum condition term overture bid".split()
)


def answer(drafts: list[Draft]) -> None:
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


def respond(drafts: list[Draft]) -> None:
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


def is_condition(draft: Draft, drafts: list[Draft]) -> bool:
    """ "ready to release them if the rebels lifted the blockade": what is asked in return is content, not a second event."""
    above = draft.clause.governor
    if draft.status != "hypothetical" or draft.type == "ASSAULT" or draft.clause.relation != "advcl" or above is None:
        return False
    return any(c is above or c.governor is above or above.governor is c for d in drafts if d is not draft for c in d.clauses)
