"""How a single English word of upper-case text is spelled, told from a language model's own tables.

The model's lemma tables say what is an English word, its vectors which spellings it has met: "Cristiani" and "FMLN", never
"cristiani". Nothing here imports a language model; the pipeline hands its tables in.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from .recase import VOWELS, Spell, raised, upper

# Nouns without a plural that are no names, by their endings and one by one.
ABSTRACT = tuple(
    "ness ity tion sion ism ics ment ance ence ancy ency ship hood dom ing cy ry phy gy ware fare acy tude sis age ure "
    "craft work stock fire shed hold still man men woman women people thing ings".split()
)
MASS = frozenset(
    "cocaine heroin marijuana opium health wealth courage petroleum noon midnight midday daybreak dawn nightfall "
    "electricity propaganda whereabouts outskirts goods wheat rice maize cattle police media clergy personnel ammunition "
    "weaponry artillery cavalry infantry munitions shrapnel debris rubble petrol gasoline diesel fuel oxygen gunpowder "
    "dynamite patience vigilance malice prestige welfare optimism happiness honesty bravery savagery impunity custody "
    "amnesty poverty anarchy chaos detente famine goodwill vigor vigour salvation ransom diplomacy homage truth laughter "
    "hunger aid midst forefront behalf jeopardy accordance unison collusion espionage basis crisis thesis analysis "
    "series means headquarters barracks crossroads proceedings savings earnings tactics ethics belongings surroundings "
    "hostilities communications circumstances instructions indignation underground afterwards aerospace luggage baggage "
    "traffic livestock soccer football tennis music art software radio television internet".split()
)


def speller(
    index: Mapping[str, Collection[str]],
    irregular: Mapping[str, Collection[str]],
    rules: Mapping[str, Sequence[Sequence[str]]],
    stop_words: Collection[str],
    has_vector: Callable[[str], bool],
) -> Spell:
    """A `spell` for `recase`. The first three are spaCy's lookups `lemma_index`, `lemma_exc` and `lemma_rules`, keyed by noun,
    verb, adj and adv; they are turned into sets at the first word that is asked for."""
    tables: list[_Tables] = []
    known: dict[str, str] = {}

    def spell(word: str) -> str:
        if word not in known:
            if not tables:
                tables.append(_Tables(index, irregular, rules, stop_words, has_vector))
            known[word] = tables[0].spelled(word)
        return known[word]

    return spell


class _Tables:
    """The words of a language model, as sets."""

    def __init__(
        self,
        index: Mapping[str, Collection[str]],
        irregular: Mapping[str, Collection[str]],
        rules: Mapping[str, Sequence[Sequence[str]]],
        stop_words: Collection[str],
        has_vector: Callable[[str], bool],
    ) -> None:
        kinds = ("noun", "verb", "adj", "adv")
        self.words = {kind: frozenset(index.get(kind, ())) | frozenset(irregular.get(kind, ())) for kind in kinds}
        self.rules = {kind: tuple((str(old), str(new)) for old, new in rules.get(kind, ())) for kind in kinds}
        self.stop = frozenset(stop_words)
        self.has_vector = has_vector

    def spelled(self, word: str) -> str:
        title, capital = raised(word), upper(word)
        if self._is_common(word):
            return word
        silent = not VOWELS & set(word)
        if silent or (len(word) <= 6 and self.has_vector(capital) and not self.has_vector(title)):
            return capital
        return title

    def _is_common(self, word: str) -> bool:
        if word in self.stop:
            return True
        kinds = {kind for kind in self.words if self._inflected(word, kind)}
        if not kinds:
            # Words that no dictionary lists, but that were met in lower case only: "dynamited", "machinegun".
            return self.has_vector(word) and not self.has_vector(raised(word))
        if not self.has_vector(word):
            return not self.has_vector(raised(word)) and not self.has_vector(upper(word))
        return kinds != {"noun"} or self._countable(word)

    def _inflected(self, word: str, kind: str) -> bool:
        if word in self.words[kind]:
            return True
        return any(
            word.endswith(old) and word[: len(word) - len(old)] + new in self.words[kind] for old, new in self.rules[kind]
        )

    def _countable(self, word: str) -> bool:
        """A noun with a plural, or of a kind that needs none; what is left are the names a dictionary lists ("bogota")."""
        if word in MASS or word.endswith(ABSTRACT) or word not in self.words["noun"]:
            return True
        if word.endswith("s") and any(
            stem in self.words["noun"] and self.has_vector(stem) for stem in (word[:-1], word[:-2], word[:-3] + "y")
        ):
            return True  # "years" and "dozens" are words of their own in some dictionaries
        ending = "es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"
        plural = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in VOWELS - {"y"} else word + ending
        return self.has_vector(plural)
