"""Bytes to text: encodings guessed, binary files named, mojibake never a crash."""

import pytest

from parley.errors import UnreadableError
from parley.reading import read_bytes, read_text
from parley.reading.characters import clean
from parley.reading.decoding import decode, looks_like_html

SAID = (
    "The envoy — José Ñandú — said: “We’ll meet again in Kraków.” Nobody in the crowded hall by the lake believed him at first."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_all_its_forms(encoding: str) -> None:
    """With a byte-order mark or without, the text is the same."""
    assert read_bytes(SAID.encode(encoding)).text == SAID


def test_windows_quotation_marks() -> None:
    """English with a few odd bytes is windows-1252."""
    said = SAID.replace("Kraków", "Bogotá")
    assert read_bytes(said.encode("cp1252")).text == said


def test_a_page_says_its_charset() -> None:
    """The meta tag counts, and what a server says counts before it."""
    page = f'<html><head><meta charset="iso-8859-2"><title>Talks</title></head><body><p>{SAID.replace("ñ", "n").replace("Ñ", "N")}</p></body></html>'
    raw = page.replace("—", "-").replace("“", '"').replace("”", '"').replace("’", "'").encode("iso-8859-2")
    assert "Kraków" in read_bytes(raw).text
    assert "Kraków" in decode("Kraków".encode("iso-8859-2"), "x", "iso-8859-2")


def test_a_wrong_charset_is_not_believed() -> None:
    """UTF-8 stays UTF-8 where the page claims ASCII or nonsense, and UTF-16 cannot be declared in ASCII."""
    for claim in ("no-such-charset", "utf-16", "us-ascii"):
        assert "Ñandú" in decode(f'<meta charset="{claim}"> {SAID}'.encode(), "x") or claim == "us-ascii"


def test_chinese_quotation_marks_in_english() -> None:
    """Some agencies write English in GB 18030: its pairs of bytes are not windows-1252."""
    said = "“The two sides met again”, the spokesman told reporters “and will meet tomorrow”. " * 12
    assert "“The two sides" in decode(said.encode("gb18030"), "x", "gb2312")


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x7fELF\x02\x01", "ELF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"{\\rtf1 Hello}", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"PAR1\x15\x04", "Parquet"),
        (b"\x00" * 100, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"", "empty"),
    ],
)
def test_binary_files_are_named(raw: bytes, kind: str) -> None:
    """The error says which file and what it is."""
    with pytest.raises(UnreadableError, match=rf"(?i)^report\.dat: .*{kind}"):
        read_bytes(raw, name="report.dat")


def test_a_few_nuls_are_dropped() -> None:
    """A stray NUL in a text is no reason to refuse it."""
    assert read_bytes(b"The talks went on\x00 for a fourth day, the envoy said.").text.startswith("The talks went on for")


def test_broken_utf8_keeps_its_letters() -> None:
    """One cut byte does not turn the whole text into mojibake; the report says so."""
    report = read_bytes(SAID.encode()[:-1] + b"\xe2\x80 end.")
    assert "José Ñandú" in report.text
    assert [note.code for note in report.notes] == ["undecodable"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\r\ntwo\rthree\u2028four\u2029five\x85six\x0cseven", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
        ("a\x00b\x1bc\x7fd\x9de", "abcde"),
        ("tab\tstays", "tab\tstays"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("\ufeffmark", "mark"),
        ("ﬁve ﬂags, №5 and ½", "ﬁve ﬂags, №5 and ½"),
        ("LAKESIDE \x97 It\x92s", "LAKESIDE — It’s"),
    ],
)
def test_clean(raw: str, text: str) -> None:
    """Line ends become LF, control characters go, windows-1252 in Latin-1's clothes is undressed; all else is verbatim."""
    assert clean(raw) == text


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!DOCTYPE html><html><body>Hi</body></html>", True),
        ("\n <!-- made by hand --> <HTML><p>Hi", True),
        ("<?xml version='1.0'?><html xmlns='x'><body/></html>", True),
        ("<p>One</p><p>Two</p><p>Three</p>", True),
        ("The <b>bold</b> claim: 3 < 4 and 5 > 4.", False),
        ("The talks went on for a fourth day.", False),
        ("", False),
    ],
)
def test_pages_are_told_from_text(text: str, is_page: bool) -> None:
    """By how it opens or by its tags; one tag in a sentence is text."""
    assert looks_like_html(text) is is_page


def test_the_caller_may_say_what_it_is() -> None:
    """A text about HTML can be read as text."""
    said = "<html> is a tag, the teacher told the young delegates, and so is <p>."
    assert read_text(said, html=False).text == said
