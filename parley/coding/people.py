"""Head-counts that are no victims: who took part, was released, arrested or deployed."""

from ..language.quantities import quantity
from ..language.words import Parsed, Word, children
from ..record import People, PeopleRole, span_of
from .drafts import Draft

GATHERED = frozenset("crowd group force contingent convoy".split())


def find_people(draft: Draft, parsed: Parsed) -> tuple[People, ...]:
    """The head-counts of one event, from the words in the role that its type counts."""
    out: list[People] = []
    for clause in draft.clauses:
        for role, words in _counted(draft, clause.subjects, clause.objects, clause.preps.get("of", ())):
            for word in words:
                if word.lemma in GATHERED:  # "a crowd of 10,000"
                    word = next((o for p in children(word, "prep") if p.lower == "of" for o in children(p, "pobj")), word)
                counted = quantity(word) if word.pos in ("NOUN", "NUM", "PROPN") else None
                if counted is None or counted.low in (0, 1) or counted.best == 1:
                    continue
                wording = parsed.text[counted.start : counted.end]
                if all(p.wording != wording for p in out):
                    start, end = min(counted.start, word.start), max(counted.end, word.end)
                    out.append(
                        People(
                            role=role,
                            low=counted.low,
                            best=counted.best,
                            high=counted.high,
                            wording=wording,
                            evidence=(span_of(parsed.text, start, end),),
                        )
                    )
    return tuple(out)


def _counted(
    draft: Draft, subjects: tuple[Word, ...], objects: tuple[Word, ...], of: tuple[Word, ...]
) -> list[tuple[PeopleRole, tuple[Word, ...]]]:
    """Which role of the clause is counted, and as what."""
    match draft.type:
        case "CONSULT" | "PROTEST":
            return [("participants", subjects)]
        case "RETREAT" if "release" in draft.modes or draft.clause.head.lemma in ("release", "free"):
            return [("released", (*objects, *of))]
        case "CONCEDE" if draft.clause.head.lemma in ("release", "free"):
            return [("released", (*objects, *of))]
        case "COERCE" if "arrest" in draft.modes:
            return [("arrested", (*objects, *of))]
        case "MOBILIZE":
            return [("deployed", (*objects, *of))]
    return []
