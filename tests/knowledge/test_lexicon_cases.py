"""The lexicon on whole sentences: which rule speaks for the predicate. Sentences are ours."""

from collections.abc import Callable
from pathlib import Path

import pytest

from parley.coding.matching import match
from parley.knowledge.lexicon import Lexicon, load_lexicon
from parley.knowledge.ontology import PACKAGE
from parley.language import Parsed
from parley.language.clauses import clauses_of

# Sentence, word that heads the predicate, type and mode ("-" no event, "" no rule), reason where it is not plain.
CASES = [
    # ASSAULT
    ("Gunmen killed two guards at the depot.", "killed", "ASSAULT", ""),
    ("The earthquake killed forty villagers.", "killed", "-", "nature does not assault"),
    ("A roadside bomb killed four policemen.", "killed", "ASSAULT explosives", ""),
    ("Government warplanes attacked three hill bases.", "attacked", "ASSAULT aerial", ""),
    ("Police fired tear gas at the students.", "fired", "ASSAULT crowd-control", ""),
    ("The militants fired rockets at the airport.", "fired", "ASSAULT heavy-weapons", ""),
    ("The president fired his defence minister.", "fired", "-", "a dismissal"),
    ("Soldiers opened fire on the marchers.", "opened", "ASSAULT firearms", ""),
    ("A drone strike destroyed the fuel store.", "strike", "ASSAULT drone", ""),
    ("He died of a heart attack on Monday.", "attack", "-", "an illness"),
    ("The rebels carried out an attack on the bridge.", "attack", "ASSAULT", ""),
    ("Two farmers were kidnapped by bandits.", "kidnapped", "ASSAULT abduct", ""),
    ("The director shot the film in Morocco.", "shot", "-", "a film"),
    ("Rebels blew up an electricity tower.", "blew", "ASSAULT explosives", ""),
    ("A man blew himself up outside the barracks.", "blew", "ASSAULT suicide-attack", ""),
    ("The army shelled the southern suburbs.", "shelled", "ASSAULT heavy-weapons", ""),
    ("Youths threw stones at the patrol.", "threw", "ASSAULT primitive", ""),
    ("The militia violated the truce twice.", "violated", "ASSAULT", "CAMEO 196"),
    ("The assassination of the mayor shocked the town.", "assassination", "ASSAULT targeted", ""),
    # COERCE
    ("Police arrested nine activists.", "arrested", "COERCE arrest", ""),
    ("Officers seized power in the capital.", "seized", "COERCE seize", "a takeover without a fight"),
    ("The junta declared a state of emergency.", "declared", "COERCE martial-law", ""),
    ("The government imposed a curfew on the city.", "imposed", "COERCE curfew", ""),
    ("The ministry shut down the newspaper.", "shut", "COERCE censor", ""),
    ("The army cut off electricity to the camp.", "cut", "COERCE withhold", ""),
    ("The court banned the party.", "banned", "COERCE restrict", ""),
    # RETREAT
    ("Troops withdrew from the valley.", "withdrew", "RETREAT withdraw", ""),
    ("The guerrillas released five hostages.", "released", "RETREAT release", ""),
    ("The ministry released a statement.", "released", "-", "no captive"),
    ("The fighters laid down their weapons.", "laid", "RETREAT disarm", ""),
    ("The finance minister resigned.", "resigned", "RETREAT resign", ""),
    ("They lifted the blockade of the port.", "lifted", "RETREAT", ""),
    ("The two armies swapped prisoners.", "swapped", "RETREAT release", ""),
    # CONSULT
    ("The envoys met in Geneva on Sunday.", "met", "CONSULT", ""),
    ("The firm met its target.", "met", "-", ""),
    ("The two sides held talks in Muscat.", "talks", "CONSULT", ""),
    ("The king visited Norway.", "visited", "CONSULT visit", ""),
    ("Oman mediated between the two movements.", "mediated", "CONSULT third-party", ""),
    ("Both sides discussed the border.", "discussed", "CONSULT", ""),
    # AGREE, SUPPORT, CONCEDE
    ("The two parties agreed to meet again.", "agreed", "AGREE", ""),
    ("Both sides agreed on a ceasefire.", "agreed", "AGREE", "agreed jointly"),
    ("The rebels declared a ceasefire.", "declared", "CONCEDE", "declared by one side"),
    ("The movement promised to release the miners.", "promised", "CONCEDE", "a promised release"),
    ("The two presidents signed a peace treaty.", "signed", "SUPPORT", "concluded"),
    ("The bishops praised the accord.", "praised", "SUPPORT", ""),
    ("The general apologized for the killings.", "apologized", "CONCEDE", ""),
    ("Parliament lifted the curfew.", "lifted", "CONCEDE", ""),
    ("Canada recognized the new government.", "recognized", "SUPPORT", ""),
    ("The governor offered talks.", "offered", "AGREE", ""),
    # AID, COOPERATE
    ("Sweden provided blankets to the refugees.", "provided", "AID", ""),
    ("Turkey shared intelligence with its neighbour.", "shared", "COOPERATE", ""),
    # REQUEST, REJECT, ACCUSE, THREATEN
    ("The villagers demanded an inquiry.", "demanded", "REQUEST", ""),
    ("He called for an end to the siege.", "called", "REQUEST", ""),
    ("The council urged the rebels to disarm.", "urged", "REQUEST", ""),
    ("The rebels rejected the offer.", "rejected", "REJECT", ""),
    ("The colonel refused to negotiate.", "refused", "REJECT", ""),
    ("The officer refused to comment.", "refused", "-", "a refusal to speak to reporters"),
    ("The government cancelled the talks.", "cancelled", "REJECT meet", "before meeting"),
    ("The government suspended the talks.", "suspended", "SANCTION discontinue", ""),
    ("The delegation walked out of the talks.", "walked", "SANCTION withdraw", "leaving the talks"),
    ("The minister accused the rebels of treason.", "accused", "ACCUSE allege", ""),
    ("The pope condemned the bombing.", "condemned", "ACCUSE disapprove", ""),
    ("Prosecutors investigated the killing.", "investigated", "ACCUSE investigate", ""),
    ("Chile summoned the ambassador.", "summoned", "ACCUSE disapprove", ""),
    ("The militia threatened to attack the port.", "threatened", "THREATEN", "its mode comes from the content"),
    ("The leader vowed to retaliate.", "vowed", "THREATEN violence", ""),
    # PROTEST, SANCTION, MOBILIZE
    ("Thousands demonstrated in the capital.", "demonstrated", "PROTEST demo", ""),
    ("Miners went on strike.", "strike", "PROTEST strike", ""),
    ("Prisoners began a hunger strike.", "strike", "PROTEST hunger", ""),
    ("Farmers blocked the highway.", "blocked", "PROTEST obstruct", ""),
    ("Peru expelled two diplomats.", "expelled", "SANCTION expel", ""),
    ("The union imposed sanctions on the regime.", "imposed", "SANCTION discontinue", ""),
    ("The court convicted the general.", "convicted", "SANCTION convict", ""),
    ("The army deployed troops along the border.", "deployed", "MOBILIZE troops", ""),
    ("Soldiers remained on alert.", "remained", "MOBILIZE troops", ""),
    # words that are only positions
    ("The party wants a federal state.", "wants", "-", "wants alone is a position"),
    ("The union opposes the plan.", "opposes", "-", "opposes alone is a position"),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The package's own lexicon."""
    return load_lexicon((Path(PACKAGE),))


@pytest.mark.parametrize(("sentence", "word", "expected", "reason"), CASES, ids=[case[0] for case in CASES])
def test_rule(sentence: str, word: str, expected: str, reason: str, lexicon: Lexicon, parse: Callable[[str], Parsed]) -> None:
    """The predicate headed by the word gets this type and mode."""
    parsed = parse(sentence)
    clauses = clauses_of(parsed, lexicon.nouns, lexicon.light)
    clause = clauses.of(next(w for w in parsed.words if w.text == word))
    rule = match(clause, lexicon) if clause is not None else None
    found = "" if rule is None else "-" if rule.type is None else f"{rule.type} {rule.mode or ''}".strip()
    assert found == expected, reason
