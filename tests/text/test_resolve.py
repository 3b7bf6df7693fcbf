from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.anchor import CONTEXT, Anchor, AnchorState, Resolution
from leeswijzer.text.context import fit, keeps_edges, was_cut_out
from leeswijzer.text.resolve import resolve, resolve_all

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
CLAUSE = "De hoop is dat het Iraakse leger ditmaal – met internationale inspanningen – beter getraind is."


def anchor_of(quote: str, text: str = SEED, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Anchor.of(text, start, start + len(quote))


def words(resolution: Resolution, text: str) -> tuple[AnchorState, str]:
    assert resolution.start is not None
    assert resolution.end is not None
    return resolution.state, text[resolution.start : resolution.end]


def is_lost(resolution: Resolution) -> bool:
    assert (resolution.start is None) == (resolution.state is AnchorState.LOST)
    return resolution.state is AnchorState.LOST


# --- the same words


@given(st.text(min_size=1, max_size=200), st.data())
def test_in_the_same_text_an_anchor_is_exact_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert resolve(Anchor.of(text, start, end), text) == Resolution(AnchorState.EXACT, start, end, 1.0)


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 4000), st.integers(1, 300))
def test_what_is_found_is_in_the_text_and_exact_words_are_the_same(
    before: str, after: str, start: int, length: int
) -> None:
    anchor = Anchor.of(SEED, start, min(start + length, len(SEED)))
    text = before + SEED[200:-200] + after
    found = resolve(anchor, text)
    assert 0 <= found.score <= 1
    if not is_lost(found):
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start < found.end <= len(text)
        if found.state is not AnchorState.CHANGED:
            assert text[found.start : found.end] == anchor.exact


@given(st.integers(1, 3000))
def test_text_put_in_before_moves_an_anchor_by_as_much(length: int) -> None:
    inserted = ("Er kwam een zin bij. 🙂 " * 200)[:length]
    for anchor in (anchor_of(CLAUSE), anchor_of("Anbar", nth=1), anchor_of("IS", nth=5)):
        assert anchor.start is not None
        found = resolve(anchor, inserted + SEED)
        assert (found.state, found.start) == (AnchorState.MOVED, anchor.start + length)


def test_a_bundle_of_anchors_keeps_its_order_and_follows_the_shift() -> None:
    anchors = [anchor_of("IS", nth=n) for n in (9, 3, 0, 12)] + [Anchor("heilstaat")]
    text = SEED.replace("In de maalstroom", "Midden in de maalstroom").replace("De vraag is of", "De")
    found = resolve_all(anchors, text)
    assert [one.state for one in found] == [AnchorState.MOVED] * 2 + [
        AnchorState.EXACT,
        AnchorState.MOVED,
        AnchorState.EXACT,
    ]
    assert [text[one.start : one.end] for one in found] == ["IS"] * 4 + ["heilstaat"]
    assert resolve_all([], text) == []


def test_alike_passages_are_told_apart_by_the_shift_of_their_neighbours() -> None:
    text = "Het leger kwam terug en het was rustig in de stad. " * 60
    anchors = [Anchor.of(text, start, start + 5) for start in range(204, 2800, 51)]
    edited = "Eerst dit. " + text
    assert [one.start for one in resolve_all(anchors, edited)] == [a.start + 11 for a in anchors if a.start is not None]


def test_alike_passages_without_neighbours_need_to_be_much_nearer() -> None:
    sentence = "Het leger kwam terug en het was rustig in de stad en ook in de hele provincie daaromheen. "
    text = sentence * 30
    anchor = Anchor.of(text, 10 * len(sentence) + 4, 10 * len(sentence) + 9)
    assert words(resolve(anchor, "Nu. " + text), "Nu. " + text) == (AnchorState.MOVED, "leger")
    assert resolve(anchor, "Nu. " + text).start == 10 * len(sentence) + 8
    far = resolve(anchor, "x" * (len(sentence) // 2) + text[len(sentence) * 2 :])
    assert is_lost(far)


def test_a_common_word_is_found_by_what_stands_around_it() -> None:
    text = (
        ("de man en de vrouw en de stad. " * 300) + "Onder de streep pakt het goed uit voor Irak. " + ("de zon. " * 300)
    )
    anchor = anchor_of("de", text, nth=text[: text.index("Onder")].count("de") + 1)
    assert text[anchor.start or 0 :].startswith("de streep")
    edited = "Hier is wat nieuws. " * 30 + text.replace("Onder de streep pakt", "Onder de streep valt")
    found = resolve(anchor, edited)
    assert found.start == edited.index("de streep")


def test_a_whole_paragraph_that_was_moved_is_found() -> None:
    paragraphs = SEED.split("\n\n")
    moved = "\n\n".join([*paragraphs[:2], *paragraphs[3:], paragraphs[2]])
    anchor = anchor_of(paragraphs[2])
    assert words(resolve(anchor, moved.replace(paragraphs[1][-40:], "")), moved.replace(paragraphs[1][-40:], "")) == (
        AnchorState.MOVED,
        paragraphs[2],
    )


# --- changed words


def test_an_edited_quote_is_changed() -> None:
    text = SEED.replace("Iraakse leger ditmaal", "leger van Irak ditmaal")
    state, quote = words(resolve(anchor_of(CLAUSE), text), text)
    assert (state, quote) == (AnchorState.CHANGED, CLAUSE.replace("Iraakse leger", "leger van Irak"))


def test_an_edited_quote_far_away_is_found_by_its_pieces() -> None:
    text = "Een heel ander verhaal gaat hier vooraf. " * 100 + SEED.replace("beter getraind", "veel beter getraind")
    assert words(resolve(anchor_of(CLAUSE), text), text)[1] == CLAUSE.replace("beter", "veel beter")


def test_a_very_long_quote_is_found_by_its_ends() -> None:
    anchor = Anchor.of(SEED, 600, 2600)
    text = SEED.replace("Soennitische stammen", "Enkele stammen").replace("rustig", "heel rustig")
    state, quote = words(resolve(anchor, text), text)
    assert state is AnchorState.CHANGED
    assert (quote[:60], quote[-60:]) == (anchor.exact[:60], anchor.exact[-60:])


def test_an_immense_quote_is_compared_by_its_ends() -> None:
    text = "".join(f"Zin {number} gaat over jaar {number * 7}. " for number in range(2000))
    anchor = Anchor.of(text, 1000, 45_000)
    edited = text.replace("Zin 300 gaat", "Deze zin gaat")
    found = resolve(anchor, edited)
    assert (found.state, found.start, found.end) == (AnchorState.CHANGED, 1000, 45_000 + len(edited) - len(text))
    assert is_lost(resolve(anchor, text[:1000] + text[45_000:]))
    assert is_lost(resolve(anchor, text[:2000] + "Verder niets. " * 3000))


def test_pieces_that_stand_everywhere_lead_nowhere() -> None:
    refrain = "En zo ging het altijd weer door. "
    anchor = anchor_of(
        refrain * 2 + CLAUSE, "Vooraf iets. " + refrain * 2 + CLAUSE + " Achteraf ook nog iets, en veel."
    )
    edited = refrain * 2 + CLAUSE.replace("ditmaal", "nu")
    text = refrain * 80 + "Vooraf iets. " + edited + " Achteraf ook nog iets, en veel."
    assert words(resolve(anchor, text), text) == (AnchorState.CHANGED, edited)


def test_white_space_at_the_ends_is_left_out() -> None:
    anchor = anchor_of(CLAUSE)
    text = SEED.replace("De hoop is dat", " \n Hoop is dat")
    assert words(resolve(anchor, text), text)[1].startswith("Hoop")
    text = SEED.replace("beter getraind is. Maar", "beter getraind  Maar")
    assert words(resolve(anchor, text), text)[1].endswith("getraind")
    spaced = anchor_of(" " + CLAUSE + " ")
    text = SEED.replace("ditmaal", "nu")
    assert words(resolve(spaced, text), text)[1] == f" {CLAUSE} ".replace("ditmaal", "nu")


def test_the_whole_text_may_be_shorter_than_the_quote_with_its_context() -> None:
    text = CLAUSE.replace("ditmaal", "nu")
    anchor = Anchor.of(f"Eerst dit. {CLAUSE} En dan dat.", 11, 11 + len(CLAUSE))
    found = resolve(anchor, f"Eerst dit. {text} En dat.")
    assert words(found, f"Eerst dit. {text} En dat.")[1] == text
    assert is_lost(resolve(anchor, "Iets anders."))


# --- lost


@pytest.mark.parametrize("quote", ["Anbar", "IS", "Geen redden meer aan", CLAUSE, "find and fix’ Dat IS"])
def test_a_deleted_quote_is_lost(quote: str) -> None:
    anchor = anchor_of(quote)
    assert anchor.start is not None
    assert anchor.end is not None
    assert is_lost(resolve(anchor, SEED[: anchor.start] + SEED[anchor.end :]))
    assert is_lost(resolve(anchor, "Vooraf. " + SEED[: anchor.start] + SEED[anchor.end :]))


def test_a_deleted_quote_is_not_found_in_its_twin() -> None:
    text = f"{SEED}\n\n{SEED}"
    anchor = anchor_of(CLAUSE, text)
    assert anchor.start is not None
    assert anchor.end is not None
    assert is_lost(resolve(anchor, text[: anchor.start] + text[anchor.end :]))


def test_a_quote_deleted_at_the_end_or_the_beginning_is_not_found_in_its_twin() -> None:
    twin = "Zij gingen allemaal naar huis toe. "
    text = twin + SEED[200:2000] + " " + twin + SEED[2000:4000] + " " + twin.strip()
    last = Anchor.of(text, len(text) - len(twin) + 1, len(text))
    assert is_lost(resolve(last, text[: last.start]))
    first = Anchor.of(text, 0, len(twin))
    assert is_lost(resolve(first, text[len(twin) :]))


def test_linus_is_not_found_in_chines() -> None:
    anchor = anchor_of("Linus", "Gisteren sprak Linus Torvalds over de kern van het systeem.")
    assert is_lost(resolve(anchor, "Gisteren sprak de Chinese president over de kern van het systeem."))
    assert is_lost(resolve(anchor, "Gisteren sprak chines Torvalds over de kern van het systeem."))
    assert is_lost(resolve(Anchor("Linus"), "De chines zijn klein."))


def test_a_short_word_is_not_found_inside_another() -> None:
    anchor = anchor_of("Iran", "Veel mensen uit Iran wonen hier al heel lang in de stad.")
    assert is_lost(resolve(anchor, "Nu: Veel mensen uit Iraniër wonen hier al heel lang in de stad."))


@pytest.mark.parametrize("text", ["", " ", "IS", "Een heel ander verhaal. " * 50])
def test_in_another_text_everything_is_lost(text: str) -> None:
    anchors = [anchor_of(CLAUSE), anchor_of("IS", nth=3), Anchor.of(SEED, 100, 1500), Anchor(CLAUSE), Anchor("")]
    assert all(map(is_lost, resolve_all(anchors, text))) or text == "IS"
    assert is_lost(resolve(anchors[0], text))


def test_where_two_edited_passages_are_alike_neither_is_taken() -> None:
    clause = CLAUSE.replace("ditmaal", "nu")
    around = "Een vraag vooraf: {} Een antwoord achteraf, en wel dit: nee."
    anchor = anchor_of(CLAUSE, around.format(CLAUSE))
    filler = "Iets heel anders staat hiertussen, en dat is een hele poos zo. " * 40
    text = filler + around.format(clause) + filler + around.format(clause) + filler
    assert is_lost(resolve(anchor, text))
    near = around.format(clause) + " Tussenin staat iets. " * 8 + around.format(clause)
    assert is_lost(resolve(Anchor(anchor.exact, anchor.prefix, anchor.suffix, 300, 300 + len(CLAUSE)), near))


def test_the_same_words_far_away_give_way_to_edited_ones_nearby() -> None:
    filler = "Iets heel anders staat hiertussen, en dat is een hele poos zo. " * 15
    around = "Een vraag vooraf, en een lange: {} Een antwoord achteraf, en wel dit: nee. "
    old = filler + around.format(CLAUSE) + filler + around.format(CLAUSE)
    anchor = anchor_of(CLAUSE, old)
    edited = CLAUSE.replace("ditmaal", "nu")
    new = "Nieuw. " * 20 + filler + around.format(edited) + filler + around.format(CLAUSE)
    assert words(resolve(anchor, new), new) == (AnchorState.CHANGED, edited)
    tied = filler[:560] + around.format(CLAUSE) + filler[:500] + around.format(edited) + filler
    assert is_lost(resolve(anchor, tied))


# --- bare quotes


def test_a_bare_quote_at_one_place_is_exact() -> None:
    for quote in ("heilstaat", CLAUSE, "raanse kruis"):
        assert words(resolve(Anchor(quote), SEED), SEED) == (AnchorState.EXACT, quote)


def test_a_bare_quote_at_several_places_is_lost_and_counts_them() -> None:
    assert resolve(Anchor("Hezbollah Brigades"), SEED) == Resolution(AnchorState.LOST, None, None, 0.0, places=2)


def test_a_bare_quote_means_whole_words_where_that_decides() -> None:
    assert resolve(Anchor("Iran"), "Iraniërs uit Iran").start == 13


def test_the_context_of_a_bare_quote_chooses() -> None:
    found = resolve(Anchor("Hezbollah Brigades", prefix="commandant van de "), SEED)
    assert found.start == SEED.rindex("Hezbollah Brigades")
    found = resolve(Anchor("Hezbollah Brigades", suffix=", zijn actief in de woestijnen"), SEED)
    assert (found.state, found.start) == (AnchorState.EXACT, SEED.index("Hezbollah Brigades"))
    assert is_lost(resolve(Anchor("Hezbollah Brigades", prefix="Nergens staat dit zo "), SEED))


def test_nearly_the_context_of_a_bare_quote_must_choose_one_of_many() -> None:
    text = "de man en de vrouw en de stad. " * 100 + "Onder de streep pakt het goed uit. " + "de zon. " * 100
    found = resolve(Anchor("de", prefix="Onder de mat en onder ", suffix=" streep pakt het goed"), text)
    assert is_lost(found)
    found = resolve(Anchor("de", prefix="stad. Onder ", suffix=" streep pakt het best uit."), text)
    assert (found.state, found.start) == (AnchorState.EXACT, text.index("de streep"))
    assert 0.9 < found.score < 1
    found = resolve(Anchor("vrouw", prefix="de man en den ", suffix=" en de stad."), text)
    assert found == Resolution(AnchorState.LOST, None, None, 0.0, places=100)


def test_a_bare_quote_that_was_edited_is_changed() -> None:
    quote = CLAUSE.replace("ditmaal ", "")
    assert words(resolve(Anchor(quote), SEED), SEED) == (AnchorState.CHANGED, CLAUSE)
    assert is_lost(resolve(Anchor("het Iraakse legr ditmaal"), SEED))
    assert is_lost(resolve(Anchor("legr"), SEED))


# --- what stands around


def test_fit() -> None:
    anchor = anchor_of("Anbar")
    assert anchor.start is not None
    assert fit(anchor, SEED, anchor.start, anchor.start + 5) == (1.0, 1.0)
    assert fit(anchor, SEED, 600, 605).total < 0.4
    assert fit(Anchor("Anbar"), SEED, 600, 605) == (1.0, 1.0)
    assert fit(Anchor("Anbar", suffix=", die"), SEED, anchor.start, anchor.start + 5) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("quote", "text", "start", "kept"),
    [
        (("in ", "Iran", " nu"), "in Iran nu", 3, True),
        (("in ", "Iran", " nu"), "in Iraniër", 3, False),
        (("in ", "Iran", " nu"), "Iran", 0, True),
        (("in ", "ran", " nu"), "in Iran nu", 4, False),
        (("in I", "ran", " nu"), "in Iran nu", 4, True),
        (("in ", "Iran", "iërs"), "in Iranië", 3, True),
        (("", "Iran", ""), "xIran", 1, False),
    ],
)
def test_edges_are_kept(quote: tuple[str, str, str], text: str, start: int, kept: bool) -> None:
    prefix, exact, suffix = quote
    assert keeps_edges(Anchor(exact, prefix, suffix), text, start, start + len(exact)) is kept


def test_was_cut_out() -> None:
    anchor = anchor_of("Anbar")
    assert anchor.start is not None
    gone = SEED[: anchor.start] + SEED[anchor.start + 5 :]
    assert was_cut_out(anchor, gone, 0, len(gone))
    assert not was_cut_out(anchor, SEED, 0, len(SEED))
    assert not was_cut_out(anchor, gone, 0, 50)
    assert not was_cut_out(Anchor("Anbar", "in ", "."), gone, 0, len(gone))
    twins = SEED + gone + SEED
    assert was_cut_out(anchor, twins, 0, len(twins))


def test_the_context_is_what_the_anchor_says() -> None:
    anchor = anchor_of(CLAUSE)
    assert (len(anchor.prefix), len(anchor.suffix)) == (CONTEXT, CONTEXT)
