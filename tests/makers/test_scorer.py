"""What the scorer prints, read; and which metric rests on how many facts."""

from pathlib import Path

import pytest

from evaluation.measures import fields, measured
from evaluation.scorer import parse, run
from evaluation.unfit import UnfitError

HEAD = "                             tp   pred   gold     P     R    F1"
POLNEAR = f"""gold 2 documents, records 2, missing 0, not asked for 0
{HEAD}
attributions                 30     40     60  0.750 0.500 0.600
{HEAD}
source tokens                 5     10     20  0.500 0.250 0.333
cue tokens                    1      2      3  0.500 0.333 0.400
content tokens               50     60     70  0.833 0.714 0.769
POLNEAR: F1=0.6000 P=0.7500 R=0.5000 source_acc=0.9000 F1_with_source=0.5400 tok_source=0.3333 tok_cue=0.4000 tok_content=0.7692
"""
TALKS = f"""{HEAD}
talks parties                 8     10     16  0.800 0.500 0.615
talks hosts*                  1      1      1  1.000 1.000 1.000
delegate name                 2      3      4  0.667 0.500 0.571
positions                     3      5      7  0.600 0.429 0.500
event type                    4      6      8  0.667 0.500 0.571
casualties killed             1      1      2  1.000 0.500 0.667
* not among the facts
TALKS: facts_F1=0.6000 micro_F1=0.5 talks=0.6 positions=0.5000 events=0.5710 casualties=0.6670 delegates=0.5710
"""


def test_every_metric_knows_the_facts_it_rests_on() -> None:
    """A share among what was found rests on what was found; precision and recall apart have no floors."""
    got = {m.metric: (m.n, m.gated) for m in measured("polnear", parse(POLNEAR))}
    assert got == {
        "F1": (60, True),
        "P": (60, False),
        "R": (60, False),
        "source_acc": (30, True),
        "F1_with_source": (60, True),
        "tok_source": (20, False),
        "tok_cue": (3, False),
        "tok_content": (70, True),
    }


def test_the_groups_of_talks_add_their_fields_up_without_the_starred() -> None:
    """A delegate is a fact of the talks; a row marked * is none."""
    printed = parse(TALKS)
    got = {m.metric: m.counts for m in measured("talks", printed)}
    assert got["facts_F1"] == (18, 25, 37)
    assert got["talks"] == (10, 13, 20)
    assert got["delegates"] == (2, 3, 4)
    assert fields("talks", printed)["talks hosts*"] == (1, 1, 1)


@pytest.mark.parametrize("text", ["", "Traceback\nValueError: x", f"{HEAD}\nattributions 1 2 3  0.1 0.1 0.1\n"])
def test_output_without_the_last_line_is_refused(text: str) -> None:
    """Nothing is guessed from half a run."""
    with pytest.raises(UnfitError, match="without its line"):
        parse(text)


def test_tables_of_another_scorer_are_refused() -> None:
    """A renamed row is named, not counted as nothing."""
    with pytest.raises(UnfitError, match=r"score\.py polnear: its tables are not those .*'attributions'"):
        measured("polnear", parse(POLNEAR.replace("attributions", "attributes  ")))


def test_a_count_that_is_not_printed_is_refused() -> None:
    """Another version of the scorer is noticed, not misread."""
    with pytest.raises(UnfitError, match="rows with a mode"):
        parse(POLNEAR).number("rows with a mode")


def test_a_scorer_that_fails_is_one_line(tmp_path: Path) -> None:
    """The last line of its traceback, and which call it was."""
    with pytest.raises(UnfitError, match=r"score\.py: the scorer is not there"):
        run(tmp_path, "talks")
    (tmp_path / "score.py").write_text("raise ValueError('bad slot')", encoding="utf-8")
    with pytest.raises(UnfitError, match=r"^score\.py talks: ValueError: bad slot$"):
        run(tmp_path, "talks")
