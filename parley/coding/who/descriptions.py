"""Descriptions: noun phrases without a name that denote somebody ("the rebels", "nine US soldiers", "the group's spokesman")."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...knowledge.roles import Role, Roles
from ...language.words import Word, conjuncts, core_phrase
from .names import Name
from .titles import role_of

Definite = Literal["definite", "owned", "bare", "counted", "indefinite"]

COUNTERS = frozenset(
    "several some many dozens hundreds thousands scores few more most various numerous two three four five six seven eight nine ten all".split()
)
FIGHTERS = frozenset("REB UAF PRM CRM".split())
OWNING = frozenset({"of", "from", "for", "with", "at", "in"})
LABELLING = frozenset(
    "deem call brand label describe regard denounce dub term consider designate portray depict class classify list name see treat view".split()
)
PAST = frozenset("former ex ex- late ousted deposed ex-president".split())
LANDS = frozenset("province state region city town district village county department island territory municipality".split())
LOCAL = frozenset("local provincial regional municipal district city state county village town tribal".split())


@dataclass(slots=True, eq=False)
class Description:
    """What the words of an unnamed phrase say of whom they denote."""

    head: Word
    words: tuple[Word, ...]
    role: Role
    definite: Definite
    plural: bool
    sector: str | None
    owner: Name | None  # a name before it, or after "of", "from", "for"
    owners: tuple[Name, ...]  # all of them: "French and Egyptian warships"
    holder: Word | None  # a possessive or "of" noun that is no name: "the group's spokesman"
    land: Name | None  # the country they are in: "students in Indonesia"
    former: bool
    local: bool

    @property
    def lemma(self) -> str:
        return self.role.lemma

    @property
    def fighting(self) -> bool:
        return self.sector in FIGHTERS

    @property
    def kind(self) -> str:
        """The record's kind of whom it denotes."""
        if self.role.kind == "organisation" and self.sector in ("REB", "UAF", "PRM") and self.role.sector != "MIL":
            return "armed-group"
        if (
            self.definite in ("counted", "indefinite")
            and self.plural
            and self.role.plural == "armed-group"
            and self.role.kind == "person"
        ):
            return "group"
        return self.role.plural if self.plural else self.role.kind


def describe(head: Word, roles: Roles, names_at: Mapping[int, Name], places: frozenset[int]) -> Description | None:
    """The description that this noun heads; None where it is no role noun, a label, or a predicate."""
    role = role_of(head, roles)
    if role is None or role.kind == "unknown":
        return None
    if head.pos == "ADJ" or head.pos == "VERB" or role.short:
        return None
    words = core_phrase(head) if head.dep not in ("compound", "nmod") or head.children else _with_siblings(head)
    words += _institution_tail(head, role)
    plural = head.tag in ("NNS", "NNPS") or role.kind == "group" or (head.lower.endswith("s") and role.lemma == head.lower[:-1])
    sector, former, local = _sector(role, head, words, roles)
    owner, holder = _owner(head, words, names_at, role)
    if holder is not None and holder.lemma in LANDS and holder.i > head.i:
        local = True
    if sector is None and role.lemma == "officer" and owner is not None and owner.kind in ("adjective", "country"):
        sector = "MIL"
    owners: tuple[Name, ...] = (owner,) if owner is not None else ()
    if owner is not None and (plural or role.equipment):
        owners = _co_owners(owner, names_at, head)
    if owner is not None and owner.head.dep == "pobj" and owner.head.head.lower in ("in", "at"):
        owners = ()
    definite = _definite(head, words, plural)
    return Description(
        head, tuple(words), role, definite, plural, sector, owner, owners, holder, _land(head, names_at), former, local
    )


def _land(head: Word, names_at: Mapping[int, Name]) -> Name | None:
    for c in head.children:
        if c.i > head.i and c.dep == "prep" and c.lower in ("in", "throughout", "across", "inside", "within"):
            for o in c.children:
                for x in (o, *o.children):
                    name = names_at.get(x.i)
                    if name is not None and name.entry is not None and name.kind in ("country", "capital", "adjective"):
                        return name
    return None


def _institution_tail(head: Word, role: Role) -> list[Word]:
    """ "Ministry of Foreign Affairs": the capitalised words after "of" or "for" belong to the name."""
    if role.kind != "organisation" or not head.text[:1].isupper() or not head.children:
        return []
    words = head.sentence.words
    k = head.i - words[0].i + 1
    if k + 1 >= len(words) or words[k].lower not in ("of", "for"):
        return []
    land = words[k + 1].entity
    if land is not None and land.label in ("GPE", "NORP"):
        return []
    out = [words[k]]
    for w in words[k + 1 : k + 6]:
        if not ((w.text[:1].isupper() and w.pos in ("PROPN", "NOUN", "ADJ")) or w.lower in ("and", "of", "the")):
            break
        out.append(w)
    while out and not out[-1].text[:1].isupper():
        out.pop()
    return out


def _with_siblings(head: Word) -> list[Word]:
    """ "Israeli army bulldozers": what stands before "army" hangs on "bulldozers"."""
    words = head.sentence.words
    k = head.i - words[0].i
    out = [head]
    while k > 0 and words[k - 1].head is head.head and words[k - 1].dep in ("amod", "compound", "nmod"):
        k -= 1
        out.insert(0, words[k])
    return out


def _co_owners(owner: Name, names_at: Mapping[int, Name], head: Word) -> tuple[Name, ...]:
    """The owner and the names co-ordinated with it: of "the envoys of Peru, Chile and Bolivia" all three."""
    found = {owner.first: owner}
    for w in (c for word in owner.words for c in conjuncts(word)[1:]):
        name = names_at.get(w.i)
        if name is not None and name.kind != "person" and (w.i < head.i) == (owner.first < head.i):
            found[name.first] = name
    above = owner.words[-1]
    while above.dep == "conj" and above.head is not above:
        above = above.head
        first = names_at.get(above.i)
        if first is not None and first.kind != "person":
            found[first.first] = first
    return tuple(found[i] for i in sorted(found))


def _definite(head: Word, words: list[Word], plural: bool) -> Definite:
    for w in words:
        if w.i >= head.i:
            break
        if w.dep == "poss" and w.head is head:
            return "owned"
        if w.pos == "NUM" or w.lower in COUNTERS or (w.tag == "CD"):
            if w.head is head or w.dep in ("nummod", "quantmod"):
                return "counted" if w.lower != "one" or plural else "indefinite"
        if w.lower in ("the", "this", "these", "that", "those") and w.head is head:
            return "definite" if not any(x.pos == "NUM" for x in words) else "counted"
        if w.lower in ("a", "an", "another", "any", "no", "each", "every") and w.head is head:
            return "indefinite"
    return "bare"


def _sector(role: Role, head: Word, words: list[Word], roles: Roles) -> tuple[str | None, bool, bool]:
    sector, former, local = role.sector, False, False
    generic = role.sector is None or role.lemma in (
        "official",
        "force",
        "prisoner",
        "detainee",
        "captive",
        "inmate",
        "hostage",
        "officer",
        "envoy",
        "delegate",
        "representative",
        "adviser",
        "worker",
        "commander",
        "people",
    )
    for w in words:
        if w.i == head.i:
            continue
        if w.lower in PAST:
            former = True
        if w.lower in LOCAL:
            local = True
        if (
            w.lower in ("government", "regime")
            and w.i >= 2
            and [x.lower for x in words if w.i - 2 <= x.i < w.i] == ["pro", "-"]
        ):
            sector, generic = (
                ("PRM", False)
                if role.kind in ("armed-group", "organisation") or role.plural == "armed-group"
                else (sector, generic)
            )
        elif w.i < head.i and w.text != "-":
            said = roles.modifier(w.lemma) or roles.modifier(w.lower)
            if (
                said is not None
                and said.sector
                and (generic or (said.sector in ("REB", "PRM", "OPP") and role.sector in (None, "MIL", "UAF")))
            ):
                sector, generic = said.sector, False
    return sector, former, local


def _owner(head: Word, words: list[Word], names_at: Mapping[int, Name], role: Role) -> tuple[Name | None, Word | None]:
    """Whose it is: a name or noun before it, else what follows "of" ("from", "for")."""
    holder: Word | None = None
    before: Name | None = None
    for w in words:
        if w.i >= head.i:
            break
        name = names_at.get(w.i)
        if name is not None and _owns(w, head):
            if before is None or before.kind in ("place", "norp"):
                before = name
        elif w.dep == "poss" and w.head is head:
            holder = w
    if before is not None:
        return before, holder
    if holder is not None:
        return None, holder
    for c in head.children:
        if c.i > head.i and c.dep in ("prep", "case") and c.lower in OWNING:
            for o in c.children:
                if o.dep != "pobj":
                    continue
                name = names_at.get(o.i) or next(
                    (names_at[p.i] for p in o.children if p.dep == "poss" and p.i in names_at), None
                )
                if c.lower in ("in", "at"):
                    if (
                        name is not None
                        and name.kind in ("country", "capital")
                        and (
                            role.kind in ("government", "assembly")
                            or (role.state and role.kind == "organisation" and not role.equipment)
                        )
                    ):
                        return name, None
                elif (
                    c.lower == "for" and role.sector == "GOV" and role.lemma not in ("spokesman", "spokeswoman", "spokesperson")
                ):
                    continue
                elif name is not None:
                    return name, None
                elif c.lower in ("of", "from", "for") and o.pos in ("NOUN", "PROPN"):
                    return None, o
    return None, None


def _owns(w: Word, head: Word) -> bool:
    """A name before a noun owns it unless it is buried in a participle ("Iran-backed rebels")."""
    up = w
    while up.head is not up and up.head is not head:
        up = up.head
        if up.tag in ("VBN", "VBG") or up.pos in ("VERB", "ADV"):
            return False
        if up.pos == "ADJ" and up.i > w.i and up.dep == "amod":
            return False
    return True


def is_label(head: Word) -> bool:
    """What somebody calls somebody: "called a bandit regime", "branded them terrorists", "are terrorists"."""
    if head.dep == "oprd":
        return True
    if (
        head.dep in ("dobj", "ccomp", "appos")
        and head.head.lemma in LABELLING
        and any(
            c.dep in ("dobj", "nsubj", "iobj", "dative") and head.head.i < c.i < head.i
            for c in (*head.head.children, *head.children)
        )
    ):
        return True
    if head.dep == "pobj" and head.head.lower == "as" and head.head.head.lemma in LABELLING:
        return True
    if head.dep == "attr":
        subject = next((c for c in head.head.children if c.dep in ("nsubj", "expl")), None)
        return subject is not None and subject.dep != "expl" and subject.lower not in ("it", "this", "that", "there")
    return False
