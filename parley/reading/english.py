"""Is this report English? Decided on its script and on a fast statistical guess over enough of its text."""

import unicodedata

ENOUGH = 60  # characters of letters; below this the guess is a coin toss and only the script decides
SURE = 300  # letters; from here on the guesser is reliable
SAMPLE = 4_000
PIECES = 5
# Frequent words that English shares with no other Latin-script language: a text with a good share of them is English, whatever
# the guesser says of its names.
FREQUENT = frozenset(
    "the of and to that with by from his said has have were this are not but who which their they will would been its it than also when "
    "against during between told could should there other some into about".split()
)

# Frequent too, but some other languages have the same words.
SHARED = frozenset("in a on at for is was an as be he or after over more we no me".split())
SHARED_WEIGHT = 0.4


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None where there are no letters to tell by."""
    letters = sum(1 for c in text[:50_000] if c.isalpha())
    if not letters:
        return None
    sample = _sample(text).lower()  # the guesser takes capitals for another language
    if _latin_share(sample) < 0.5:
        return _guess(sample) or "und"
    words = [w for w in (w.strip(".,;:!?\"'()[]“”‘’") for w in sample.split()) if w[:1].isalpha()]
    share = sum(1.0 if w in FREQUENT else SHARED_WEIGHT * (w in SHARED) for w in words) / max(1, len(words))
    if letters < ENOUGH or share >= 0.15:
        return "en"
    guess = _guess(sample)
    if guess in (None, "en"):
        return "en"
    # Lists, tables and headlines have few small words; a text in another Latin language has next to none of the English ones.
    return guess if share < (0.08 if letters >= SURE else 0.04) else "en"


def _sample(text: str) -> str:
    """A few stretches spread evenly over the text: the majority decides, not the first paragraph."""
    if len(text) <= SAMPLE:
        return text
    step, size = len(text) // PIECES, SAMPLE // PIECES
    return " ".join(text[k * step : k * step + size] for k in range(PIECES))


def _latin_share(sample: str) -> float:
    letters = [c for c in sample if c.isalpha()]
    latin = sum(1 for c in letters if c < "\u0250" or unicodedata.name(c, "").startswith("LATIN"))
    return latin / len(letters) if letters else 1.0


def _guess(sample: str) -> str | None:
    from resiliparse.parse.lang import detect_fast

    code, _ = detect_fast(unicodedata.normalize("NFC", sample), cutoff=1500)
    return None if code == "unknown" else str(code)
