"""The check of knowledge files: the package's are clean, each fault of a user's is a line that says where, what, and what to do."""

from pathlib import Path

import pytest

from parley.errors import KnowledgeError
from parley.knowledge.checks import Finding, check
from parley.knowledge.tables import COLUMNS, PACKAGE

EXAMPLES = Path(__file__).parents[2] / "evaluation" / "knowledge" / "petrarch"


def found_in(folder: Path) -> list[str]:
    """What the check says of a folder beyond what it says of the package."""
    package = set(check())
    return [str(finding) for finding in check(folder) if finding not in package]


def write(folder: Path, name: str, *rows: str) -> None:
    """A file of a user's, with the package's columns."""
    (folder / name).write_text("\n".join([",".join(COLUMNS[name]), *rows]) + "\n", encoding="utf-8")


def test_the_package_has_no_errors() -> None:
    """Every file of ours holds what it must; doubts are for people to look at."""
    assert [str(finding) for finding in check() if not finding.doubt] == []


def test_columns_are_those_of_the_package() -> None:
    """The columns that a user's file must have are the ones that ours have."""
    for name, columns in COLUMNS.items():
        lines = (PACKAGE / name).read_text(encoding="utf-8").splitlines()
        assert next(line for line in lines if not line.startswith("#")) == ",".join(columns), name


def test_invented_countries_are_fine() -> None:
    """A user's own countries, groups and people, who point to each other."""
    assert found_in(EXAMPLES) == []


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("countries.csv", "Mrv,,Maravel,,,,,,,,,", "'Mrv' is no code"),
        ("countries.csv", "MRV,,,,,,,,,,,", "no name"),
        ("countries.csv", "MRV,,Maravel,,,,,Lake House=GVO,,,,", "no sector 'GVO'"),
        ("countries.csv", "MRV,,Maravel,,,,,,91,10,,", "91.0, 10.0 is not on the globe"),
        ("countries.csv", "MRV,,Maravel,,,,,,12,,,", "one of lat and lon is missing"),
        ("armed_groups.csv", "Lake Army,Lake Army,,KEN,REB,,,,", "'Lake Army' is no key"),
        ("armed_groups.csv", "lake-army,Lake  Army,,KEN,REB,,,,", "has a stray space"),
        ("armed_groups.csv", "lake-army,Lake Army,,QQQ,REB,,,,", "no country 'QQQ'"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REBEL,,,,", "no sector 'REBEL'"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REB,1999,1998,,", "ends 1998 before it begins 1999"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REB,long ago,,,", "not a date"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REB,3999,,,", "the year 3999 cannot be"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REB,,,nobody,", "parent 'nobody' is no key and no country"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN,REB,,,,lake-army", "is its own successor"),
        ("armed_groups.csv", "lake-army,Lake Army,LAX [1999..soon],KEN,REB,,,,", "not a date"),
        ("armed_groups.csv", "lake-army,Lake Army,LAX;LAX,KEN,REB,,,,", "'LAX' stands 2 times"),
        ("armed_groups.csv", "lake-army,Taliban,,KEN,REB,,,,", "'Taliban' is also a name of armed_groups.csv, line"),
        ("armed_groups.csv", "lake-army,Lake Army,,KEN", "4 values where the header has 9 columns"),
        ("organisations.csv", "lakes-bank,Lakes Bank,,KEN,BUS,bank,,,", "no kind 'bank'"),
        ("offices.csv", "ann olsen,Ann Olsen,,KEN,envoy,GOV,,", "'ann olsen' is no key"),
        ("offices.csv", "ann-olsen,Ann Olsen,,KEN,,GOV,,", "no title"),
        ("offices.csv", "ann-olsen,Ann Olsen,,QQQ,envoy,GOV,,", "side 'QQQ' is no country and no key"),
        ("offices.csv", "ann-olsen,Ann Olsen,Olsen,KEN,envoy,GOV,,", "the alias 'Olsen' is a bare surname"),
        ("roles.csv", "lakewarden,warden,COP,,,,,", "no such kind"),
        ("roles.csv", "lakewarden,person,COP,,,,x,", "no gender 'x'"),
        ("roles.csv", "lakewarden,person,COP,,yes,,,", "no state 'yes'"),
        ("lexicon.csv", "yodel,x,,PROTEST,,,,,,,,note", "pos must be v, n or a"),
        ("lexicon.csv", "Yodel,v,,PROTEST,,,,,,,,note", "'Yodel' is never met"),
        ("lexicon.csv", "yodel,v,,SING,,,,,,,,note", "no type 'SING'"),
        ("lexicon.csv", "yodel,v,,PROTEST,visit,,,,,,,note", "'visit' is no mode of PROTEST"),
        ("lexicon.csv", "yodel,v,,AID,visit,,,,,,,note", "leave it empty: it has none"),
        ("lexicon.csv", "yodel,v,,PROTEST,,music,,,,,,note", "no context 'music'"),
        ("lexicon.csv", "yodel,v,near to,PROTEST,,,,,,,,note", None),
        ("lexicon.csv", "yodel,v,nearby,PROTEST,,,,,,,,note", "'nearby' is no condition"),
        ("lexicon.csv", "yodel,v,obj:@songs,PROTEST,,,,,,,,note", "no class @songs"),
        ("lexicon.csv", "yodel,v,,PROTEST,,,subj+sbj,,,,,note", "actor: no role 'sbj'"),
        ("lexicon.csv", "yodel,v,,REQUEST,,,,,what,,,note", "content: no role 'what'"),
        ("lexicon.csv", "yodel,v,,REQUEST,,,,,obj,wish,,note", "no position 'wish'"),
        ("lexicon.csv", "yodel,v,,ASSAULT,,,,,,,begun,note", "no stage 'begun'"),
        ("lexicon.csv", "yodel,v,,-,visit,,,,,,,note", "no event, yet a mode"),
        ("classes.csv", "songs,Yodel", "'Yodel' is no lemma"),
        ("operators.csv", "yodel,v,perhaps,note", "no effect 'perhaps'"),
        ("operators.csv", "yodel,l,planned,note", "light verbs have pos l"),
        ("contents.csv", "yodel,v,sing,note", "no content 'sing'"),
        ("context_cues.csv", "yodel,music", "no context 'music'"),
        ("cues.csv", "yodel,verb,that,sing,", "no force 'sing'"),
        ("regions.csv", "Lake Coast,,shore,KEN,,,,", "kind must be one of"),
        ("regions.csv", "Lake Coast,,region,QQQ,,,,", "no country 'QQQ'"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_and_line(tmp_path: Path, name: str, row: str, said: str | None) -> None:
    """One finding, at the second line, that says what is wrong."""
    write(tmp_path, name, row)
    found = found_in(tmp_path)
    if said is None:
        assert found == []
    else:
        assert len(found) == 1, found
        assert found[0].startswith(f"{name}, line 2: ") and said in found[0] and "; " in found[0]


@pytest.mark.parametrize(
    ("name", "rows", "said"),
    [
        ("organisations.csv", ("lakes-bank,Lakes Bank,,KEN,BUS,,,,", "lakes-bank,Other Bank,,KEN,BUS,,,,"), "stands already in line 2"),
        ("armed_groups.csv", ("a-army,Lake Army,,KEN,REB,1990,1999,,", "b-army,Lake Army,,KEN,REB,1999,,,"), "also a name of"),
        ("armed_groups.csv", ("a-army,Lake Army,,KEN,REB,1990,1998,,", "b-army,Lake Army,,KEN,REB,1999,,,"), None),
        ("offices.csv", ("a-olsen,Ann Olsen,,KEN,envoy,GOV,,", "a-olsen,Anna Olsen,,KEN,envoy,GOV,,"), "in an earlier row"),
        ("offices.csv", ("a-o,Ann Olsen,,KEN,envoy,GOV,1990,1995", "a-o,Ann Olsen,,KEN,envoy,GOV,1992,1996"), "twice at a time"),
        ("lexicon.csv", ("yodel,v,obj at,PROTEST,,,,,,,,x", "yodel,v,at obj,PROTEST,,,,,,,,x"), "stands in line 2"),
        ("cues.csv", ("yodel,verb,that,say,", "yodel,verb,quote,say,"), "stands already in line 2"),
    ],
)  # fmt: skip
def test_rows_are_held_against_each_other(tmp_path: Path, name: str, rows: tuple[str, ...], said: str | None) -> None:
    """What two rows say together is a finding at the later one."""
    write(tmp_path, name, *rows)
    found = found_in(tmp_path)
    assert [said in line and line.startswith(f"{name}, line 3") for line in found] == ([True] if said else []), found


def test_two_presidents_at_a_time_are_a_doubt(tmp_path: Path) -> None:
    """Rivals and stand-ins are real, so a person must look; years that merely touch are no overlap."""
    write(
        tmp_path,
        "offices.csv",
        "a-olsen,Ann Olsen,,KEN,president,GOV,1890,1895",
        "b-olsen,Bo Olsen,,KEN,president,GOV,1892,1899",
    )
    doubts = [finding for finding in check(tmp_path) if finding.doubt and "KEN" in finding.what]
    assert [(finding.line, finding.file) for finding in doubts] == [(3, "offices.csv")]
    write(
        tmp_path,
        "offices.csv",
        "a-olsen,Ann Olsen,,KEN,president,GOV,1890,1895",
        "b-olsen,Bo Olsen,,KEN,president,GOV,1895,1899",
    )
    assert not [finding for finding in check(tmp_path) if "KEN" in finding.what]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("armed-groups.csv", "is armed_groups.csv meant?"),
        ("types.csv", "the scheme cannot be changed"),
        ("notes.txt", "files that are read"),
    ],
)
def test_files_that_nobody_reads_are_told(tmp_path: Path, name: str, said: str) -> None:
    """A misspelt name would silently be left out."""
    (tmp_path / name).write_text("key,name\n", encoding="utf-8")
    (found,) = found_in(tmp_path)
    assert found.startswith(name) and said in found


def test_a_wrong_head_is_told_once(tmp_path: Path) -> None:
    """Under a wrong column no row can be judged."""
    (tmp_path / "classes.csv").write_text("klass,lemma\na,b\nc,d\n", encoding="utf-8")
    assert [line.partition(";")[0] for line in found_in(tmp_path)] == [
        "classes.csv, line 1: no column 'klass'",
        "classes.csv, line 1: no column class",
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """It is no folder without findings."""
    with pytest.raises(KnowledgeError, match="no such folder"):
        check(tmp_path / "nowhere")


def test_a_finding_reads_as_a_line() -> None:
    """File, line, what, what to do; a file as a whole has no line."""
    assert str(Finding("a.csv", 3, "no name", "give one")) == "a.csv, line 3: no name; give one"
    assert str(Finding("a.csv", 0, "is empty", "fill it")) == "a.csv: is empty; fill it"
