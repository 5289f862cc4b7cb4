"""Talks: short invented reports, and what their entries must say: who, where, which round, how it stands, what came of it."""

import datetime
from functools import lru_cache
from typing import Any

import pytest

import parley
from parley.record import Record, Span, Talks

FRIDAY = datetime.date(2021, 3, 12)


@lru_cache(maxsize=256)
def read(text: str) -> Record:
    """The record of a report published on a Friday; a bar stands between paragraphs."""
    return parley.read(text.replace(" | ", "\n\n"), published=FRIDAY, coverage="all")


def key(record: Record, actor: str | None) -> str | None:
    """A government by its country, anybody else by name."""
    found = next((a for a in record.actors if a.id == actor), None)
    if found is None:
        return None
    return found.country if found.kind in ("government", "country") else found.name


def keys(record: Record, actors: tuple[str, ...]) -> set[str | None]:
    """Several actors by their keys."""
    return {key(record, x) for x in actors}


def only(text: str) -> tuple[Record, Talks]:
    """The record and its single process."""
    record = read(text)
    assert len(record.talks) == 1, [t.name for t in record.talks]
    return record, record.talks[0]


ELN, FARC = "National Liberation Army", "Revolutionary Armed Forces of Colombia"

# report, parties, reason
PARTIES = [
    ("The government of Colombia and ELN guerrillas opened peace talks in Quito on Monday.", {"COL", ELN}, "subjects of opening"),
    ("Peace talks between Sudan and South Sudan stalled on Tuesday.", {"SDN", "SSD"}, "between A and B"),
    ("The Taliban held talks with the United States in Doha on Tuesday about a ceasefire.", {"Taliban", "USA"}, "holding talks with"),
    ("Delegates of the Taliban and the Afghan government met in Doha. | The peace talks resumed.", {"Taliban", "AFG"}, "delegates are their sides"),
    ("The ceasefire talks of the Philippine government with the Moro Islamic Liberation Front ended on Sunday.",
     {"PHL", "Moro Islamic Liberation Front"}, "talks of A with B"),
    ("Hamas and Israel began indirect talks in Cairo on a truce.", {"Hamas", "ISR"}, "an armed group and a state"),
    ("UN-brokered peace talks between Houthi rebels and the Yemeni government opened in Geneva.", {"Houthis", "YEM"}, "the sponsor is no party"),
    ("The Taliban met on Monday with Zalmay Khalilzad, the US peace envoy, in Abu Dhabi.", {"Taliban", "USA"}, "an envoy sits for his state"),
    ("Colombia will resume negotiations with the ELN next week. | Norway and Cuba act as guarantors.", {"COL", ELN}, "guarantors are no parties"),
    ("Rebels killed four soldiers of the Colombian army. | Peace talks with the ELN resumed in Quito on Monday.", {"COL", ELN},
     "the state is found in the report"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties", "reason"), PARTIES)
def test_parties(text: str, parties: set[str], reason: str) -> None:
    """The parties of the only process."""
    record, talks = only(text)
    assert keys(record, talks.parties) == parties, reason


NONE = [
    ("The club said it was in talks with the striker over a new contract. | The two sides will meet in London.", "sport"),
    ("Britain and Japan resumed trade talks in Tokyo on Tuesday. | Tariffs on cars are the main issue.", "commerce"),
    ("Garment workers ended a strike after talks with factory owners on wages.", "labour"),
    ("The Taliban ruled out talks with the Afghan government on Tuesday.", "flatly refused"),
    ("Burundi's government will not accept an offer of talks by the rebels, the president said.", "an offer turned down"),
    ("A second round of shots was fired at the Colombian police station.", "no round of talks"),
    ("The army and the rebels clashed in the hills. | There is no prospect of possible talks.", "hardly conceivable"),
    ("The minister spoke in radio talks on the history of France.", "broadcast talks"),
    ("France and Germany held talks on trade and investment in Paris.", "business of states"),
]


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_no_talks(text: str, reason: str) -> None:
    """Reports that tell of no process of war and peace."""
    assert read(text).talks == (), reason


# report, status of the process, reason
STATUS = [
    ("The ELN and Colombia will resume peace talks in Quito on 20 March.", "planned", "a promise"),
    ("Colombia's envoy flew to Quito on Monday to resume peace talks with the ELN.", "planned", "an aim"),
    ("Peace talks between Colombia and the ELN are due to begin in Quito on 20 March.", "planned", "due to begin"),
    ("The two-day peace talks between Colombia and the ELN to begin on Tuesday will be held in Quito.", "planned", "talks to begin"),
    ("Peace talks between Colombia and the ELN resumed in Quito on Monday.", "resumed", "resumed"),
    ("Peace talks between Colombia and the ELN collapsed in Quito on Monday.", "collapsed", "collapsed"),
    ("Peace talks between Colombia and the ELN broke down in Quito on Monday.", "collapsed", "a verb with its particle"),
    ("Colombia has suspended peace talks with the ELN after a bomb attack.", "suspended", "one side stops them"),
    ("The president announced the suspension of peace talks between Colombia and the ELN.", "suspended", "by a noun"),
    ("Colombia postponed peace talks with the ELN until April.", "postponed", "put off"),
    ("Peace talks between Colombia and the ELN have stalled.", "stalled", "stalled"),
    ("The president spoke of stalled peace talks between Colombia and the ELN.", "stalled", "by an adjective"),
    ("Colombia and the ELN are holding peace talks in Quito.", "ongoing", "being held"),
    ("Colombia and the ELN ended a third round of peace talks in Quito on Monday.", "ongoing", "a round ends, the process goes on"),
    ("The ELN has proposed peace talks with Colombia's government.", "proposed", "a proposal"),
    ("The UN called for peace talks between Colombia and the ELN.", "proposed", "called for"),
    ("Colombia had suspended talks with the ELN in January. | Peace talks between the two sides resumed in Quito on Monday.", "resumed",
     "the pluperfect is over"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "reason"), STATUS)
def test_status(text: str, status: str, reason: str) -> None:
    """How the process stands."""
    assert only(text)[1].status == status, reason


# report, ordinal, status, from, to of the only round
ROUNDS = [
    ("Colombia and the ELN opened a fourth round of peace talks in Quito on Monday.", 4, "ongoing", "2021-03-08", None),
    ("The 5th round of peace talks between Colombia and the ELN ended in Quito on Tuesday.", 5, "concluded", None, "2021-03-09"),
    ("A sixth round of negotiations between Colombia and the ELN will be held in Quito on 20-22 March.", 6, "planned", "2021-03-20", "2021-03-22"),
    ("The seventh round of peace talks between Colombia and the ELN was suspended on Monday.", 7, "suspended", None, "2021-03-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ordinal", "status", "start", "end"), ROUNDS)
def test_rounds(text: str, ordinal: int, status: str, start: str | None, end: str | None) -> None:
    """Rounds keep their number, their own status and their own days."""
    (found,) = only(text)[1].rounds
    days = [d.edtf if d else None for d in (found.from_, found.to)]
    assert (found.ordinal, found.status, *days) == (ordinal, status, start, end)


def test_days_of_talks_are_counted() -> None:
    """Two days that begin on a Tuesday end on the Wednesday; two that end on a Sunday began on the Saturday."""
    ahead = only("The two-day peace talks between Colombia and the ELN will begin in Quito on 16 March.")[1]
    assert ahead.since and ahead.until and (ahead.since.edtf, ahead.until.edtf) == ("2021-03-16", "2021-03-17")
    over = only("Colombia and the ELN concluded two days of peace talks in Quito on Sunday.")[1]
    assert over.since and over.until and (over.since.edtf, over.until.edtf) == ("2021-03-06", "2021-03-07")


def test_first_round_begins_the_process() -> None:
    """Where the report dates the first round, the process dates from it."""
    _, talks = only(
        "The first round of peace talks between Colombia and the ELN was held in Quito in January 2020. | "
        "The second round of the talks ended in Havana on Tuesday."
    )
    assert talks.since is not None and talks.since.edtf == "2020-01"
    assert [r.ordinal for r in talks.rounds] == [1, 2]


# report, venue, reason
VENUES = [
    ("Peace talks between Colombia and the ELN in Quito resumed on Monday.", "Quito", "on the noun"),
    ("Peace talks between Colombia and the ELN were held in the Ecuadorean capital Quito.", "Quito", "a town by apposition"),
    ("The Juba peace talks between Uganda and the Lord's Resistance Army resumed.", "Juba", "before the noun"),
    (
        "Talks on the crisis in Darfur between Sudan and the Justice and Equality Movement opened in Abuja.",
        "Abuja",
        "not the topic's place",
    ),
    ("The peace talks between Colombia and the ELN could be held in Quito.", None, "a wish is no place"),
    ("Colombia's delegation left for Quito on Monday to resume peace talks with the ELN.", "Quito", "where they go"),
    ("Peace talks between Colombia and the ELN resumed. | The army bombed a camp in Cali.", None, "another sentence's place"),
]


@pytest.mark.parametrize(("text", "venue", "reason"), VENUES)
def test_venue(text: str, venue: str | None, reason: str) -> None:
    """Where the talks are held."""
    record, talks = only(text)
    assert next((p.name for p in record.places if p.id == talks.venue), None) == venue, reason


# report, outcome, reason
OUTCOMES = [
    ("Peace talks between Colombia and the ELN ended in Quito without an agreement.", "none", "without"),
    ("Peace talks between Colombia and the ELN made progress on prisoners.", "progress", "progress"),
    ("The UN wants faster progress in peace talks between Colombia and the ELN.", "unknown", "progress is only wanted"),
    ("Peace talks between Colombia and the ELN collapsed.", "breakdown", "collapse"),
    ("Colombia and the ELN signed a ceasefire on Friday after peace talks in Quito.", "ceasefire", "a truce"),
    (
        "Peace talks between Colombia and the ELN wound up on Monday with an agreement on prisoners.",
        "partial-agreement",
        "ended with",
    ),
    ("Colombia and the ELN signed a final peace agreement in Quito on Monday.", "agreement", "the whole"),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), OUTCOMES)
def test_outcome(text: str, outcome: str, reason: str) -> None:
    """What the talks came to."""
    assert only(text)[1].outcome == outcome, reason


# report, mediators, reason
MEDIATORS = [
    ("Peace talks between Colombia and the ELN mediated by Norway resumed in Quito.", {"NOR"}, "mediated by"),
    ("The Norwegian-mediated peace talks between Colombia and the ELN resumed.", {"NOR"}, "before a participle"),
    ("Peace talks between Colombia and the ELN opened in Quito under the auspices of the United Nations.", {"United Nations"}, "auspices"),
    ("Norway is mediating peace talks between Colombia and the ELN.", {"NOR"}, "mediating"),
    ("Peace talks between Colombia and the ELN resumed, Norwegian mediators said.", {"NOR"}, "mediators of a state"),
    ("Peace talks between Colombia and the ELN resumed. | International mediators were optimistic.", {"International mediators"}, "unnamed ones alone"),
    ("Peace talks between Colombia and the ELN resumed. | Norway is mediating the talks. International mediators were hopeful.", {"NOR"},
     "unnamed ones give way"),
    ("Peace talks between Colombia and the ELN resumed. | The US-backed army attacked.", set(), "a backer does not mediate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mediators", "reason"), MEDIATORS)
def test_mediators(text: str, mediators: set[str], reason: str) -> None:
    """Who keeps the table; a named mediator makes the talks mediated."""
    record, talks = only(text)
    assert keys(record, talks.mediators) == mediators, reason
    assert (talks.format == "mediated") == bool(mediators)


def test_hosts_observers_guarantors() -> None:
    """Those said to host, to watch, to stand surety; a venue's country alone is none of them."""
    record, talks = only(
        "Peace talks between Colombia and the ELN, hosted by Ecuador, resumed in Havana. | Cuba and Norway act as guarantors. | "
        "Observers from the African Union attended the opening session."
    )
    assert keys(record, talks.hosts) == {"ECU"}
    assert keys(record, talks.guarantors) == {"CUB", "NOR"}
    assert keys(record, talks.observers) == {"African Union"}


# report, (name, party, position) of each delegate
DELEGATES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Peace talks between Colombia and the ELN resumed. | Marta Olen leads the government delegation, Tomas Orel heads the rebel team.",
     [("Marta Olen", "COL", "head"), ("Tomas Orel", ELN, "head")]),
    ("Peace talks between Colombia and the ELN resumed. | The rebels' chief negotiator, Tomas Orel, came late.",
     [("Tomas Orel", ELN, "head")]),
    ("An eight-member delegation headed by Colombian Foreign Minister Marta Olen left for Quito for peace talks with the ELN.",
     [("Marta Olen", "COL", "head")]),
    ("Peace talks between Colombia and the ELN resumed. | Tomas Orel, a member of the ELN delegation, waved.",
     [("Tomas Orel", ELN, "member")]),
    ("The Norwegian-mediated peace talks between Colombia and the ELN resumed. | Norwegian envoy Lars Dahl was there.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "delegates"), DELEGATES)
def test_delegates(text: str, delegates: list[tuple[str, str, str]]) -> None:
    """Heads and members of the parties' delegations; mediators' men are none."""
    record, talks = only(text)
    assert [(key(record, d.person), key(record, d.party), d.position) for d in talks.delegates] == delegates


# report, (actor, how, by)
ABSENT = [
    ("Peace talks between the Taliban and the United States resumed in Doha. | The Taliban refuse to negotiate with the Afghan government.",
     ("AFG", "excluded", "Taliban")),
    ("The ELN walked out of peace talks with Colombia in Quito.", (ELN, "walked-out", None)),
    ("Peace talks between Sudan and South Sudan opened. | Egypt boycotted the talks.", ("EGY", "refuses", None)),
    ("Peace talks between Sudan and South Sudan opened. | Egypt was not invited.", ("EGY", "not-invited", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "absent"), ABSENT)
def test_absent(text: str, absent: tuple[str, str, str | None]) -> None:
    """Who was not at the table, how, and by whom it was kept out."""
    record, talks = only(text)
    assert [(key(record, a.actor), a.how, key(record, a.by)) for a in talks.absent] == [absent]


def test_an_army_that_withdraws_walks_out_of_nothing() -> None:
    """Withdrawn troops are no walk-out, though talks are named beside them."""
    _, talks = only("The army withdrew its troops from Cali as peace talks between Colombia and the ELN went on in Quito.")
    assert talks.absent == ()


# report, issues
ISSUES = [
    ("Colombia and the ELN held peace talks on prisoners and a bilateral truce in Quito.", ("prisoners", "bilateral truce")),
    (
        "Peace talks between Colombia and the ELN resumed. | The two sides will discuss the issue of land reform.",
        ("land reform",),
    ),
    ("The peace talks between Colombia and the ELN focused on the release of hostages.", ("release of hostages",)),
]


@pytest.mark.parametrize(("text", "issues"), ISSUES)
def test_issues(text: str, issues: tuple[str, ...]) -> None:
    """What is on the table, each thing on its own."""
    assert only(text)[1].issues == issues


def test_purpose() -> None:
    """An infinitive or an aim on the noun is the purpose."""
    assert (
        only("Peace talks between Colombia and the ELN to find a lasting settlement resumed.")[1].purpose
        == "a lasting settlement"
    )
    assert only("Peace talks aimed at ending the war between Colombia and the ELN resumed.")[1].purpose is not None


def test_two_processes_stay_apart() -> None:
    """Talks of other parties are another process."""
    record = read(
        "Peace talks between Colombia and the ELN resumed in Quito on Monday. | "
        "In Asia, ceasefire negotiations between the Philippine government and the Moro Islamic Liberation Front collapsed on Tuesday."
    )
    assert [keys(record, t.parties) for t in record.talks] == [{"COL", ELN}, {"PHL", "Moro Islamic Liberation Front"}]
    assert [t.status for t in record.talks] == ["resumed", "collapsed"]


def test_signed_accord_without_talks() -> None:
    """A peace accord with its parties is a concluded process, at the place and on the day of its signing."""
    record, talks = only(
        "The army will leave Aceh under the peace accord that Indonesia signed with the Free Aceh Movement in Helsinki in 2005."
    )
    assert keys(record, talks.parties) == {"IDN", "Free Aceh Movement"}
    assert (talks.status, talks.outcome) == ("concluded", "agreement")


def test_agreements() -> None:
    """A signed text with its signatories."""
    record, talks = only("Colombia and the ELN signed a ceasefire agreement in Quito on Monday after months of peace talks.")
    (agreement,) = talks.agreements
    assert (agreement.kind, agreement.status, keys(record, agreement.signatories)) == ("ceasefire", "signed", {"COL", ELN})


def spans(value: Any) -> list[Span]:
    """All spans below a value."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [s for item in value for s in spans(item)]
    return [s for _, item in value for s in spans(item)] if hasattr(value, "model_fields_set") else []


@pytest.mark.parametrize("text", [c[0] for c in (*PARTIES, *VENUES, *MEDIATORS, *ABSENT)])
def test_spans_are_true(text: str) -> None:
    """Every span of every entry cuts out its own words."""
    record = read(text)
    found = [s for t in record.talks for s in spans(t)]
    assert found
    assert all(record.document.text[s.start : s.end] == s.text for s in found)
    assert all(set(t.parties).isdisjoint(t.mediators) for t in record.talks)


@pytest.mark.parametrize(
    "text",
    [
        "talks talks talks with with between and",
        "round 99th of of talks in in",
        "Peace talks.",
        "TALKS BETWEEN AND",
        "table negotiating " * 50,
    ],
)
def test_odd_text(text: str) -> None:
    """Broken sentences give a record, whatever it says."""
    read(text)
