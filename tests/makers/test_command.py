"""`python -m evaluation` as it is called: with no packs, with bad ones, and end to end on a made-up one."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation import __main__ as command

from .gold import GOLD, needs_scorer

ROOT = Path(__file__).parents[2]


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    code = command.main([str(w) for w in words])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of cases have tests of their own; here they are taken to be long enough."""
    monkeypatch.setattr(command, "check_cases", lambda cases, floor: [])


@pytest.mark.usefixtures("enough")
def test_without_the_packs_it_says_so_in_one_line_and_passes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The tables of cases are counted all the same."""
    code, out, err = run(capsys, "--gold", tmp_path / "nowhere", "--quick")
    assert (code, err) == (0, "")
    assert "nowhere is not there, so no pack is measured" in out
    assert out.startswith("tests/cases: ")


def test_too_few_cases_fail_even_without_the_packs(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate on our own tables needs nothing from outside."""
    monkeypatch.setattr(command, "all_cases", list)
    code, _, err = run(capsys, "--gold", tmp_path / "nowhere")
    assert code == 1
    assert err.startswith("evaluation: tests/cases: 0 cases, fewer than the floor of ")


def test_a_broken_table_of_cases_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the tables' own reader says, with file and line."""

    def broken() -> None:
        raise ValueError("passives.md:7: a row has 3 cells")

    monkeypatch.setattr(command, "all_cases", broken)
    code, _, err = run(capsys, "--gold", tmp_path)
    assert (code, err) == (1, "evaluation: tests/cases: passives.md:7: a row has 3 cells\n")


@pytest.mark.usefixtures("enough")
@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("talks",), "talks: no such pack; there are talks_dev"),
        (("plv_train",), "plv_train.jsonl: the pack is not there"),
        (("--raise",), "floors change with a --reason TEXT only"),
        (("misses", "plv"), "plv: no such pack"),
    ],
)
def test_what_does_not_fit_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    """No traceback, exit 1, and the line says which and why."""
    code, _, err = run(capsys, *words, "--gold", tmp_path)
    assert code == 1
    assert err.startswith("evaluation: ")
    assert why in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("enough")
def test_a_pack_that_changed_is_refused_before_it_is_coded(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A made-up pack under a known name has another hash than the one its floors were measured on."""
    (tmp_path / "plv_train.jsonl").write_text("{}\n", encoding="utf-8")
    code, out, err = run(capsys, "plv_train", "--gold", tmp_path)
    assert code == 1
    assert "plv_train: the pack has changed" in err
    assert "every floor holds" not in out


@needs_scorer
def test_a_made_up_pack_goes_through_from_text_to_floor(tmp_path: Path) -> None:
    """Coded by the real command, counted by the real scorer, with floors and landed figures of its own."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "evaluation", project / "evaluation", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "cases", project / "tests" / "cases", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "tests" / "__init__.py").touch()
    (project / "evaluation" / "landed.json").unlink()
    gold = tmp_path / "gold"
    gold.mkdir()
    shutil.copy(GOLD / "score.py", gold)
    row = {"source": "Rebels", "target": "soldiers", "type": "ASSAULT"}
    lines = [json.dumps({"id": str(n), "text": f"Rebels killed {n} soldiers near Gao.", **row}) for n in range(2, 32)]
    (gold / "plv_train.jsonl").write_text("\n".join(lines), encoding="utf-8")
    floors = {"packs": {}, "quick": {}, "cases": {"fewest": 0, "share": 0}, "history": []}
    (project / "evaluation" / "floors.json").write_text(json.dumps(floors), encoding="utf-8")

    def evaluation(*words: str) -> subprocess.CompletedProcess[str]:
        asked = [sys.executable, "-m", "evaluation", "plv_train", "--gold", str(gold), *words]
        return subprocess.run(asked, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)

    first = evaluation("--raise", "--reason", "first run")
    assert first.returncode == 0, first.stderr
    held = json.loads((project / "evaluation" / "floors.json").read_text(encoding="utf-8"))
    floor = held["packs"]["plv_train"]["metrics"]["accuracy"]
    assert floor == {"floor": 1.0, "reason": "first run"}
    assert [line.split() for line in first.stdout.splitlines() if " accuracy " in line] == [
        ["plv_train", "accuracy", "30", "1.0000", "–", "–", "–"]
    ]
    (gold / "plv_train.jsonl").write_text("\n".join(lines[:-1]) + '\n{"id": "31"}', encoding="utf-8")
    changed = evaluation("--raise", "--reason", "another pack")
    assert changed.returncode == 1
    assert changed.stderr == "evaluation: plv_train.jsonl, line 30: has no text\n"
