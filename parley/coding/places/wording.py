"""What the words around a name say: "Helmand province", "the Iraqi city of Mosul", "Kandahar airport", "US troops"."""

from ...knowledge.gazetteer import Gazetteer
from ...language.words import Word
from .judging import Judge
from .mentions import Mention
from .words import ACTING, FACILITY_WORDS, KIND_NOUNS, SETTLED

WATERS = frozenset({"river", "lake", "mountains", "desert", "creek"})
OWN_POINT = frozenset("airport airfield airbase base prison dam crossing".split())
VAGUE = frozenset("region area republic territory division".split())
SHORT_ADJECTIVES = frozenset({"US", "U.S.", "UK", "U.K.", "USA"})


def read_around(m: Mention, text: str, judge: Judge) -> Mention:
    """Fill in kind, facility, country, and whether the name is placed or acts."""
    gazetteer, sentence = judge.gazetteer, m.first.sentence.words
    a, b = m.first.i - sentence[0].i, m.last.i - sentence[0].i
    after = sentence[b + 1] if b + 1 < len(sentence) else None
    if m.kind is None and after is not None and after.pos in ("NOUN", "PROPN", "ADJ"):
        noun = after.lower
        name = text[m.first.start : after.end]
        if noun in KIND_NOUNS and (after.text[0].isupper() or noun == "city") and (rows := gazetteer.find(name)):
            m.words, m.rows, m.name = (*m.words, after), rows, name
            return read_around(m, text, judge)
        if noun in WATERS and m.rows and m.rows[0].kind != "region":
            # The river is not the province of its name, and where it is nobody says.
            m.words, m.rows, m.name, m.kind = (*m.words, after), (), name, "region"
            return m
        _noun_after(m, sentence[a : b + 5], noun, text, gazetteer)
    if m.kind is None and a >= 2 and sentence[a - 1].lower == "of":
        noun = sentence[a - 2].lower
        m.kind = None if noun in VAGUE or KIND_NOUNS.get(noun) == "region" else KIND_NOUNS.get(noun)
    m.country = _country_before(sentence, a, gazetteer)
    m.placed = m.kind is not None or m.country is not None or judge.there(sentence, a)
    m.acting = (m.label == "GPE" and acts(m)) or (not m.placed and is_adjective(m))
    return m


def _noun_after(m: Mention, words: tuple[Word, ...], noun: str, text: str, gazetteer: Gazetteer) -> None:
    """Read the nouns after the name: a facility's ("Kandahar airport"), or one that says the name's kind."""
    n = len(m.words)
    end = n
    while end < len(words) and words[end].lower in FACILITY_WORDS and words[end].pos in ("NOUN", "PROPN", "ADJ"):
        end += 1
    if end > n and m.rows and m.rows[0].kind not in ("country", "facility", "region"):
        _facility(m, words[:end], text, gazetteer)
    elif noun in KIND_NOUNS and not (noun in ("state", "area", "region") and m.rows and m.rows[0].kind == "country"):
        m.kind = KIND_NOUNS[noun]


def _facility(m: Mention, words: tuple[Word, ...], text: str, gazetteer: Gazetteer) -> None:
    """Turn "Kandahar" of "Kandahar airport" into that airport."""
    name = text[words[0].start : words[-1].end]
    known = gazetteer.find(name)
    if known or words[-1].lower in OWN_POINT:
        m.words, m.own_name, m.kind, m.near = words, name, "facility", not known
        m.rows, m.name = known or m.rows, name if known else m.name


def _country_before(sentence: tuple[Word, ...], a: int, gazetteer: Gazetteer) -> str | None:
    """ "the Iraqi city of Mosul": the people named before a noun for places that leads to the name."""
    country, noun = None, False
    for w in sentence[max(0, a - 6) : a]:
        found = gazetteer.people(w.text)
        if found:
            country, noun = found, False
        elif w.lower in KIND_NOUNS:
            noun = True
    return country if noun else None


def acts(m: Mention) -> bool:
    """A country or capital that is the subject of a verb of speaking or agreeing is its government."""
    w = next((x for x in reversed(m.words) if x.dep in ("nsubj", "conj")), None)
    while w is not None and w.dep == "conj" and w.head is not w:
        w = w.head
    return w is not None and w.dep == "nsubj" and w.head.pos == "VERB" and w.head.lemma in ACTING


def is_adjective(m: Mention) -> bool:
    """ "US troops", "a UK minister": an adjective like "American", unless it is said of ground ("the US border")."""
    w = m.first
    return (
        w.text in SHORT_ADJECTIVES
        and len(m.words) == 1
        and w.dep in ("compound", "amod", "nmod", "npadvmod")
        and w.head.lemma not in SETTLED
    )
