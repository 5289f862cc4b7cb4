"""Casualty figures in the text: how many, what harm, whose, and the clause that carries them — before they meet an event."""

from dataclasses import dataclass

from ..language.clauses import Clause, Clauses
from ..language.quantities import Quantity, number, quantity
from ..language.words import Parsed, Word, children, conjuncts, full_phrase
from ..record import Harm

OBJECT_HARM: dict[str, Harm] = {
    "kill": "killed", "murder": "killed", "assassinate": "killed", "slay": "killed", "massacre": "killed", "execute": "killed",
    "behead": "killed", "slaughter": "killed", "lynch": "killed", "gun down": "killed", "mow down": "killed", "hack": "killed",
    "injure": "injured", "wound": "injured", "hurt": "injured", "maim": "injured", "hospitalize": "injured", "hospitalise": "injured",
    "abduct": "captured", "kidnap": "captured", "capture": "captured", "seize": "captured",
    "displace": "displaced", "uproot": "displaced",
}  # fmt: skip
SUBJECT_HARM: dict[str, Harm] = {
    "die": "killed",
    "perish": "killed",
    "flee": "displaced",
    "succumb": "killed",
    "disappear": "missing",
}
STATE_HARM: dict[str, Harm] = {
    "dead": "killed", "killed": "killed", "wounded": "injured", "injured": "injured", "missing": "missing", "homeless": "displaced",
    "displaced": "displaced", "unaccounted": "missing", "hurt": "injured",
}  # fmt: skip
NOUN_HARM: dict[str, Harm] = {
    "death": "killed", "fatality": "killed", "killing": "killed", "casualty": "killed-or-injured", "injury": "injured",
    "wounded": "injured", "injured": "injured", "dead": "killed", "corpse": "killed", "body": "killed", "disappearance": "missing",
    "hostage": "captured",
}  # fmt: skip
PERSONS_ONLY = frozenset({"seize", "capture", "flee", "hurt", "disappear", "hack", "execute"})
HOME = frozenset("home house village land".split())
TOLL = frozenset("toll count number total figure".split())
EVENTS = frozenset("attack bombing blast explosion clash raid strike fighting violence".split())
CIVIL = frozenset(
    "civilian child woman girl boy baby infant resident villager bystander passer-by passerby journalist reporter teacher student pupil "
    "worker farmer peasant doctor nurse patient tourist worshipper worshiper pilgrim passenger shopper family staff pedestrian motorist "
    "protester demonstrator refugee miner priest nun missionary lawyer judge mourner commuter trader shopkeeper toddler schoolchild "
    "aid-worker volunteer schoolchildren schoolgirl schoolboy shepherd herder fisherman bystander mother father son daughter wife husband elder".split()
)
ARMED = frozenset(
    "soldier militant rebel insurgent fighter guerrilla policeman officer police trooper gunman troop guard paramilitary terrorist "
    "serviceman attacker bomber combatant marine commander recruit conscript gendarme militiaman subversive extremist assailant "
    "airman sailor crewman peacekeeper jihadist jihadi soldiers".split()
)


@dataclass(slots=True, eq=False)
class Figure:
    """One figure: `clause` carries it; `whole` is the figure it is contained in; `noun` the word for the victims."""

    harm: Harm
    quantity: Quantity
    noun: Word
    clause: Clause | None
    start: int
    end: int
    whole: "Figure | None" = None
    total: bool = False  # told as a toll ("the death toll rose to 40"), not as this act's doing

    @property
    def civilian(self) -> bool | None:
        if self.noun.lemma in CIVIL or any(c.lemma == "civilian" and c.dep != "conj" for c in self.noun.children):
            return True
        return False if self.noun.lemma in ARMED else None


def find_figures(parsed: Parsed, clauses: Clauses) -> list[Figure]:
    """All casualty figures of a report in text order, parts behind their whole."""
    found: list[Figure] = []
    for clause in clauses:
        if clause.kind == "v":
            _verb(clause, found)
        elif clause.kind == "a":
            _copula(clause, found)
    taken = {f.noun.i for f in found}
    for word in parsed.words:
        if word.pos in ("NOUN", "ADJ", "VERB", "NUM", "PROPN") and word.i not in taken:
            _noun(word, clauses, found, taken)
    found.sort(key=lambda f: f.quantity.start)
    return found


def _verb(clause: Clause, found: list[Figure]) -> None:
    lemma = clause.lemma if clause.lemma in OBJECT_HARM else clause.head.lemma
    if lemma == "claim" or lemma == "cost" or lemma == "take":
        for w in clause.objects:
            if w.lemma == "life" or w.lower == "lives":
                for lost in _lives_of(w) or (w,):
                    _add(found, "killed", lost, clause)
        return
    if lemma == "lose":
        for w in clause.objects:
            if w.lemma == "life" or w.lower == "lives":
                for s in clause.subjects:
                    _add(found, "killed", s, clause)
            elif w.lemma in ARMED:
                _add(found, "killed", w, clause)
        return
    if lemma == "leave":
        _leave(clause, found)
        return
    if lemma == "shoot" and any(c.lower == "dead" for c in clause.head.children):
        for w in clause.objects:
            _add(found, "killed", w, clause)
        return
    if lemma in ("rise", "climb", "reach", "stand", "put", "rose", "increase"):
        _toll(clause, found)
        return
    if lemma in ("drive", "force") and any(w.lemma in HOME for w in clause.preps.get("from", ())):
        for w in clause.objects:
            _add(found, "displaced", w, clause)
        return
    if clause.head.lower == "missing" and not clause.objects and clause.negation is None:
        for w in clause.subjects:
            _add(found, "missing", w, clause)
        return
    harm = OBJECT_HARM.get(lemma)
    victims = clause.objects
    if harm is None:
        harm = SUBJECT_HARM.get(lemma)
        victims = clause.subjects
    if harm is None or clause.negation is not None or _supposed(clause):
        return
    for w in victims:
        if w.lemma in EVENTS:
            continue
        if lemma in PERSONS_ONLY and not _person(w) and not (lemma == "capture" and w.pos == "NUM"):
            continue
        _add(found, harm, w, clause)


def _supposed(clause: Clause) -> bool:
    """ "thousands would die", "could kill hundreds": nobody has died; "may have killed 20" counts."""
    modal = clause.modal.lower if clause.modal is not None else ""
    return modal == "would" or (modal in ("could", "might") and not any(c.lemma == "have" for c in clause.head.children))


def _lives_of(lives: Word) -> tuple[Word, ...]:
    """ "the lives of ten villagers": the villagers."""
    return (
        tuple(o for p in children(lives, "prep") if p.lower == "of" for o in children(p, "pobj"))
        if quantity(lives) is None
        else ()
    )


def _person(w: Word) -> bool:
    return (
        w.lemma in CIVIL
        or w.lemma in ARMED
        or (w.lemma in ("people", "person", "man", "prisoner", "hostage", "mile") and w.lemma != "mile")
        or (w.entity is not None and w.entity.label == "PERSON")
    )


def _leave(clause: Clause, found: list[Figure]) -> None:
    """ "left nine dead and 20 wounded", "leaving scores of casualties"."""
    states = [c for x in (*clause.objects, clause.head) for c in x.children if c.lower in STATE_HARM and c.i > clause.head.i]
    for w in clause.objects:
        state = next((s for s in sorted(states, key=lambda s: s.i) if s.i > w.i), None)
        if state is not None and not _noun_harm(w):  # "leaving scores of casualties": the noun itself tells
            _add(found, STATE_HARM[state.lower], w, clause)
    for c in clause.complements:
        if c.head.lower in STATE_HARM:
            for w in [x for x in c.head.children if x.dep in ("nsubj", "nsubjpass")]:
                _add(found, STATE_HARM[c.head.lower], w, clause)


def _toll(clause: Clause, found: list[Figure]) -> None:
    """ "the death toll rose to 40", "put the toll at nine"."""
    toll = next((w for w in [*clause.subjects, *clause.objects] if w.lemma in TOLL), None)
    if toll is None:
        return
    kinds = {x.lemma for x in [*toll.children, *[o for p in toll.children for o in p.children]]}
    harm: Harm = (
        "injured" if kinds & {"wounded", "injured", "injury"} else "killed-or-injured" if "casualty" in kinds else "killed"
    )
    if toll.lemma not in ("toll", "count") and not kinds & {
        "death",
        "dead",
        "fatality",
        "casualty",
        "wounded",
        "injured",
        "victim",
    }:
        return
    for name in ("to", "at"):
        for w in clause.preps.get(name, ()):
            if _add(found, harm, w, clause):
                found[-1].total = True
    for w in clause.objects:
        if w is not toll and _add(found, harm, w, clause):
            found[-1].total = True


def _copula(clause: Clause, found: list[Figure]) -> None:
    harm = STATE_HARM.get(clause.lemma)
    if harm is not None and clause.negation is None:
        for w in clause.subjects:
            _add(found, harm, w, clause)


def _noun_harm(w: Word) -> Harm | None:
    return NOUN_HARM.get(w.lower) or (NOUN_HARM.get(w.lemma) if w.pos == "NOUN" else None)


def _noun(word: Word, clauses: Clauses, found: list[Figure], taken: set[int]) -> None:
    """ "nine deaths", "scores of casualties", "12 dead and 30 wounded", "12 people dead"."""
    harm = _noun_harm(word)
    if word.lemma == "hostage" and word.head.lemma in ("rescue", "free", "release", "save"):
        return
    if harm is None or (word.lemma in ("hostage", "body", "corpse", "killing", "disappearance") and word.pos != "NOUN"):
        return
    if any(c.lower == "no" for c in word.children):
        return
    holder = word
    counted_before = next((c for c in word.children if c.dep in ("nsubj", "nsubjpass") and c.i < word.i), None)
    if word.pos in ("ADJ", "VERB") and word.dep == "conj" and counted_before is not None:
        holder = counted_before  # "six dead and 20 wounded"
    elif word.pos in ("ADJ", "VERB") and quantity(word) is None:
        # "12 people dead", "nine soldiers wounded": the number stands on the noun before.
        if (
            word.dep in ("amod", "acl", "acomp", "oprd")
            and word.head.i < word.i
            and word.head.pos in ("NOUN", "NUM", "PROPN")
            and word.head.i not in taken
        ):
            holder = word.head
        else:
            return
    if word.lemma == "death":
        of = [o for p in children(word, "prep") if p.lower == "of" for o in p.children if o.dep == "pobj"]
        if of and quantity(word) is None:
            holder = of[0]
    counted = quantity(holder)
    if counted is None or (
        counted.best == 1
        and holder.lemma in ("death", "killing", "body", "casualty", "injury", "fatality")
        and holder is word
        and word.lemma != "casualty"
    ):
        return
    _add(found, harm, holder, clauses.around(word))


def _add(found: list[Figure], harm: Harm, victims: Word, clause: Clause | None) -> bool:
    counted = _part_of_many(victims) or quantity(victims)
    if counted is None or (victims.lemma in TOLL and counted.best == 1):
        return False
    if any(f.noun is victims for f in found):
        return False  # a shared object has been counted with its own verb
    start = min(counted.start, victims.start)
    end = max(counted.end, full_end(victims))
    if (
        clause is not None
        and clause.head.i < victims.i
        and clause.head.sentence is victims.sentence
        and clause.head.end <= start
        and clause.kind != "n"
    ):
        start = clause.head.start if start - clause.head.end < 30 else start
    figure = Figure(harm, counted, victims, clause, start, end)
    found.append(figure)
    _parts(found, harm, victims, clause, figure)
    for other in conjuncts(victims)[1:]:
        if (
            quantity(other) is not None
            and not any(f.noun is other for f in found)
            and clause is not None
            and other not in clause.objects
        ):
            found.append(Figure(harm, quantity(other) or counted, other, clause, other.start, other.end))
    return True


def _adds_up(apposed: Word, whole: Figure) -> bool:
    """ "three workers – two women and a man": apposed numbers that add up to the figure are its parts."""
    counted = [quantity(x) for x in conjuncts(apposed)]
    best = [q.best for q in counted if q is not None and q.best is not None]
    return len(best) == len(counted) > 1 and sum(best) == whole.quantity.best


def _part_of_many(victims: Word) -> Quantity | None:
    """ "three of the 15 hostages": three."""
    few = victims.head.head if victims.dep == "pobj" and victims.head.lower == "of" else None
    return quantity(few) if few is not None and number(few.lower) is not None else None


def _of_them(apposed: Word) -> Word | None:
    """ "nine people, three of them children": the three."""
    return next(
        (
            c
            for c in apposed.children
            if c.i < apposed.i
            and number(c.lower) is not None
            and any(p.lower == "of" and any(o.lower in ("them", "whom") for o in p.children) for p in c.children)
        ),
        None,
    )


def full_end(noun: Word) -> int:
    """Where the noun with its own short phrase ends."""
    words = full_phrase(noun)
    return words[-1].end if words[-1].i - noun.i <= 3 else noun.end


def _parts(found: list[Figure], harm: Harm, victims: Word, clause: Clause | None, whole: Figure) -> None:
    """ "including three staff members", "four of them children", "among them two nurses": parts of the figure."""
    heads: list[Word] = []
    verb = clause.head if clause is not None else victims
    near = [*victims.children, *(c for c in verb.children if c.i > victims.i)]
    for c in near:
        if c.lower in ("including", "among") or (c.dep in ("acl", "prep", "advcl") and c.lemma == "include"):
            heads += [o for o in c.children if o.dep in ("pobj", "dobj", "nsubj", "attr")]
            heads += [
                o
                for p in c.children
                if p.dep == "prep"
                for o in p.children
                if o.dep == "pobj" and o.lower not in ("them", "whom")
            ]
            if c.lower == "among" and not heads:
                heads += [o for o in c.children if o.pos == "NOUN"]
        elif c.dep == "appos" and (some := _of_them(c)) is not None:
            heads.append(some)
        elif c.dep == "appos" and _adds_up(c, whole):
            heads.append(c)
        elif (
            c.dep in ("appos", "npadvmod", "dep", "nsubj")
            and number(c.lower) is not None
            and any(p.lower == "of" and any(o.lower in ("them", "whom") for o in p.children) for p in c.children)
        ):
            heads.append(c)
    for h in heads:
        for noun in conjuncts(h):
            counted = quantity(noun)
            if counted is None or noun.i in {f.noun.i for f in found}:
                continue
            victims_of = noun.head if noun.dep == "nsubj" and noun.head.dep == "appos" else noun  # "three of them children"
            end = max(counted.end, victims_of.end)
            found.append(Figure(harm, counted, victims_of, clause, counted.start, end, whole=whole))
