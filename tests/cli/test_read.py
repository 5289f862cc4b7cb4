"""`parley read`: what comes out for people and for programs, from files, pipes and several reports at once."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import parley
from parley.record.schema import json_schema

from .command import run

WEEK = Path(__file__).parents[2] / "examples" / "week"
REPORT = WEEK / "4-kestrel-wire-walk-out.txt"


@pytest.mark.parametrize("path", sorted(WEEK.iterdir()), ids=lambda path: path.name[0])
def test_json_is_the_record(path: Path) -> None:
    """--format json prints exactly the record that Python gives, on one line, valid by the schema."""
    outcome = run("read", path, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == parley.read_file(path).to_json() + "\n"
    jsonschema.validate(json.loads(outcome.out), json_schema())


def test_standard_input() -> None:
    """A report through a pipe gives the facts of the same report in a file."""
    piped = json.loads(run("read", "-", "--format", "json", stdin=REPORT.read_bytes()).out)
    assert piped == json.loads(run("read", REPORT, "--format", "json").out)


def test_what_the_caller_says() -> None:
    """--published and --outlet go into the document."""
    outcome = run("read", REPORT, "--published", "2018-03-20", "--outlet", "Gazette", "--format", "json")
    document = json.loads(outcome.out)["document"]
    assert (document["published"], document["published_from"], document["outlet"]) == ("2018-03-20", "argument", "Gazette")


def test_for_people() -> None:
    """By default: title and date first, then the sections, in order."""
    lines = run("read", REPORT).out.splitlines()
    assert lines[0].startswith("Government delegation walks out")
    assert lines[1].startswith("Thu 15 Mar 2018")
    headings = [line for line in lines if line in ("TALKS", "POSITIONS", "STATEMENTS", "EVENTS")]
    assert headings == ["TALKS", "POSITIONS", "STATEMENTS", "EVENTS"]


def test_explain() -> None:
    """--explain shows rules and the words of each field."""
    text = run("read", REPORT, "--explain").out
    assert "why: " in text and "type ← “" in text and "WHO" in text


def test_several_reports() -> None:
    """Several reports come one after the other, in the order given."""
    text = run("read", *sorted(WEEK.glob("*.txt"))).out
    titles = [
        line
        for line in text.splitlines()
        if line in ("Ten-day truce agreed in Geneva as fifth round ends",) or "bomb Orvane" in line[:60]
    ]
    assert titles[0].startswith("Nineteen dead") and titles[-1].startswith("Ten-day")


def test_coverage() -> None:
    """What is not about conflict says so, and --coverage all codes it."""
    cake = b"Beat three eggs with sugar, fold in the flour and bake the cake for forty minutes, the cook said."
    assert "--coverage all" in run("read", "-", stdin=cake).out
    assert json.loads(run("read", "-", "--coverage", "all", "--format", "json", stdin=cake).out)["document"]["coding"] == "full"


def test_broken_pipe_is_quiet() -> None:
    """`parley schema | head -1` ends without a word on standard error."""
    command = f"{sys.executable} -m parley schema | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stdout == b'{\n  "$sche'
    assert done.stderr == b""


def test_output_does_not_depend_on_the_locale() -> None:
    """JSON is UTF-8 under any locale, and text for people never fails for a letter that the terminal cannot show."""
    story = "Rebels killed two soldiers in Bogotá on Friday, the army said.".encode()
    for arguments in (["--format", "json"], []):
        done = subprocess.run(
            [sys.executable, "-m", "parley", "read", "-", *arguments],
            input=story,
            capture_output=True,
            check=False,
            env={
                "PATH": "/usr/bin:/bin",
                "PYTHONIOENCODING": "ascii",
                "PYTHONUTF8": "0",
                "LC_ALL": "C",
                "PYTHONPATH": str(WEEK.parents[1]),
            },
        )
        assert done.returncode == 0, done.stderr
        assert not arguments or "Bogotá".encode() in done.stdout


def test_schema_verb() -> None:
    """`parley schema` prints the schema."""
    assert json.loads(run("schema").out) == json_schema()


def test_version() -> None:
    """`parley --version` prints the version."""
    assert run("--version").out == f"parley {parley.__version__}\n"


def test_knowledge_find() -> None:
    """A name is looked up among actors on a day, and among places."""
    taliban = run("knowledge", "find", "Taliban").out
    assert "armed-group" in taliban and "AFGREB" in taliban
    kabul = run("knowledge", "find", "Kabul").out
    assert "34.5" in kabul and "GeoNames" in kabul


@pytest.mark.parametrize(("arguments", "code"), [(["Zzyzxqq"], 1), (["Kabul", "--date", "yesterday"], 2)])
def test_knowledge_find_nothing(arguments: list[str], code: int) -> None:
    """An unknown name, or a date that is none, is one line and an exit code."""
    outcome = run("knowledge", "find", *arguments)
    assert outcome.code == code
    assert len(outcome.complaints()) == 1
