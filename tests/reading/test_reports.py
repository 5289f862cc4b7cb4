"""Reports as a whole: titles, days, languages, limits, and what holds for any text at all."""

import hashlib
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parley.errors import ParleyError, TooLargeError, UsageError
from parley.reading import Report, parse_published, read_bytes, read_text

STORY = (
    "Delegates of both sides met for a fourth day in the lakeside town and agreed to keep talking until the weekend.\n\n"
    "The mediator told reporters that the two drafts were now closer than they had been at any time this year."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Talks by the lake to go on\n\n{STORY}", "Talks by the lake to go on"),
        (f"Talks by the lake to go on\n{STORY}", "Talks by the lake to go on"),
        (f"TALKS BY THE LAKE TO GO ON\n\n{STORY}", "TALKS BY THE LAKE TO GO ON"),
        (f"Will the talks go on?\n\n{STORY}", "Will the talks go on?"),
        (f"‘We will talk’: rebels by the lake\n\n{STORY}", "‘We will talk’: rebels by the lake"),
        (f"Delegates From Both Sides Agree To Keep Talking.\n\n{STORY}", "Delegates From Both Sides Agree To Keep Talking."),
        (f"Delegates agree to keep talking in U.S.\n\nNEW YORK (AP) — {STORY}", "Delegates agree to keep talking in U.S."),
        (f"Talks to go on.\n\nGOMA (AFP) - {STORY}", "Talks to go on."),
        (f"Skip to main content\n\nTalks by the lake to go on\n\nBy Mara Keller\n\n{STORY}", "Talks by the lake to go on"),
        (STORY, None),
        (f"The talks went on for a fourth day.\n\n{STORY}", None),
        (f"He added:\n\n{STORY}", None),
        (f"GOMA, 4 May (AFP) - {STORY}", None),
        ("Talks by the lake to go on", None),
        (f"{'very long headline ' * 12}\n\n{STORY}", None),
        (f"and so the talks went on\n\n{STORY}", None),
    ],
)
def test_the_title_of_a_plain_text(text: str, title: str | None) -> None:
    """The first line, where it looks like a headline and stands above a story."""
    report = read_text(text)
    assert report.title == title
    assert title is None or report.text.startswith(title)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Talks go on", STORY, f"Talks go on\n\n{STORY}"),
        ("Talks go on", f"Talks go on\n\n{STORY}", f"Talks go on\n\n{STORY}"),
        ("Talks go on ", f"Talks go on. GOMA — {STORY}", f"Talks go on.\n\nGOMA — {STORY}"),
        ("Talks  go\non", f"Talks go on . {STORY}", f"Talks go on.\n\n{STORY}"),
        ("Delegates of both sides", STORY, f"Delegates of both sides\n\n{STORY}"),
        ("Talks go on", "Talks go on", "Talks go on"),
    ],
)
def test_a_given_title_is_not_said_twice(title: str, text: str, expected: str) -> None:
    """Where the body opens with the title it is not repeated; a sentence that only begins like it is story."""
    report = read_text(text, title=title)
    assert report.text == expected
    assert report.text.startswith(" ".join(title.split()))
    assert report.title == report.text.split("\n\n")[0] and report.title_end == len(report.title)


def test_paragraphs() -> None:
    """Every line of an unwrapped text is a paragraph; the lines of a wrapped one belong together. No word moves."""
    lines = STORY.replace("\n\n", "\n")
    assert read_text(lines).text == STORY
    wrapped = (
        "Delegates of both sides met for a fourth day in the lakeside town\nand agreed to keep talking until the weekend. The "
        "mediator told\nreporters that the two drafts were now closer than they had been at\nany time this year."
    )
    assert read_text(wrapped).text == wrapped


def test_ids_and_digests() -> None:
    """The id is the caller's, else the beginning of the digest of the bytes as received."""
    raw = STORY.encode("utf-16")
    digest = hashlib.sha256(raw).hexdigest()
    assert read_bytes(raw).sha256 == digest and read_bytes(raw).id == digest[:16]
    assert read_bytes(raw, id="mine").id == "mine"
    assert read_text(STORY).sha256 == hashlib.sha256(STORY.encode()).hexdigest()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2019-05-11", "2019-05-11"),
        (" 2019-05-11 ", "2019-05-11"),
        ("2019-05-11T10:00", "2019-05-11"),
        ("2019-05-11 10:00:30+02:00", "2019-05-11"),
        ("2019-05-11T23:59:59.123Z", "2019-05-11"),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_published(said: str, day: str) -> None:
    """A day, or an ISO date with a time, whose own day counts."""
    assert parse_published(said) == day
    assert read_text(STORY, published=said).published_from == "argument"


@pytest.mark.parametrize(
    "said",
    ["yesterday", "2019-13-40", "2019-02-29", "11.05.2019", "2019", "20190511", "0000-01-01", "٢٠١٩-٠٥-١١", "2019-05-11x"],
)
def test_published_that_is_no_day(said: str) -> None:
    """Anything else is an error that says what to write."""
    with pytest.raises(UsageError, match="use YYYY-MM-DD"):
        parse_published(said)
    with pytest.raises(UsageError):
        read_text(STORY, published=said)


def test_nothing_is_ever_published_today() -> None:
    """An unknown day is null; a line with the time of publication is evidence."""
    assert (read_text(STORY).published, read_text(STORY).published_from) == (None, "none")
    report = read_text(f"Talks by the lake to go on\n\nPublished: 3 May 2016 at 14:05\n\n{STORY}")
    assert (report.published, report.published_from) == ("2016-05-03", "metadata")


@pytest.mark.parametrize(
    ("text", "language", "readable"),
    [
        (STORY, "en", "yes"),
        (STORY.upper(), "en", "yes"),
        ("Truce holds", "en", "yes"),
        ("Rebels seize Kidal airport", "en", "yes"),
        (
            "Les délégués des deux camps se sont réunis pour une quatrième journée dans la ville au bord du lac et ont décidé de "
            "poursuivre les discussions jusqu'à la fin de la semaine, a déclaré le médiateur à la presse.",
            "fr",
            "not-english",
        ),
        (
            "Los delegados de ambas partes se reunieron por cuarto día en la ciudad junto al lago y acordaron seguir hablando hasta "
            "el fin de semana, dijo el mediador a los periodistas que esperaban frente al hotel.",
            "es",
            "not-english",
        ),
        (
            "Die Unterhändler beider Seiten trafen sich am vierten Tag in der Stadt am See und beschlossen, bis zum Wochenende "
            "weiterzureden, wie der Vermittler vor Journalisten in einem Hotel am Ufer sagte.",
            "de",
            "not-english",
        ),
        (
            "De onderhandelaars van beide partijen kwamen voor de vierde dag bijeen in de stad aan het meer en spraken af om tot het "
            "weekend door te praten, zei de bemiddelaar tegen journalisten die bij het hotel stonden te wachten.",
            "nl",
            "not-english",
        ),
        ("Делегаты обеих сторон встретились в четвёртый раз.", "ru", "not-english"),
        ("اجتمع مندوبو الجانبين لليوم الرابع في المدينة الواقعة على البحيرة.", "ar", "not-english"),
        ("双方代表第四天在湖边小镇会面，同意继续谈判到周末。", "zh", "not-english"),
        ("1234 -- 5678", None, "no-text"),
        ("", None, "no-text"),
    ],
)
def test_languages(text: str, language: str | None, readable: str) -> None:
    """The majority decides, short Latin lines are taken for English, capitals are no language."""
    report = read_text(text)
    assert report.readable == readable
    assert report.language == language or (readable == "not-english" and report.language not in (None, "en"))
    assert [note.code for note in report.notes] == ([] if readable == "yes" else [readable])


def test_a_quotation_in_another_language_does_not_decide() -> None:
    """An English report may quote."""
    assert read_text(f"{STORY}\n\n“Nous allons continuer à discuter jusqu'à la fin de la semaine”, he said.").readable == "yes"


def test_too_long() -> None:
    """The limit is said in figures, for text and for the source of a page."""
    with pytest.raises(TooLargeError, match=r"^big\.txt: 1,001 characters; at most 1,000"):
        read_text("a" * 1001, name="big.txt", max_characters=1000)
    with pytest.raises(TooLargeError, match=r"at most 3,000"):
        read_text("<html>" + "a" * 4000, max_characters=1000)
    with pytest.raises(TooLargeError):
        read_text("<html><body>" + "<p>" + "word " * 300, max_characters=1000)
    with pytest.raises(TooLargeError, match="bytes"):
        read_bytes(b"a" * 13_000, max_characters=1000)


HOSTILE = st.text(alphabet=st.characters(), max_size=300) | st.text(
    alphabet=st.sampled_from(list("aA .,\n\r\t-—:()[]\"“'@©<>/&;#*|0123456789İß\u0130\u2028\x85\x00\x1b\ud800")), max_size=200
)
FRAGMENTS = [
    *("<p>", "</p>", "<div", "<html>", "&nbsp;", "<script>", "<!--", "\n\n", ". ", "x" * 60, STORY),
    *("Leave a Reply\n", "By A B\n\n", "photo: ", "Updated 1 May 2011\n", "KABUL (AFP) - ", "LIMA, 7 JAN 90 -- [TEXT] "),
    *("U.S. ", "THE ARMY (ELN) SAID. ", "MR. BARCO'S "),
]
PIECES = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)


def check(report: Report) -> None:
    """What the contract promises of every report."""
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n" for c in report.text + report.parse_text)
    assert len(report.parse_text) == len(report.text)
    assert report.title is None or report.text.startswith(report.title)
    assert "\n\n\n" not in report.text
    if report.dateline:
        for span in (report.dateline.place, report.dateline.date):
            assert span is None or report.dateline.start <= span[0] < span[1] <= report.dateline.end
        assert 0 <= report.dateline.start < report.dateline.end <= len(report.text)
    assert (report.published is None) == (report.published_from == "none")


@given(HOSTILE | PIECES, st.none() | st.text(max_size=40))
@settings(max_examples=250, deadline=None)
@example("\ud800", None)
@example("A\u0130" * 30, "A")
def test_any_text_gives_a_report(text: str, title: str | None) -> None:
    """No text crashes reading, and what holds holds for all; the same text gives the same report."""
    report = read_text(text, title=title)
    check(report)
    assert read_text(text, title=title) == report


@given(st.binary(max_size=200) | PIECES.map(lambda text: text.encode("utf-8", "replace")))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_report_or_a_clear_error(raw: bytes) -> None:
    """Bytes are read or refused, in one line."""
    try:
        report = read_bytes(raw)
    except ParleyError as why:
        lines = str(why).count("\n") + 1
    else:
        lines = 1
        check(report)
    assert lines == 1


@given(PIECES)
@settings(max_examples=100, deadline=None)
def test_no_word_of_a_plain_text_is_lost(text: str) -> None:
    """Every character that is not white space is in the text or in what was removed."""
    report = read_text(text, html=False)
    kept = "".join((report.text + "".join(taken.text for taken in report.removed)).split())
    assert sorted(kept) == sorted("".join(text.split()))


@pytest.mark.parametrize(
    "text",
    ["a " * 500_000, "A. " * 200_000, "x\n" * 100_000, "[" * 300_000, "<" * 300_000, ("Updated " + "1." * 190 + "x\n") * 300,
     "<html>" + "<div>" * 200_000 + f"<p>{STORY}</p>", "<html><body>" + "<span>word</span> " * 40_000, "(ABC) " * 100_000],
    ids=["words", "capitals", "lines", "brackets", "angles", "digits", "deep", "spans", "acronyms"],
)  # fmt: skip
def test_long_and_odd_texts_take_linear_time(text: str) -> None:
    """A megabyte of nonsense is read in moments (the test run's patience is the limit)."""
    check(read_text(text))


def test_200_000_deep_html_still_gives_its_story() -> None:
    """Nesting no browser would show does not hide the text."""
    assert "Delegates of both sides met" in read_text("<html><body>" + "<div>" * 200_000 + f"<p>{STORY}</p>").text
