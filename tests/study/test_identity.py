from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.study.identity import new_id

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 10**17 // 4).map(lambda number: EPOCH + timedelta(microseconds=number))


@given(MOMENTS, st.integers(1, 10**9))
def test_ids_sort_by_the_moment_they_were_made(moment, microseconds):
    assert new_id(moment) < new_id(moment + timedelta(microseconds=microseconds))


@given(MOMENTS)
def test_ids_are_uuids_of_version_7_and_never_the_same(moment):
    one, other = new_id(moment), new_id(moment)
    assert one != other
    assert UUID(one).version == 7
    assert UUID(one).variant == "specified in RFC 4122"
    assert UUID(one).int >> 80 == (moment - EPOCH) // timedelta(milliseconds=1)
