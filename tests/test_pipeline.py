"""The way through, in Python: strings are text, spans are true, the same bytes come twice, and one failure never ends a run."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import parley
from parley.language.pipeline import BLOCK, blocks
from parley.record import Record, Span
from parley.record.schema import json_schema

STORY = "Rebels killed two soldiers near the town of Gao on Friday, the army said."
SCHEMA = json_schema()


def spans(value: object) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "model_fields_set"):
        for _, item in value:  # type: ignore[attr-defined]
            yield from spans(item)


def ids(record: Record) -> set[str]:
    """Every id that something in the record may point to."""
    kinds = (
        record.actors,
        record.places,
        record.times,
        record.events,
        record.tolls,
        record.statements,
        record.positions,
        record.talks,
    )
    figures = [figure.id for event in record.events for figure in event.casualties]
    return {thing.id for kind in kinds for thing in kind} | set(figures)  # type: ignore[attr-defined]


def pointers(record: Record) -> Iterator[str]:
    """Every id that something in the record points to."""
    for actor in record.actors:
        yield from filter(None, [actor.member_of])
    for event in record.events:
        yield from (*event.actors, *event.recipients, *event.attributed_to)
        yield from filter(None, [event.place, event.date.time if event.date else None])
        yield from (link.event for link in event.links)
        yield from (id for account in event.accounts for id in (*account.by, *filter(None, [account.statement])))
        yield from (id for row in event.responsibility for id in (row.actor, *row.by))
        for figure in event.casualties:
            yield from filter(None, [figure.part_of, figure.rival_of, figure.victims.actor, *figure.counted_by])
    for statement in record.statements:
        yield from (*statement.speakers, *statement.addressees, *statement.through)
    for position in record.positions:
        yield from (*position.actors, *position.to, *position.attributed_to)
        yield from filter(None, [position.statement, position.event])
    for talks in record.talks:
        yield from (*talks.parties, *talks.mediators, *talks.hosts, *talks.observers, *talks.guarantors)
        yield from filter(None, [talks.venue])
        yield from (missing.actor for missing in talks.absent)
        yield from (delegate.person for delegate in talks.delegates)
        yield from (verdict.by for verdict in talks.assessments)


def check(record: Record) -> None:
    """What holds for every record of any report."""
    document = record.document
    assert all(document.text[span.start : span.end] == span.text for span in spans(record))
    assert all(document.text[time.start : time.end] == time.text for time in record.times)
    assert set(pointers(record)) <= ids(record)
    assert not set(document.text) & (set(map(chr, range(32))) - {"\t", "\n"})
    jsonschema.validate(json.loads(record.to_json()), SCHEMA)
    assert Record.model_validate_json(record.to_json()) == record


def test_a_string_is_text() -> None:
    """A string that looks like a path or an address is read as the text it is."""
    for text in (__file__, "https://example.org/report.html", "file:///etc/passwd", "report.txt"):
        document = parley.read(text).document
        assert text in (document.text, *(piece.text for piece in document.removed))


def test_what_the_caller_knows() -> None:
    """Title, outlet, address, id and date go into the document, and the date says where it comes from."""
    record = parley.read(
        STORY, title="Clash", outlet="The Gazette", url="https://e.org/1", id="n7", published=datetime.date(2020, 2, 3)
    )
    document = record.document
    assert (document.title, document.outlet, document.url, document.id) == ("Clash", "The Gazette", "https://e.org/1", "n7")
    assert (document.published, document.published_from) == ("2020-02-03", "argument")
    assert document.text == f"Clash\n\n{STORY}"


def test_nothing_is_made_up() -> None:
    """Without a date there is none: never today."""
    document = parley.read(STORY).document
    assert (document.published, document.published_from, document.url, document.outlet, document.title) == (
        None,
        "none",
        None,
        None,
        None,
    )
    assert document.id == document.sha256[:16]


def test_bytes_file_and_document_agree(tmp_path: Path) -> None:
    """The same report as text, bytes, file, or as a document read before gives the same facts."""
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    records = [parley.read(STORY), parley.read(STORY.encode()), parley.read_file(path), parley.read_file(str(path))]
    records.append(parley.read(records[0].document))
    assert len({record.to_json() for record in records}) == 1


def test_document_of_a_page_keeps_its_origin() -> None:
    """A document read from a page keeps what the page said, and the page's hash, when it is read again."""
    page = (
        "<html><head><title>Clash in Gao</title><meta property='article:published_time' content='2020-02-03'></head>"
        f"<body><article><h1>Clash in Gao</h1><p>{STORY * 4}</p></article><form>Leave a Reply</form></body></html>"
    )
    first = parley.read(page)
    again = parley.read(first.document)
    assert again.document == first.document
    assert again == first


@pytest.mark.parametrize("published", ["yesterday", "2019-13-40", "", "10/05/2019"])
def test_dates_that_are_none(published: str) -> None:
    """A date that is none is refused, not guessed."""
    with pytest.raises(parley.UsageError, match="YYYY-MM-DD"):
        parley.read(STORY, published=published)


def test_settings_that_are_none() -> None:
    """A setting without such a value says which."""
    with pytest.raises(parley.SettingsError, match="coverage"):
        parley.read(STORY, coverage="everything")  # type: ignore[arg-type]
    with pytest.raises(parley.SettingsError, match="no such folder"):
        parley.read(STORY, knowledge="/no/such/folder")
    with pytest.raises(parley.SettingsError, match="not installed"):
        parley.read(STORY, settings=parley.Settings(model="xx_none"))


def test_text_beyond_the_limit() -> None:
    """Over the stated limit a report is refused, saying the limit."""
    with pytest.raises(parley.TooLargeError, match="100"):
        parley.read(STORY * 9, settings=parley.Settings(max_characters=100))


def test_coverage() -> None:
    """A report on something else is marked by default, and coded with coverage="all"."""
    recipe = "Beat three eggs with sugar, fold in the flour and bake the cake for forty minutes, the cook said."
    assert parley.read(recipe).document.coding == "not-relevant"
    assert parley.read(recipe, coverage="all").document.coding == "full"


def test_other_language() -> None:
    """A report in another language is marked and gives no facts."""
    record = parley.read(
        "Die Rebellen haben am Freitag zwei Soldaten getötet, teilte die Armee am Samstag in einer Erklärung mit. " * 3
    )
    assert record.document.coding == "not-english"
    assert not (record.events or record.statements or record.actors)


REPORTS: list[object] = [
    STORY,
    {"id": "row", "text": STORY, "published": "2020-02-03"},
    Path("/no/such/file.txt"),
    {"id": "bad", "text": STORY, "published": "soon"},
    {"id": "none"},
    42,
    b"\x89PNG\r\n\x1a\n" + bytes(99),
    f"<p>{STORY}</p>".encode(),
]


def test_failures_stay_in_place() -> None:
    """Each report has its result at its place: a record, or a failure that says why; nothing ends the run."""
    results = list(parley.code(REPORTS))
    assert [isinstance(result, Record) for result in results] == [True, True, False, False, False, False, False, True]
    reasons = [result.reason for result in results if isinstance(result, parley.Failure)]
    assert ["no such file" in reasons[0], "YYYY-MM-DD" in reasons[1], "neither" in reasons[2], "int" in reasons[3]] == [
        True
    ] * 4
    assert [result.id for result in results if isinstance(result, parley.Failure)][1] == "bad"
    assert str(results[2]) == "/no/such/file.txt: no such file"


def test_workers_agree() -> None:
    """Two processes give what one gives, failures included."""
    assert list(parley.code(REPORTS, workers=2)) == list(parley.code(REPORTS))


def test_code_is_lazy() -> None:
    """Reports are read as records are taken, so that the input may be endless."""

    def endless() -> Iterator[str]:
        while True:
            yield STORY

    results = parley.code(endless())
    assert next(results) == next(results)


def test_settings_end_a_run() -> None:
    """What is wrong with every report, such as a missing model, is raised once."""
    with pytest.raises(parley.SettingsError, match="not installed"):
        list(parley.code([STORY], settings=parley.Settings(model="xx_none")))
    with pytest.raises(parley.SettingsError, match="not installed"):
        list(parley.code([STORY], workers=2, settings=parley.Settings(model="xx_none")))


def test_a_fault_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of our own on one report is that report's failure."""

    def faulty(*_: object) -> Record:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("parley.pipeline.code_report", faulty)
    (result,) = parley.code([STORY])
    assert isinstance(result, parley.Failure)
    assert "ZeroDivisionError" in result.reason


def test_long_text_is_split_for_the_parser() -> None:
    """No piece that the parser sees comes near its million characters, and no character is lost between the pieces."""
    text = f"{STORY}\n\n" + "Quiet days went by. " * 60_000
    pieces = list(blocks(text))
    assert max(len(piece) for _, piece in pieces) <= BLOCK
    assert all(text[start : start + len(piece)] == piece for start, piece in pieces)
    assert "".join("".join(piece.split()) for _, piece in pieces) == "".join(text.split())


WORDS = st.sampled_from(
    "the rebels army government killed attacked said told on Friday in Kabul at least 12 people talks with , . \" “ ” ' - ( ) : ; \n \n\n not "
    "denied that who which President Khan UN Taliban troops nine injured agreed rejected round of third ceasefire and or for 2019 May two "
    "days after before yesterday Mr. U.S. we they he its".split(" ")
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)
ANY = st.text(st.characters(), max_size=300)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(PROSE | ANY | st.tuples(PROSE, ANY, PROSE).map("\n\n".join))
def test_any_text(text: str) -> None:
    """Any text gives a record: spans true, pointers closed, valid, read back the same, and the same bytes twice."""
    record = parley.read(text, published="2019-05-11", coverage="all")
    check(record)
    assert parley.read(text, published="2019-05-11", coverage="all").to_json() == record.to_json()


@SLOW
@given(st.binary(max_size=300) | PROSE.map(lambda text: f"<html><body><p>{text}</p></body></html>".encode()))
def test_any_bytes(raw: bytes) -> None:
    """Any bytes give a record or a clear error of ours."""
    for result in parley.code([raw], coverage="all"):
        if isinstance(result, parley.Failure):
            assert "fault" not in result.reason and "\n" not in result.reason
        else:
            check(result)
