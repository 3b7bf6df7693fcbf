import pytest

from leeswijzer.text.inflect import inflections

DUTCH = {
    "stam": "stammen stammetje", "raket": "raketten raketje", "grot": "grotten grotje", "school": "scholen schooltje",
    "brief": "brieven briefje", "huis": "huizen huisje", "kruisraket": "kruisraketten", "militie": "milities",
    "provincie": "provincies", "theorie": "theorieën", "idee": "ideeën", "foto": "foto's fotootje", "café": "cafés",
    "premier": "premiers", "leider": "leiders", "strijder": "strijders", "deken": "dekens",
    "koning": "koningen koninkje", "leerling": "leerlingetje", "raam": "ramen raampje", "man": "mannen mannetje",
    "stad": "steden", "hoofdstad": "hoofdsteden", "kind": "kinderen", "moeilijkheid": "moeilijkheden",
    "soldaat": "soldaten", "wolf": "wolven", "grens": "grenzen", "fotograaf": "fotografen", "neus": "neuzen",
    "oorlog": "oorlogen", "burgeroorlog": "burgeroorlogen", "gedachte": "gedachten", "Irakees": "Irakezen",
    "Amerikaan": "Amerikanen", "Iraniër": "Iraniërs", "sjiiet": "sjiieten", "Bagdad": "Bagdads", "tank": "tanks",
    "film": "films filmpje", "bui": "buien", "partij": "partijen", "monnik": "monniken",
    "volksmilities": "volksmilitie", "strijders": "strijder", "weg": "wegen", "soennitisch": "soennitische",
    "groot": "grote groter grotere grootst grootste", "dik": "dikke dikker dikste", "lief": "lieve liever liefst",
    "duur": "dure duurder duurst", "soennitische": "soennitisch", "religieus": "religieuze",
    "moeilijk": "moeilijke moeilijker", "goed": "betere beste", "bondig": "bondige",
    "pakken": "pak pakt pakte pakten gepakt gepakte pakkend", "leven": "leef leeft leefde geleefd",
    "reizen": "reis reist reisde gereisd gereisde", "wandelen": "wandel wandelt wandelde gewandeld",
    "liquideren": "liquideer liquideert liquideerde geliquideerd geliquideerde", "praten": "praat praatte gepraat",
    "uitschakelen": "uitschakelt uitschakelde uitgeschakeld uitgeschakelde",
    "vertrekken": "vertrek vertrekt vertrok vertrokken", "ondervinden": "ondervindt ondervond ondervonden",
    "innemen": "ingenomen inneemt innam", "veroveren": "veroverd veroverde", "weten": "weet wist geweten",
    "uitgaan": "uitgaat uitging uitgegaan", "bestaan": "bestaat bestond", "verstaan": "verstaat verstond verstaan",
    "lastigvallen": "lastiggevallen", "zijn": "is was waren geweest", "IS-strijder": "IS-strijders",
    "stellen": "stel stelt stelde gesteld",
}  # fmt: skip
ENGLISH = {
    "militia": "militias", "army": "armies", "city": "cities", "box": "boxes", "hero": "heroes", "child": "children",
    "woman": "women", "spokesman": "spokesmen", "crisis": "crises", "stop": "stops stopped stopping",
    "plan": "planned planning", "visit": "visited visiting", "refer": "referred", "carry": "carries carried carrying",
    "make": "makes made making", "take": "took taken", "agree": "agreed agreeing", "die": "dies died dying",
    "play": "played plays", "fix": "fixed fixes fixing", "withdraw": "withdrew withdrawn", "quit": "quitting",
    "dye": "dyeing",
}  # fmt: skip


@pytest.mark.parametrize(("word", "forms"), DUTCH.items())
def test_dutch_forms(word: str, forms: str) -> None:
    assert set(forms.split()) | {word} <= inflections(word, "nl-NL")


@pytest.mark.parametrize(("word", "forms"), ENGLISH.items())
def test_english_forms(word: str, forms: str) -> None:
    assert set(forms.split()) | {word} <= inflections(word, "en")


def test_a_separable_verb_is_found_with_te_between() -> None:
    assert "uit te schakelen" in inflections("uitschakelen", "nl")
    assert "uit te gaan" in inflections("uitgaan", "nl")


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("plaat", "plaats plaatsen"),
        ("hal", "hals halzen"),
        ("kan", "kans kansen"),
        ("recht", "rechts rechter rechters"),
        ("bom", "boom bomen boompje"),
        ("stam", "staam stamen stamp"),
        ("nieuw", "nieuws"),
        ("strijd", "strijder strijders strijdt"),
        ("leger", "lege leeg leg"),
        ("beet", "beetje"),
        ("wagen", "waag waagt gewaagd"),
        ("man", "maan manen"),
        ("al", "als"),
    ],
)
def test_other_dutch_words_are_left_alone(word: str, others: str) -> None:
    assert not set(others.split()) & inflections(word, "nl")


@pytest.mark.parametrize(
    ("word", "others"),
    [("new", "news"), ("even", "evening"), ("work", "worker"), ("hat", "hate hated"), ("plan", "plane planed planing")],
)
def test_other_english_words_are_left_alone(word: str, others: str) -> None:
    assert not set(others.split()) & inflections(word, "en")


@pytest.mark.parametrize("word", ["IS", "VS", "BV's", "2011", "C++", "de", "", "LaTeX", "foto-"])
def test_what_is_no_plain_word_has_no_forms(word: str) -> None:
    assert inflections(word, "nl") == {word}


def test_other_languages_have_only_the_word() -> None:
    assert inflections("stam", "fr") == inflections("stam", "und") == {"stam"}


def test_a_diminutive_gets_no_second_one_and_a_word_without_vowels_no_verb() -> None:
    assert {form for form in inflections("meisje", "nl") if "jetje" in form} == set()
    assert inflections("hmm", "en") == {"hmm", "hmms"}


def test_capitals_stay() -> None:
    assert {"Stam", "Stammen"} <= inflections("Stam", "nl")
    assert "stammen" not in inflections("Stam", "nl")
