"""The file of cues: it loads, says what it must, and names the line where it does not."""

from pathlib import Path

import pytest

from parley.errors import KnowledgeError
from parley.knowledge.cues import load_cues, package_cues

HEAD = "cue,kind,frames,force,channel\n"


def test_package_file() -> None:
    """Every kind is there; words are lower-case lemmas; verbs have frames and a force."""
    cues = package_cues()
    assert len(cues.verbs) > 200
    assert len(cues.nouns) > 40
    assert ("according", "to") in cues.prepositions["according"]
    assert "reportedly" in cues.adverbs
    for table in (cues.verbs, cues.nouns, cues.adjectives):
        for word, cue in table.items():
            assert word == word.lower().strip()
            assert cue.frames, word
            assert cue.force, word


def test_channels_are_the_contract_s() -> None:
    """Every channel named is one of the record's, and each of them has a word."""
    expected = {"tweet", "statement", "interview", "press-conference", "letter", "speech", "broadcast", "report", "phone"}
    assert set(package_cues().channels.values()) == expected


def test_prepositions_of_a_cue() -> None:
    """Prepositions are told apart by what stands before them."""
    cue = package_cues().verbs["accuse"]
    assert "of" in cue.prepositions("obj+")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("say,verbs,that,say,", "kind must be one of"),
        ("say,verb,that,shout,", "no force 'shout'"),
        ("say,verb,thta,say,", "no frame 'thta'"),
        ("say,verb,that,say,pigeon", "no channel 'pigeon'"),
        ("say,verb,that", "3 fields where the header has 5"),
    ],
)
def test_faults_are_named(tmp_path: Path, row: str, words: str) -> None:
    """A wrong row gives file, line and reason."""
    (tmp_path / "cues.csv").write_text(HEAD + row + "\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"cues\.csv, line 2") as error:
        load_cues((tmp_path,))
    assert words in str(error.value)


def test_a_later_folder_wins(tmp_path: Path) -> None:
    """A user's own row replaces the package's."""
    (tmp_path / "cues.csv").write_text(HEAD + "say,verb,quote,say,\n", encoding="utf-8")
    package = Path(__file__).parents[2] / "parley" / "knowledge" / "data"
    cues = load_cues((package, tmp_path))
    assert cues.verbs["say"].frames == {"quote"}
    assert len(cues.verbs) > 200
