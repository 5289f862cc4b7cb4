"""Actors: names linked, titles read, descriptions and pronouns resolved; the cases with their reasons are in actor_cases.py."""

import functools
from collections.abc import Callable
from datetime import date

import pytest

from parley.coding.actors import Actors, find_actors
from parley.knowledge.actors import code, load_actors
from parley.language import Parsed, Word, load
from parley.language import parse as parse_with
from parley.record import Actor

from .actor_cases import ACTORS, DESCRIBED, WORDS

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


def said_of(actor: Actor, actors: Actors) -> str:
    """Kind, code and side as the cases write them."""
    out = actor.kind if code(actor) == "---" else f"{actor.kind} {code(actor)}"
    return out if actor.member_of is None else f"{out} < {actors.get(actor.member_of).name}"


def word_of(parsed: Parsed, wanted: str) -> Word:
    """ "he#2" is the second "he"."""
    text, _, nth = wanted.partition("#")
    return [w for w in parsed.words if w.text == text][int(nth or 1) - 1]


@pytest.mark.parametrize(("text", "name", "expected", "reason"), ACTORS)
def test_actors(read: Reader, text: str, name: str, expected: str, reason: str) -> None:
    """A named actor, or one that stands for a known body, exists without being asked for."""
    _, actors = read(text)
    found = {a.name: said_of(a, actors) for a in actors.all}
    assert found.get(name) == expected, f"{reason}: {found}"


@pytest.mark.parametrize(("text", "name", "expected", "reason"), DESCRIBED)
def test_described(read: Reader, text: str, name: str, expected: str, reason: str) -> None:
    """An unnamed phrase becomes an actor when a role asks for it."""
    parsed, actors = read(text)
    for w in parsed.words:
        if w.pos in ("NOUN", "PROPN") and w.dep not in ("compound", "nmod"):
            actors.describe(w)
    found = {a.name: said_of(a, actors) for a in actors.all}
    assert found.get(name) == expected, f"{reason}: {found}"


@pytest.mark.parametrize(("text", "word", "expected", "reason"), WORDS)
def test_words(read: Reader, text: str, word: str, expected: str, reason: str) -> None:
    """Whom a word stands for."""
    parsed, actors = read(text)
    found = " + ".join(actors.get(i).name for i in actors.describe(word_of(parsed, word)))
    assert found == expected, reason


def test_there_are_enough_cases() -> None:
    """The table is the specification; it only grows."""
    assert len(ACTORS) + len(DESCRIBED) + len(WORDS) >= 120


def test_spans_are_true(read: Reader) -> None:
    """Every mention is a stretch of the text, mentions are in order, ids in the order of creation, sides exist."""
    for text, *_ in ACTORS + DESCRIBED + WORDS:
        parsed, actors = read(text)
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
