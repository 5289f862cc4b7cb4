"""The page on the settings and the settings agree, both ways."""

from parley.reading.fetch import MAX_BYTES as PAGE
from parley.reading.files import MAX_BYTES as FILE
from parley.reading.files import MAX_RATIO
from parley.reading.rows import MAX_CORPUS, MAX_LINE
from parley.settings import Settings
from tools.docs.blocks import names
from tools.docs.settings import meanings

from .reading import entries, page, rows, section


def test_every_setting_is_told() -> None:
    """An entry for each setting, in their order, and none for what is no setting."""
    assert names(page("settings.md")) == ["settings"]
    assert list(entries(page("settings.md"))) == list(Settings.model_fields)


def test_every_setting_says_what_it_means() -> None:
    """A sentence stands beneath each of them."""
    assert {name for name, said in meanings().items() if said.endswith(".")} == set(Settings.model_fields)


def test_limits() -> None:
    """The table of limits has the limits that hold, in their order."""
    told = [int(row[1].replace(",", "")) for row in rows(section(page("bad-input.md"), "Limits"))]
    assert told == [Settings().max_characters, FILE, PAGE, MAX_LINE, MAX_CORPUS, MAX_RATIO]
