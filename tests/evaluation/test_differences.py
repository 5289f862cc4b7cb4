"""What differs is listed: once, in its sentence, with the words of both sides marked, what each says, and why."""

import html
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from parley.evaluation import SECTIONS, evaluate
from parley.evaluation.passages import told
from parley.evaluation.tally import Counts

from .made import TEXT, made, record, span

NASTY = '<script>alert(1)</script>" & \u202e'


def test_missed() -> None:
    """A missed fact stands in its sentence, with the coded fact that comes closest, and its rule."""
    rows = made()
    rows["positions"][0] |= {"evidence": [span("The front", "reporters")], "actors": ["a9"], "act": "offer"}
    missed, spurious = evaluate([record()], [record(rows)], errors="positions").errors
    assert (missed.verdict, missed.field, missed.document) == ("missed", None, "r1")
    assert missed.gold == "Red Hills Front: demand: a ceasefire"
    assert missed.coded is None
    assert missed.nearest == "Free Corps: offer: a ceasefire"
    assert (missed.why, missed.confidence) == ("by hand", 1.0)
    assert told(missed.sentence) == "{The front} [demanded a ceasefire] from the army."
    assert (spurious.verdict, spurious.gold, spurious.coded) == ("spurious", None, "Free Corps: offer: a ceasefire")
    assert told(spurious.sentence) == "{The front} demanded a ceasefire from the army."


def test_wrong() -> None:
    """A wrong field shows what differs only, and marks the fact's words and the field's."""
    rows = made()
    rows["events"][0]["actors"] = ["a2", "a1"]
    rows["events"][0]["evidence"]["actors"] = [span("Red Hills Front")]
    (error,) = evaluate([record()], [record(rows)], errors=["events"]).errors
    assert (error.verdict, error.kind, error.field) == ("wrong", "events", "actors")
    assert (error.gold, error.coded) == (None, "Red Hills Front")
    assert told(error.sentence).startswith("[Army jets] [{bombed}] the town")
    assert "{Red Hills Front}" in told(error.sentence)


def test_far_away() -> None:
    """Where nothing was coded nearby, nothing is said to be near."""
    rows = made()
    rows["talks"][0]["assessments"] = []
    (error,) = evaluate([record()], [record(rows)], errors="talks").errors
    assert (error.kind, error.verdict, error.nearest, error.why) == ("assessments", "missed", None, None)


@pytest.mark.parametrize("kind", SECTIONS)
def test_kinds(kind: str) -> None:
    """Only the kinds that are asked for are listed; all of them together are all there is."""
    rows = made()
    empty = {name: [] for name in ("actors", "places", "times", "events", "tolls", "statements", "positions", "talks")}
    one, nothing = [record()], [record(rows | empty)]
    found = evaluate(one, nothing, errors=kind).errors
    assert found
    assert {error.kind for error in found} <= set(SECTIONS[kind])
    every = evaluate(one, nothing, errors="all").errors
    assert sum(error.kind in SECTIONS[kind] for error in every) == len(found)
    assert evaluate(one, nothing).errors == ()


def test_the_sentence_is_of_the_text() -> None:
    """Pieces put together are a sentence of the report, without line breaks."""
    rows = made() | {"events": [], "statements": [], "talks": []}
    for error in evaluate([record()], [record(rows)], errors="all").errors:
        words = "".join(piece.text for piece in error.sentence)
        assert words in TEXT.replace("\n", " ")


class Page(HTMLParser):
    """Collects the elements of a page, and checks that they close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        assert not [name for name, value in attrs if name.startswith("on") or (value or "").startswith(("http", "javascript"))]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_page() -> None:
    """The page is well formed and whole, has no script and fetches nothing, and everything from outside is escaped."""
    rows = made()
    rows["document"]["id"] = NASTY
    rows["positions"][0]["issue"] = NASTY
    rows["positions"][0]["why"] = NASTY
    rows["events"][0]["type"] = "COERCE"
    gold = made()
    gold["document"]["id"] = NASTY
    scores = evaluate([record(gold)], [record(rows)], errors="all")
    source = scores.to_html()
    page = Page(source)
    assert page.open == []
    assert not {"script", "link", "img", "iframe"} & set(page.elements)
    assert "\u202e" not in source and "<sic>" not in source
    assert "rockets &lt;sic&gt;, killing" in re.sub("</?mark[^>]*>", "", source)
    assert source.count(html.escape("<script>alert(1)</script>")) >= 3
    assert '<mark class="both">demanded a ceasefire</mark>' in source
    assert Page(scores._repr_html_()).open == []


def test_json() -> None:
    """JSON holds every row and every difference."""
    rows = made() | {"talks": []}
    scores = evaluate([record()], [record(rows)], errors="all")
    said = json.loads(scores.to_json())
    assert len(said["rows"]) == len(scores.rows)
    assert len(said["errors"]) == len(scores.errors) > 0
    assert said["facts_f1"] == round(scores.facts_f1, 4)
    assert said["errors"][0].keys() == {
        *("document", "kind", "verdict", "field", "sentence", "gold", "coded", "nearest", "why", "confidence")
    }


def test_table() -> None:
    """The table holds in 78 columns, with counts and shares that are never rounded up to all."""
    rows = made()
    rows["events"][0]["type"] = "COERCE"
    scores = evaluate([record()], [record(rows)], errors="all")
    assert max(map(len, (scores.table + scores.listing).splitlines())) <= 78
    assert re.search(r"^ \* type +0 +1 +1 +\.000", scores.table, re.M)
    assert "wrong · events type · r1" in scores.listing
    nearly = replace(scores, counts={**scores.counts, ("talks", "found"): Counts(9999, 10000, 10000, 10000, 10000)})
    assert re.search(r"^ \* found +9,999 +10,000 +10,000 +\.999 +\.999 +\.999 +\.999", nearly.table, re.M)
