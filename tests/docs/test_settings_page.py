"""The page on the settings and the settings agree, both ways."""

from parley.settings import Settings
from tools.docs.blocks import names
from tools.docs.settings import meanings

from .reading import entries, page


def test_every_setting_is_told() -> None:
    """An entry for each setting, in their order, and none for what is no setting."""
    assert names(page("settings.md")) == ["settings"]
    assert list(entries(page("settings.md"))) == list(Settings.model_fields)


def test_every_setting_says_what_it_means() -> None:
    """A sentence stands beneath each of them."""
    assert {name for name, said in meanings().items() if said.endswith(".")} == set(Settings.model_fields)
