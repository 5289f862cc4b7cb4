"""A name in a report, and the words that names are told by."""

import re
from dataclasses import dataclass

from ...knowledge.actors import Entry
from ...knowledge.roles import Roles
from ...language.words import Word

# Words that stand in the names of offices and institutions without making them proper names.
OFFICE_WORDS = frozenset(
    "special deputy vice assistant under foreign interior home finance justice defence defense information prime chief senior top acting interim "
    "former supreme high national federal state general central political public health education trade energy oil planning culture affairs "
    "external internal security military civil constitutional criminal electoral election press media human rights permanent joint main "
    "upper lower ruling first second local regional provincial municipal city district armed royal imperial the of for and on to in".split()
)
FORMS_OF_ADDRESS = frozenset(
    "msgr msgr. fr fr. rev rev. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame hon".split()
)
NOT_NAMES = frozenset(
    "internet covid covid-19 coronavirus ramadan eid islam christmas easter constitution article resolution agreement treaty accord "
    "accords pact covenant protocol charter act bill law war cold operation breaking news editor photo copyright".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "today yesterday tomorrow".split()
)
# Adjectives of continents, faiths and directions: they name no land of their own.
REGIONAL = frozenset(
    "african european asian islamic western eastern northern southern central arabic nordic baltic balkan scandinavian caribbean caucasian mediterranean latin "
    "oriental gulf western-backed pan-african pan-arab euro-atlantic transatlantic atlantic pacific slavic germanic hispanic black white indigenous english "
    "america-led zionist marxist leninist maoist stalinist nazi fascist judeo-christian semitic salafi salafist wahhabi evangelical orthodox sub-saharan "
    "mideast christian-democratic biblical victorian ottoman".split()
)
CONTINENTAL = frozenset(
    "latin central south north inter pan anti pro non ex native african sub".split()
)  # before an adjective: no longer that land
REGIONS = frozenset(
    "department departments province provinces district districts governorate county counties region municipality oblast".split()
)
WEAPON = re.compile(r"[A-Z]{1,4}-?\d{1,3}[A-Z]?")
WORDY = re.compile(r"[^\W\d_]")


@dataclass(slots=True, eq=False)
class Name:
    """Words `first` to `last` (indices over the report) are a name. `use` says how a known phrase means its entry."""

    words: tuple[Word, ...]
    kind: str  # person organisation armed-group outlet assembly population country capital metonym adjective people place norp
    entry: Entry | None = None
    sector: str | None = None
    acronym: str | None = None

    @property
    def first(self) -> int:
        return self.words[0].i

    @property
    def last(self) -> int:
        return self.words[-1].i

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def head(self) -> Word:
        """The word that stands in the tree for the whole name."""
        mine = {w.i for w in self.words}
        return next((w for w in self.words if w.head.i not in mine or w.head is w), self.words[-1])


def is_office(w: Word, roles: Roles) -> bool:
    """A word of offices and institutions: "Special", "Foreign", "Ministry", "Representative", "of"."""
    low = w.lower
    return (
        low in OFFICE_WORDS
        or roles.modifier(w.lemma) is not None
        or roles.modifier(low) is not None
        or (low.endswith("s") and roles.get(low[:-1]) is not None)
    )


def name_text(words: tuple[Word, ...]) -> str:
    """The words of a name joined as written."""
    out, end = [], None
    for w in words:
        if end is not None and w.start > end:
            out.append(" ")
        out.append(w.text)
        end = w.end
    return "".join(out)
