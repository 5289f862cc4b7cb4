"""The notation of the tables: what it reads, what it refuses, and that a wrong expectation is always noticed."""

from functools import cache
from pathlib import Path

import pytest

import parley
from parley.record import Record

from .checking import misses
from .facts import Count, Figure, Happening, Location, Moment, Part, Saying, Who
from .grammar import parse_facts
from .notation import Case, NotationError, read_cases

TABLE = "# T\n\nA rule.\n\n| Sentence | Expected | Reason |\n|---|---|---|\n"


def the(expected: str) -> object:
    """The one fact of a cell."""
    (fact,) = parse_facts(expected, "t.md:7")
    return fact


def test_an_event_is_read() -> None:
    """Type, modes, both sides, and the parts behind commas."""
    words = 'event ASSAULT aerial: the army + police > "Ahmed, a cook", in Homs, status claimed, said by residents'
    parts = (Part("place", ("Homs", None)), Part("status", ("claimed",)), Part("attributed", ("residents",)))
    assert the(words) == Happening(words, parts, "ASSAULT", ("aerial",), ("the army", "police"), ("Ahmed, a cook",))


def test_what_is_not_written_is_not_checked() -> None:
    """No colon: no sides; no arrow: no recipients; nobody: an empty list."""
    assert the("event PROTEST, undated") == Happening("event PROTEST, undated", (Part("date", (None, "undated")),), "PROTEST")
    assert the("event PROTEST: nobody") == Happening("event PROTEST: nobody", (), "PROTEST", (), ())
    assert the("event COERCE: > two men") == Happening("event COERCE: > two men", (), "COERCE", (), None, ("two men",))


@pytest.mark.parametrize(
    ("words", "bounds"),
    [("killed 9", (9, 9, 9)), ("killed 5..", (5, "any", None)), ("killed ..20", (None, "any", 20)), ("killed 5/5/?", (5, 5, None)),
     ("killed low 40", (40, "any", "any")), ("killed low 5 best 5 high ?", (5, 5, None))],
)  # fmt: skip
def test_figures_are_read(words: str, bounds: tuple[object, ...]) -> None:
    """A bound that is not written is not looked at."""
    fact = the(words)
    assert isinstance(fact, Figure)
    assert (fact.low, fact.best, fact.high) == bounds


def test_parts_of_a_figure_need_no_commas() -> None:
    """They follow one another."""
    fact = the('killed 2 of "two men" part of 9 not civilian, extent period')
    assert isinstance(fact, Figure)
    assert [(p.key, p.values[0]) for p in fact.parts] == [
        ("victims", '"two men"'), ("part", "9"), ("civilian", "not "), ("extent", "period"),
    ]  # fmt: skip


def test_names_end_where_the_notation_begins() -> None:
    """A name may have several words; quoted, even those of the notation."""
    assert the("place Port Sudan SDN city") == Location("place Port Sudan SDN city", (), "Port Sudan", "SDN", "city")
    assert the('place "Afar region" - region region') == Location(
        'place "Afar region" - region region', (), "Afar region", "-", "region", "region"
    )
    fact = the('actor Ministry of Defence organisation UKR GOV of Ukraine titled "minister" known x_y mentions "it#2" + "he"')
    assert isinstance(fact, Who)
    assert (fact.name, fact.kind, fact.country, fact.sector) == ("Ministry of Defence", "organisation", "UKR", "GOV")
    assert [p.key for p in fact.parts] == ["side", "title", "known", "mentions"]


def test_times_and_sayings_are_read() -> None:
    """An anchor stands behind the date; marks in quotation marks part nothing."""
    assert the('time "on Friday" 2019-05-10') == Moment('time "on Friday" 2019-05-10', (), "on Friday", "2019-05-10")
    fact = the('statement nobody: "wait, they said; wait: now" + "go", direct')
    assert isinstance(fact, Saying)
    assert (fact.speakers, fact.content) == ((), ("wait, they said; wait: now", "go"))
    assert the("two events ASSAULT") == Count("two events ASSAULT", (), 2, "event", "ASSAULT")
    assert the("no killed") == Count("no killed", (), 0, "figure", "killed")


WRONG = [
    ("happening ASSAULT", "a fact starts with"),
    ("event MURDER: rebels > nobody", "no type of PLOVER"),
    ("event ASSAULT: rebels > nobody, during Ramadan", "is none of place, date"),
    ("event ASSAULT, on Friday", "no EDTF date"),
    ('event ASSAULT > "two men"', "are no modes"),
    ('actor "the army" MIL', "write actor NAME"),
    ("event ASSAULT, status likely", "is none of"),
    ("killed nine", "write killed 9"),
    ("killed 9 slowly", "'slowly' is none of"),
    ('time "on Friday" Friday', "no EDTF date"),
    ('statement nobody: "wait', "not closed"),
    ("position insist rebels", "is none of demand"),
    ("twelve events", "a fact starts with"),
    ("two eventualities", "can be counted"),
]


@pytest.mark.parametrize(("expected", "message"), WRONG)
def test_what_is_not_of_the_notation_is_refused(expected: str, message: str, tmp_path: Path) -> None:
    """One line says which file and row, the words, and what is wrong."""
    table = tmp_path / "wrong.md"
    table.write_text(f"{TABLE}| A sentence. | {expected} | a reason |\n", encoding="utf-8")
    with pytest.raises(NotationError, match=message) as error:
        read_cases(table)
    assert str(error.value).startswith("wrong.md:7: ")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [("A rule.\n", "1: a table of cases opens with a title"), (f"{TABLE}| A sentence. | no event |\n", "7: a row has 3 cells"),
     ("# T\n\n| A | B |\n", "3: a table opens with"), (f"{TABLE}\nPublished: Friday\n", "8: 'Friday' is no day"),
     (f"{TABLE}\nComplete: verbs\n", "8: nothing is called")],
)  # fmt: skip
def test_tables_of_another_shape_are_refused(content: str, message: str, tmp_path: Path) -> None:
    """A row too short, a day that is none, a table without its header."""
    table = tmp_path / "wrong.md"
    table.write_text(content, encoding="utf-8")
    with pytest.raises(NotationError, match=f"wrong.md:{message}"):
        read_cases(table)


def test_days_titles_and_gaps_of_a_table(tmp_path: Path) -> None:
    """`Published:` and `Complete:` hold for what follows; bold words at the head are a title; (gap) is a mark."""
    table = tmp_path / "t.md"
    rows = "| **Truce ends** Guns fired.<br><br>People fled. | no event | (gap) why |\nPublished: none\nComplete: times\n"
    table.write_text(f"{TABLE}| One. | no event | why |\n{rows}{TABLE[13:]}| Two. | no event | why |\n", encoding="utf-8")
    one, titled, two = read_cases(table)
    assert (one.published, one.gap, one.id) == ("2019-05-11", False, "t.md:7")
    assert (titled.title, titled.text, titled.gap, titled.reason) == ("Truce ends", "Guns fired.\n\nPeople fled.", True, "why")
    assert (two.published, two.complete) == (None, ("time",))


SENTENCE = (
    "Two soldiers were killed by rebels near Homs on Friday, the army said. The rebels demanded the release of prisoners. "
    "Envoys of Turkey and Greece met in Geneva for a seventh round of talks."
)
RIGHT_AND_WRONG = [
    ("event ASSAULT: rebels > soldiers", "event ASSAULT: soldiers > rebels"),
    ("event ASSAULT, in Homs", "event ASSAULT, in Hama"),
    ("event ASSAULT, on 2019-05-10", "event ASSAULT, undated"),
    ("event ASSAULT, said by army", "event ASSAULT, said by nobody"),
    ("event ASSAULT, status claimed", "event ASSAULT, status asserted"),
    ("event ASSAULT, not background", "event ASSAULT, background"),
    ("event ASSAULT; killed 2 not civilian", "event REQUEST; killed 2"),
    ("killed 2", "killed 3"),
    ("killed low 2", "killed low 3"),
    ("no injured", "no killed"),
    ('statement army: "Two soldiers were killed", indirect', 'statement army: "Two soldiers were killed", direct'),
    ('statement army: "soldiers Homs"', 'statement army: "Homs soldiers"'),
    (
        'statement army: "Two soldiers were killed by rebels near Homs on Friday", whole',
        'statement army: "Two soldiers", whole',
    ),
    ('position demand rebels: "release prisoners"', 'position offer rebels: "release prisoners"'),
    ("talks Turkey + Greece, venue Geneva, round 7", "talks Turkey + Greece, round 6"),
    ("talks Turkey + Greece, no mediators", "talks Turkey"),
    ("place Homs SYR city", "place Homs USA city"),
    ('time "on Friday" 2019-05-10 anchor published', 'time "on Friday" 2019-05-10 no anchor'),
    ("actor rebels armed-group - REB", "actor rebels group"),
    ('actor rebels mentions "The rebels"', 'actor army mentions "The rebels"'),
    ("no place Hama", "no place Homs"),
    ("no dateline", "dateline Geneva"),
    ('text "Two soldiers"', 'text "TWO SOLDIERS"'),
    ("published 2019-05-11", "published 2019-05-12"),
]


@cache
def record() -> Record:
    """What Parley makes of the sentence."""
    return parley.read(SENTENCE, published="2019-05-11", coverage="all")


@pytest.mark.parametrize(("right", "wrong"), RIGHT_AND_WRONG)
def test_a_wrong_expectation_is_noticed(right: str, wrong: str) -> None:
    """What is so passes; what is not is told beside what stands there."""
    assert not misses(record(), _case(right))
    (missing,) = misses(record(), _case(wrong))
    assert "but Parley says:" in missing


def test_a_list_that_leaves_one_out_is_noticed() -> None:
    """`Complete: times` means all of them."""
    assert not misses(record(), _case('time "on Friday" 2019-05-10', "time"))
    assert misses(record(), _case("event ASSAULT", "time"))


def _case(expected: str, *complete: str) -> Case:
    return Case("t.md", 7, "2019-05-11", None, SENTENCE, tuple(parse_facts(expected, "t.md:7")), complete, "why", False)
