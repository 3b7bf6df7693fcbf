from datetime import UTC, datetime, timedelta

from leeswijzer.study.changes import Changes, TermKey
from leeswijzer.study.clock import utc_now


def test_no_change_is_false_and_any_is_true():
    assert not Changes()
    assert Changes(notes=frozenset({"a"}))
    assert Changes(terms=frozenset({TermKey("irak", "is")}))


def test_changes_come_together():
    both = Changes(notes=frozenset({"a"}), lessons=frozenset({"x"})) | Changes(notes=frozenset({"b"}))
    assert both == Changes(notes=frozenset({"a", "b"}), lessons=frozenset({"x"}))


def test_the_clock_is_in_utc():
    assert utc_now().tzinfo is UTC
    assert abs(utc_now() - datetime.now(UTC)) < timedelta(minutes=1)
