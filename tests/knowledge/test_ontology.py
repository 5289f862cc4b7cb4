"""The ontology is PLOVER's: every type, mode, context and sector, with the numbers of the manual."""

import dataclasses

import pytest

from parley.knowledge.ontology import load_ontology
from parley.record.events import EventType

SECTORS = "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"


def test_holds_the_whole_scheme() -> None:
    """16 types, 67 type-mode pairs over 11 types, 37 contexts, 25 sectors."""
    ontology = load_ontology()
    assert set(ontology.types) == set(EventType.__args__)  # type: ignore[attr-defined]
    assert len(ontology.modes) == 67
    assert len({type for type, _ in ontology.modes}) == 11
    assert len(ontology.contexts) == 37
    assert set(ontology.sectors) == set(SECTORS.split())


@pytest.mark.parametrize(
    ("types", "quad"),
    [
        ("AGREE CONSULT SUPPORT CONCEDE", 1),
        ("COOPERATE AID RETREAT", 2),
        ("REQUEST ACCUSE REJECT THREATEN", 3),
        ("PROTEST SANCTION MOBILIZE COERCE ASSAULT", 4),
    ],
)
def test_quad_classes(types: str, quad: int) -> None:
    """Each type has its quad class; SANCTION is material conflict."""
    assert {load_ontology().quad(type) for type in types.split()} == {quad}


@pytest.mark.parametrize(
    ("type", "modes", "intensity"),
    [
        ("ASSAULT", (), -9),
        ("ASSAULT", ("beat",), -7.5),
        ("ASSAULT", ("firearms", "aerial"), -9.5),  # of several modes the strongest
        ("PROTEST", ("vandalize",), -5),  # a mode without a number takes the type's
        ("ACCUSE", (), -3),  # the manual prints 3
        ("RETREAT", ("disarm",), 10),
        ("CONSULT", ("beat",), 2.5),  # another type's mode says nothing
    ],
)
def test_intensity(type: str, modes: tuple[str, ...], intensity: float) -> None:
    """The mode's intensity, else the type's."""
    assert load_ontology().intensity(type, modes) == intensity


def test_numbers_stay_in_range_and_agree_with_their_quad() -> None:
    """Cooperation is positive, material conflict negative, all within -10 and 10."""
    ontology = load_ontology()
    for (type, _), mode in ontology.modes.items():
        value = ontology.types[type].intensity if mode.intensity is None else mode.intensity
        assert -10 <= value <= 10
        assert value > 0 if ontology.quad(type) <= 2 else value < 0 or type == "REQUEST"


def test_check_knows_types_and_their_modes() -> None:
    """A mode belongs to its type; no mode is always right for a type that exists."""
    ontology = load_ontology()
    assert ontology.check("REJECT", "meet")
    assert ontology.check("AGREE")
    assert not ontology.check("AGREE", "meet")
    assert not ontology.check("FIGHT")
    with pytest.raises(KeyError):
        ontology.quad("FIGHT")


def test_names_are_written_as_in_records() -> None:
    """Contexts and modes are kebab-case, and everything is defined; types also say what borders on them."""
    ontology = load_ontology()
    for name in [*ontology.contexts, *(mode for _, mode in ontology.modes)]:
        assert name == name.lower() and "_" not in name and " " not in name
    definitions = [*ontology.contexts.values(), *ontology.sectors.values()]
    definitions += [kind.definition for kind in ontology.types.values()]
    definitions += [mode.definition for mode in ontology.modes.values()]
    definitions += [kind.borders for kind in ontology.types.values()]
    assert all(definitions)


def test_every_type_and_mode_has_an_example_of_its_own() -> None:
    """No sentence serves twice; that each is coded as its type and mode, the codebook's tests see to."""
    ontology = load_ontology()
    examples = [kind.example for kind in ontology.types.values()] + [mode.example for mode in ontology.modes.values()]
    assert len(set(examples)) == 16 + 67
    assert all(example.endswith(".") for example in examples)


def test_values_are_frozen() -> None:
    """Nobody changes the ontology, and it is read once."""
    assert load_ontology() is load_ontology()
    with pytest.raises(dataclasses.FrozenInstanceError):
        load_ontology().types["AID"].quad = 3  # type: ignore[misc]
