"""Places of a report: which names are places, which place is meant, and what the coordinates stand for. Sentences are in tests/cases/places-*.md."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.coding.places import Places, find_places
from parley.knowledge.gazetteer import load_gazetteer
from parley.language import Parsed

Parse = Callable[[str], Parsed]


def places_of(parse: Parse, text: str) -> Places:
    return find_places(parse(text), load_gazetteer())


def test_ids_follow_the_text_and_spans_are_true(parse: Parse) -> None:
    """p1, p2 … in order of first mention; every span is the text's own words."""
    text = "Fighters left Homs for Hama. In Homs, and in the rest of Syria, the truce held."
    places = places_of(parse, text).all
    assert [p.id for p in places] == ["p1", "p2", "p3"]
    assert [p.name for p in places] == ["Homs", "Hama", "Syria"]
    assert len(places[0].mentions) == 2
    for place in places:
        for span in place.mentions:
            assert text[span.start : span.end] == span.text


def test_of_finds_the_place_of_a_word(parse: Parse) -> None:
    """Any word of the mention leads to the place; other words to none."""
    parsed = parse("Troops withdrew from Port Sudan to Khartoum.")
    places = find_places(parsed, load_gazetteer())
    at = {w.text: places.of(w) for w in parsed.words}
    assert at["Port"] == at["Sudan"] == "p1"
    assert at["Khartoum"] == "p2"
    assert at["Troops"] is None
    assert places.get("p2").name == "Khartoum"
    assert places.country_of("p2") == "SDN"


def test_a_government_that_speaks_is_no_place_but_its_capital_may_be(parse: Parse) -> None:
    """Where the name is also used literally the place is kept, and `of` stays silent at the speaker."""
    parsed = parse("Kabul said the road was open. Trucks reached Kabul at noon.")
    places = find_places(parsed, load_gazetteer())
    assert [p.name for p in places.all] == ["Kabul"]
    assert [places.of(w) for w in parsed.words if w.text == "Kabul"] == [None, "p1"]


def test_unknown_places_claim_nothing(parse: Parse) -> None:
    """No coordinates, no country, precision none."""
    (place,) = places_of(parse, "Gunmen raided the village of Tarshkel.").all
    assert (place.lat, place.lon, place.country, place.geonames, place.precision) == (None, None, None, None, "none")


def test_a_facility_near_its_town_claims_no_id(parse: Parse) -> None:
    """Its point is the town's, and precision says so."""
    (place,) = places_of(parse, "Rockets hit Kandahar airport.").all
    assert place.precision == "near" and place.geonames is None
    assert place.lat == pytest.approx(31.6, abs=0.2)


def test_coordinates_are_the_places_own(parse: Parse) -> None:
    """A province's point lies in the province, a town's in the town."""
    helmand, palma = places_of(parse, "Fighting in Helmand province was like that in Palma, Mozambique.").all[:2]
    assert helmand.lat == pytest.approx(31.5, abs=1) and helmand.lon == pytest.approx(64.2, abs=1)
    assert palma.lat == pytest.approx(-10.8, abs=0.3) and palma.admin1 == "Cabo Delgado"


def test_headlines_in_capitals_of_words_name_only_places(parse: Parse) -> None:
    """Title case makes no places of common words."""
    from parley.language import load
    from parley.language import parse as parse_with

    text = "Rebels Reject Best Offer as Talks in Doha Reach a Victory for Hope\n\nThe talks went on."
    parsed = parse_with(load(), text, text.index("\n"))
    assert [p.name for p in find_places(parsed, load_gazetteer()).all] == ["Doha"]


def test_same_report_same_places(parse: Parse) -> None:
    """Nothing depends on the order of reading or on chance."""
    text = "In Springfield, Cambridge, Columbia and San Jose, people marched; in Georgia they did not."
    assert places_of(parse, text).all == places_of(parse, text).all


HOSTILE = [
    "\u202eKabul\u202c",
    "Kabul" * 400,
    "of of of the Of Of",
    "’s ’s Kabul’s",
    "A." * 300,
    "\u0130stanbul",
    "KABUL, " * 60,
    "( ( ( Kabul",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_breaks_nothing(parse: Parse, text: str) -> None:
    """Whatever the words, spans are true."""
    for place in places_of(parse, text).all:
        for span in place.mentions:
            assert text[span.start : span.end] == span.text


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("Kabul Paris, Texas of the in 's-–.()\"’County Ill. Mount St\n\tab"), max_size=120))
def test_any_text_gives_true_spans(parse: Parse, text: str) -> None:
    """Property: no crash, spans inside the text, ids in order."""
    places = places_of(parse, text).all
    assert [p.id for p in places] == [f"p{k + 1}" for k in range(len(places))]
    for place in places:
        for span in place.mentions:
            assert text[span.start : span.end] == span.text
