"""Assessments: what speakers say of how talks go, and whose judgement counts."""

import datetime
from pathlib import Path

import pytest

import parley
from parley.coding.talks.assessments import judge
from parley.errors import KnowledgeError
from parley.knowledge.assessments import load_judgements

# what is said, valence, reason
JUDGED = [
    ("the talks made good progress", "positive", "progress"),
    ("the negotiations were constructive and fruitful", "positive", "constructive"),
    ("both sides had come closer on prisoners", "positive", "closer"),
    ("he was optimistic about the next round", "positive", "optimistic"),
    ("the dialogue was on the right track", "positive", "right track"),
    ("the sides had found points of agreement", "positive", "points of agreement"),
    ("there was no progress in the talks", "negative", "progress denied"),
    ("the talks had not made any progress", "negative", "progress denied further off"),
    ("the talks ended without result", "negative", "no result"),
    ("negotiations were deadlocked over the border", "negative", "deadlock"),
    ("the talks were a waste of time", "negative", "waste"),
    ("serious differences remained between the sides", "negative", "differences"),
    ("the negotiations were complicated", "negative", "complicated"),
    ("the other side was intransigent in the talks", "negative", "intransigence"),
    ("the round was difficult but constructive", "mixed", "both"),
    ("slow but steady headway had been made in the discussions", "mixed", "slow, yet headway"),
    ("the talks made progress on grazing rights while the border needs more careful talks", "mixed", "what is still open"),
    ("he was hopeful about the dialogue despite obstacles", "mixed", "despite"),
    ("he was not disappointed by the talks", None, "a judgement denied"),
    ("faster progress is needed in the talks", None, "only wanted"),
    ("they would discuss how to break the deadlock in talks", None, "an aim"),
    ("the stalled talks will resume on Monday", None, "an attribute"),
    ("the delegations will meet again on Monday", None, "no judgement"),
    ("the season was a great success for the club in talks of a title", None, "another field"),
]


@pytest.mark.parametrize(("said", "valence", "reason"), JUDGED)
def test_valence(said: str, valence: str | None, reason: str) -> None:
    """The valence of what is said of talks; None where nothing is judged."""
    found = judge(said, 0, len(said))
    assert (found.valence if found else None) == valence, reason


def test_cue_of_saying_judges() -> None:
    """ "Expressed confidence that …" is a judgement, though what follows is none."""
    text = "an agreement will be reached in the talks"
    found = judge(text, 0, len(text), lead="expressed confidence")
    assert found is not None and found.valence == "positive"


def assessments(text: str) -> list[tuple[str, str]]:
    """(speaker, valence) of a report, a bar between paragraphs."""
    record = parley.read(text.replace(" | ", "\n\n"), published=datetime.date(2021, 3, 12), coverage="all")
    names = {a.id: a.name for a in record.actors}
    return [(names[a.by], a.valence) for t in record.talks for a in t.assessments]


OPENING = "Peace talks between Colombia and the ELN guerrillas resumed in Quito on Monday. | "


def test_each_speaker_for_himself() -> None:
    """Two speakers, two assessments, never merged."""
    text = OPENING + "Marta Olen said the talks were constructive. | Tomas Orel said no progress had been made in the talks."
    assert assessments(text) == [("Marta Olen", "positive"), ("Tomas Orel", "negative")]


def test_one_breath_is_one_judgement() -> None:
    """Good and bad of one speaker in one sentence are mixed."""
    text = OPENING + "Marta Olen said the talks were difficult but added that progress had been made."
    assert [v for _, v in assessments(text)] == ["mixed"]


def test_the_report_itself_does_not_judge() -> None:
    """What the narrator says is no assessment."""
    assert assessments(OPENING + "The talks have made little progress so far.") == []


def test_analysts_do_not_judge() -> None:
    """Analysts and residents are no voices of the talks."""
    assert assessments(OPENING + "Analysts said the talks were a waste of time.") == []


def test_a_demand_is_no_judgement() -> None:
    """Who calls for progress does not say how the talks go."""
    assert assessments(OPENING + "Marta Olen called for more progress in the talks.") == []


def test_evidence_lies_in_the_statement() -> None:
    """Each assessment points into its statement's words."""
    record = parley.read(
        (OPENING + 'Marta Olen said: "The talks went well and were fruitful."').replace(" | ", "\n\n"), coverage="all"
    )
    found = record.talks[0].assessments
    assert found
    for a in found:
        statement = next(s for s in record.statements if s.id == a.statement)
        for e in a.evidence:
            assert any(c.start <= e.start and e.end <= c.end for c in statement.content)


@pytest.mark.parametrize("row", ["progress,glad,,", "progress,positive,peace,"])
def test_a_wrong_row_is_named(tmp_path: Path, row: str) -> None:
    """A file of judgements that says something else is refused with its line."""
    path = tmp_path / "assessments.csv"
    path.write_text("cue,valence,needs,note\n" + row + "\n")
    with pytest.raises(KnowledgeError, match="line 2"):
        load_judgements(path)
