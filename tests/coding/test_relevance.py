"""Can this report matter? Decided before anything is coded; `--coverage all` codes it all the same."""

import pytest

import parley

MATTERS = [
    "Gunmen killed three villagers near the border.",
    "The envoy said a ceasefire was close.",
    "Some 5,000 people marched through the capital in a demonstration against the war in the east.",
    "The minister met his counterpart to discuss the dispute over the islands.",
]
DOES_NOT = [
    "The striker scored twice before half-time and will play again on Saturday, the club doctor told the fans.",
    "The phone company wants to buy a tenth of its rival, a business paper wrote, to sell more films to its customers.",
    "Add the onions, stir for five minutes, and serve the soup with fresh bread and a little lemon.",
]


@pytest.mark.parametrize("text", MATTERS)
def test_coded(text: str) -> None:
    """Conflict, talks and protest are coded."""
    assert parley.read(text).document.coding == "full"


@pytest.mark.parametrize("text", DOES_NOT)
def test_left_out(text: str) -> None:
    """Sport, business and cooking are marked, and coded only where everything is asked for."""
    assert parley.read(text).document.coding == "not-relevant"
    assert parley.read(text, coverage="all").document.coding == "full"
