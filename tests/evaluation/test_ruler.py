"""Offsets of two texts on one ruler: the same words stand at the same place, whatever was taken off around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.evaluation.ruler import rulers

STORY = "Truce in Lund\n\nRebels and army stopped firing.\n\nThe truce holds for a week."
TEXTS = {
    "white space": STORY.replace(" ", "  ").replace("\n\n", "\n"),
    "case": STORY.upper(),
    "furniture before": "Home | News\n" + STORY,
    "furniture within": STORY.replace("firing.", "firing.\n\nAlso read: who is who"),
    "a word less": STORY.replace("and army ", ""),
    "no title": STORY.partition("\n\n")[2],
}


def at(text: str, words: str) -> tuple[int, int]:
    start = text.lower().index(words.lower())
    return start, start + len(words)


@pytest.mark.parametrize("other", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("words", ["Rebels", "firing", "week"])
def test_same_words_same_place(other: str, words: str) -> None:
    """A word that both texts have stands at one place of the ruler, in either direction."""
    one, two = rulers(STORY, other)
    back_two, back_one = rulers(other, STORY)
    places = at(other, words)
    assert one(*at(STORY, words)) == two(*places) is not None
    assert back_one(*at(STORY, words)) == back_two(*places) == one(*at(STORY, words))


def test_equal_texts_are_their_own_ruler() -> None:
    """Nothing is counted where nothing differs."""
    one, two = rulers(STORY, STORY)
    assert one(3, 9) == two(3, 9) == (3, 9)


def test_words_of_one_text_only() -> None:
    """Words that the longer text does not have stand nowhere."""
    _, other = rulers(STORY, "Peace in Lund\n\nNobody knows.")
    assert other(*at("Peace in Lund\n\nNobody knows.", "Nobody")) is None


@given(st.text(alphabet="ab \n.İ", max_size=40), st.text(alphabet="ab \n.İ", max_size=40))
def test_any_texts(one: str, other: str) -> None:
    """Any two texts have a ruler, the same in both directions, on which places keep their order within a text."""
    first, second = rulers(one, other)
    again, before = rulers(other, one)
    for text, ruler, same in ((one, first, before), (other, second, again)):
        places = [ruler(offset, offset + 1) for offset in range(len(text))]
        assert places == [same(offset, offset + 1) for offset in range(len(text))]
        known = [place for place in places if place]
        assert known == sorted(known)
