"""`parley knowledge`: its verbs as users run them, with what they print, what they write, and their exit codes."""

import json
from pathlib import Path

import pytest

import parley
from parley.cli.coverage import years

from .command import run

DICTIONARIES = Path(__file__).parents[1] / "knowledge" / "dictionaries"
GROUPS = "key,name,aliases,country,sector,since,until,parent,successor\n"


def test_check_of_the_package() -> None:
    """Ours are without errors: exit code 0, and the last line says so."""
    outcome = run("knowledge", "check")
    assert outcome.code == 0 and outcome.out.splitlines()[-1].startswith("0 errors, ")


def test_check_names_each_fault(tmp_path: Path) -> None:
    """A line for each, and exit code 1."""
    (tmp_path / "armed_groups.csv").write_text(GROUPS + "lake-army,Lake Army,,QQQ,REB,,,,\n", encoding="utf-8")
    outcome = run("knowledge", "check", "--knowledge", tmp_path)
    assert outcome.code == 1
    assert "armed_groups.csv, line 2: no country 'QQQ'; " in outcome.out and "\n1 error, " in outcome.out


@pytest.mark.parametrize("verb", ["check", "coverage"])
def test_a_folder_that_is_not_there(verb: str) -> None:
    """One line, exit code 2."""
    outcome = run("knowledge", verb, "--knowledge", "/no/such/folder")
    assert outcome.code == 2 and len(outcome.complaints()) == 1


def test_find_shows_codes_of_bodies_and_of_offices() -> None:
    """A body has one code, a person one in each office; CAMEO's where it is another."""
    assert "AFGREB" in run("knowledge", "find", "Taliban").out
    assert "UNO (CAMEO IGOUNO)" in run("knowledge", "find", "United Nations").out
    assert "president · United States · USAGOV · 2009-01-20" in run("knowledge", "find", "Barack Obama").out


def test_explain_shows_codes() -> None:
    """Of an outlet that a report quotes: PLOVER's code and CAMEO's."""
    outcome = run("read", "-", "--explain", "--coverage", "all", stdin=b"Rebels shelled Homs, Agence France-Presse reported.")
    assert "FRAJRN (CAMEO FRAMED)" in outcome.out


def test_coverage_as_a_table_and_as_json(tmp_path: Path) -> None:
    """The same counts, for people and for programs; a user's rows are counted beside ours."""
    (tmp_path / "armed_groups.csv").write_text(GROUPS + "lake-army,Lake Army,,KEN,REB,1995,,,\n", encoding="utf-8")
    table = run("knowledge", "coverage", "--knowledge", tmp_path).out
    told = json.loads(run("knowledge", "coverage", "--knowledge", tmp_path, "--format", "json").out)
    (groups,) = [file for file in told["files"] if file["file"] == "armed_groups.csv"]
    assert groups["own"] == 1 and groups["package"] >= 600
    assert told["actors"]["armed-group"] == groups["package"] + 1 == sum(told["armed_groups_by_decade"].values())
    (kenya,) = [land for land in told["countries"] if land["country"] == "KEN"]
    assert f"KEN  {kenya['name']}" in table and kenya["places"] > 100
    assert {"type": "ASSAULT", "mode": "drone"}.items() <= next(r for r in told["lexicon"] if r["mode"] == "drone").items()
    assert "unmet" not in told


def test_coverage_of_records(tmp_path: Path) -> None:
    """Names that no file has, by kind, and verbs that no rule has; what is only described is not missing."""
    texts = [
        "Gunmen of the Zumeran Front attacked Gao.",
        "The Zumeran Front attacked Gao. France photographed the ministers.",
    ]
    lines = [parley.read(text, published="2019-05-11", coverage="all").to_json() for text in texts]
    records = tmp_path / "records.jsonl"
    records.write_text("\n".join(lines) + "\n", encoding="utf-8")
    unmet = json.loads(run("knowledge", "coverage", records, "--format", "json").out)["unmet"]
    named = {name for names in unmet.values() for name in names}
    assert any("Zumeran Front" in name for name in named) and "France" not in named and "Gunmen" not in named
    assert "photograph" in unmet["verb"] and "attack" not in unmet["verb"]
    assert "verbs without a rule" in run("knowledge", "coverage", records).out


def test_coverage_of_no_records(tmp_path: Path) -> None:
    """A file that holds none is one line and exit code 1."""
    (tmp_path / "x.jsonl").write_text("{}\n", encoding="utf-8")
    outcome = run("knowledge", "coverage", tmp_path / "x.jsonl")
    assert outcome.code == 1 and len(outcome.complaints()) == 1


@pytest.mark.parametrize(("found", "said"), [((), ""), ((1990,), "1990"), ((1990, 1991, 1993), "1990–1991, 1993")])
def test_years_run_together(found: tuple[int, ...], said: str) -> None:
    """Gaps are read as stretches."""
    assert years(found) == said


def test_import_writes_files_that_hold(tmp_path: Path) -> None:
    """Broken lines are told and cost only themselves; what is written passes the check, and a second import adds nothing."""
    folder, files = tmp_path / "own", sorted(DICTIONARIES.glob("*.txt"))
    outcome = run("knowledge", "import", *files, "--to", folder)
    assert outcome.code == 1 and "20 rows written" in outcome.out
    assert any("invented.actors.txt, line" in line for line in outcome.complaints())
    assert run("knowledge", "check", "--knowledge", folder).code == 0
    assert "MRVGOV" in run("knowledge", "find", "Mirela Tosk", "--knowledge", folder).out
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert "0 rows written" in run("knowledge", "import", *files, "--to", folder).out
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_imported_actors_are_found_in_reports(tmp_path: Path) -> None:
    """The point of it: a report on an invented country is coded with the codes of its dictionary."""
    run("knowledge", "import", *sorted(DICTIONARIES.glob("*.txt")), "--to", tmp_path / "own")
    text = "The Haruna Brigades attacked the Maravel Radio Service on Friday."
    record = parley.read(text, published="1998-05-11", coverage="all", knowledge=tmp_path / "own")
    assert {(actor.known_as, actor.country, actor.sector) for actor in record.actors} >= {
        ("haruna", "MRV", "UAF"), ("maravel-radio-service", "MRV", "JRN"),
    }  # fmt: skip


def test_import_adds_to_a_users_file(tmp_path: Path) -> None:
    """Rows that stand there stay first and as they are, comments included."""
    path = tmp_path / "armed_groups.csv"
    path.write_text("# ours\n" + GROUPS + "hill-army,Hill Army,,KEN,REB,,,,", encoding="utf-8")
    (tmp_path / "d.txt").write_text("LAKE_ARMY_ [KENREB]\n", encoding="utf-8")
    assert run("knowledge", "import", tmp_path / "d.txt", "--to", tmp_path).code == 0
    assert path.read_text(encoding="utf-8").splitlines() == [
        "# ours", GROUPS.strip(), "hill-army,Hill Army,,KEN,REB,,,,", "lake-army,Lake Army,,KEN,REB,,,,",
    ]  # fmt: skip


@pytest.mark.parametrize(("content", "code"), [(None, 1), (b"A\0B", 1)])
def test_import_of_what_is_no_dictionary(tmp_path: Path, content: bytes | None, code: int) -> None:
    """A missing or binary file is one line; nothing is written."""
    if content is not None:
        (tmp_path / "d.txt").write_bytes(content)
    outcome = run("knowledge", "import", tmp_path / "d.txt", "--to", tmp_path / "own")
    assert outcome.code == code and len(outcome.complaints()) == 1 and not (tmp_path / "own").exists()


def test_import_into_a_file(tmp_path: Path) -> None:
    """--to names a folder."""
    (tmp_path / "d.txt").write_text("LAKE_ARMY_ [KENREB]\n", encoding="utf-8")
    outcome = run("knowledge", "import", tmp_path / "d.txt", "--to", tmp_path / "d.txt")
    assert outcome.code == 2 and len(outcome.complaints()) == 1
