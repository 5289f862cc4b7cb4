"""Who says what: promises that hold on any text. Cases are in tests/cases/statements-*.md."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.knowledge.cues import package_cues
from parley.language import Parsed
from parley.language.attribution import Attribution, attributions

Parse = Callable[[str], Parsed]


def read(parse: Parse, text: str) -> list[Attribution]:
    """The attributions of a text by the cues of the package."""
    return attributions(parse(text), package_cues())


def shown(text: str, a: Attribution) -> tuple[str | None, str, str, bool]:
    """An attribution as the table writes it."""
    source = text[a.source[0].start : a.source[-1].end] if a.source else None
    return source, " ".join(w.text for w in a.cue), " … ".join(text[start:end] for start, end in a.content), a.direct


def test_nothing_inside_a_quotation(parse: Parse) -> None:
    """What a quoted speaker reports is part of the quotation, not an attribution of the report."""
    text = '"We believe that they said it was over," the elder said.'
    assert [shown(text, a)[:2] for a in read(parse, text)] == [("the elder", "said")]


def test_innermost_voice(parse: Parse) -> None:
    """Of a paper that quotes an officer, the officer speaks and the paper passes it on."""
    (a,) = read(parse, "The truce is dead, the newspaper said, quoting a senior officer.")
    assert [w.text for w in a.speakers] == ["officer"]
    assert [w.text for w in a.through] == ["newspaper"]


def test_addressee(parse: Parse) -> None:
    """Who is told is kept apart from what is told."""
    (a,) = read(parse, "The envoy told the council that the deal was dead.")
    assert a.addressee is not None
    assert a.addressee.text == "council"


def test_relative_speaker(parse: Parse) -> None:
    """The source is the pronoun in place, the speaker the noun it stands for."""
    (a,) = read(parse, "The envoy, who said progress had been made, left.")
    assert [w.text for w in a.source] == ["who"]
    assert [w.text for w in a.speakers] == ["envoy"]


def test_documents_have_people_behind_them(parse: Parse) -> None:
    """A signed statement speaks for who signed it; the words in place stay the source."""
    (a,) = read(parse, "A statement signed by the governor said the road was open.")
    assert [w.text for w in a.speakers] == ["governor"]
    assert a.source[1].text == "statement"


def test_upper_case_broadcast(parse: Parse) -> None:
    """A dateline and a broadcaster's head are no part of what is said."""
    text = "BOLANI, 4 SEP 89 (AFP) -- [TEXT] The truce is over, the minister said today."
    assert [shown(text, a)[2] for a in read(parse, text)] == ["The truce is over"]


WORDS = st.sampled_from(
    ["he", "said", "that", "the army", "“", "”", '"', "''", "‘", "’", "'", ",", ".", ":", "\n\n", "according to", "denied", "told",
     "Reuters", "[Orel]", "OREL:", "quoting", "as", "who", "reportedly", "(", ")", "--", "Xu", "it was", "by", "\u202e", "é"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=40))
def test_promises(parse: Parse, words: list[str]) -> None:
    """On any text: pieces are ordered, do not overlap, lie in the text, and are not blank; the same text gives the same twice."""
    text = " ".join(words)
    found = read(parse, text)
    assert [shown(text, a) for a in found] == [shown(text, a) for a in read(parse, text)]
    for a in found:
        assert a.cue
        assert a.content
        assert 0.5 <= a.confidence <= 0.98
        end = 0
        for start, stop in a.content:
            assert end <= start < stop <= len(text)
            assert text[start:stop].strip() == text[start:stop]
            assert not any(start <= w.start < stop for w in a.cue)
            end = stop
