"""The lexicon's files are whole: every type, mode, effect, content and context can be reached, and no class is a leftover."""

import re
from collections import Counter
from pathlib import Path

import pytest

from parley.knowledge.checks.words import CONTENTS, EFFECTS
from parley.knowledge.lexicon import load_lexicon, rows
from parley.knowledge.ontology import PACKAGE, load_ontology


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the lexicon's files."""
    return [row for _, row in rows(PACKAGE / name)]


LEXICON = table("lexicon.csv")
CLASSES = {row["class"] for row in table("classes.csv")}


def test_files_load_together() -> None:
    """The loader accepts them; big enough to be worth it."""
    lexicon = load_lexicon((Path(PACKAGE),))
    assert sum(map(len, lexicon.rules.values())) >= 1200
    assert len(lexicon.light) >= 60
    assert len(table("contents.csv")) >= 350
    assert len(table("operators.csv")) >= 250
    assert len(table("context_cues.csv")) >= 350


def test_every_type_and_mode_can_be_reached() -> None:
    """Each type has rules; each mode has one, but those that the content of a demand, refusal or threat decides."""
    from_content = {"REQUEST", "REJECT", "THREATEN"}
    used = {(row["type"], row["mode"]) for row in LEXICON}
    missing = {key for key in load_ontology().modes if key not in used and key[0] not in from_content}
    assert not missing
    assert {type for type, _ in used} - {"-"} == set(load_ontology().types)


def test_every_rule_has_an_example_or_a_reason() -> None:
    """What a rule is for stands beside it; all else of its row the check of knowledge files looks at (test_checks.py)."""
    assert [row["lemma"] for row in LEXICON if not row["note"]] == []


@pytest.mark.parametrize(
    ("name", "column", "known"),
    [("operators.csv", "effect", frozenset(EFFECTS)), ("contents.csv", "content", frozenset(CONTENTS))],
)
def test_effects_and_contents_are_known(name: str, column: str, known: frozenset[str]) -> None:
    """Each word has one effect, or one content, for each part of speech."""
    found = table(name)
    assert {row[column] for row in found} == known
    assert max(Counter((row["lemma"], row["pos"]) for row in found).values()) == 1


def test_cues_name_contexts() -> None:
    """Each context has cues, each cue a context of the ontology, at most two words."""
    found = table("context_cues.csv")
    assert {row["context"] for row in found} == set(load_ontology().contexts)
    assert all(len(row["cue"].split()) <= 2 for row in found)
    assert max(Counter((row["cue"], row["context"]) for row in found).values()) == 1


def test_every_class_is_used_or_a_weapon() -> None:
    """A class that no rule names is a leftover, but those that the coder itself asks for."""
    used = {name for row in LEXICON for name in re.findall(r"@([a-z_]+)", row["needs"])}
    asked_for = {"weapon", "bomb", "aircraft", "drone", "heavy", "blade", "vehicle", "gun", "chemical", "crowd"}
    assert CLASSES - used - asked_for == set()
