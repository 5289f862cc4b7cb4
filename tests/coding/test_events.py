"""What happened, over several sentences: one happening, its accounts and its figures. Single sentences are in tests/cases."""

import parley
from parley.record import Record


def read(text: str) -> Record:
    return parley.read(text, published="2019-05-11", coverage="all")


def test_one_happening_one_event() -> None:
    """Killing, attack and bombing of one day and place are one event with all its evidence."""
    text = (
        "Ten killed in market bombing\n\nA bomb killed ten people at a market in Mosul on Thursday, police said.\n\n"
        "The attack was the worst this year. Islamic State claimed responsibility for the bombing."
    )
    record = read(text)
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    assert len(event.evidence.type) >= 3
    assert [r.basis for r in event.responsibility] == ["claimed"]
    assert [(c.harm, c.best) for c in event.casualties] == [("killed", 10)]


def test_a_denial_is_an_account() -> None:
    """A denial is written on the event it denies, never a second event."""
    record = read(
        "A car bomb killed six soldiers in Kidal. The army blamed the separatists. The separatists denied carrying out the attack."
    )
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    assert {r.basis for r in event.responsibility} == {"accused", "denied"}
    assert "denies" in {a.stance for a in event.accounts}
    assert event.status in ("asserted", "claimed")


def test_parts_and_rivals() -> None:
    """Parts lie inside their figure; a second count of the same dead is its rival, with who counted."""
    record = read("A blast killed 12 people, including four children, in Kandahar. The governor put the death toll at nine.")
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    whole, part, rival = event.casualties
    assert (whole.best, part.best, rival.best) == (12, 4, 9)
    assert part.part_of == whole.id
    assert rival.rival_of == whole.id
