"""The founding article, read whole. Its text is other people's: the test reads it where the gold packs are, else skips."""

import json
import os
from pathlib import Path

import pytest

import parley
from parley.record import Actor, Event, Place, Record

GOLD = Path(os.environ.get("PARLEY_GOLD", Path(__file__).parents[2] / "shared" / "gold")) / "talks_dev.jsonl"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason=f"the gold packs are not at {GOLD.parent} (set PARLEY_GOLD)")


@pytest.fixture(scope="module")
def record() -> Record:
    row = json.loads(GOLD.read_text(encoding="utf-8").splitlines()[0])
    return parley.read(row["text"], published="2019-05-11")


def actor(record: Record, id: str | None) -> Actor:
    return next(a for a in record.actors if a.id == id)


def names(record: Record, ids: tuple[str, ...]) -> set[str]:
    """Every name and mention of these actors."""
    return {n for i in ids for a in [actor(record, i)] for n in (a.name, *(m.text for m in a.mentions))}


def place(record: Record, id: str | None) -> Place | None:
    return next((p for p in record.places if p.id == id), None)


def event(record: Record, type: str, word: str) -> Event:
    """The one event of this type whose words or place hold `word`."""
    found = []
    for e in record.events:
        spot = place(record, e.place)
        told = [s.text for s in e.evidence.type] + [spot.name if spot else ""] + list(names(record, e.actors + e.recipients))
        if e.type == type and any(word in t for t in told):
            found.append(e)
    assert len(found) == 1, [e.why for e in found]
    return found[0]


def test_talks(record: Record) -> None:
    """One process, round 7 concluded while the process goes on, since summer 2018, with a purpose."""
    (talks,) = record.talks
    assert {actor(record, x).name for x in talks.parties} == {"United States", "Taliban"}
    venue = place(record, talks.venue)
    assert venue is not None and (venue.name, venue.country) == ("Doha", "QAT")
    (round_,) = talks.rounds
    assert (round_.ordinal, round_.status) == (7, "concluded")
    assert talks.status == "ongoing"
    assert talks.since is not None and talks.since.edtf == "2018-22"
    assert talks.purpose is not None and "peaceful solution" in talks.purpose


def test_delegates(record: Record) -> None:
    """Two heads, each of his own side, the American having led six rounds."""
    (talks,) = record.talks
    heads = {d.position: d for d in talks.delegates if "Khalilzad" in names(record, (d.person,))}
    assert actor(record, heads["head"].party).name == "United States"
    assert heads["head"].rounds_led == 6
    assert actor(record, heads["head"].person).title
    (other,) = [d for d in talks.delegates if any("Stan" in n for n in names(record, (d.person,)))]
    assert other.position == "head"
    assert actor(record, other.party).name == "Taliban"
    assert "Head of Taliban" in (actor(record, other.person).title or "")


def test_exclusion(record: Record) -> None:
    """The Afghan government is kept out by the Taliban."""
    (talks,) = record.talks
    (absent,) = talks.absent
    assert actor(record, absent.actor).name == "Afghan government"
    assert (absent.how, actor(record, absent.by).name) == ("excluded", "Taliban")


def test_assessments(record: Record) -> None:
    """The envoy's is mixed, the spokesman's positive, and they stay apart."""
    (talks,) = record.talks
    found = {actor(record, a.by).name: a.valence for a in talks.assessments}
    assert found.get("Zalmay Khalilzad", found.get("Khalilzad")) == "mixed"
    assert found["Zabihullah Mujahid"] == "positive"


def test_statements(record: Record) -> None:
    """Who said what, on which day, through which channel."""
    tweet = next(s for s in record.statements if s.channel == "tweet")
    assert "Khalilzad" in names(record, tweet.speakers)
    assert tweet.date is not None and tweet.date.edtf == "2019-05-10"
    assert any("aster progress" in c.text for c in tweet.content)
    steady = next(s for s in record.statements if any("slow but steady" in c.text for c in s.content))
    assert "Khalilzad" in names(record, steady.speakers)
    pompeo = [s for s in record.statements if "Mike Pompeo" in names(record, s.speakers)]
    assert any(s.date is not None and s.date.edtf == "2019-05-09" for s in pompeo)
    mujahid = next(s for s in record.statements if "Zabihullah Mujahid" in names(record, s.speakers))
    assert mujahid.channel == "statement"
    assert mujahid.date is not None and mujahid.date.edtf == "2019-05-09"
    assert any("positive in general" in c.text for c in mujahid.content)
    label = next(s for s in record.statements if any("puppet regime" in c.text and len(c.text) < 30 for c in s.content))
    assert "Taliban" in names(record, label.speakers)
    assert not any("puppet" in n for a in record.actors for n in (a.name, *(m.text for m in a.mentions)))


def test_the_attack(record: Record) -> None:
    """One attack, two days before the envoy spoke, with its dead, the staff among them, and its injured."""
    attack = event(record, "ASSAULT", "Counterpart International")
    assert {actor(record, x).name for x in attack.actors} == {"Taliban"}
    assert {actor(record, x).name for x in attack.recipients} == {"Counterpart International"}
    spot = place(record, attack.place)
    assert spot is not None and spot.name == "Kabul"
    assert attack.date is not None and attack.date.edtf == "2019-05-08"
    dead, staff, hurt = attack.casualties
    assert (dead.harm, dead.best, dead.part_of) == ("killed", 9, None)
    assert (staff.harm, staff.best, staff.part_of) == ("killed", 3, dead.id)
    assert (hurt.harm, hurt.best) == ("injured", 20)


def test_verbal_acts(record: Record) -> None:
    """The condemnation, the demand, the refusal, the assembly's call and its rejection."""
    condemned = event(record, "ACCUSE", "Pompeo")
    assert condemned.modes == ("disapprove",)
    assert {actor(record, x).name for x in condemned.recipients} == {"Taliban"}
    demanded = event(record, "REQUEST", "Pompeo")
    assert demanded.modes == ("yield",)
    refused = next(e for e in record.events if e.type == "REJECT" and "meet" in e.modes)
    assert {actor(record, x).name for x in refused.recipients} == {"Afghan government"}
    called = event(record, "REQUEST", "Jirga")
    assert called.modes == ("yield",)
    rejected = next(e for e in record.events if e.type == "REJECT" and "yield" in e.modes)
    assert {actor(record, x).name for x in rejected.actors} == {"Taliban"}
    assert "Loya Jirga" in names(record, rejected.recipients)


def test_assembly(record: Record) -> None:
    """The assembly is a consultation with 3,200 participants."""
    counted = [p for e in record.events if e.type == "CONSULT" for p in e.people]
    assert [(p.role, p.best) for p in counted] == [("participants", 3200)]


def test_the_series(record: Record) -> None:
    """A series opened into the attack in Baghlan and the one in Kabul, with scores of casualties."""
    whole = next(e for e in record.events if e.clarity == "series" and e.type == "ASSAULT")
    parts = [e for e in record.events if any(x.event == whole.id and x.how == "part-of" for x in e.links)]
    spots = {p.name for e in parts for p in [place(record, e.place)] if p}
    assert spots == {"Baghlan", "Kabul"}
    (scores,) = [c for e in (whole, *parts) for c in e.casualties]
    assert (scores.harm, scores.low, scores.best, scores.high) == ("killed-or-injured", 40, None, None)


def test_furniture(record: Record) -> None:
    """The last four lines are taken off, and nothing else."""
    lines = [line for r in record.document.removed for line in r.text.splitlines() if line.strip()]
    assert len(lines) == 4
    assert lines[0] == "+ posts"
    assert record.document.text.endswith("scores of casualties.")
