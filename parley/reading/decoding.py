"""Bytes to text: what kind of file this is, in which encoding. Mojibake is never a crash, a binary file always an error."""

import codecs
import re
from typing import Final

from ..errors import UnreadableError
from .characters import clean

# The first bytes of files that are not text, and what to call them.
BINARY: Final = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x7fELF", "an ELF program"),
    (b"MZ\x90", "a Windows program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ\x00", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"%!PS", "a PostScript document"),
    (b"\x00asm", "a WebAssembly program"),
)
BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MULTIBYTE: Final = frozenset("gb18030 gbk big5 shift_jis euc-jp euc-kr iso-2022-jp".split())
SAMPLE: Final = 65_536
DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|<\?xml[^<>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""",
    re.I,
)
HTML_OPENING = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|title|meta)\b", re.I | re.S
)
MARKUP = re.compile(
    r"<(?:p|div|span|a|br|h[1-6]|article|section|script|ul|li|table|body)\b[^<>]*>"
    r"|</(?:p|div|a|h[1-6]|article|section|ul|li|table)>",
    re.I,
)


def binary_kind(raw: bytes) -> str | None:
    """What a file that is not text is, in words, or None for a text."""
    for magic, kind in BINARY:
        if raw.startswith(magic):
            return kind
    if raw[4:8] == b"ftyp":
        return "a film or HEIF image"
    return None


def looks_like_html(text: str) -> bool:
    """True for a page: it opens like one, or holds several tags; a report that merely mentions a tag is text."""
    return HTML_OPENING.match(text[:4000]) is not None or sum(1 for _ in MARKUP.finditer(text[:SAMPLE])) >= 6


def decode(raw: bytes, name: str, charset: str | None = None) -> str:
    """The text of a file. `charset` is what its sender declared. Raises UnreadableError where the bytes are no text."""
    if not raw:
        raise UnreadableError(f"{name}: is empty")
    for bom, encoding in BOMS:
        if raw.startswith(bom):
            return raw[len(bom) :].decode(encoding, "replace")
    kind = binary_kind(raw)
    if kind:
        raise UnreadableError(f"{name}: is {kind}, not text or HTML")
    likely = _wide(raw) or _declared(raw, charset)
    text = _strictly(raw, likely) if likely else None
    if text is None:
        text = _guessed(raw)
    _refuse_binary(text, name)
    return text


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a byte-order mark: nearly every second byte of Latin text is NUL."""
    sample = raw[: SAMPLE & ~1]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _declared(raw: bytes, charset: str | None) -> str | None:
    """The encoding that the sender or the page names, in the WHATWG's reading ("latin-1" means windows-1252)."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    found = DECLARED.search(raw[:4096])
    said = charset or (found and (found[1] or found[2]).decode("ascii"))
    if not said:
        return None
    encoding = str(map_encoding_to_html5(said, fallback_utf8=False) or "")
    # A page that can be searched for an ASCII tag is not UTF-16, whatever it says.
    return None if not encoding or encoding.startswith(("utf-16", "utf-32", "utf-7")) else encoding


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(raw: bytes) -> str:
    """UTF-8 where it is; else what the detector says. English with a few odd bytes is windows-1252: its quotation marks."""
    plain = _strictly(raw, "utf-8")
    if plain is not None:
        return plain
    from resiliparse.parse.encoding import detect_encoding

    sample = raw[:SAMPLE]
    odd = sum(1 for b in sample if b >= 0x80)
    encoding = str(detect_encoding(raw, from_html_meta=False) or "").lower()
    text = _strictly(raw, encoding) if encoding and encoding != "utf-8" else None
    if text is not None and (encoding in MULTIBYTE or odd > len(sample) // 10):
        return text
    repaired = raw.decode("utf-8", "replace")
    # Broken UTF-8 (a cut or a stray byte) keeps most of its long sequences; windows-1252 has next to none.
    if repaired.count("\ufffd") * 4 < len(repaired) - len(repaired.encode("ascii", "ignore")):
        return repaired
    return _strictly(raw, "cp1252") or raw.decode("latin-1")


def _refuse_binary(text: str, name: str) -> None:
    """Text is a binary file's where control characters and undecodable bytes abound."""
    sample = text[:SAMPLE]
    odd = len(sample) - len(clean(sample).replace("\ufffd", "")) - sample.count("\r\n")
    if odd > max(3, len(sample) // 10) or (sample and odd == len(sample)):
        raise UnreadableError(f"{name}: is binary, not text or HTML")
