"""The bench: its text, its arithmetic, its targets, and the page that tells its figures. The measuring itself is `make bench`."""

import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation import landed
from evaluation.bench import command, last, page, profile, texts
from evaluation.bench.figures import Figure, at_least, at_most, figure
from evaluation.bench.memory import growth, memory_figures
from evaluation.bench.rounds import by_turns, on_core
from evaluation.bench.sentences import BODY, GAP_WORDS, HEADLINES
from evaluation.bench.speed import Read, read_slice
from evaluation.bench.stream import STATUS, resident
from evaluation.unfit import UnfitError
from parley.coding import coder


def a_run(*figures: Figure) -> last.Run:
    """A run as `--land` would keep it."""
    needed = (figure("news.whole", "the whole path", "words/s", [1000]), figure("workers.steady", "two workers", "×", [2]))
    return last.Run(
        "abc",
        "2026-01-01",
        False,
        "a machine",
        0.2,
        {"news": {"reports": 3}},
        (*figures, *needed),
        {"news": {"spaCy": 0.9, "find_times": 0.1}},
    )


def test_the_page_agrees_with_the_last_run() -> None:
    """Every block between marks is what `--land` would write again."""
    text = page.PAGE.read_text(encoding="utf-8")
    assert page.filled(text, last.load()) == text


def test_the_last_run_measured_everything() -> None:
    """No figure with a target is left out of the page because it looks bad."""
    held = {each.name.split(".", 1)[-1] for each in last.load().figures if each.target}
    assert held == {"whole-to-bare", "coding", "read", "help", "peak", "growth", "steady"}


def test_a_run_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    """Targets and missing targets survive the file."""
    run = a_run(figure("a", "b", "s", [3, 1, 2], at_most(2)))
    last.save(run, tmp_path / "last.json")
    assert last.load(tmp_path / "last.json") == run


@pytest.mark.parametrize("text", ["", "[]", '{"commit": "abc"}'])
def test_a_file_of_another_kind_is_named(tmp_path: Path, text: str) -> None:
    """What does not hold a run is refused with one line that says which file."""
    path = tmp_path / "last.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnfitError, match=r"last\.json: does not hold a run"):
        last.load(path)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    """Nothing landed yet is no traceback."""
    with pytest.raises(UnfitError, match="make bench"):
        last.load(tmp_path / "last.json")


def test_a_figure_is_the_median_with_its_extremes() -> None:
    """One slow round moves the extremes, not the figure."""
    measured = figure("a", "b", "s", [1.0, 9.0, 2.0, 3.0, 2.5], at_most(2.5))
    assert (measured.low, measured.median, measured.high) == (1.0, 2.5, 9.0)
    assert measured.met is True
    assert figure("a", "b", "s", [2.51], at_most(2.5)).met is False
    assert figure("a", "b", "×", [0.8], at_least(0.8)).met is True
    assert figure("a", "b", "×", [0.79], at_least(0.8)).met is False
    assert figure("a", "b", "×", [0.79]).met is None


def test_sides_take_turns_to_begin() -> None:
    """Each round runs each side once, and no side always comes first."""
    seen: list[tuple[str, int]] = []

    def side(name: str) -> Callable[[int], float]:
        def work(turn: int) -> float:
            seen.append((name, turn))
            return float(turn)

        return work

    seconds = by_turns({name: side(name) for name in "ABC"}, 3)
    assert "".join(name for name, _ in seen) == "ABCBCACAB"
    assert seconds == {name: [0.0, 1.0, 2.0] for name in "ABC"}


def test_time_on_a_core_leaves_waiting_out() -> None:
    """What others do on the machine, or a sleep, is no work of ours."""
    import time

    assert on_core(lambda: time.sleep(0.05)) < 0.04
    assert on_core(lambda: sum(range(1_000_000))) > 0


def test_growth_is_the_slope_after_settling() -> None:
    """Filling caches is no leak: only what later reports add counts."""
    looks = [{"reports": n, "now": 400 + min(n, 150) + n * 3 / 1024, "most": 900.0} for n in range(10, 1001, 10)]
    assert growth(looks) == pytest.approx(3)
    flat = {
        each.name: each
        for each in memory_figures([look | {"now": 400.0} for look in looks], {"reports": 1001, "now": 1, "most": 2048})
    }
    assert flat["memory.growth"].median == pytest.approx(0, abs=1e-6)
    assert flat["memory.growth"].met is True
    assert flat["memory.long"].median == 2
    assert "after 100 reports" in flat["memory.early"].told


@pytest.mark.skipif(not STATUS.is_file(), reason="only Linux tells a process's memory this way")
def test_the_size_of_a_process_is_read() -> None:
    """A running Python is larger than nothing, and never larger than it has been."""
    size = resident()
    assert 5 < size["now"] <= size["most"] + 1


def test_reports_are_the_same_for_a_seed_and_else_differ() -> None:
    """A run can be told again; a second report is not the first with another number."""
    assert texts.report(7, 1) == texts.report(7, 1)
    first, second = texts.report(7, 1)["text"], texts.report(8, 1)["text"]
    assert len(set(first.split()) & set(second.split())) < 0.8 * len(set(first.split()))


def test_reports_are_as_long_as_news() -> None:
    """Ordinary reports have some 25 sentences and 500 words, and no gap is left open."""
    lengths = [len(texts.report(number, 1)["text"].split()) for number in range(20)]
    assert 400 < sum(lengths) / 20 < 700
    assert not any("{" in texts.report(number, 1)["text"] for number in range(20))


def test_every_gap_has_a_filler() -> None:
    """A gap that nothing fills would be noticed only by the run that meets it; words that no gap asks for are dead."""
    fillers = texts.gap_fillers(texts.random.Random(1))
    asked = {gap for template in (*HEADLINES, *BODY) for gap in texts.GAP.findall(template)}
    assert asked == set(fillers)
    assert set(GAP_WORDS) < set(fillers)


def test_names_are_new_in_nearly_every_report() -> None:
    """A store of strings that grows must be seen to grow."""
    words = [set(re.findall(r"[A-Z][a-z]{5,}", row["text"])) for row in texts.stream(400, seed=2)]
    assert len(set().union(*words)) > 400


def test_the_stream_has_longer_reports_too() -> None:
    """Peaks come from long reports, so the stream is not made of short ones alone."""
    rows = list(texts.stream(600, seed=2))
    lengths = [len(row["text"].split()) for row in rows]
    assert len(rows) == 600
    assert min(*lengths[:5], lengths[500]) > 3000
    assert max(lengths[5:50]) < 80
    assert lengths[50] > 300
    assert sorted(lengths)[300] < 80


def test_slices_share_no_report() -> None:
    """No round reads what an earlier one has read."""
    slices = texts.written(3, 1000).slices
    ids = [row["id"] for rows in slices for row in rows]
    assert len(slices) == 3
    assert len(ids) == len(set(ids)) >= 6


def test_real_news_comes_from_the_packs_by_turns(tmp_path: Path) -> None:
    """A pack that is longer than the others does not crowd them out."""
    empty: dict[str, list[object]] = {
        key: [] for key in ("talks", "positions", "statements", "assessments", "events", "attributions", "toponyms")
    }
    for name in texts.PACKS:
        rows = [
            {"id": f"{name}-{n}", "text": "Rebels attacked a village. " * 5, "title": None, "date": None} | empty
            for n in range(4)
        ]
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    slices = texts.news(tmp_path, 2, 60).slices
    assert [row["id"] for row in slices[0]] == ["talks_dev-0", "polnear_dev-0", "geo_lgl-0"]
    assert [row["id"] for row in slices[1]] == ["talks_dev-1", "polnear_dev-1", "geo_lgl-1"]
    assert "title" not in slices[0][0]


def test_what_is_not_english_is_on_neither_side() -> None:
    """A report that Parley does not parse would make it look faster than spaCy, which does."""
    row = {
        "id": "1",
        "text": "Die Rebellen haben gestern in der Nähe der Stadt mehrere Dörfer angegriffen und Häuser angezündet. " * 4,
    }
    assert read_slice((row,)) == Read((), ())


def test_the_profile_knows_every_coder() -> None:
    """The steps are read from `code_report`, in its order; each can be watched."""
    names = profile.steps()
    source = inspect.getsource(coder.code_report)
    assert {"find_times", "find_places", "find_actors", "clauses_of", "find_statements", "build_event"} <= set(names)
    assert [source.index(f"{name}(") for name in names] == sorted(source.index(f"{name}(") for name in names)
    assert set(re.findall(r"\b(?:find|fill|open|close|build)_\w+(?=\()", source)) <= set(names)


def test_shares_add_up_and_stand_in_order() -> None:
    """The order is that of the way through, not that of the clock."""
    shares = profile.shares({"JSON": 1, "find_times": 1, "spaCy": 6, "reading": 2, "find_people": 0})
    assert shares == {"reading": 0.2, "spaCy": 0.6, "find_times": 0.1, "JSON": 0.1}
    assert list(shares) == ["reading", "spaCy", "find_times", "JSON"]


def test_the_page_marks_a_missed_target() -> None:
    """A target that is missed is told, in bold."""
    marks = "\n".join(
        f"<!-- {name}: written by `make bench`, not by hand -->\nold\n<!-- end of {name} -->"
        for name in ("machine", "figures", "profile", "million")
    )
    slow = figure("news.coding", "coding", "sentences/s", [900, 1000, 1100], at_least(1400))
    text = page.filled(marks, a_run(slow))
    assert "old" not in text
    assert "| coding (`news`) | 1,000 sentences/s | 900 to 1,100 | ≥ 1,400 sentences/s | **no** |" in text
    assert "| `find_times` | 10.0% |" in text
    assert "about 139 hours on one core of this machine and 69 on two (`news`)" in text
    with pytest.raises(UnfitError, match="block 'figures'"):
        page.filled(marks.replace("figures", "figs"), a_run())


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Figure]]:
    """The command with measuring taken out: it finds these figures."""
    found = [figure("start.read", "cold start", "s", [5], at_most(4))]
    monkeypatch.setattr(command, "measure_start", lambda _rounds: found)
    return found


def test_a_missed_target_fails_only_the_gate(measured: list[Figure], capsys: pytest.CaptureFixture[str]) -> None:
    """A busy machine does not break a run that only wants the figures."""
    assert command.main(["start"]) == 0
    assert command.main(["start", "--gate"]) == 1
    assert "bench: cold start: 5.00 s, the target is ≤ 4 s" in capsys.readouterr().err
    measured[0] = replace(measured[0], median=3.0)
    assert command.main(["start", "--gate"]) == 0


def test_a_measure_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """One line says which there are."""
    assert command.main(["sped"]) == 1
    assert "sped: no such measure; there are speed, start, memory, workers, profile" in capsys.readouterr().err


def test_figures_are_landed_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The page never mixes runs, nor figures of a coder that no commit holds."""
    assert command.main(["start", "--land"]) == 1
    assert "one whole run" in capsys.readouterr().err

    def dirty() -> str:
        raise UnfitError("parley/ has changes")

    monkeypatch.setattr(landed, "commit", dirty)
    assert command.main(["--land"]) == 1
    assert "parley/ has changes" in capsys.readouterr().err
