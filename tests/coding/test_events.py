"""What happened: one sentence, one event. Each line: sentence, type, mode, status, who → whom, and the reason it is there."""

import pytest

import parley
from parley.record import Event, Record

CASES = [
    ("Gunmen killed three farmers in Zacatal on Monday.", "ASSAULT", None, "asserted", "gunmen", "farmers", "a plain act of violence"),
    ("Three farmers were killed by gunmen near the river.", "ASSAULT", None, "asserted", "gunmen", "farmers", "the passive, turned round"),
    ("Four people were killed in a car bombing in Baghdad.", "ASSAULT", "explosives", "asserted", "", "people", "an actorless event is kept"),
    ("The Taliban carried out an attack on a convoy near Ghazni.", "ASSAULT", None, "asserted", "Taliban", "", "a light verb"),
    ("Israeli warplanes bombed a camp in southern Lebanon.", "ASSAULT", "aerial", "asserted", "Israel", "", "the instrument's owner acts"),
    ("Fighters kidnapped two aid workers in the north of Mali.", "ASSAULT", "abduct", "asserted", "fighters", "aid workers", "abduction"),
    ("Riot police fired tear gas at students in Tunis.", "ASSAULT", "crowd-control", "asserted", "police", "students", "crowd control is assault"),
    ("Russia condemned the killing of the envoy.", "ACCUSE", "disapprove", "asserted", "Russia", "", "condemning"),
    ("Ukraine accused Russia of shelling a school.", "ACCUSE", "allege", "asserted", "Ukraine", "Russia", "accusing"),
    ("The mayor blamed the rebels for the blast.", "ACCUSE", "allege", "asserted", "mayor", "rebels", "blaming"),
    ("The court opened an investigation into the army.", "ACCUSE", "investigate", "asserted", "court", "army", "investigating"),
    ("France urged Libya to hold talks with the rebels.", "REQUEST", "meet", "asserted", "France", "Libya", "asked to meet"),
    ("The United Nations called on Sudan to release the prisoners.", "REQUEST", "yield", "asserted", "United Nations", "Sudan", "asked to yield"),
    ("The opposition demanded the resignation of the prime minister.", "REQUEST", "change", "asserted", "opposition", "", "asked to change"),
    ("Ethiopia asked Kenya for help.", "REQUEST", "assist", "asserted", "Ethiopia", "Kenya", "asked to assist"),
    ("The rebels refused to meet the president.", "REJECT", "meet", "asserted", "rebels", "president", "refused to meet"),
    ("The government rejected the rebels' demand for a ceasefire.", "REJECT", "yield", "asserted", "government", "rebels", "refused to yield"),
    ("Iran said it would not negotiate with the United States.", "REJECT", "meet", "asserted", "Iran", "United States", "will not meet is a refusal"),
    ("The militia said it could not accept the plan.", "REJECT", None, "asserted", "militia", "", "cannot accept is a refusal"),
    ("Turkey threatened to attack Syria.", "THREATEN", "violence", "asserted", "Turkey", "Syria", "a threat of violence"),
    ("The general warned that his army would bomb the capital.", "THREATEN", "violence", "asserted", "", "", "an announced attack is a threat"),
    ("Kenya and Somalia held talks in Geneva on Friday.", "CONSULT", None, "asserted", "Kenya", "", "holding talks"),
    ("The presidents of Egypt and Sudan met in Cairo.", "CONSULT", None, "asserted", "Egypt", "", "meeting"),
    ("The foreign minister of Norway visited Colombia.", "CONSULT", "visit", "asserted", "Norway", "Colombia", "visiting: the host is the recipient"),
    ("The president of Ghana will visit Togo next week.", "AGREE", None, "planned", "Ghana", "Togo", "a future meeting is agreed"),
    ("The rebels and the government signed a peace agreement in Havana.", "SUPPORT", None, "asserted", "rebels", "", "signing"),
    ("Germany agreed to send aid to Jordan.", "AGREE", None, None, "Germany", "Jordan", "agreeing"),
    ("The army withdrew its troops from Aleppo.", "RETREAT", "withdraw", "asserted", "army", "", "withdrawing"),
    ("The group released two hostages.", "RETREAT", "release", "asserted", "group", "", "releasing"),
    ("The rebels will release 20 soldiers.", "CONCEDE", None, "planned", "rebels", "", "a promised release is conceded"),
    ("The junta declared a ceasefire.", "CONCEDE", None, "asserted", "junta", "", "a declared ceasefire is conceded"),
    ("Japan gave Nepal 2 million dollars in aid.", "AID", None, "asserted", "Japan", "Nepal", "aid"),
    ("Thousands of workers demonstrated in Santiago against the government.", "PROTEST", "demo", "asserted", "", "", "demonstrating"),
    ("Prisoners went on hunger strike in Diyarbakir.", "PROTEST", "hunger", "asserted", "prisoners", "", "hunger strike"),
    ("Police arrested three journalists in Minsk.", "COERCE", "arrest", "asserted", "police", "journalists", "arresting"),
    ("The junta imposed a curfew on the capital.", "COERCE", "curfew", "asserted", "junta", "", "curfew"),
    ("Chad deployed troops along the border with Sudan.", "MOBILIZE", "troops", "asserted", "Chad", "", "deploying"),
    ("The rebels walked out of the talks.", "SANCTION", "withdraw", "asserted", "rebels", "", "leaving the talks for good"),
    ("The government suspended talks with the rebels.", "SANCTION", "discontinue", "asserted", "government", "rebels", "suspending talks"),
    ("The army did not attack the village.", "ASSAULT", None, "negated", "army", "", "negation"),
    ("If the talks fail, the rebels would attack the capital.", "ASSAULT", None, "hypothetical", "rebels", "", "a condition"),
    ("Witnesses said soldiers killed two boys.", "ASSAULT", None, "claimed", "soldiers", "boys", "a source's word"),
    ("The police failed to arrest the rebel leader.", "COERCE", "arrest", "negated", "police", "rebel leader", "failed to"),
]  # fmt: skip

NONE = [
    ("The striker shot the winning goal past the keeper.", "sport"),
    ("He suffered a heart attack on stage last night.", "illness"),
    ("The film shows an attack on a castle in the Middle Ages.", "film"),
    ("Shares in the company hit a record high.", "business"),
    ("The home side launched wave after wave of attack in the second half of the match.", "sport"),
]


def read(text: str) -> Record:
    return parley.read(text, published="2019-05-11", coverage="all")


def called(record: Record, ids: tuple[str, ...]) -> str:
    """All names and mentions of these actors and of the sides they belong to, in one string."""
    actors = {a.id: a for a in record.actors}
    out: list[str] = []
    for id in ids:
        at: str | None = id
        while at is not None:
            out += [actors[at].name, *(m.text for m in actors[at].mentions)]
            at = actors[at].member_of
    return " | ".join(out).lower()


def fits(record: Record, e: Event, type: str, mode: str | None, status: str | None, actor: str, recipient: str) -> bool:
    return (
        e.type == type
        and (mode is None or mode in e.modes)
        and (status is None or e.status == status)
        and actor.lower() in called(record, e.actors)
        and recipient.lower() in called(record, e.recipients)
    )


@pytest.mark.parametrize(("text", "type", "mode", "status", "actor", "recipient", "reason"), CASES)
def test_event(text: str, type: str, mode: str | None, status: str | None, actor: str, recipient: str, reason: str) -> None:
    """The sentence gives this event, with its words, and says which rule spoke."""
    record = read(text)
    assert any(fits(record, e, type, mode, status, actor, recipient) for e in record.events), (
        reason,
        [(e.type, e.modes, e.status, called(record, e.actors), called(record, e.recipients)) for e in record.events],
    )
    assert all(e.evidence.type and e.why for e in record.events)


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_no_violence(text: str, reason: str) -> None:
    """What only sounds like violence gives no assault."""
    assert not [e for e in read(text).events if e.type == "ASSAULT"], reason


def test_one_happening_one_event() -> None:
    """Killing, attack and bombing of one day and place are one event with all its evidence."""
    text = (
        "Ten killed in market bombing\n\nA bomb killed ten people at a market in Mosul on Thursday, police said.\n\n"
        "The attack was the worst this year. Islamic State claimed responsibility for the bombing."
    )
    record = read(text)
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    assert len(event.evidence.type) >= 3
    assert [r.basis for r in event.responsibility] == ["claimed"]
    assert [(c.harm, c.best) for c in event.casualties] == [("killed", 10)]


def test_a_denial_is_an_account() -> None:
    """A denial is written on the event it denies, never a second event."""
    record = read(
        "A car bomb killed six soldiers in Kidal. The army blamed the separatists. The separatists denied carrying out the attack."
    )
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    assert {r.basis for r in event.responsibility} == {"accused", "denied"}
    assert "denies" in {a.stance for a in event.accounts}
    assert event.status in ("asserted", "claimed")


def test_parts_and_rivals() -> None:
    """Parts lie inside their figure; a second count of the same dead is its rival, with who counted."""
    record = read("A blast killed 12 people, including four children, in Kandahar. The governor put the death toll at nine.")
    (event,) = [e for e in record.events if e.type == "ASSAULT"]
    whole, part, rival = event.casualties
    assert (whole.best, part.best, rival.best) == (12, 4, 9)
    assert part.part_of == whole.id
    assert rival.rival_of == whole.id
