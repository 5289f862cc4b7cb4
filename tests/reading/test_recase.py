"""Upper-case copy recased for the parser: same length, names by their spelling, sentences by their beginnings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.reading import read_text, recase, speller
from parley.reading.recase import is_shouted

WORDS = set(
    "the a an of in on and to was were said by with from that we they it have will may march north army rebel guerrilla group attack "
    "talk town lake bomb wound soldier people president general minister colonel leader spokesman peace national liberation front house "
    "met for day today explosion report destroy this is all our enemy street bridge not us police near new".split()
)


def spell(word: str) -> str:
    """A stand-in for the language model: inflections by their commonest endings."""
    stems = {word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing"), word.removesuffix("es")}
    if stems & WORDS:
        return word
    return word.upper() if not set("aeiouy") & set(word) else word.capitalize()


NAMES = {"lake front": "Lake Front", "shining path": "Shining Path", "march": "March", "el lago": "El Lago"}

CASES = [
    ("THE ARMY ATTACKED THE TOWN. THE REBELS TALKED.", "The army attacked the town. The rebels talked."),
    ("PRESIDENT BARCO MET COL. ORTIZ TODAY.", "President Barco met Col. Ortiz today."),
    ("THE PRESIDENT SAID THE GENERAL WAS WOUNDED.", "The president said the general was wounded."),
    ("THE U.S. ARMY WAS NORTH OF THE TOWN.", "The U.S. army was north of the town."),
    ("THE FMLN ATTACKED THE TOWN.", "The FMLN attacked the town."),
    ("REBELS OF THE ELN AND THE M-19 MET.", "Rebels of the Eln and the M-19 met."),
    ("THE NATIONAL LIBERATION ARMY (NLA) ATTACKED.", "The National Liberation Army (NLA) attacked."),
    ("THE TALK WAS ON 8 MARCH. WE MARCH NORTH. WE MAY TALK IN MAY.", "The talk was on 8 March. We march north. We may talk in May."),
    ("BARCO'S ARMY MET D'ANGELO IN TURBO.", "Barco's army met D'Angelo in Turbo."),
    ("HE SAID: \"THE LAKE IS OUR LAKE.\" \"NOT ALL OF IT,\" THEY SAID.", "He said: \"The lake is our lake.\" \"Not all of it,\" they said."),
    ("THE BOMB WOUNDED 3D AND 24TH ARMY SOLDIERS 5 KM NORTH.", "The bomb wounded 3d and 24th army soldiers 5 km north."),
    ("MARIA DE LA LUZ AND JUAN DEL RIO MET.", "Maria de La Luz and Juan del Rio met."),
    ("SHINING PATH ATTACKED THE HOUSE.", "Shining Path attacked the house."),
    ("THE REBELS ATTACKED US. THE US ARMY WAS NEAR.", "The rebels attacked us. The US army was near."),
    ("WE TALKED IN EL LAGO.\n\nTHE ARMY MET.", "We talked in El Lago.\n\nThe army met."),
    ("I SAID A MONDAY IN JANUARY.", "I said a Monday in January."),
]  # fmt: skip


@pytest.mark.parametrize(("shouted", "said"), CASES)
def test_cases(shouted: str, said: str) -> None:
    """Sentence starts, titles before names, months beside numbers, acronyms and their long forms."""
    assert recase(shouted, spell, NAMES).replace("HE", "He") == said.replace("HE", "He")


def test_only_capitals_are_recased() -> None:
    """Ordinary text is shown as it is; a headline in capitals above it is recased alone."""
    story = "The army attacked the town by the lake on Friday, a spokesman for the rebels said. The army denied it at once."
    assert read_text(story, spell=spell).parse_text == story
    report = read_text(f"ARMY ATTACKS TOWN BY THE LAKE NORTH OF TURBO\n\n{story}", spell=spell, names=dict)
    assert report.parse_text == f"Army attacks town by the lake north of Turbo\n\n{story}"
    assert report.text.startswith("ARMY ATTACKS")


def test_names_are_asked_for_only_in_need() -> None:
    """The table of names may be costly: ordinary text does not build it."""
    read_text("The army attacked the town by the lake on Friday.", names=lambda: pytest.fail("asked"))


def test_a_wire_report() -> None:
    """Dateline apart, the editors' marks blank, the story recased from its first word; not one offset moves."""
    text = "LIMA, 7 JAN 90 (EFE) -- [REPORT] [ANA RUIZ] [TEXT] THE ARMY ATTACKED THE TOWN NEAR TURBO. [PASSAGE OMITTED] THE REBELS TALKED."
    report = read_text(text, spell=spell)
    assert report.text == text and len(report.parse_text) == len(text)
    blocks = [" ".join(block.split()) for block in report.parse_text.split("\n\n")]
    assert blocks[1] == "The army attacked the town near Turbo. The rebels talked."
    assert report.parse_text.index("Turbo") == text.index("TURBO")


def test_letters_whose_case_changes_their_length_stay() -> None:
    """The dotted capital I of Turkish has no lower case of one character, ß no capital."""
    text = "İSTANBUL WAS ATTACKED AND STRAßE WAS NOT. İ AND I SAID SO."
    assert len(recase(text, spell)) == len(text)


def test_is_shouted() -> None:
    """A few capitals are a name."""
    assert (
        is_shouted("THE ARMY ATTACKED THE TOWN")
        and not is_shouted("FARC, ELN")
        and not is_shouted("The army attacked the TOWN")
    )


def test_without_a_word_list() -> None:
    """Sentences, months and titles still get their capitals."""
    assert recase("THE TALKS OF 8 MAY WENT ON. MR. FMLN LEFT.") == "The talks of 8 May went on. Mr. FMLN left."


@given(st.text(alphabet=st.sampled_from(list("ABCDEÉİßΣ .,'’\"()[]-—\n0123")), max_size=200), st.booleans())
@settings(max_examples=200, deadline=None)
def test_same_length_whatever_comes(text: str, named: bool) -> None:
    """Code point by code point; only letters change, and only their case."""
    out = recase(text, spell, {"abc": "Abc", "a b": "A B"} if named else None)
    assert len(out) == len(text)
    assert all(a == b or a.casefold() == b.casefold() for a, b in zip(text, out, strict=True))


def test_the_speller_tells_words_from_names() -> None:
    """A word of the dictionary is common unless it is a name the dictionary lists; capitals are for what cannot be spoken or is
    known so."""
    index = {
        "noun": ["attack", "bogota", "town", "year", "peace", "guerrilla"],
        "verb": ["attack", "carry"],
        "adj": ["national"],
    }
    rules = {"noun": [["s", ""]], "verb": [["ed", ""], ["ies", "y"]]}
    vectors = {
        "attack",
        "attacks",
        "attacked",
        "bogota",
        "Bogota",
        "town",
        "towns",
        "year",
        "years",
        "carries",
        "peace",
        "peaces",
    }
    vectors |= {"national", "guerrilla", "guerrillas", "Cristiani", "ELN", "machinegun"}
    say = speller(index, {}, rules, {"the", "of"}, vectors.__contains__)
    words = "attack attacked carries towns the bogota cristiani eln fmln machinegun guerrilla national zacapa".split()
    assert [
        say(word) for word in words
    ] == "attack attacked carries towns the Bogota Cristiani ELN FMLN machinegun guerrilla national Zacapa".split()


def test_the_models_own_tables() -> None:
    """The tables of the installed language model fit the speller."""
    from parley.language import load

    nlp = load()
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    tables = (lookups.get_table(f"lemma_{kind}") for kind in ("index", "exc", "rules"))
    say = speller(*tables, nlp.Defaults.stop_words, nlp.vocab.has_vector)
    text = "GUERRILLAS KIDNAPPED TWO SOLDIERS NEAR CHALATENANGO. THE FMLN DENIED IT. CRISTIANI ARRIVED IN BERLIN YEARS LATER."
    assert (
        recase(text, say)
        == "Guerrillas kidnapped two soldiers near Chalatenango. The FMLN denied it. Cristiani arrived in Berlin years later."
    )
