import pytest

from leeswijzer.desktop.commands.catalogue import Catalogue, Command


def _command(identifier, *keys, run=lambda: None, group="Lezen"):
    return Command(identifier, lambda: group, identifier.title, keys, run)


@pytest.fixture
def catalogue():
    return Catalogue(
        [_command("find", "Ctrl+F"), _command("side", "F9", group="Venster"), _command("t", "T", run=None)], {}
    )


def test_a_command_has_the_keys_it_came_with(catalogue):
    assert catalogue.keys_of("find") == ("Ctrl+F",)
    assert catalogue.chosen == {}


def test_the_reader_may_choose_other_keys(catalogue):
    assert catalogue.choose("find", "Ctrl+J") is None
    assert catalogue.keys_of("find") == ("Ctrl+J",)
    assert catalogue.chosen == {"find": "Ctrl+J"}


def test_a_conflict_is_told_and_changes_nothing(catalogue):
    assert catalogue.choose("find", "F9") == catalogue.command("side")
    assert catalogue.keys_of("find") == ("Ctrl+F",)


def test_keys_that_were_taken_away_are_free(catalogue):
    catalogue.choose("side", "")
    assert catalogue.keys_of("side") == ()
    assert catalogue.choose("find", "F9") is None


def test_our_own_keys_chosen_again_need_not_be_kept(catalogue):
    catalogue.choose("find", "Ctrl+J")
    catalogue.choose("find", "Ctrl+F")
    assert catalogue.chosen == {}


def test_the_keys_of_the_page_cannot_be_changed(catalogue):
    with pytest.raises(ValueError, match="cannot be changed"):
        catalogue.choose("t", "Ctrl+T")


def test_all_keys_go_back(catalogue):
    catalogue.choose("find", "Ctrl+J")
    catalogue.reset()
    assert catalogue.keys_of("find") == ("Ctrl+F",)


def test_kept_keys_of_a_command_that_is_gone_are_forgotten():
    assert Catalogue([_command("find")], {"gone": "F5", "find": "F4"}).chosen == {"find": "F4"}


def test_groups_stand_in_order_of_appearance(catalogue):
    assert [(group, [c.id for c in commands]) for group, commands in catalogue.by_group()] == [
        ("Lezen", ["find", "t"]),
        ("Venster", ["side"]),
    ]
