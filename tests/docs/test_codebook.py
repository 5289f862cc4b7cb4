"""The codebook tells the truth: every example is coded as it says, every code is in it, every file and heading it points to exists.

After a change of what is coded, `python -m tools.build_codebook` writes the pages anew: read the changes before you commit them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import parley
from parley.coding.eventbuild import MOST_CONTEXTS, NEAR
from parley.coding.events import OLD
from parley.knowledge.loading import load_knowledge
from parley.knowledge.ontology import load_ontology
from parley.language.quantities import LEXICAL
from parley.record import actors, casualties, dates, events, places, positions, statements, talks
from tools.codebook import blocks
from tools.codebook.examples import Example, coded, examples, own_folder
from tools.codebook.pages import BLOCKS, DOCS, filled, pages

from ..cases.checking import misses
from ..cases.notation import read_cases

PAGES = sorted(
    [*(DOCS / "codebook").glob("*.md"), *(DOCS / name for name in ("glossary.md", "how-coding-works.md", "adding-rules.md"))]
)
FILLED = list(pages())
ENUMS = (
    events.EventType, events.Basis, events.Clarity, events.Stage, events.Status, events.LinkKind,
    casualties.Harm, casualties.Extent, casualties.PeopleRole, dates.DatePrecision, dates.TimeKind,
    actors.ActorKind, places.PlaceKind, places.PlacePrecision, positions.PositionAct, statements.Channel,
    talks.Format, talks.AbsentHow, talks.TalksStatus, talks.Outcome, talks.AgreementKind, talks.AgreementStatus,
)  # fmt: skip
PATHS = re.compile(r"`((?:parley|examples|tests|tools)/[\w./-]*\w|docs/[\w./-]+\.md)`")
LINKS = re.compile(r"\]\((?!https?:)(?P<page>[\w./-]*\.md)?(?:#(?P<anchor>[\w-]+))?\)", re.S)


def text_of(page: Path) -> str:
    """A page of the documents."""
    return page.read_text(encoding="utf-8")


def name_of(page: Path) -> str:
    """How a page is called in the test's name."""
    return page.stem


@pytest.mark.parametrize("page", FILLED, ids=name_of)
def test_page_is_up_to_date(page: Path) -> None:
    """What a page shows is what the knowledge files hold and what Parley codes today."""
    assert filled(text_of(page)) == text_of(page), "run: python -m tools.build_codebook"


def claims() -> Iterator[tuple[str, Example]]:
    """The examples that are there to show a value, with their page."""
    for page in FILLED:
        for example in examples(text_of(page)):
            if example.shows:
                yield page.stem, example


def test_examples_show_what_they_are_there_for() -> None:
    """A row that stands for a value has that value in what is coded; there are many such rows."""
    found = list(claims())
    assert len(found) >= 100
    assert [(page, e.shows, e.sentence, e.facts) for page, e in found if not e.holds] == []


def test_an_example_that_shows_something_else_is_noticed() -> None:
    """The claim is compared with single parts of a fact, not with its letters."""
    said = ("ASSAULT: army > nobody, status denied, responsibility army accused",)
    assert Example("status denied", "", said).holds
    assert Example("responsibility accused", "", said).holds
    assert not Example("status claimed", "", said).holds
    assert not Example("status accused", "", said).holds


@pytest.mark.parametrize("kind", load_ontology().types.values(), ids=lambda kind: kind.name)
def test_type_examples(kind: parley.knowledge.ontology.EventKind) -> None:
    """The example of a type is one event, of that type."""
    assert [event.type for event in coded(kind.example).events] == [kind.name]


@pytest.mark.parametrize("mode", load_ontology().modes.values(), ids=lambda mode: f"{mode.type}-{mode.name}")
def test_mode_examples(mode: parley.knowledge.ontology.Mode) -> None:
    """The example of a mode opens with an event of that type and mode."""
    first = coded(mode.example).events[0]
    assert first.type == mode.type
    assert mode.name in first.modes


def test_every_code_is_in_the_codebook() -> None:
    """Each value of the record's enums, and each context, sector and mode, stands on a page as code or as a heading."""
    book = "\n".join(text_of(page) for page in PAGES if page.parent.name == "codebook")
    ontology = load_ontology()
    known = {value for enum in ENUMS for value in get_args(enum)} | {*ontology.contexts, *ontology.sectors}
    known |= {mode for _, mode in ontology.modes}
    assert {code for code in known if f"`{code}`" not in book and f"\n## {code}\n" not in book} == set()


def test_every_vague_number_is_in_the_codebook() -> None:
    """Each lexical quantity of the coder has an example with its low bound."""
    page = text_of(DOCS / "codebook" / "figures.md")
    said = {example.sentence.lower(): example.facts for example in examples(page)}
    for word, low in LEXICAL.items():
        shown = [facts for sentence, facts in said.items() if re.match(rf"(a )?{word} (of )?people were killed", sentence)]
        assert shown and shown[0] and f"killed {low:,}/?/?" in shown[0][0], f"{word}: write a row for it into figures.md"


def test_limits_are_those_of_the_code() -> None:
    """Numbers that the prose repeats."""
    assert f"more than {OLD.days} days" in text_of(DOCS / "codebook" / "standing.md")
    words = {4: "four", 8: "eight"}
    page = " ".join(text_of(DOCS / "codebook" / "contexts-and-sectors.md").split())
    assert f"within {words[NEAR]} words of its predicate" in page
    assert f"at most {words[MOST_CONTEXTS]} in all" in page


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_files_that_are_named_exist(page: Path) -> None:
    """Whoever is sent to a file finds it."""
    missing = [path for path in PATHS.findall(text_of(page)) if not (DOCS.parent / path).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link goes to a page and, where it names one, to a heading of it."""
    for link in LINKS.finditer(text_of(page)):
        target = (page.parent / link["page"]).resolve() if link["page"] else page
        assert target.exists(), link[0]
        if link["anchor"]:
            assert link["anchor"] in anchors(target), link[0]


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.M)
    return {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading.lower()).strip()) for heading in headings}


def test_glossary_is_in_order() -> None:
    """Terms stand in the order of the alphabet, each once."""
    terms = re.findall(r"^### (.+)$", text_of(DOCS / "glossary.md"), re.M)
    assert len(terms) >= 50
    assert terms == sorted(set(terms), key=str.lower)


def test_the_worked_case_holds(tmp_path: Path) -> None:
    """The table of cases that the page on adding rules shows passes with the files that it shows, and fails without them."""
    page = text_of(DOCS / "adding-rules.md")
    table = re.search(r"^```markdown\n(.*?)^```$", page, re.M | re.S)
    assert table
    (tmp_path / "punishment-shootings.md").write_text(table[1], encoding="utf-8")
    cases = read_cases(tmp_path / "punishment-shootings.md")
    assert len(cases) >= 3
    folder = own_folder(page, "my-knowledge")
    assert [path.name for path in sorted(folder.iterdir())] == sorted(set(re.findall(r"^`my-knowledge/([\w.]+)`$", page, re.M)))
    for case in cases:
        assert misses(coded(case.text, case.published, folder), case) == []
        assert misses(coded(case.text, case.published), case) != []


def test_ours_wins_between_equals_and_a_condition_overrules(tmp_path: Path) -> None:
    """A user's rule without conditions does not undo ours; one with a condition goes before ours."""
    header = "lemma,pos,needs,type,mode,contexts,actor,recipient,content,position,stage,note\n"
    (tmp_path / "lexicon.csv").write_text(
        header + "abduct,v,,SUPPORT,,,,,,,,\nabduct,v,obj:voter,SUPPORT,,,,,,,,\n", encoding="utf-8"
    )
    rules = load_knowledge(tmp_path).lexicon.rules["v", "abduct"]
    assert [rule.type for rule in rules if not rule.conditions] == ["ASSAULT", "SUPPORT"]
    assert coded("Gunmen abducted the mayor.", knowledge=tmp_path).events[0].type == "ASSAULT"
    assert coded("The party abducted voters.", knowledge=tmp_path).events[0].type == "SUPPORT"


def test_a_stale_block_is_written_anew() -> None:
    """Whatever stands in a generated block gives way to what the code makes; an unknown block is an error."""
    stale = "<!-- generated: sectors -->\nold\n<!-- end of generated -->\n"
    assert "`COP`" in blocks.filled(stale, BLOCKS) and "old" not in blocks.filled(stale, BLOCKS)
    with pytest.raises(KeyError):
        blocks.filled(stale.replace("sectors", "sektors"), BLOCKS)
