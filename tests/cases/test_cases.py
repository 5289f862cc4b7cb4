"""Every row of every table of cases, from the sentence to the record."""

import pytest

import parley

from .checking import broken_promises, misses
from .notation import Case, NotationError, read_cases, tables


def readable() -> tuple[list[Case], list[str]]:
    """The cases of all tables that can be read, and what is wrong with the others."""
    cases, faults = [], []
    for table in tables():
        try:
            cases += read_cases(table)
        except NotationError as fault:
            faults.append(str(fault))
    return cases, faults


CASES, FAULTS = readable()


def marked(case: Case) -> object:
    """A case that Parley does not yet manage is expected to fail, and must lose its mark as soon as it passes."""
    marks = [pytest.mark.xfail(reason=case.reason, raises=pytest.fail.Exception)] if case.gap else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: Case) -> None:
    """The record of the sentence holds every fact of the row."""
    record = parley.read(case.text, published=case.published, title=case.title, coverage="all")
    missing = misses(record, case) + broken_promises(record)
    if missing:
        pytest.fail(f"{case.id}: {case.text}\n  ({case.reason})\n  " + "\n  ".join(missing), pytrace=False)


def test_every_table_is_written_in_the_notation() -> None:
    """A fault of notation says which file and line, and takes nothing else with it."""
    assert not FAULTS, "\n".join(FAULTS)


def test_enough_cases_and_few_gaps() -> None:
    """The tables may grow; of a hundred cases fewer than eight are gaps."""
    assert len(CASES) >= 400
    assert sum(case.gap for case in CASES) < 0.08 * len(CASES)


def test_no_row_twice() -> None:
    """A row that says what another says would only cost time."""
    seen: dict[tuple[object, ...], str] = {}
    for case in CASES:
        first = seen.setdefault((case.published, case.title, case.text, case.facts), case.id)
        assert first == case.id, f"{case.id} repeats {first}"


def test_every_table_opens_with_its_rule() -> None:
    """Below its title a table says in a sentence or two what the rule is."""
    for path in tables():
        paragraph = path.read_text(encoding="utf-8").split("\n\n")[1]
        assert not paragraph.startswith(("|", "Published:", "Complete:", "#")), f"{path.name}: the rule is missing"
