"""The walk over a report, word by word: each name, description and pronoun is given to the player it stands for.

`at` maps a word to the players that the phrase around it stands for. A player that is not `firm` (an unnamed "nine soldiers")
waits until somebody asks for it.
"""

from collections.abc import Iterable
from datetime import date

from ...knowledge.actors import ActorBook
from ...knowledge.roles import Roles
from ...language.filling import antecedent
from ...language.coreference import own_subject, resolve, wants
from ...language.words import Parsed, Sentence, Word, conjuncts, core_phrase
from .context import Context
from .descriptions import FIGHTERS, PAST, Description, describe, is_label
from .linking import Links, name_text
from .names import REGIONS, Name, is_office, names_of
from .players import BODIES, Player
from .references import References
from .shapes import shape_of
from .titles import BODY_KINDS, affiliation, agrees, apposed, phrase_text, role_of, title_before, title_phrase

STATES = frozenset({"country", "capital", "metonym", "adjective", "place"})
BOTH = frozenset("both neither two three four five six warring rival opposing contending each either all".split())
SIDES = frozenset("side party country government nation delegation belligerent neighbour neighbor team rival state army force faction camp enemy".split())
MEMORY = 40
ADDRESS = {"mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "sir": "m", "lady": "f"}
OFFICIAL = frozenset("government army police military presidential ministry minister president premier cabinet parliament parliamentary general attorney".split())
ABOUT = frozenset("some about nearly around almost roughly over at least more than up to".split())
ME = frozenset({"speaker", "speakers"})
SAYING = frozenset("say tell add warn note state declare insist argue claim announce ask write stress reiterate explain admit acknowledge".split())


class Cast:
    """All players of one report, and where each is spoken of."""

    def __init__(self, parsed: Parsed, book: ActorBook, roles: Roles, places: object | None, on: date | None) -> None:
        names = _believable(names_of(parsed, book, roles, on), parsed)
        self.context = Context(parsed, names, book, roles, places)
        self._regions = {n.first: title_before(n, roles, self.context.names_at) for n in names if n.kind == "person"}
        self.links = Links(names, book, on, self._regions)
        self.at: dict[int, tuple[Player, ...]] = {}
        self.spans: dict[int, tuple[int, int]] = {}
        self.recent: list[Player] = []
        self.references = References(self.context, self.links, self.recent)
        self._titled = {w.i: self.context.names_at[first] for first, region in self._regions.items() for w in region}
        self._pairs: list[tuple[int, tuple[Player, ...]]] = []
        self._sides: list[Word] = []
        self._said: list[Word] = []
        for name in names:
            if name.entry is None and name.kind in ("organisation", "person", "norp"):
                self._kind_before(name, self.links.of(name))
        for sentence in parsed.sentences:
            self._walk(sentence)
        self.references.settle()
        self._both_sides()
        self._speakers()

    # ------------------------------------------------------------ the walk

    def _walk(self, sentence: Sentence) -> None:
        names_at = self.context.names_at
        for w in sentence.words:
            name = names_at.get(w.i)
            if name is not None:
                if name.first == w.i:
                    self._name(name, self._regions.get(w.i, ()))
            elif w.i in self._titled:
                continue
            elif w.pos in ("NOUN", "PROPN"):
                self._noun(w)
            elif w.pos in ("PRON", "DET"):
                self._pronoun(w)
        self._note_pairs(sentence)

    def _name(self, name: Name, region: tuple[Word, ...]) -> None:
        player = self.links.of(name)
        how = self.context.acts(name) if name.kind in STATES else "acts"
        if name.kind == "population" and (name.head.pos == "ADJ" or name.head.dep in ("compound", "amod", "nmod")) or name.kind == "adjective":
            how = "asked"
        if how == "place":
            return
        start, end = name.start, name.end
        if name.acronym is not None:
            end = self.context.parsed.text.find(")", end) + 1 or end
            for w in self.context.parsed.words[name.last + 1 : name.last + 4]:
                if name.end < w.start < end:
                    self.at[w.i] = (player,)
                    self.spans[w.i] = (start, end)
        for w in name.words:
            self.at[w.i] = (player,)
            self.spans[w.i] = (start, end)
        if region and region[-1].end <= start and len(region) < 12:
            start = region[0].start
        if how == "acts":
            self._mention(player, start, end, name.head)
        if name.kind == "person":
            self._entitle(player, name, region)

    def _kind_before(self, name: Name, player: Player) -> None:
        """"The rebel group M23", "news agency WFNA": the noun right before an unknown name says what it is."""
        words = name.words[0].sentence.words
        k = name.first - words[0].i
        if k == 0 or player.known or words[k - 1].i in self.context.names_at:
            return
        noun = words[k - 1]
        role = role_of(noun, self.context.roles)
        body = role is not None and role.kind in BODY_KINDS
        if role is None or not body and role.plural != "armed-group" or noun.tag in ("NNS", "NNPS") or player.kind == "person" and not body:
            return
        hangs = noun.dep in ("compound", "nmod", "amod", "appos") or any(w.head is noun for w in name.words) or noun.head in name.words
        if not hangs:
            return
        d = describe(noun, self.context.roles, self.context.names_at, frozenset()) if body else None
        sector, kind = (d.sector, d.kind) if d is not None else (role.sector, "armed-group")
        player.kind = "armed-group" if sector in FIGHTERS else kind if kind in BODIES else player.kind
        if sector == "NGO":
            player.country = player.country or "NGO"
        else:
            player.sector = sector or player.sector
        player.heads.add(d.lemma if d is not None else role.lemma)
        self._titled.setdefault(noun.i, name)
        self.at[noun.i] = (player,)

    def _mention(self, player: Player, start: int, end: int, head: Word) -> None:
        player.mentions.setdefault((start, end))
        player.last, player.sentence = head.i, head.sentence.index
        while head.dep in ("appos", "compound", "nmod", "conj") and head.head is not head:
            head = head.head
        player.subject = head.dep in ("nsubj", "nsubjpass", "agent", "csubj", "poss")
        if player in self.recent:
            self.recent.remove(player)
        self.recent.insert(0, player)
        del self.recent[MEMORY:]

    def unknown(self, words: list[Word], shape: tuple[str, str | None], text: str, country: str | None = None) -> Player:
        """The player of a proper name that neither the recogniser nor knowledge has."""
        player = next((p for p in self.links.players if p.named and p.name == text), None)
        if player is None:
            kind, sector = shape
            player = Player("unknown" if kind == "organisation" and sector is None and len(words) == 1 else kind, text, country, sector, firm=True, named=True)
            self.links.players.append(player)
        start, end = words[0].start, words[-1].end
        player = player.top()
        self._kind_before(Name(tuple(words), "organisation"), player)
        self._mention(player, start, end, words[-1])
        for w in words:
            self.at[w.i] = (player,)
            self.spans[w.i] = (start, end)
        return player

    # ------------------------------------------------------------ titles

    def _entitle(self, player: Player, name: Name, region: tuple[Word, ...]) -> None:
        """Take a person's title and side from the words before the name."""
        before = name.words[0].sentence.words[name.first - name.words[0].sentence.words[0].i - 1] if name.first > name.words[0].sentence.words[0].i else None
        if before is not None and before.lower in ADDRESS:
            player.gender = player.gender or ADDRESS[before.lower]
        if not region and name.head.dep == "conj":  # "presidents Betancur and Pastrana"
            first = self.context.names_at.get(name.head.head.i)
            shared = self._regions.get(first.first, ()) if first is not None else ()
            if shared and any(w.tag in ("NNS", "NNPS") or w.lower.endswith("s") for w in shared if role_of(w, self.context.roles)):
                self._title(player, shared)
                self._serve(player, affiliation(shared, self.context.names_at, self.context.roles), shared)
        if not region:
            return
        for w in region:
            if w.i not in self.context.names_at:
                self.at[w.i] = (player,)
            self.spans[w.i] = (region[0].start, name.end)
        for w in name.words:
            self.spans[w.i] = (region[0].start, name.end)
        self._title(player, region)
        self._serve(player, affiliation(region, self.context.names_at, self.context.roles) or self._land_after(name), region)

    def _land_after(self, name: Name) -> Name | None:
        """"King Hassan of Morocco": the land named after a titled person."""
        words = name.words[0].sentence.words
        k = name.last - words[0].i + 1
        if k + 1 < len(words) and words[k].lower == "of":
            found = self.context.names_at.get(words[k + 1].i) or (self.context.names_at.get(words[k + 2].i) if k + 2 < len(words) else None)
            return found if found is not None and found.kind == "country" else None
        return None

    def _title(self, player: Player, words: tuple[Word, ...]) -> None:
        while len(words) > 1 and (words[0].lower.startswith("then") or words[0].pos == "PUNCT"):
            words = words[1:]
        text = phrase_text(words)
        if player.title is None or len(text) > len(player.title) and len(words) <= 10:
            player.title = text
        for w in words:
            role = role_of(w, self.context.roles)
            if role is None or role.kind not in ("person",):
                continue
            player.heads.add(role.lemma)
            player.gender = player.gender or role.gender
            if not player.known and player.sector is None:
                player.sector = role.sector
        if any(w.lower in PAST for w in words):
            player.sector = "ELI"

    def _serve(self, player: Player, owner: Name | None, words: Iterable[Word]) -> None:
        """Let a person or body belong to whom its title names."""
        if owner is not None:
            side = self.links.of(owner)
            if side.kind == "person" or owner.kind == "place" and self.context.located(owner.head):
                return
            player.join(side)
            if owner.kind in STATES or owner.kind == "population":
                side.mentions.setdefault((owner.start, owner.end))
            if not player.known:
                player.country = player.country or side.country
                if player.sector is None or side.kind == "armed-group" or side.sector not in (None, "GOV", "MIL"):
                    player.sector = player.sector if player.sector == "ELI" else side.sector or player.sector
        elif player.known and player.entry is not None:
            known = self.context.book.side(player.entry, self.links.on)
            player.join(self.links.met(known) if known is not None else None)
        elif player.member_of is None and player.sector != "ELI" and self.context.sure and any(w.lower in OFFICIAL or (r := role_of(w, self.context.roles)) is not None and r.state for w in words):
            home = self.references.home_government()
            player.join(home)
            if home is not None:
                player.country = player.country or home.country

    # ------------------------------------------------------------ descriptions

    def _noun(self, w: Word) -> None:
        context = self.context
        role = role_of(w, context.roles)
        if role is None:
            return
        if w.dep in ("compound", "nmod", "amod") and w.head.i > w.i and w.head.pos in ("NOUN", "PROPN"):
            if w.head.i in self._titled or w.head.i in context.names_at or role_of(w.head, context.roles) is not None:
                return
            if role.kind in ("person",) and role.plural != "armed-group" or role.title:
                return
        if w.i in self._titled or w.lower in REGIONS and w.i > w.sentence.words[0].i and context.parsed.words[w.i - 1].pos == "PROPN" and not is_office(context.parsed.words[w.i - 1], context.roles):
            return
        d = describe(w, context.roles, context.names_at, frozenset())
        if d is None or is_label(w) or self._scare_quoted(d):
            return
        proper = self._proper(d)
        if proper:
            self.unknown(proper, shape_of([x.text for x in proper]), phrase_text(proper), self.links.nation_in(proper))
            return
        if self._is_both(d):
            self._sides.append(w)
            return
        name = apposed(w, context.names_at, context.roles) if role.kind != "country" else None
        if name is not None and agrees(name, role, w):
            found: tuple[Player, ...] = (self._apposed(d, self.links.of(name)),)
        else:
            found = self.references.who(d, self.at)
        if found:
            self._place(d, found)

    def _proper(self, d: Description) -> list[Word]:
        """The words of a proper name that the recogniser missed: "the Valley Movement"; none for "the Iranian Foreign Ministry"."""
        if d.role.kind == "person" or not d.head.text[:1].isupper() or d.head.sentence.title:
            return []
        words = [w for w in d.words if w.pos not in ("DET", "PUNCT")]
        if len(words) < 2 or not all(w.text[:1].isupper() or w.lower in ("of", "for", "and", "'s", "’s") for w in words):
            return []
        names_at, roles = self.context.names_at, self.context.roles
        own = [w for w in words if w.i not in names_at and not is_office(w, roles) and w.tag != "POS"]
        return words if own and any(w.pos == "PROPN" for w in own) and all(w.i not in names_at or names_at[w.i].kind != "person" for w in words) else []

    def _place(self, d: Description, players: tuple[Player, ...]) -> None:
        """Note the phrase as a mention of its players."""
        words = d.words
        if d.owner is not None and d.owner.kind in STATES and words[0].pos == "DET" and len(words) > 1:
            words = words[1:]
        while len(words) > 1 and words[0] is not d.head and (words[0].dep in ("advmod", "quantmod") or words[0].lower in ABOUT):
            words = words[1:]
        start, end = words[0].start, words[-1].end
        if d.owner is not None and 0 < d.owner.first - d.head.i <= 3 and len(d.owners) == 1:
            end = d.owner.end  # "government of Sudan", "mediators from the African Union"
        for w in d.words:
            if w.i not in self.at or w.i == d.head.i:
                self.at[w.i] = players
                self.spans[w.i] = (start, end)
        for player in players:
            self._mention(player, start, end, d.head)
        sides = {player.member_of.top() for player in players if player.member_of is not None}
        for owner in d.owners:
            if self.links.of(owner) in sides:
                self.links.of(owner).mentions.setdefault((owner.start, owner.end))

    def _apposed(self, d: Description, player: Player) -> Player:
        """"Counterpart International, the aid group": what the noun says is said of the name, and what it meant before is the name's."""
        player = player.top()
        player.heads.add(d.lemma)
        player.gender = player.gender or d.role.gender
        if player.kind == "person":
            self._title(player, title_phrase(d.head))
            self._serve(player, affiliation(title_phrase(d.head), self.context.names_at, self.context.roles) or d.owner, d.words)
            unnamed = self.references.titled(d) if d.definite in ("definite", "owned") else None
            if unnamed is not None and unnamed is not player:
                self._absorb(player, unnamed)
            if d.holder is not None:
                for side in self.at.get(d.holder.i, ()):
                    if side.side().kind != "person":
                        player.join(side.side())
        elif d.definite in ("definite", "owned"):
            earlier = self.references.earlier_body(d)
            if earlier is not None and not earlier.named and earlier is not player:
                self._absorb(player, earlier)
        if not player.known and player.kind in ("organisation", "unknown"):
            if d.sector == "NGO":
                player.country = player.country or "NGO"
            elif d.sector is not None:
                player.sector = player.sector or d.sector
            if d.kind == "armed-group":
                player.kind, player.sector = "armed-group", d.sector
        return player

    def _absorb(self, player: Player, other: Player) -> None:
        player.absorb(other)
        if other in self.recent:
            self.recent.remove(other)

    def _scare_quoted(self, d: Description) -> bool:
        """A label in quotation marks of its own ("puppet regime") is somebody's word, not an actor."""
        quote = self.context.quotes.at(d.head.start)
        return quote is not None and quote.inner_end - quote.inner_start < 45 and quote.inner_start >= d.words[0].start - 12 and quote.inner_end <= d.words[-1].end + 3

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, w: Word) -> None:
        if w.tag in ("WP", "WDT", "WP$") and w.lower in ("who", "whom", "whose", "which", "that"):
            self._relative(w)
            return
        if w.lower == "both" and w.dep in ("nsubj", "nsubjpass", "pobj", "dobj") and not any(c.dep == "prep" for c in w.children):
            self._sides.append(w)
            return
        sought = wants(w)
        if sought is None:
            return
        if sought in ME:
            if self.context.quotes.at(w.start) is not None:
                self._said.append(w)
            return
        found = self._own(w) if w.lower in ("its", "their") else resolve(w, sought, self.recent)
        if found is None:
            return
        if sought in ("male", "female"):
            found.gender = found.gender or sought[0]
        self.at[w.i] = (found,)
        self.spans[w.i] = (w.start, w.end)
        self._mention(found, w.start, w.end, w)

    def _own(self, w: Word) -> Player | None:
        """"Its" and "their" are the subject of their clause, if it has one that is somebody; else as other pronouns."""
        subject = own_subject(w)
        if subject is None:
            return resolve(w, "thing" if w.lower == "its" else "many", self.recent)
        players = self.at.get(subject.i, ())
        return players[0].top() if len(players) == 1 and (w.lower == "their" or players[0].top().kind in BODIES) else None

    def _relative(self, w: Word) -> None:
        clause = w.head
        while clause.dep not in ("relcl", "acl", "ROOT") and clause.head is not clause:
            clause = clause.head
        if clause.dep != "relcl":
            return
        meant = antecedent(w, clause.head, lambda x: bool(self.at.get(x.i)))
        players = self.at.get(meant.i)
        if players:
            self.at[w.i] = players
            self.spans[w.i] = (w.start, w.end)

    def _speakers(self) -> None:
        """"I" and "we" inside quotation marks are whoever speaks them."""
        for w in self._said:
            player = self._speaker_of(w)
            if player is not None:
                self.at[w.i] = (player,)
                self.spans[w.i] = (w.start, w.end)
                player.mentions.setdefault((w.start, w.end))

    def _speaker_of(self, w: Word) -> Player | None:
        quote = self.context.quotes.at(w.start)
        if quote is None:
            return None
        sentences = self.context.parsed.sentences
        here = w.sentence.index
        for index in (here, here + 1, here - 1):
            if not 0 <= index < len(sentences) or sentences[index].paragraph != w.sentence.paragraph:
                continue
            for s in sentences[index].words:
                if s.dep == "nsubj" and s.head.lemma in SAYING and self.context.quotes.at(s.start) is None:
                    players = self.at.get(s.i)
                    if players:
                        return players[0].top()
        return None

    # ------------------------------------------------------------ both sides

    def _is_both(self, d: Description) -> bool:
        if d.lemma not in SIDES:
            return False
        marks = {x.lower for x in d.words if x.i < d.head.i}
        if marks & BOTH and (d.plural or marks & {"each", "either", "neither"}):
            return d.owner is None or "two" in marks or "both" in marks
        return d.lemma in ("side", "party", "belligerent") and d.plural and d.definite in ("definite", "bare") and d.owner is None and d.sector is None

    def _note_pairs(self, sentence: Sentence) -> None:
        for w in sentence.words:
            if w.dep in ("pobj", "nsubj", "dobj", "nsubjpass") and any(c.dep == "conj" for c in w.children):
                players = self._sides_at(conjuncts(w))
                if len(players) >= 2 and (w.dep != "pobj" or w.head.lower in ("between", "by", "with")):
                    self._pairs.append((w.i, players))

    def _sides_at(self, words: Iterable[Word]) -> tuple[Player, ...]:
        found = dict.fromkeys(p.top().side() for w in words for p in self.at.get(w.i, ()))
        return tuple(p for p in found if p.kind in BODIES or p.kind == "population")

    def _both_sides(self) -> None:
        """"Both sides" are the pair last named together, else the next, else the two sides last spoken of."""
        for w in self._sides:
            before = [players for i, players in self._pairs if i < w.i]
            after = [players for i, players in self._pairs if i > w.i]
            players = before[-1] if before else after[0] if after else self._two_sides(w)
            if len(players) < 2:
                self.at[w.i] = ()
                continue
            phrase = core_phrase(w)
            start, end = phrase[0].start, phrase[-1].end
            for x in phrase:
                self.at[x.i] = players
                self.spans[x.i] = (start, end)
            for player in players:
                player.mentions.setdefault((start, end))

    def _two_sides(self, w: Word) -> tuple[Player, ...]:
        first: dict[Player, int] = {}
        for i, players in self.at.items():
            if i < w.i:
                for p in players:
                    side = p.top().side()
                    if side.kind in ("government", "armed-group", "country"):
                        first[side] = max(first.get(side, 0), i)
        return tuple(sorted(first, key=lambda p: -first[p])[:2])


def _believable(names: list[Name], parsed: Parsed) -> list[Name]:
    """Names of a headline that the body does not have are often only capitals: known ones and people stay."""
    if all(s.title for s in parsed.sentences):
        return [n for n in names if n.entry is not None or n.kind == "person"]
    body = {name_text(n.words).lower() for n in names if not n.words[0].sentence.title}
    last = {name_text(n.words).lower().split()[-1] for n in names if not n.words[0].sentence.title and n.kind == "person"}
    return [
        n
        for n in names
        if not n.words[0].sentence.title
        or n.entry is not None
        or (text := name_text(n.words).lower()) in body
        or n.kind == "person"
        and (text.split()[-1] in last or len(n.words) > 1)
    ]
