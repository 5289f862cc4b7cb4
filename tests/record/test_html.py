"""The notebook's view: escaped, evidence marked, well-formed, bounded, without scripts."""

from html.parser import HTMLParser

from .sample import BODY, TEXT, TITLE, sample

VOID = {"br"}


class Page(HTMLParser):
    """Collects elements and checks that they close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def words(self) -> str:
        return "".join(self.text)


def test_page_is_well_formed_and_whole() -> None:
    """Every element closes, and the whole text is there, character by character."""
    page = Page(sample()._repr_html_())
    assert page.open == []
    assert TEXT in page.words()


def test_evidence_is_marked() -> None:
    """The words behind an event carry the event's colour and its id."""
    page = Page(sample()._repr_html_())
    marks = [attrs for tag, attrs in page.elements if tag == "mark"]
    assert {"class": "parley-events", "title": "e1 ASSAULT, e1 figures"} in marks


def test_facts_are_told() -> None:
    """Talks, positions, statements and events stand beside the text in words."""
    words = Page(sample()._repr_html_()).words()
    for expected in (
        "Truce talks",
        "army: demand → Green Line",
        "We had no part in it",
        "ASSAULT: Green Line",
        "at least 12 killed",
    ):
        assert expected in words


def test_markup_from_outside_is_text() -> None:
    """Tags, attributes and addresses of a hostile report never become markup."""
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    record = sample(title=evil, outlet=evil, byline=evil, url="javascript:alert(1)", removed=[{"text": evil, "reason": evil}])
    page = Page(record._repr_html_())
    assert {tag for tag, _ in page.elements} <= {"div", "style", "h3", "h4", "b", "br", "small", "q", "mark"}
    assert all(name in ("class", "title") for _, attrs in page.elements for name in attrs)
    assert "<b>Roe</b>" in page.words()


def test_only_web_addresses_are_linked() -> None:
    """An http address becomes a link that tells nobody where it was followed from."""
    page = Page(sample(url="https://example.org/a?b=1&c=2")._repr_html_())
    links = [attrs for tag, attrs in page.elements if tag == "a"]
    assert links == [{"href": "https://example.org/a?b=1&c=2", "rel": "noopener noreferrer nofollow"}]


def test_invisible_signs_do_not_reorder_the_page() -> None:
    """Direction overrides in the text are dropped."""
    assert "\u202e" not in sample(text=TEXT.replace(TITLE[:2], "\u202e\u202d"))._repr_html_()


def test_long_report_is_cut() -> None:
    """A report of millions of characters does not make a page of millions."""
    page = sample(text=TEXT + " " + BODY * 10_000)._repr_html_()
    assert len(page) < 60_000
    assert "more characters" in page
