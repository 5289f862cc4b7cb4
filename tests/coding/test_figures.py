"""Casualty figures: harm, bounds and parts, from one sentence each, with the reason it is there."""

import pytest

import parley

CASES = [
    ("A bomb killed nine people.", [("killed", 9, 9, 9, False)], "verb and object"),
    ("Nine people died when a bomb exploded.", [("killed", 9, 9, 9, False)], "the dead as subject"),
    ("Gunmen shot dead two guards.", [("killed", 2, 2, 2, False)], "shot dead"),
    ("The attack left six dead and 20 wounded.", [("killed", 6, 6, 6, False), ("injured", 20, 20, 20, False)], "left dead and wounded"),
    ("The raid killed 12 people, including four children.", [("killed", 12, 12, 12, False), ("killed", 4, 4, 4, True)], "including: a part"),
    ("Two soldiers and a driver were killed in an ambush.", [("killed", 2, 2, 2, False), ("killed", 1, 1, 1, False)], "figures add up"),
    ("Two soldiers were killed and four wounded in a clash.", [("killed", 2, 2, 2, False), ("injured", 4, 4, 4, False)], "the second were left out"),
    ("The blast caused scores of casualties.", [("killed-or-injured", 40, None, None, False)], "bare casualties are killed or injured"),
    ("The shelling claimed at least 15 lives.", [("killed", 15, 15, None, False)], "claimed lives"),
    ("Rebels kidnapped three engineers.", [("captured", 3, 3, 3, False)], "the abducted"),
    ("The offensive displaced 40,000 people.", [("displaced", 40000, 40000, 40000, False)], "the displaced"),
    ("No one was killed in the attack.", [], "nobody is no figure"),
    ("The attack killed soldiers.", [], "a bare plural is no figure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "reason"), CASES)
def test_figures(text: str, figures: list[tuple[str, int | None, int | None, int | None, bool]], reason: str) -> None:
    """Each figure stands once, with its bounds, and as a part where it is one."""
    record = parley.read(text, coverage="all")
    found = [c for e in record.events for c in e.casualties] + list(record.tolls)
    assert [(c.harm, c.low, c.best, c.high, c.part_of is not None) for c in found] == figures, reason
    for c in found:
        assert c.evidence
        assert c.victims.text is None or c.victims.text.text in record.document.text


def test_a_war_s_dead_are_a_toll() -> None:
    """What no single act carries stands among the tolls, and gives no event."""
    record = parley.read(
        "More than 300,000 people have been killed in the war since 2003.", published="2010-05-01", coverage="all"
    )
    assert not [c for e in record.events for c in e.casualties]
    (toll,) = record.tolls
    assert (toll.harm, toll.best, toll.extent) == ("killed", 300001, "period")
