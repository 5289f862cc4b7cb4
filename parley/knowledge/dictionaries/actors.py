"""Actor dictionaries of PETRARCH and TABARI: names, their synonyms, and codes with the days between which they hold.

NAME_ [CODE 900101-991231] [CODE]     a name, and codes in the order in which they are tried
+SYNONYM_                             another name of the actor above
    [CODE >900101]                    a code on a line of its own belongs to the actor above; < before, > from that day on
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..finding import Finding
from .lines import lines_of

BRACKETS = re.compile(r"\[([^\[\]]*)\]")
TURN = 30  # two-digit years up to 30 are of this century: TABARI's rule


@dataclass(frozen=True, slots=True)
class Coding:
    """A code and from and until when it holds; both None: at all other times."""

    code: str
    since: date | None
    until: date | None
    line: int


@dataclass(frozen=True, slots=True)
class DictionaryActor:
    """One actor of a dictionary: all its names as written, the first of them its root; `line` is that of the root."""

    names: tuple[str, ...]
    codings: tuple[Coding, ...]
    line: int


def read_actors(file: str, text: str) -> tuple[list[DictionaryActor], list[Finding]]:
    """The actors of a dictionary, and a finding for each line that cannot be read; the rest of its actor is kept."""
    found: list[Finding] = []
    actors: list[DictionaryActor] = []
    names: list[str] = []
    codings: list[Coding] = []
    at, broken = 0, False

    def close() -> None:
        if names and codings:
            actors.append(DictionaryActor(tuple(dict.fromkeys(names)), tuple(codings), at))
        elif names and not broken:  # else the broken code has been told
            found.append(Finding(file, at, f"{names[0]} has no code", "give one in square brackets"))

    for line, said in lines_of(text):
        name = said.partition("[")[0].strip()
        if said.startswith("+"):
            if not names:
                found.append(Finding(file, line, f"{name} stands before any actor", "put it under the actor whose name it is"))
                continue
            names.append(name[1:].strip())
        elif name and (codings or not said[0].isspace() or not names):
            close()
            names, codings, at, broken = [name], [], line, False
        elif name:
            found.append(Finding(file, line, f"{name!r} is indented like a code", "begin the line with a name, + or ["))
            continue
        read, faults = _codings(file, line, said)
        codings += read
        found += faults
        broken = broken or bool(faults)
    close()
    return actors, found


def _codings(file: str, line: int, said: str) -> tuple[list[Coding], list[Finding]]:
    """The codes of one line; what is left outside the brackets must be nothing."""
    rest = said[said.index("[") :] if "[" in said else ""
    if BRACKETS.sub("", rest).strip(" \t,"):
        return [], [
            Finding(file, line, f"{rest.strip()!r} has an open or stray bracket", "write [CODE], one pair for each code")
        ]
    codings, faults = [], []
    for inner in BRACKETS.findall(rest):
        code, _, days = inner.strip().partition(" ")
        try:
            since, until = period(days.strip())
        except ValueError as error:
            faults.append(Finding(file, line, f"{inner.strip()!r}: {error}", "write YYMMDD-YYMMDD, <YYMMDD or >YYMMDD"))
            continue
        codings.append(Coding(code.strip(), since, until, line))
    return codings, faults


def period(days: str) -> tuple[date | None, date | None]:
    """From and until when: "900101-991231", ">900101", "<19991231", "". Raises ValueError for anything else."""
    if not days:
        return None, None
    if days[0] in "<>":
        bound = day(days[1:].strip())
        return (bound, None) if days[0] == ">" else (None, bound - timedelta(days=1))
    first, dash, last = days.partition("-")
    if not dash:
        raise ValueError("one day is no period")
    since, until = day(first.strip()), day(last.strip())
    if since > until:
        raise ValueError("ends before it begins")
    return since, until


def day(digits: str) -> date:
    """ "900101" or "19900101" as a day. Raises ValueError."""
    if not digits.isdigit() or len(digits) not in (6, 8):
        raise ValueError(f"{digits!r} is no day")
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= TURN else "19") + digits
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise ValueError(f"{digits!r} is no day of the calendar") from None
