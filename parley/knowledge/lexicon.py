"""The event lexicon: which predicate, with which roles filled by what, is which PLOVER event.

Five plain files: `lexicon.csv` (the rules), `classes.csv` (word classes that conditions name), `operators.csv` (words that
change the standing of what they govern: plan, deny, fail …), `contents.csv` (what a demand, refusal or threat is about) and
`context_cues.csv`. The file format is explained in the header of each. Matching against clauses is coding's work.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule: a role that must be filled (or empty, where `negative`), by one of `words` if that is not None."""

    role: str
    negative: bool
    words: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class RoleExpression:
    """Where an actor or recipient stands: the first filled alternative; an alternative may be the union of several roles."""

    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the lexicon. `type` is None where the predicate is explicitly no event; `line` serves error reports."""

    lemma: str
    pos: str
    conditions: tuple[Condition, ...]
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actor: RoleExpression
    recipient: RoleExpression
    content: tuple[str, ...]
    position: str | None
    stage: str
    line: int

    @property
    def name(self) -> str:
        """How `why` cites the rule."""
        kind = {"v": "verb", "n": "noun", "a": "adjective"}[self.pos]
        needs = " ".join(("not " if c.negative else "") + c.role for c in self.conditions)
        return f"lexicon {self.lemma} ({kind})" + (f" + {needs}" if needs else "")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rules by part of speech and lemma, most specific first, with the tables they lean on."""

    rules: Mapping[tuple[str, str], tuple[Rule, ...]]
    nouns: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    operators: Mapping[tuple[str, str], str]
    contents: Mapping[tuple[str, str], str]
    contexts: Mapping[str, tuple[str, ...]]

    @property
    def light(self) -> dict[str, str]:
        """Light verbs: lemma (with its preposition) → "light" or "light-passive"."""
        return {lemma: effect for (lemma, _), effect in self.operators.items() if effect.startswith("light")}


class Fields(dict[str, str]):
    """One row by column, of the `file` of that name. Asking for a column that it lacks raises KnowledgeError naming both."""

    __slots__ = ("file",)
    file: str

    def __missing__(self, column: str) -> str:
        raise KnowledgeError(f"{self.file}: no column {column!r}; the columns are {', '.join(self)}")


def fields_of(file: str, header: Sequence[str], values: Sequence[str]) -> Fields:
    """The values of one row by the columns of its header, white space around them gone."""
    found = Fields(zip(header, map(str.strip, values), strict=True))
    found.file = file
    return found


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a knowledge file with their line numbers; lines that begin with # are comments.

    Raises KnowledgeError naming file and line where a row has too few or too many fields, or lacks a column that is asked for.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path.name}: cannot be read ({error})") from None
    reader = csv.reader(text.splitlines())
    header: list[str] | None = None
    for fields in reader:
        if not fields or fields[0].startswith("#"):
            continue
        if header is None:
            header = fields
            continue
        if len(fields) != len(header):
            raise KnowledgeError(
                f"{path.name}, line {reader.line_num}: {len(fields)} fields where the header has {len(header)}"
            )
        yield reader.line_num, fields_of(path.name, header, fields)


def expression(text: str, default: str = "") -> RoleExpression:
    """Parse "subj+between|by": alternatives by |, unions by +."""
    text = text or default
    return RoleExpression(tuple(tuple(part.split("+")) for part in text.split("|") if part and part != "-"))


def _conditions(text: str, classes: Mapping[str, frozenset[str]], where: str) -> tuple[Condition, ...]:
    out = []
    for part in text.split(" "):
        if not part:
            continue
        negative, part = part.startswith("!"), part.lstrip("!")
        role, _, value = part.partition(":")
        words: frozenset[str] | None = None
        if value:
            words = frozenset()
            for word in value.split("/"):
                if word.startswith("@"):
                    if word[1:] not in classes:
                        raise KnowledgeError(f"{where}: no class {word} in classes.csv")
                    words |= classes[word[1:]]
                else:
                    words |= {word.replace("_", " ")}
        out.append(Condition(role, negative, words))
    return tuple(out)


def load_lexicon(folders: tuple[Path, ...]) -> Lexicon:
    """Read the lexicon from these folders, later rules beside earlier ones; raises KnowledgeError with file, line and reason."""
    classes: dict[str, set[str]] = {}
    for _, row in _all(folders, "classes.csv"):
        classes.setdefault(row["class"].lstrip("@"), set()).add(row["lemma"])
    frozen = {k: frozenset(v) for k, v in classes.items()}
    rules: dict[tuple[str, str], list[Rule]] = {}
    for line, row in _all(folders, "lexicon.csv"):
        rule = rule_of(line, row, frozen)
        rules.setdefault((rule.pos, rule.lemma), []).append(rule)
    operators = {(r["lemma"], r["pos"]): r["effect"] for _, r in _all(folders, "operators.csv")}
    contents = {(r["lemma"], r["pos"]): r["content"] for _, r in _all(folders, "contents.csv")}
    contexts: dict[str, tuple[str, ...]] = {}
    for _, row in _all(folders, "context_cues.csv"):
        contexts[row["cue"]] = (*contexts.get(row["cue"], ()), row["context"])
    ordered = {k: tuple(sorted(v, key=lambda r: -_specificity(r))) for k, v in rules.items()}
    nouns = frozenset(lemma for pos, lemma in rules if pos == "n")
    return Lexicon(ordered, nouns, frozen, operators, contents, contexts)


def _all(folders: tuple[Path, ...], name: str) -> Iterator[tuple[int, dict[str, str]]]:
    for folder in folders:
        if (folder / name).exists():
            yield from rows(folder / name)


def _specificity(rule: Rule) -> int:
    """A condition on words says more than one on a role; an absent role says least."""
    return sum(1 if c.negative else 3 if c.words is not None else 2 for c in rule.conditions)


def rule_of(line: int, row: Mapping[str, str], classes: Mapping[str, frozenset[str]]) -> Rule:
    """One row of `lexicon.csv` as a rule. Raises KnowledgeError with the line for a pos or class that there is not."""
    where = f"lexicon.csv, line {line}"
    if row["pos"] not in ("v", "n", "a"):
        raise KnowledgeError(f"{where}: pos must be v, n or a, not {row['pos']!r}")
    noun = row["pos"] == "n"
    return Rule(
        lemma=row["lemma"],
        pos=row["pos"],
        conditions=_conditions(row["needs"], classes, where),
        type=None if row["type"] in ("", "-") else row["type"],
        mode=row["mode"] or None,
        contexts=tuple(c for c in row["contexts"].split(";") if c),
        actor=expression(row["actor"], "subj|by|mod|poss" if noun else "subj"),
        recipient=expression(row["recipient"], "obj|on|against|of" if noun else "obj"),
        content=tuple(c for c in row["content"].split("|") if c),
        position=None if row["position"] in ("", "-") else row["position"],
        stage=row["stage"] or "completed",
        line=line,
    )
