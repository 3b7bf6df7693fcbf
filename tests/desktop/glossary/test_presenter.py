import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.glossary.presenter import GlossaryPresenter, TermState
from leeswijzer.lesson.models import Term
from leeswijzer.text.marks import Layer, Mark, MarkIndex


def term(identifier: str, name: str, definition: str = "Iets.", **more: object) -> Term:
    return Term.model_validate({"id": identifier, "name": name, "definition": definition, **more})


def mark(identifier: str, start: int) -> Mark:
    return Mark(Layer.GLOSSARY, identifier, start, start + 2)


IS = [mark("is", start) for start in (10, 40, 90)]
TERMS = [
    term("is", "IS", "Een beweging.", see=["coalitie", "weg"], translations={"en": "Islamic State"}, place="irak"),
    term("coalitie", "coalitie", "Een bond van landen.", variants=["bondgenoten"], see=["is"]),
    term("etat", "État", "Een staat, op zijn Frans."),
    term("zon", "Zonder plaats", "Komt niet voor."),
]


@pytest.fixture
def presenter() -> GlossaryPresenter:
    return GlossaryPresenter(TERMS, MarkIndex([*IS, mark("coalitie", 20), mark("etat", 60)]), {})


Presenter = GlossaryPresenter


# The card


def test_a_card_tells_which_of_how_many_occurrences_it_stands_at(presenter: Presenter) -> None:
    content = presenter.open("is", IS[1])
    assert content is not None
    assert (content.occurrence, content.occurrences) == (2, 3)
    assert content.glosses == (("en", "Islamic State"),)
    assert content.place == "irak"
    assert (presenter.open_term, presenter.open_mark) == ("is", IS[1])


def test_related_terms_that_the_glossary_does_not_have_are_left_out(presenter: Presenter) -> None:
    content = presenter.open("is")
    assert content is not None
    assert content.related == (("coalitie", "coalitie"),)
    assert content.occurrence == 0


def test_a_term_that_is_none_opens_nothing_and_leaves_the_open_card(presenter: Presenter) -> None:
    presenter.open("is", IS[0])
    assert presenter.open("nee") is None
    assert presenter.follow("nee") is None
    assert presenter.open_term == "is"


def test_following_related_terms_leaves_a_way_back_all_the_way(presenter: Presenter) -> None:
    first = presenter.open("is", IS[2])
    assert first is not None
    assert first.back is None
    second = presenter.follow("coalitie")
    assert second is not None
    assert second.back == "IS"
    assert second.occurrence == 1
    third = presenter.follow("is")
    assert third is not None
    assert third.back == "coalitie"
    presenter.back()
    again = presenter.back()
    assert again == first
    assert presenter.back() == first


def test_steps_go_round_in_both_directions(presenter: Presenter) -> None:
    presenter.open("is", IS[0])
    assert [presenter.step(1) for _ in range(4)] == [IS[1], IS[2], IS[0], IS[1]]
    assert [presenter.step(-1) for _ in range(3)] == [IS[0], IS[2], IS[1]]
    content = presenter.content()
    assert content is not None
    assert content.occurrence == 2


@pytest.mark.parametrize(("step", "place"), [(1, IS[0]), (-1, IS[2])])
def test_steps_from_a_card_that_was_not_opened_from_the_text(presenter: Presenter, step: int, place: Mark) -> None:
    presenter.open("is")
    assert presenter.step(step) == place


def test_a_term_that_is_not_in_the_text_has_no_steps(presenter: Presenter) -> None:
    presenter.open("zon")
    assert presenter.step(1) is None
    assert presenter.first_mark("zon") is None
    presenter.close()
    assert presenter.step(1) is None
    assert presenter.content() is None
    assert presenter.back() is None
    assert (presenter.open_term, presenter.open_mark) == (None, None)


def test_what_the_reader_did_is_on_the_card(presenter: Presenter) -> None:
    presenter.set_state("is", TermState(met=True, kept=True, note="Let op"))
    content = presenter.open("is")
    assert content is not None
    assert content.state == TermState(True, True, "Let op")
    assert presenter.state("coalitie") == TermState()


# The list


def names(presenter: Presenter, words: str = "", *, kept_only: bool = False) -> list[str]:
    return [row.name for row in presenter.rows(words, kept_only=kept_only)]


def test_the_list_is_alphabetical_whatever_the_capitals_and_accents(presenter: Presenter) -> None:
    assert names(presenter) == ["coalitie", "État", "IS", "Zonder plaats"]
    assert [row.occurrences for row in presenter.rows()] == [1, 1, 3, 0]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("etat", ["État"]),
        ("ÉTAT", ["État"]),
        ("bondgenoot", []),
        ("BONDGENOTEN", ["coalitie"]),
        ("islamic", ["IS"]),
        ("een bond", ["coalitie"]),
        ("bond een", ["coalitie"]),
        ("een  ", ["coalitie", "État", "IS"]),
        ("xyz", []),
        ("", ["coalitie", "État", "IS", "Zonder plaats"]),
    ],
)
def test_the_filter_looks_at_names_variants_definitions_and_translations(
    presenter: Presenter, words: str, found: list[str]
) -> None:
    assert names(presenter, words) == found


def test_names_that_begin_with_what_is_typed_come_first() -> None:
    presenter = Presenter([term("a", "aan zee", "Bij de zon."), term("z", "zon", "Een ster.")], MarkIndex(()), {})
    assert names(presenter, "zon") == ["zon", "aan zee"]


def test_only_kept_terms_are_listed_where_that_is_wished(presenter: Presenter) -> None:
    presenter.set_state("zon", TermState(met=True, kept=True))
    assert names(presenter, kept_only=True) == ["Zonder plaats"]
    assert names(presenter, "coalitie", kept_only=True) == []


@given(st.sampled_from(TERMS), st.data())
def test_every_part_of_a_name_finds_its_term(wanted: Term, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(wanted.name) - 1))
    end = data.draw(st.integers(start + 1, len(wanted.name)))
    assert wanted.name in names(Presenter(TERMS, MarkIndex(()), {}), wanted.name[start:end])
