"""Who wants, offers, accepts and refuses what. Each line: text, act, holder, words of the issue, and the reason it is there."""

import pytest

import parley

CASES = [
    ("The rebels demanded the release of all prisoners.", "demand", "rebels", "release of all prisoners", "a demand for a thing"),
    ("Norway urged the rebels to lay down their arms.", "demand", "Norway", "lay down their arms", "a demand for an act"),
    ("The president wants the rebels to disarm.", "demand", "president", "disarm", "wanting is a position without an event"),
    ("The rebels rejected the government's offer of an amnesty.", "reject", "rebels", "offer of an amnesty", "a refusal"),
    ("The party opposes the peace plan.", "reject", "party", "peace plan", "opposing is a position without an event"),
    ("Iran said it would not negotiate with the United States.", "reject", "Iran", "negotiate", "will not"),
    ("The militia said it would never surrender its weapons.", "red-line", "militia", "weapons", "never draws a line"),
    ("The government offered the rebels an amnesty.", "offer", "government", "amnesty", "an offer"),
    ("The rebels accepted the ceasefire.", "accept", "rebels", "ceasefire", "accepting"),
    ("The army promised to withdraw from the valley.", "commit", "army", "withdraw", "a promise"),
    ("The rebels said they would not talk until the army leaves the valley.", "condition", "rebels", "leaves the valley", "until"),
    ('"Ethiopia must withdraw its troops," the Eritrean president said.', "demand", "Eritrea", "withdraw its troops", "what must be done"),
]  # fmt: skip


def held(record: parley.Record, ids: tuple[str, ...]) -> str:
    """All names and mentions of these actors and of their sides."""
    actors = {a.id: a for a in record.actors}
    out: list[str] = []
    for id in ids:
        at: str | None = id
        while at is not None:
            out += [actors[at].name, *(m.text for m in actors[at].mentions)]
            at = actors[at].member_of
    return " | ".join(out).lower()


@pytest.mark.parametrize(("text", "act", "actor", "issue", "reason"), CASES)
def test_position(text: str, act: str, actor: str, issue: str, reason: str) -> None:
    """The sentence gives this position, with the words that carry it."""
    record = parley.read(text, coverage="all")
    assert any(
        o.act == act
        and actor.lower() in held(record, o.actors)
        and issue.lower() in (o.issue + " " + o.evidence[0].text).lower()
        for o in record.positions
    ), (reason, [(o.act, held(record, o.actors), o.issue) for o in record.positions])


def test_an_order_to_ones_own_is_no_demand() -> None:
    """A president who orders his own ministers to act demands nothing of anybody."""
    record = parley.read("Iraq's prime minister ordered the Iraqi army to hold its fire.", coverage="all")
    assert not [o for o in record.positions if o.act == "demand"]
