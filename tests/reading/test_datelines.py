"""Datelines of the wires: where they stand, what their parts are, and what only looks like one."""

import pytest

from parley.reading import read_text
from parley.reading.datelines import day_of, find_head

# Opening of a report, the dateline, its place, date, agency, and the day where it names one.
DATELINES = [
    ("DOHA, May 10 (AFP) - The talks went on.", "DOHA, May 10 (AFP)", "DOHA", "May 10", "AFP", None),
    ("KABUL (Reuters) — The talks went on.", "KABUL (Reuters)", "KABUL", None, "Reuters", None),
    ("KABUL (Reuters) - The talks went on.", "KABUL (Reuters)", "KABUL", None, "Reuters", None),
    ("NAIROBI, Kenya, 14 March — The talks went on.", "NAIROBI, Kenya, 14 March", "NAIROBI, Kenya", "14 March", None, None),
    ("NAIROBI, Kenya (AP) — The talks went on.", "NAIROBI, Kenya (AP)", "NAIROBI, Kenya", None, "AP", None),
    ("Doha, Qatar – The talks went on.", "Doha, Qatar", "Doha, Qatar", None, None, None),
    ("Gaborone, Botswana - The talks went on.", "Gaborone, Botswana", "Gaborone, Botswana", None, None, None),
    (
        "GENEVA, March 3, 2014/AP/ The talks went on.",
        "GENEVA, March 3, 2014/AP/",
        "GENEVA",
        "March 3, 2014",
        "AP",
        "2014-03-03",
    ),
    ("KAMPALA, Nov. 12 (Xinhua) -- The talks went on.", "KAMPALA, Nov. 12 (Xinhua)", "KAMPALA", "Nov. 12", "Xinhua", None),
    ("LIMA, 7 JAN 90 (EFE) -- [TEXT] THE TALKS WENT ON.", "LIMA, 7 JAN 90 (EFE)", "LIMA", "7 JAN 90", "EFE", "1990-01-07"),
    ("LIMA, 7 JAN (EFE) -- [TEXT] THE TALKS WENT ON.", "LIMA, 7 JAN (EFE)", "LIMA", "7 JAN", "EFE", None),
    (
        "CLANDESTINE, 18 MAY 88 (RADIO LAGO) -- WE SPEAK.",
        "CLANDESTINE, 18 MAY 88 (RADIO LAGO)",
        "CLANDESTINE",
        "18 MAY 88",
        "RADIO LAGO",
        "1988-05-18",
    ),
    (
        "QUITO, NO DATE (VOICE OF THE LAKE) -- [TEXT] WE SPEAK.",
        "QUITO, NO DATE (VOICE OF THE LAKE)",
        "QUITO",
        None,
        "VOICE OF THE LAKE",
        None,
    ),
    (
        "SAN JOSE (COSTA RICA), 23 JUN 88 (ACAN-EFE) -- THEY MET.",
        "SAN JOSE (COSTA RICA), 23 JUN 88 (ACAN-EFE)",
        "SAN JOSE (COSTA RICA)",
        "23 JUN 88",
        "ACAN-EFE",
        "1988-06-23",
    ),
    ("PORT-OF-SPAIN, 2 AUG 90 -- THEY MET.", "PORT-OF-SPAIN, 2 AUG 90", "PORT-OF-SPAIN", "2 AUG 90", None, "1990-08-02"),
    (
        "SUVA (FIJI), JULY 21 88 (AFP) -- THEY MET.",
        "SUVA (FIJI), JULY 21 88 (AFP)",
        "SUVA (FIJI)",
        "JULY 21 88",
        "AFP",
        "1988-07-21",
    ),
    (
        "Ibarra, 11 Sep 88 (Cadena Lago) -- [Text] They met.",
        "Ibarra, 11 Sep 88 (Cadena Lago)",
        "Ibarra",
        "11 Sep 88",
        "Cadena Lago",
        "1988-09-11",
    ),
    ("ODESSA, Texas, June 6 (UPI) — They met.", "ODESSA, Texas, June 6 (UPI)", "ODESSA, Texas", "June 6", "UPI", None),
    ("CANBERRA—The minister spoke.", "CANBERRA", "CANBERRA", None, None, None),
    ("TRIPOLI —  A truce held.", "TRIPOLI", "TRIPOLI", None, None, None),
    ("(CNN) — Late at night they met.", "(CNN)", None, None, "CNN", None),
    ("(NEW DELHI) — Envoys met.", "(NEW DELHI)", "NEW DELHI", None, None, None),
    ("Port Sudan, June 9, IRNA - The envoy spoke.", "Port Sudan, June 9, IRNA", "Port Sudan", "June 9", "IRNA", None),
    (
        "Port Louis, July 30 (IANS) Envoys met there.",
        "Port Louis, July 30 (IANS)",
        "Port Louis",
        "July 30",
        "IANS",
        None,
    ),
    (
        "JUBA, Friday, 14 March 2014 (AFP) - They met.",
        "JUBA, Friday, 14 March 2014 (AFP)",
        "JUBA",
        "Friday, 14 March 2014",
        "AFP",
        "2014-03-14",
    ),
    ("ADDIS ABABA, 2014-03-14 - They met.", "ADDIS ABABA, 2014-03-14", "ADDIS ABABA", "2014-03-14", None, "2014-03-14"),
    ("Addis Ababa — They met.", "Addis Ababa", "Addis Ababa", None, None, None),
    ("Goma – Fighting went on.", "Goma", "Goma", None, None, None),
    ("KABUL/ISLAMABAD (Reuters) - They met.", "KABUL/ISLAMABAD (Reuters)", "KABUL/ISLAMABAD", None, "Reuters", None),
    (
        "SAN SALVADOR, 9 MAY 89\n(RADIO DEL LAGO) -- WE SPEAK.",
        "SAN SALVADOR, 9 MAY 89\n(RADIO DEL LAGO)",
        "SAN SALVADOR",
        "9 MAY 89",
        "RADIO DEL LAGO",
        "1989-05-09",
    ),
]

NO_DATELINES = [
    "Three captives — a nurse and both drivers — came home.",
    "Iran – the main backer of the group – said no.",
    "EXCLUSIVE – Envoy to leave his post",
    "Analysis – Why the talks failed",
    "BREAKING NEWS - Bridge blown up",
    "Mara Keller — A life by the lake",
    "REBELS BEAT ARMY - GOVERNOR FLEES",
    "Khartoum: The army moves north",
    "May 8 - the day the guns fell silent - is a holiday.",
    "The rebels (LRA) - who have fought since 1987 - want talks.",
    '"No," he said - and left.',
    "A-level students joined the march.",
    "- The army denied it.",
    "(Lakeside) rebels said no.",
    "",
    "-",
]


@pytest.mark.parametrize(("text", "head", "place", "date", "agency", "day"), DATELINES)
def test_datelines(text: str, head: str, place: str | None, date: str | None, agency: str | None, day: str | None) -> None:
    """Where the head ends, without its dash; the place with its country; the date as written; who sent it."""
    found = find_head(text, 0)
    assert found is not None
    line = found.dateline
    assert text[line.start : line.end] == head
    assert (line.place and text[slice(*line.place)]) == place
    assert (line.date and text[slice(*line.date)]) == date
    assert line.agency == agency
    assert (day_of(date) if date else None) == day


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_only_looks_like_a_dateline(text: str) -> None:
    """A dash after a capital letter is not enough."""
    assert find_head(text, 0) is None


def test_the_dateline_dates_a_report_only_with_its_year() -> None:
    """A whole date gives the day of publication; without a year nothing does."""
    story = "LIMA, 7 JAN 90 (EFE) -- The delegates met for a fourth day and agreed to keep talking until the weekend."
    report = read_text(story)
    assert (report.published, report.published_from) == ("1990-01-07", "dateline")
    report = read_text(story.replace(" 90", ""))
    assert (report.published, report.published_from) == (None, "none")


def test_the_caller_wins_over_the_dateline() -> None:
    """What the caller says counts."""
    report = read_text("LIMA, 7 JAN 90 (EFE) -- The delegates met for a fourth day.", published="1990-01-08")
    assert (report.published, report.published_from) == ("1990-01-08", "argument")


def test_offsets_count_from_the_title() -> None:
    """The dateline stays in the text, below the title; the parser sees it as a paragraph of its own."""
    report = read_text("Talks by the lake to go on\n\nKABUL, 14 March (AFP) - The delegates met for a fourth day.")
    line = report.dateline
    assert line is not None and report.text[line.start : line.end] == "KABUL, 14 March (AFP)"
    assert line.place is not None and report.text[slice(*line.place)] == "KABUL"
    assert report.parse_text[line.start :].split("\n\n") == [
        "KABUL, 14 March (AFP)",
        " The delegates met for a fourth day.",
    ] or (report.parse_text[line.end :].lstrip() == "The delegates met for a fourth day.")
    assert len(report.parse_text) == len(report.text)


def test_a_byline_may_stand_before_or_behind() -> None:
    """ "By A and B. CITY (Agency) -" and the monitoring services' "[BY A]" name the authors."""
    report = read_text("By Mara Keller. KABUL (Reuters) - The delegates met for a fourth day.")
    assert report.byline == "Mara Keller" and report.dateline is not None
    report = read_text("LIMA, 7 JAN 90 (EFE) -- [BY ANA QUISPE] [TEXT] THE DELEGATES MET FOR A FOURTH DAY.")
    assert report.byline == "ANA QUISPE"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("30 FEB 90", None),
        ("14 March", None),
        ("1 Jan 05", "2005-01-01"),
        ("1 Jan 49", "2049-01-01"),
        ("1 Jan 50", "1950-01-01"),
        ("September 11th, 2001", "2001-09-11"),
    ],
)
def test_day_of(said: str, day: str | None) -> None:
    """Two-digit years belong to the century that news archives cover; impossible days are none."""
    assert day_of(said) == day
