"""Verb forms come back to the verb that the lexicon lists."""

from spacy.tokens import Doc

from parley.knowledge import load_knowledge
from parley.language import load
from parley.language.lemmas import LEMMAS

IRREGULAR = frozenset(
    "be arise become come drive forgive give lose make overcome rise ride shake strike take undertake write".split()
)


def test_the_past_of_a_verb_is_that_verb() -> None:
    """Every verb on -e of the lexicon has its "-ed" form led back to itself, by the lemmatiser or by the table."""
    nlp = load()
    verbs = {v for pos, v in load_knowledge(None).lexicon.rules if pos == "v" and v.endswith("e") and " " not in v} - IRREGULAR
    doc = Doc(nlp.vocab, words=["They", *(f"{v}d" for v in sorted(verbs))])
    for token in doc[1:]:
        token.pos_, token.tag_ = "VERB", "VBD"
    found = {t.text: LEMMAS.get(t.text) or nlp.get_pipe("lemmatizer").lemmatize(t)[0].lower() for t in doc[1:]}
    assert {form: lemma for form, lemma in found.items() if lemma != form.removesuffix("d")} == {}
