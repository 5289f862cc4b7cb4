"""Actors of any text: true spans, nobody made without being asked, knowledge by date. Cases are in tests/cases/actors-*.md."""

import functools
from collections.abc import Callable
from datetime import date

import pytest

from parley.coding.actors import Actors, find_actors
from parley.knowledge.actors import load_actors
from parley.language import Parsed, Word, load
from parley.language import parse as parse_with

Reader = Callable[[str], tuple[Parsed, Actors]]


@pytest.fixture(scope="module")
def read(parse: Callable[[str], Parsed]) -> Reader:
    """Parse a text and find its actors, each text once."""
    book = load_actors()

    @functools.cache
    def once(text: str) -> tuple[Parsed, Actors]:
        parsed = parse(text)
        return parsed, find_actors(parsed, book)

    return once


def word_of(parsed: Parsed, wanted: str) -> Word:
    """ "he#2" is the second "he"."""
    text, _, nth = wanted.partition("#")
    return [w for w in parsed.words if w.text == text][int(nth or 1) - 1]


REPORTS = [
    "The US and the Taliban met. Both sides want a truce, said US envoy Zoe Keller. The envoy left on Sunday.",
    "Fighters of the Free Hills Front (FHF) attacked Sudan's army. The rebels fled; the FHF gave no reason.",
    "Six police officers, two of them wounded, were freed by their captors in Gao. Mali's government thanked Algeria.",
]


def test_asked_at_the_first_of_several_all_answer(read: Reader) -> None:
    """The first of several joined words stands for all of them, the last for itself."""
    parsed, actors = read("The US and the Taliban met.")
    named = [[actors.get(i).name for i in actors.describe(word_of(parsed, word))] for word in ("US", "Taliban")]
    assert named == [["United States", "Taliban"], ["Taliban"]]


def test_spans_are_true(read: Reader) -> None:
    """Every mention is a stretch of the text, mentions are in order, ids in the order of creation, sides exist."""
    for text in REPORTS:
        parsed, actors = read(text)
        for w in parsed.words:
            actors.describe(w)
        ids = [a.id for a in actors.all]
        assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
        for actor in actors.all:
            assert actor.mentions and all(parsed.text[m.start : m.end] == m.text for m in actor.mentions)
            assert [m.start for m in actor.mentions] == sorted(m.start for m in actor.mentions)
            assert actor.member_of is None or actor.member_of in {a.id for a in actors.all}
            assert actors.side(actor.id) in {a.id for a in actors.all}


def test_of_makes_nobody(read: Reader) -> None:
    """`of` never makes an actor of an unnamed phrase, `describe` does, and afterwards `of` knows it."""
    parsed, actors = read("Eleven farmers were robbed.")
    farmers = word_of(parsed, "farmers")
    assert actors.of(farmers) == ()
    made = actors.describe(farmers)
    assert made and actors.of(farmers) == made and actors.describe(farmers) == made


def test_things_are_nobody(read: Reader) -> None:
    """Things, places and abstract nouns give no actor."""
    parsed, actors = read("The attack destroyed a bridge, and the talks on the border stalled.")
    assert not any(actors.describe(w) for w in parsed.words if w.pos == "NOUN")


def test_headline_capitals_make_no_names(parse: Callable[[str], Parsed]) -> None:
    """What only a headline writes with capitals is no organisation."""
    title = "Envoy Calls for Faster Progress in Border Talks With Chad"
    parsed = parse_with(load(), title + "\n\nAn envoy asked for faster progress in talks with Chad on Monday.", len(title))
    names = {a.name for a in find_actors(parsed, load_actors()).all}
    assert not {n for n in names if "Progress" in n or "Border" in n}


def test_knowledge_by_date(parse: Callable[[str], Parsed]) -> None:
    """Who held an office is looked up at the report's date."""
    parsed = parse("Pompeo said on Friday that the United States would not wait.")
    then = [a.known_as for a in find_actors(parsed, load_actors(), None, date(2019, 5, 11)).all if a.kind == "person"]
    before = [a.known_as for a in find_actors(parsed, load_actors(), None, date(1995, 5, 11)).all]
    assert then == ["mike-pompeo"] and "mike-pompeo" not in before


def test_title_and_family_name_are_enough(parse: Callable[[str], Parsed]) -> None:
    """Whom the title says somebody serves leads to the row of knowledge, whatever the report calls the office."""
    parsed = parse("US negotiator Khalilzad left Doha on Friday.")
    found = [a for a in find_actors(parsed, load_actors(), None, date(2019, 5, 11)).all if a.kind == "person"]
    assert [(a.name, a.known_as, a.from_) for a in found] == [("Zalmay Khalilzad", "zalmay-khalilzad", "knowledge")]


@pytest.mark.parametrize(
    "text", ["", " ", "(", "((((((", "“ ” ‘ ’ '", "a" * 500, "IS IS IS IS", "\u200b\u202e U.S.", "' ' 's 's of of the the"]
)
def test_hostile_text(read: Reader, text: str) -> None:
    """Nothing crashes it."""
    parsed, actors = read(text)
    for w in parsed.words:
        actors.of(w)
        actors.describe(w)
        actors.span(w)
    assert all(parsed.text[m.start : m.end] == m.text for a in actors.all for m in a.mentions)
