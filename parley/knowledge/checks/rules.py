"""Rows of lexicon.csv: types and modes that PLOVER has, roles that clauses have, conditions in the notation of the file's head."""

import re
from collections.abc import Iterator

from ...errors import KnowledgeError
from ..finding import Finding
from ..lexicon import RoleExpression, expression, rule_of
from ..tables import Row
from .known import Known, Tables

FILE = "lexicon.csv"
PREPOSITIONS = frozenset(
    "on against with for from to of by into over between among at in as about after across along around behind beside near "
    "outside inside onto under upon toward towards through via within before off out belong".split()
)
ROLES = PREPOSITIONS | {"subj", "obj", "iobj", "xcomp", "ccomp", "adv"}
NOUN_ROLES = ROLES | {"poss", "mod", "light"}
POSITIONS = frozenset(("", "-", "demand", "offer", "accept", "reject", "condition", "commit", "red-line"))
STAGES = frozenset(("", "completed", "attempted", "foiled"))
VERBAL = frozenset("REQUEST REJECT AGREE CONCEDE THREATEN ACCUSE SUPPORT".split())
CONDITION = re.compile(r"!?([a-z]+)(?::@?[a-z0-9_.'\-]+(?:/@?[a-z0-9_.'\-]+)*)?")
LONGEST = {"a": 1, "v": 2, "n": 2}
"""Words of a lemma: a verb has at most a particle, a noun a modifier; longer ones are never met."""


def check_rules(folder: Tables, known: Known) -> Iterator[Finding]:
    """Each rule, and no rule twice."""
    seen: dict[tuple[str, str, frozenset[str]], int] = {}
    for line, row in folder[FILE].rows if FILE in folder else ():
        for what, advice in _faults(line, row, known):
            yield Finding(FILE, line, what, advice)
        rule = row["lemma"], row["pos"], frozenset(row["needs"].split())
        if rule in seen:
            yield Finding(
                FILE, line, f"the same word with the same needs stands in line {seen[rule]}", "take one of the two out"
            )
        seen.setdefault(rule, line)


def _faults(line: int, row: Row, known: Known) -> Iterator[tuple[str, str]]:
    try:
        rule_of(line, row, known.classes)
    except KnowledgeError as error:
        yield str(error).removeprefix(f"{FILE}, line {line}: "), "see the head of the package's lexicon.csv"
        return
    if not row["lemma"] or row["lemma"] != row["lemma"].lower() or len(row["lemma"].split()) > LONGEST[row["pos"]]:
        yield (
            f"{row['lemma']!r} is never met as a {row['pos']}",
            "write the lemma in lower case; a verb may have a particle, a noun a modifier",
        )
    yield from _scheme(row, known)
    yield from _roles(row)
    if row["position"] not in POSITIONS:
        yield f"no position {row['position']!r}", f"use one of {', '.join(sorted(POSITIONS - {'', '-'}))}"
    if row["stage"] not in STAGES:
        yield f"no stage {row['stage']!r}", f"use one of {', '.join(sorted(STAGES - {''}))}"
    if row["content"] and row["type"] not in VERBAL and not row["position"] and row["type"] != "-":
        yield f"content with {row['type']}", "only what is said, asked, refused or promised has a content"


def _scheme(row: Row, known: Known) -> Iterator[tuple[str, str]]:
    if row["type"] in ("-", ""):
        if row["type"] == "" or row["mode"] or row["contexts"] or row["stage"]:
            yield (
                "no event, yet a mode, contexts or a stage" if row["type"] else "no type",
                "write - for words that are no event",
            )
        return
    if not known.ontology.check(row["type"]):
        yield f"no type {row['type']!r}", f"use one of {', '.join(known.ontology.types)}"
    elif not known.ontology.check(row["type"], row["mode"] or None):
        modes = ", ".join(mode for type, mode in known.ontology.modes if type == row["type"])
        yield f"{row['mode']!r} is no mode of {row['type']}", f"use one of {modes}" if modes else "leave it empty: it has none"
    for context in filter(None, row["contexts"].split(";")):
        if context not in known.ontology.contexts:
            yield f"no context {context!r}", "see contexts.csv of the package"


def _roles(row: Row) -> Iterator[tuple[str, str]]:
    allowed = NOUN_ROLES if row["pos"] == "n" else ROLES
    for needed in row["needs"].split():
        found = CONDITION.fullmatch(needed)
        if found is None or found[1] not in allowed:
            yield f"{needed!r} is no condition", "write role, !role, role:word/word or role:@class"
    for column in ("actor", "recipient"):
        for role in named(expression(row[column])) - allowed - {"poss"}:  # a verb may look at its object: "met the demand of"
            yield f"{column}: no role {role!r}", "use subj, obj, iobj or a preposition, joined by | and +"
    for role in filter(None, row["content"].split("|")):
        if role not in allowed:
            yield f"content: no role {role!r}", "use obj, xcomp, ccomp or a preposition, joined by |"


def named(roles: RoleExpression) -> frozenset[str]:
    """All roles of an expression."""
    return frozenset(role for alternative in roles.alternatives for role in alternative)
