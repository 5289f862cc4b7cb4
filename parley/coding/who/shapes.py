"""What an unknown name is, by the words it is made of: a front, an army, a ministry, a party, a newspaper."""

from collections.abc import Sequence

# The last telling word of a name → kind and sector.
ENDINGS: dict[str, tuple[str, str | None]] = {
    **dict.fromkeys("front liberation resistance brigades brigade martyrs mujahideen jihad militia militias guerrillas rebels".split(), ("armed-group", "REB")),
    **dict.fromkeys("party".split(), ("organisation", "PTY")),
    **dict.fromkeys("ministry ministries department office bureau directorate agency".split(), ("organisation", "GOV")),
    **dict.fromkeys("court tribunal".split(), ("organisation", "JUD")),
    **dict.fromkeys("parliament assembly senate congress legislature jirga shura".split(), ("assembly", "LEG")),
    **dict.fromkeys("police constabulary gendarmerie".split(), ("organisation", "COP")),
    **dict.fromkeys("army navy battalion regiment corps guards guard forces command".split(), ("organisation", "MIL")),
    **dict.fromkeys("university college institute academy school".split(), ("organisation", "EDU")),
    **dict.fromkeys("times post news herald tribune gazette journal daily newspaper radio television tv broadcasting".split(), ("outlet", "JRN")),
    **dict.fromkeys("church archdiocese diocese bishopric mosque patriarchate".split(), ("organisation", "REL")),
    **dict.fromkeys("corp corp. inc inc. ltd ltd. company co co. plc holdings oil petroleum energy airlines bank motors".split(), ("organisation", "BUS")),
    **dict.fromkeys("workers federation confederation".split(), ("organisation", "LAB")),
    **dict.fromkeys("hospital clinic".split(), ("organisation", "MED")),
    **dict.fromkeys("cartel mafia".split(), ("armed-group", "CRM")),
    **dict.fromkeys("government administration".split(), ("government", "GOV")),
}  # fmt: skip
FIGHTING = frozenset(
    "liberation resistance revolutionary guerrilla guerrillas insurgent rebel rebels jihad mujahideen martyrs islamic people people's peoples popular "
    "national patriotic democratic".split()
)
UNITS = frozenset("brigade brigades battalion division corps regiment army company squadron force".split())
REGULAR = frozenset(
    "infantry armored armoured mechanized mechanised airborne artillery tank mountain presidential republican royal air first second third fourth fifth".split()
)
FIRMLY_FIGHTING = frozenset("liberation resistance revolutionary guerrilla insurgent rebel jihad mujahideen martyrs".split())


def shape_of(words: Sequence[str]) -> tuple[str, str | None]:
    """Kind and sector that the words of an unknown organisation's name tell; organisation and None where they tell nothing."""
    low = [w.lower() for w in words]
    if low[-1] in UNITS and (set(low) & REGULAR or low[0][:1].isdigit()):
        return "organisation", "MIL"
    if any(w in FIRMLY_FIGHTING for w in low) and any(
        w
        in (
            "front",
            "army",
            "movement",
            "forces",
            "force",
            "organization",
            "organisation",
            "council",
            "party",
            "brigade",
            "brigades",
            "union",
        )
        for w in low
    ):
        return ("organisation", "PTY") if low[-1] == "party" else ("armed-group", "REB")
    head = low
    for cut in ("of", "for", "in", "against", "to"):
        if cut in head[1:]:
            head = head[: head.index(cut, 1)]
    for w in reversed(head):
        found = ENDINGS.get(w)
        if found is not None:
            if w == "front" and not any(
                x in FIGHTING or x.endswith(("ian", "ean", "ese", "ish")) or x == "united" for x in low
            ):
                return "organisation", None
            return found
    return "organisation", None
