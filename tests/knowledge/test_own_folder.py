"""A user's own folder: what is wrong in it is named with file, line and what there is instead; what is right is used."""

from pathlib import Path

import pytest

from parley.errors import KnowledgeError
from parley.knowledge.loading import load_knowledge

LEXICON = "lemma,pos,needs,type,mode,contexts,actor,recipient,content,position,stage,note\n"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("kneecap,v,,ASSALT,,,,,,,,", "lexicon.csv, line 2 (kneecap): no type 'ASSALT'; the types are AGREE"),
        ("kneecap,v,,ASSAULT,fireams,,,,,,,", "line 2 (kneecap): ASSAULT has no mode 'fireams'; its modes: abduct"),
        ("kneecap,v,,AGREE,visit,,,,,,,", "AGREE has no mode 'visit'; its modes: none"),
        ("kneecap,v,,ASSAULT,,guns,,,,,,", "no context 'guns'; there are military"),
        ("kneecap,v,,ASSAULT,,,,,,wish,,", "no position 'wish'; there are demand"),
        ("kneecap,v,,ASSAULT,,,,,,,done,", "no stage 'done'; there are completed, attempted, foiled"),
        ("kneecap,x,,ASSAULT,,,,,,,,", "lexicon.csv, line 2: pos must be v, n or a, not 'x'"),
        ("kneecap,v,obj:@knees,ASSAULT,,,,,,,,", "lexicon.csv, line 2: no class @knees"),
        ("kneecap,v", "lexicon.csv, line 2: 2 fields where the header has 12"),
    ],
)
def test_a_wrong_rule_is_named(tmp_path: Path, row: str, said: str) -> None:
    """A typing error in a rule says where it is and what would be right."""
    (tmp_path / "lexicon.csv").write_text(LEXICON + row + "\n", encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(tmp_path)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "name",
    "lexicon classes operators contents context_cues cues armed_groups organisations outlets offices countries roles".split(),
)
def test_a_missing_column_is_named(tmp_path: Path, name: str) -> None:
    """A file without the columns of ours says which one it lacks, and which it has."""
    (tmp_path / f"{name}.csv").write_text("foo,bar\n1,2\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"{name}\.csv: no column '\w+'; the columns are foo, bar"):
        load_knowledge(tmp_path)


def test_a_right_folder_adds_to_ours(tmp_path: Path) -> None:
    """A rule of one's own stands beside the package's, and the digest tells the two apart."""
    (tmp_path / "lexicon.csv").write_text(LEXICON + "kneecap,v,,ASSAULT,firearms,,,,,,,an informer\n", encoding="utf-8")
    ours, theirs = load_knowledge(), load_knowledge(tmp_path)
    assert ("v", "kneecap") not in ours.lexicon.rules
    assert theirs.lexicon.rules["v", "kneecap"][0].mode == "firearms"
    assert theirs.lexicon.rules["v", "attack"] == ours.lexicon.rules["v", "attack"]
    assert ours.digest != theirs.digest
