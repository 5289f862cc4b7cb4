"""Which names of a report are ground and not anybody: towns that one is in or besieges, datelines, squares and palaces, platforms.

The recogniser takes an unknown town for a person or a firm as often as for a place; the company it keeps in the report tells.
"""

import re
from collections.abc import Callable, Iterable

from ...language.words import Parsed, Word
from .context import first_conjunct
from .names import Name
from .shapes import shape_of

DATELINE = re.compile(
    r"[A-Z][\w.'’/-]{1,20}(?:,? [\w.'’/-]{1,20}){0,6}(?: \([^()\n]{2,40}\))?(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: \([^()\n]{2,40}\))? ?(?:--|-|–|—) "
)
LOCATIVE = frozenset("in at near outside around inside throughout across".split())
GROUND = frozenset(
    "town city village valley province district region area suburb hill mountain river island border airport station bridge road highway "
    "hospital market checkpoint port camp prison base square neighbourhood neighborhood quarter outskirts hamlet municipality plain desert forest".split()
)
BEFALLS = frozenset(
    "blockade siege bombing shelling bombardment capture seizure fall liberation recapture encirclement outskirts north south east west "
    "people inhabitant resident population evacuation defence defense bypass suburb centre center mayor town city village".split()
)
TAKEN = frozenset(
    "shell bombard besiege reach enter capture seize retake recapture encircle occupy overrun bomb flee cover visit".split()
)
ROADS = frozenset("road route way highway convoy march advance".split())
SPEAKING = frozenset(
    "say tell add warn announce declare claim call accuse urge deny reject vow condemn ask note demand".split()
)
OPENING = frozenset("palais palazzo palacio hotel plaza port mount lake camp fort".split())
BUILDINGS = frozenset(
    "palace palacio hotel square plaza stadium airport bridge hall cathedral mosque avenue boulevard street line valley".split()
)
AGREEMENTS = frozenset("agreement accord pact declaration summit conference treaty protocol communique".split())
PLATFORMS = frozenset("facebook twitter telegram whatsapp instagram youtube tiktok linkedin".split())
UNKNOWN = frozenset({"person", "organisation", "place"})


def without_ground(
    names: list[Name], parsed: Parsed, place_of: Callable[[Word], str | None] | None
) -> tuple[list[Name], frozenset[int]]:
    """The names that can be somebody, and the words of those that cannot."""
    dateline, brackets = _dateline(parsed)
    grounds = _grounds(names, place_of)
    for n in names:  # "(Kestrel Wire) -": the agency
        if n.start - 1 in brackets and n.entry is None and n.kind in UNKNOWN:
            n.kind = "outlet"
    kept, out = [], set[int]()
    for n in names:
        ground = (
            (
                n.first in dateline
                and n.kind not in ("outlet", "armed-group")
                and (n.entry is None or n.kind in ("country", "capital", "place"))
            )
            or (_unknown(n) and (_text(n) in grounds or _built(n)))
            or (
                _text(n) in PLATFORMS
                and n.head.dep == "pobj"
                and n.head.head.lower in ("on", "via", "through", "to", "with", "in")
            )
        )
        if ground:
            out.update(w.i for w in n.words)
        else:
            kept.append(n)
    for w in parsed.words:
        if w.i in dateline or (w.pos == "PROPN" and w.lower in grounds):
            out.add(w.i)
    return kept, frozenset(out - {w.i for n in kept for w in n.words})


def _unknown(name: Name) -> bool:
    return name.entry is None and name.kind in UNKNOWN and len(name.words) < 5


def _text(name: Name) -> str:
    return " ".join(w.lower for w in name.words)


def _dateline(parsed: Parsed) -> tuple[frozenset[int], frozenset[int]]:
    """The words of "SORRIN, 16 March -" before the report's first sentence, and where brackets open in it: what they hold is an agency."""
    opening = next((s for s in parsed.sentences if not s.title), None)
    if opening is None:
        return frozenset(), frozenset()
    start = opening.words[0].start
    found = DATELINE.match(parsed.text, start, start + 160)
    if found is None:
        return frozenset(), frozenset()
    if not _is_dateline(found[0], parsed.text):
        return frozenset(), frozenset()
    cut = parsed.text.find("(", start, found.end())
    end = cut if cut > start else found.end()
    words = frozenset(w.i for s in parsed.sentences[: opening.index + 3] for w in s.words if start <= w.start < end)
    return words, frozenset(k for k in range(start, found.end()) if parsed.text[k] == "(")


def _is_dateline(opening: str, text: str) -> bool:
    """ "SORRIN -", "Geneva, March 17 –", "NAIROBI (Kestrel Wire) --", but not "Two hostages -"."""
    words = [w.strip("(),.") for w in opening.split()[:-1]]
    if not words or not all(w[:1].isupper() or w[:1].isdigit() or w in ("de", "del", "la", "al", "of") for w in words if w):
        return False
    shouted = text[:400].isupper()
    return "(" in opening or any(c.isdigit() for c in opening) or (words[0].isupper() and len(words[0]) > 1 and not shouted)


def _built(name: Name) -> bool:
    return name.kind != "person" and (
        (len(name.words) > 1 and name.words[0].lower in OPENING) or (len(name.words) > 1 and name.words[-1].lower in BUILDINGS)
    )


def _grounds(names: Iterable[Name], place_of: Callable[[Word], str | None] | None) -> frozenset[str]:
    """The unknown names that the report treats as ground at least once, and never as somebody."""
    ground, somebody = set[str](), set[str]()
    for n in names:
        if n.kind == "person" and len(n.words) > 1:
            somebody.add(n.words[-1].lower)
        if not _unknown(n):
            continue
        text = _text(n)
        if _acts(n):
            somebody.add(text)
        elif _lies(n) or (n.kind != "place" and place_of is not None and place_of(n.head) is not None):
            ground.add(text)
    return frozenset(ground - somebody)


def _acts(n: Name) -> bool:
    """A title or a government with it, or the subject of what only somebody does."""
    head = first_conjunct(n.head)
    words = n.words[0].sentence.words
    k = n.last - words[0].i + 1
    if k < len(words) and words[k].lemma in (
        "government",
        "army",
        "authority",
        "administration",
        "regime",
        "president",
        "leader",
    ):
        return True
    if n.acronym is not None or (n.kind == "organisation" and shape_of([w.text for w in n.words])[1] is not None):
        return True
    return head.dep in ("nsubj", "agent") and head.head.lemma in SPEAKING


def _lies(n: Name) -> bool:
    head, words = first_conjunct(n.head), n.words[0].sentence.words
    after, before = n.last - words[0].i + 1, n.first - words[0].i - 1
    if after < len(words) and words[after].lemma in GROUND and words[after].text[:1].islower():
        return True
    if after < len(words) and len(n.words) == 1 and words[after].lemma in AGREEMENTS:
        return True  # "the Esquipulas accords" are called after where they were signed
    if after + 2 < len(words) and words[after].text == "," and any(w.lemma in GROUND for w in words[after + 1 : after + 4]):
        return words[after + 1].lower in ("a", "the", "an") or words[after + 1].lemma in GROUND
    if head.dep == "pobj":
        prep, above = head.head.lower, head.head.head
        article = before >= 0 and words[before].lower == "the"
        return (
            (prep in LOCATIVE and not article)
            or (prep == "of" and above.lemma in BEFALLS and not article and (n.kind == "place" or len(n.words) == 1))
            or (prep in ("to", "from", "towards", "toward") and above.lemma in ROADS)
        )
    return head.dep == "dobj" and head.head.lemma in TAKEN and n.kind == "place"
