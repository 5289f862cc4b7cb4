"""Titles: the words before a person's name ("US Secretary of State Mike Pompeo") or in apposition to it, and whom they say he serves."""

from collections.abc import Mapping

from ...knowledge.roles import Role, Roles
from ...language.words import Word, core_phrase, subtree
from .names import FORMS_OF_ADDRESS, Name

JOINS = frozenset({"of", "for", "on", "to"})
INNER = frozenset({"PROPN", "NOUN", "ADJ"})
HYPHENS = frozenset({"-", "–"})
BODY_KINDS = frozenset({"organisation", "armed-group", "outlet", "assembly", "government"})

CALLING = frozenset("call know name dub style".split())
BETWEEN = frozenset("itself themselves himself herself as the a \" “ ‘ '".split())
# Offices that are for a land, not of it: "coordinator for Haiti".
FOR_A_LAND = frozenset(
    "representative envoy ambassador emissary adviser advisor coordinator rapporteur negotiator mediator facilitator".split()
)


def role_of(word: Word, roles: Roles) -> Role | None:
    """The role a noun denotes, a pair with the word before it first ("police officer", "aid group")."""
    if word.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "X"):
        return None
    lemma = word.lemma
    role = roles.get(lemma)
    if role is None and word.pos != "VERB":
        role = roles.get(word.lower) or (
            roles.get(singular(word.lower)) if word.pos == "PROPN" or word.lower.endswith("men") else None
        )
    if role is None:
        return None
    for c in word.children:
        if word.i - c.i == 1 and c.dep in ("compound", "amod", "nmod"):
            pair = roles.get(f"{c.lemma} {role.lemma}")
            if pair is not None:
                return pair
    return role


def singular(low: str) -> str:
    """The singular of a noun that the tagger took for a name ("Rebels", "Gunmen", "Ministries")."""
    if low.endswith("men"):
        return low[:-3] + "man"
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def title_before(name: Name, roles: Roles, names_at: Mapping[int, Name]) -> tuple[Word, ...]:
    """The title that stands before a person's name; empty where there is none."""
    words = name.words[0].sentence.words
    offset = words[0].i
    first = k = name.first - offset
    while k > 0 and _inside(words[k - 1], words[k], names_at, name):
        k -= 1
    office = next((j for j in range(first - 1, k - 1, -1) if _is_title(words[j], roles)), None)
    join = k - 1
    if office is None and join > 0 and words[join].lower in JOINS and k < first and _is_title(words[join - 1], roles):
        office = join - 1
        k = office
        while k > 0 and _inside(words[k - 1], words[k], names_at, name):
            k -= 1
    if office is None:
        return ()
    region = list(words[k:first])
    while region and (
        (region[0].lower in FORMS_OF_ADDRESS and region[0].i not in names_at)
        or region[0].pos in ("DET", "PUNCT")
        or region[0].lower in ("s", "'s", "’s")
    ):
        region.pop(0)
    while region and (region[-1].lower in FORMS_OF_ADDRESS or region[-1].pos == "PUNCT"):
        region.pop()
    last = role_of(region[-1], roles) if region else None
    if last is not None and last.kind in BODY_KINDS and region[-1].i not in names_at:
        return ()  # "the rebel group Red Dawn" is no person's title
    return tuple(region)


def _inside(w: Word, after: Word, names_at: Mapping[int, Name], name: Name) -> bool:
    """May this word stand inside a title? Nouns, adjectives, hyphens, a possessive; not another person's name."""
    owner = names_at.get(w.i)
    if owner is not None and owner.kind == "person":
        return False
    if w.pos in INNER:
        return w.lower not in ("many", "several", "other", "such")
    if w.text in "()" or (w.i > 0 and owner is None and w.text.isupper() and 2 <= len(w.text) <= 8 and after.text == ")"):
        return True  # "Red Valley Front (RVF) leader Karo Benn"
    if w.text in HYPHENS:
        return w.start > 0 and w.end == after.start
    if w.tag == "POS":
        return True
    return (w.tag in ("VBN", "VBG") and w.dep == "amod") or (
        w.pos == "CCONJ" and w.lower == "and" and after.pos in INNER and after.dep == "conj"
    )


def _is_title(w: Word, roles: Roles) -> bool:
    role = role_of(w, roles)
    return role is not None and (role.title or (role.kind == "person" and w.tag not in ("NNS",) and w.text[:1].islower()))


def affiliation(words: tuple[Word, ...], names_at: Mapping[int, Name], roles: Roles) -> Name | None:
    """Whom a title says its holder serves: the name before the office, else the one after "of" ("for", of a spokesman)."""
    office = next((w for w in words if role_of(w, roles) is not None and w.i not in names_at), None)
    best: Name | None = None
    after: str | None = None
    for w in words:
        found = names_at.get(w.i)
        if w.pos == "ADP":
            after = w.lower
        if found is None or found.kind == "person":
            continue
        if after is None or after in ("of", "from", "with", "at"):
            return found
        if after in ("for", "to") and office is not None and office.lemma not in FOR_A_LAND:
            best = best or found
    return best


def apposed(head: Word, names_at: Mapping[int, Name], roles: Roles) -> Name | None:
    """The name that stands in apposition to a noun, before it or after it; None where the noun stands for itself."""
    for c in head.children:
        if c.dep == "appos" and c.i > head.i:
            name = _name_at(c, names_at)
            if name is not None and c.i - head.i < 12:
                return name
    if head.dep == "appos" and head.head.i < head.i and not _says(head):
        name = _name_at(head.head, names_at)
        if name is not None:
            return name
    called = _called(head, names_at)
    if called is not None:
        return called
    for c in head.children:  # "the head of the rebels, Ibrahim": hung on the nearer noun
        if c.dep == "prep" and c.lower == "of" and c.i > head.i:
            for o in c.children:
                for a in o.children:
                    name = _name_at(a, names_at) if a.dep == "appos" and o.dep == "pobj" else None
                    if name is not None and name.kind == "person" and o.i not in names_at:
                        return name
    return _adjacent(head, names_at)


def _called(head: Word, names_at: Mapping[int, Name]) -> Name | None:
    """ "A militia calling itself the Ashen Brigade", "a group known as the Night Watch"."""
    for c in head.children:
        if c.dep in ("acl", "relcl") and c.i > head.i and c.lemma in CALLING:
            words = c.sentence.words
            k = c.i - words[0].i + 1
            while k < len(words) and words[k].lower in BETWEEN:
                k += 1
            name = names_at.get(words[k].i) if k < len(words) else None
            if name is not None and name.kind != "person":
                return name
    return None


def _says(head: Word) -> bool:
    """ "… Kony, the president's adviser said": no apposition but the subject of what follows at once."""
    words = head.sentence.words
    k = head.i - words[0].i + 1
    return k < len(words) and words[k].tag in ("VBD", "VBZ") and words[k].pos == "VERB"


def _name_at(w: Word, names_at: Mapping[int, Name]) -> Name | None:
    name = names_at.get(w.i)
    return name if name is not None and name.kind not in ("adjective",) else None


def _adjacent(head: Word, names_at: Mapping[int, Name]) -> Name | None:
    """ "The relief agency, Hands Across," hung on a farther noun by the parser; "rebel leader Karo Benn"."""
    words = head.sentence.words
    k = head.i - words[0].i + 1
    if k + 1 < len(words) and words[k].text == ",":
        name = names_at.get(words[k + 1].i)
        if name is not None and name.first == words[k + 1].i and any(w.dep == "appos" for w in name.words):
            after = name.last - words[0].i + 1
            if after >= len(words) or words[after].pos == "PUNCT":
                return name
    return None


def agrees(name: Name, role: Role | None, head: Word) -> bool:
    """Can the noun be said of that name? A person for a person, a body for a body; never a place for a person."""
    if role is None:
        return False
    personal = role.kind == "person"
    if name.kind == "person":
        return personal and head.tag not in ("NNS", "NNPS")
    if name.kind in ("adjective", "people", "capital", "place", "metonym"):
        return False
    if name.kind == "country":
        return role.kind == "country"
    return not personal or head.tag in ("NNS", "NNPS")


def phrase_text(words: list[Word] | tuple[Word, ...]) -> str:
    """The words as they stand, one space where the text has any."""
    out: list[str] = []
    end: int | None = None
    for w in words:
        if end is not None and w.start > end:
            out.append(" ")
        out.append(w.text)
        end = w.end
    return "".join(out)


def title_phrase(head: Word) -> tuple[Word, ...]:
    """A title in apposition, whole: "the second secretary of the front's office in Oslo", without its article."""
    core = core_phrase(head)
    tail: list[Word] = []
    for c in sorted(head.children, key=lambda c: c.i):
        if c.i > head.i and c.dep == "prep" and c.lower in ("of", "for", "in", "to", "on", "at", "with"):
            part = subtree(c)
            clean: list[Word] = []
            for w in part:
                if w.pos in ("PUNCT", "VERB", "PRON", "SCONJ") and w.tag != "HYPH":
                    break
                clean.append(w)
            if clean and ((not tail and clean[0].i == core[-1].i + 1) or (tail and clean[0].i == tail[-1].i + 1)):
                tail.extend(clean)
    words = [*core, *tail]
    while words and (words[0].pos in ("DET", "PUNCT") or (words[0].dep == "poss" and words[0].pos == "PRON")):
        words.pop(0)
    return tuple(words)
