"""Statements: speakers, outlets that pass them on, dates and channels, from parsed text to the record's objects."""

from collections.abc import Callable
from datetime import date

import pytest

from parley.coding.actors import Actors, find_actors
from parley.coding.places import find_places
from parley.coding.statements import find_statements
from parley.coding.times import find_times
from parley.knowledge import load_knowledge
from parley.language import Parsed
from parley.record import Statement

Parse = Callable[[str], Parsed]
FRIDAY = date(2019, 5, 10)


def read(parse: Parse, text: str) -> tuple[Actors, tuple[Statement, ...]]:
    """Actors and statements of a text published on a Friday."""
    knowledge = load_knowledge()
    parsed = parse(text)
    places = find_places(parsed, knowledge.gazetteer, published=FRIDAY)
    actors = find_actors(parsed, knowledge.book, places, FRIDAY)
    return actors, find_statements(parsed, actors, find_times(parsed, FRIDAY), knowledge.cues)


def names(actors: Actors, ids: tuple[str, ...]) -> list[str]:
    """What the actors are called."""
    return [actors.get(i).name for i in ids]


def test_speaker_is_resolved(parse: Parse) -> None:
    """A pronoun speaks for whom it stands; the source keeps the words in place."""
    actors, (first, second) = read(
        parse, "Marta Olen arrived on Monday. She said the wells were dry. She blamed the army for it."
    )
    assert first.source is not None
    assert first.source.text == "She"
    assert names(actors, first.speakers) == ["Marta Olen"]
    assert second.speakers == first.speakers


def test_adding_goes_on_with_the_speaker(parse: Parse) -> None:
    """ "He added" is whoever spoke last, though another man is named between."""
    text = "Tomas Orel said the talks were over. The round had been led by Pavel Min, he added."
    actors, (first, second) = read(parse, text)
    assert names(actors, second.speakers) == ["Tomas Orel"]
    assert first.speakers == second.speakers


def test_told_an_agency(parse: Parse) -> None:
    """The agency that was told passes the words on; it is not addressed."""
    actors, (s,) = read(parse, 'Reporters waited outside. "The siege is over," Tomas Orel told Reuters.')
    assert names(actors, s.through) == ["Reuters"]
    assert s.addressees == ()
    assert s.direct


def test_addressee(parse: Parse) -> None:
    """Who is told, where it is no outlet, is addressed."""
    actors, (s,) = read(parse, "Tomas Orel told Marta Olen that the siege was over.")
    assert names(actors, s.addressees) == ["Marta Olen"]
    assert s.through == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tomas Orel said on Thursday that the road was open.", "2019-05-09"),
        ("The road is open, Tomas Orel said Thursday.", "2019-05-09"),
        ("Tomas Orel said in a statement on Thursday that the road was open.", "2019-05-09"),
        ("Tomas Orel said the road was mined on Thursday.", None),
        ("Tomas Orel said the road was open.", None),
    ],
)
def test_date_is_of_the_saying(parse: Parse, text: str, day: str | None) -> None:
    """A time in the cue's own clause dates the statement; a time in what is said does not."""
    _, (s,) = read(parse, text)
    assert (s.date.edtf if s.date else None) == day


def test_nobody_named(parse: Parse) -> None:
    """Hearsay is kept, without a speaker and with less confidence."""
    _, (s,) = read(parse, "It is believed that the pilots are alive.")
    assert s.speakers == ()
    assert s.source is None
    assert s.confidence < 0.9


def test_record_objects(parse: Parse) -> None:
    """Ids run in order, every span is true, every statement says why."""
    text = 'Tomas Orel said: "We lost." The army denied it had fled and blamed the rains. According to Marta Olen, nobody fled.'
    _, found = read(parse, text)
    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert len(found) == 4
    for s in found:
        assert s.why
        for span in (s.source, s.cue, *s.content):
            assert span is not None
            assert text[span.start : span.end] == span.text
