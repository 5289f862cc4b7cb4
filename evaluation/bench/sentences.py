"""Sentences of our own with gaps, and what goes into the gaps: people and villages are invented anew each time, places are real.

Invented names matter: a cache that has seen every name before would make a stream of reports look faster than it is.
"""

import random
from collections.abc import Callable, Mapping

HEADLINES = (
    "{rebels} kill {few} soldiers in attack near {place}",
    "{role} {surname} walks out of talks with {rebels}",
    "At least {few} dead as blast hits market in {place}",
    "{government} and {rebels} agree to {few}-day truce",
    "{rebels} free {few} hostages held in {village}",
    "Police arrest {few} after protest in {place}",
    "{organisation} envoy urges both sides to return to the table",
)

BODY = (
    "Fighters of the {rebels} ambushed an army convoy on the road from {place} to {village} on {weekday}, killing {few} soldiers "
    "and wounding {many} others, a military spokesman said.",
    "{role} {person} told reporters in {place} that his government would not return to the negotiating table as long as the "
    "{rebels} kept shelling {village}.",
    '"We have lost {few} of our sons in one night, and nobody has told us why," said {person}, a teacher from the nearby village '
    "of {village}.",
    "The {organisation} called on both sides to respect the ceasefire that was signed in {place} in {month} {year}.",
    "Witnesses said that aircraft had bombed the outskirts of {village} twice since dawn, and that at least {few} civilians, most "
    "of them women and children, were killed.",
    "The {rebels} denied any involvement in the bombing and accused {government} of targeting villagers who had fled {village}.",
    "In a statement, the {rebels} demanded the release of {many} prisoners and the withdrawal of troops from {village} before any "
    "further round of talks.",
    "{person}, who leads the delegation of the {rebels}, rejected the proposal and said that it had been written by people who "
    "had never seen {place}.",
    "Police fired tear gas and arrested {many} demonstrators after a march against rising bread prices in {place} turned violent "
    "on {weekday}.",
    "The second round of talks between {government} and the {rebels} is expected to open in {place} next week under the "
    "mediation of the {organisation}.",
    "According to {person}, a spokeswoman for the {organisation}, more than {thousands} people have been displaced by the "
    "fighting around {village} since {month}.",
    "Gunmen on motorcycles abducted {few} aid workers near {village} on {month} {dayno}, officials said, adding that nobody had "
    "claimed responsibility.",
    "{government} has offered to withdraw its forces from the valley if the {rebels} hand over their heavy weapons to observers.",
    "Heavy clashes broke out on {weekday} evening between the army and the {rebels} in the hills above {village}, residents said "
    "by telephone.",
    "A doctor at the hospital in {place} said that {few} bodies and {many} wounded had been brought in, among them two "
    "policemen.",
    "{role} {person} met {person} in {place} on {weekday} to discuss the exchange of prisoners, the state news agency reported.",
    "The army confirmed the strike but said that it had destroyed a depot, and that {few} fighters had died.",
    "It was not immediately clear who was behind the attack, which came two days before the delegations were due to meet.",
    "The {organisation} suspended deliveries of food to {village} after a driver was shot dead at a checkpoint manned by the "
    "{rebels}.",
    "Analysts said the split within the {rebels} could delay an agreement, although commanders in {place} were ready to observe "
    "a truce.",
    "{government} imposed sanctions on {few} companies that it accuses of buying timber from the {rebels}.",
    "Thousands of supporters gathered in front of the parliament in {place} to demand that {role} {surname} resign.",
    "He said the attackers had come before sunrise, set fire to {many} houses and driven off the cattle.",
    "She added that talks could resume within {few} days, provided that the siege of {village} was lifted.",
    "The road between {place} and {village} has been closed since {month}, and prices in the market have doubled.",
    "A bomb hidden in a fruit cart exploded near the bus station in {place}, killing {few} people and injuring about {many}, "
    "the police said.",
    "Both sides agreed to exchange {many} prisoners and to open a corridor through which aid could reach {village}.",
    "The president of the chamber of commerce, {person}, said that {thousands} jobs depended on the reopening of the border.",
    "A court in {place} sentenced {person} to {few} years in prison for supplying the {rebels} with explosives.",
    "The {rebels} released {few} soldiers whom they had captured in {month} near {village}, and handed them to the "
    "{organisation}.",
    "Earlier in the day, mortar rounds had fallen on the airport of {place}, causing damage but no casualties.",
    "Troops backed by helicopters recaptured {village} on {weekday} after {few} days of fighting, the ministry of defence "
    "announced.",
    "The {organisation}'s envoy, {person}, described the meeting as frank and said that an agenda for a third round had been "
    "drawn up.",
    "{person} urged {government} to investigate the deaths and to allow independent observers into {village}.",
    "The talks, hosted by a neighbouring country, had been postponed twice because the parties could not agree on who was to "
    "sit at the table.",
    "Neither account could be confirmed, since telephone lines to {village} have been cut for {few} weeks.",
    "The council of elders, which was not invited, said it would not feel bound by any deal reached in {place}.",
    "Unknown attackers threw a grenade into a shop owned by the brother of {person}, a local councillor.",
    "{government} promised to pay for the rebuilding of {many} schools in the province of {place} over the next two years.",
    "In {year}, a similar attack on the same bridge killed {many} people and led to the collapse of a truce.",
)

GAP_WORDS: Mapping[str, tuple[str, ...]] = {
    "place": tuple(
        "Kabul Mogadishu Aleppo Bamako Gao Goma Juba Khartoum Tripoli Benghazi Mosul Kirkuk Aden Taiz Donetsk Luhansk Maiduguri "
        "Kano Bangui Ndjamena Nairobi Kampala Bujumbura Kandahar Herat Quetta Karachi Lahore Srinagar Colombo Jaffna Yangon "
        "Davao Manila Jakarta Dili Bogota Medellin Cali Lima Caracas Managua Beirut Damascus Homs Amman Baghdad Basra Sanaa "
        "Geneva Oslo Doha Vienna Cairo Tunis Algiers Rabat Dakar Abidjan Monrovia Freetown Conakry Lusaka Harare Maputo".split()
    ),
    "rebels": tuple(
        "Northern Liberation Front|People's Salvation Army|Movement of the Free Highlands|River Province Resistance|Eastern "
        "Self-Defence Union|Taliban|Al-Shabaab|Coast Autonomy Council|Red Hills Brigade|Desert Unity Movement".split("|")
    ),
    "government": (
        "the government",
        "the authorities",
        "the transitional government",
        "the military government",
        "the ministry",
    ),
    "organisation": ("United Nations", "African Union", "European Union", "Red Cross", "Arab League"),
    "role": ("Foreign Minister", "Interior Minister", "President", "Prime Minister", "Defence Minister", "General", "Governor"),
    "weekday": tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    "month": tuple("January February March April May June July August September October November December".split()),
}

ONSETS = tuple("b br d dr f g gr h j k kh l m n p r s sh st t tr v z".split())
VOWELS = tuple("a e i o u aa ei ou".split())
CODAS = ("", "", "n", "r", "l", "s", "m", "k", "sh", "nd")


def invented(chance: random.Random, syllables: int) -> str:
    """A capitalised name of that many syllables, as a rule never seen before."""
    parts = (chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS) for _ in range(syllables))
    return "".join(parts).capitalize()


def gap_fillers(chance: random.Random) -> Mapping[str, Callable[[], str]]:
    """For each gap, what fills it."""
    fillers: dict[str, Callable[[], str]] = {
        "person": lambda: f"{invented(chance, 2)} {invented(chance, 3)}",
        "surname": lambda: invented(chance, 3),
        "village": lambda: invented(chance, 3),
        "few": lambda: str(chance.randint(2, 19)),
        "many": lambda: str(chance.randint(20, 400)),
        "thousands": lambda: f"{chance.randint(2, 90)},{chance.randint(100, 999)}",
        "dayno": lambda: str(chance.randint(1, 28)),
        "year": lambda: str(chance.randint(1998, 2018)),
    }
    return fillers | {gap: lambda words=words: chance.choice(words) for gap, words in GAP_WORDS.items()}
