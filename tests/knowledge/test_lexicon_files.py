"""The lexicon's files hold only what the coder understands: known types, modes, roles, classes, effects; no rule twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from parley.knowledge.lexicon import load_lexicon, rows
from parley.knowledge.ontology import PACKAGE, load_ontology

PREPOSITIONS = frozenset(
    "on against with for from to of by into over between among at in as about after across along around behind beside near "
    "outside inside onto under upon toward towards through via within before off out belong".split()
)
ROLES = PREPOSITIONS | {"subj", "obj", "iobj", "xcomp", "ccomp", "adv"}
NOUN_ROLES = {"poss", "mod", "light"}
EFFECTS = {
    *("planned", "hypothetical", "negated", "denied", "claimed", "attempted", "foiled"),
    *("transparent", "ended", "light", "light-passive"),
}
CONTENTS = {"meet", "yield", "assist", "change", "violence", "restrict", "arrest", "relations", "expel", "territory"}
POSITIONS = {"", "demand", "offer", "accept", "reject", "condition", "commit", "red-line"}
VERBAL = {"REQUEST", "REJECT", "AGREE", "CONCEDE", "THREATEN", "ACCUSE", "SUPPORT"}


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the lexicon's files."""
    return [row for _, row in rows(PACKAGE / name)]


LEXICON = table("lexicon.csv")
CLASSES = {row["class"] for row in table("classes.csv")}


def roles_of(expression: str) -> list[str]:
    """The single roles of an expression such as "subj+between|by"."""
    return [role for part in expression.split("|") for role in part.split("+") if role and expression != "-"]


def test_files_load_together() -> None:
    """The loader accepts them; big enough to be worth it."""
    lexicon = load_lexicon((Path(PACKAGE),))
    assert sum(map(len, lexicon.rules.values())) >= 1200
    assert len(lexicon.light) >= 60
    assert len(table("contents.csv")) >= 350
    assert len(table("operators.csv")) >= 250
    assert len(table("context_cues.csv")) >= 350


def test_types_modes_and_contexts_are_the_ontologys() -> None:
    """No rule names what PLOVER does not have; a rule that is no event has no mode, contexts or stage."""
    ontology = load_ontology()
    for row in LEXICON:
        assert row["type"] == "-" or ontology.check(row["type"], row["mode"] or None), row
        assert all(context in ontology.contexts for context in row["contexts"].split(";") if context), row
        if row["type"] == "-":
            assert not (row["mode"] or row["contexts"] or row["stage"]), row


def test_every_type_and_mode_can_be_reached() -> None:
    """Each type has rules; each mode has one, but those that the content of a demand, refusal or threat decides."""
    from_content = {"REQUEST", "REJECT", "THREATEN"}
    used = {(row["type"], row["mode"]) for row in LEXICON}
    missing = {key for key in load_ontology().modes if key not in used and key[0] not in from_content}
    assert not missing
    assert {type for type, _ in used} - {"-"} == set(load_ontology().types)


def test_roles_and_classes_exist() -> None:
    """Conditions and expressions name known roles and classes, in the syntax of the header."""
    for row in LEXICON:
        known = ROLES | NOUN_ROLES if row["pos"] == "n" else ROLES
        for condition in row["needs"].split():
            found = re.fullmatch(r"!?([a-z]+)(?::(@?[a-z0-9_.'\-]+(?:/@?[a-z0-9_.'\-]+)*))?", condition)
            assert found, row
            assert found[1] in known, row
            for word in (found[2] or "").split("/"):
                assert not word.startswith("@") or word[1:] in CLASSES, row
        for column in ("actor", "recipient"):  # a verb may look at its object: "met the demand of the miners"
            assert all(role in known | {"poss"} for role in roles_of(row[column])), row
        assert all(role in known for role in row["content"].split("|") if role), row


def test_other_columns_hold_known_words() -> None:
    """pos, position, stage and note; content stands with verbal acts and positions only."""
    for row in LEXICON:
        assert row["pos"] in ("v", "n", "a"), row
        assert row["position"] in POSITIONS, row
        assert row["stage"] in ("", "completed", "attempted", "foiled"), row
        assert row["note"], row
        assert not row["content"] or row["type"] in VERBAL or row["position"] or row["type"] == "-", row


def test_no_rule_stands_twice() -> None:
    """Lemma, part of speech and conditions (in any order) make a rule."""
    count = Counter((row["lemma"], row["pos"], frozenset(row["needs"].split())) for row in LEXICON)
    assert [key for key, n in count.items() if n > 1] == []


@pytest.mark.parametrize("name", ["lexicon.csv", "classes.csv", "operators.csv", "contents.csv", "context_cues.csv"])
def test_words_are_lower_case(name: str) -> None:
    """Lemmas are written as the parser gives them."""
    for row in table(name):
        word = row.get("lemma") or row["cue"]
        assert word == word.lower().strip() and word, row


def test_lemmas_can_be_met() -> None:
    """A noun is one word or modifier and noun, a verb at most verb and particle, an adjective one word: others never match."""
    for row in LEXICON:
        assert len(row["lemma"].split()) <= (1 if row["pos"] == "a" else 2), row


@pytest.mark.parametrize(
    ("name", "column", "known"),
    [("operators.csv", "effect", EFFECTS), ("contents.csv", "content", CONTENTS)],
)
def test_effects_and_contents_are_known(name: str, column: str, known: set[str]) -> None:
    """Each word has one effect, or one content, for each part of speech."""
    found = table(name)
    assert {row[column] for row in found} == known
    assert max(Counter((row["lemma"], row["pos"]) for row in found).values()) == 1


def test_light_verbs_stand_apart() -> None:
    """pos l is for light verbs alone, and light verbs have no other."""
    for row in table("operators.csv"):
        assert row["pos"] in ("v", "n", "a", "r", "l"), row
        assert (row["pos"] == "l") == row["effect"].startswith("light"), row


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
