from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import text

from leeswijzer.errors import KnownError
from leeswijzer.store.annotation_tables import AnnotationRow
from leeswijzer.store.backup import BackupKind, list_backups, make_backup
from leeswijzer.store.copies import check_copy
from leeswijzer.store.database import OpenedState, Store
from leeswijzer.store.layout import DATABASE
from leeswijzer.store.migrations.steps import HEAD, STEPS, Step
from leeswijzer.store.migrations.upgrade import MigrationFaultError
from leeswijzer.store.quiz_tables import AttemptRow
from leeswijzer.store.tables import Row

V1 = Path(__file__).parent / "v1.sql"
"""A database as version 1 wrote it, with rows in every table; it never changes."""

NEXT = HEAD + 1


def add_colour(op):
    with op.batch_alter_table("settings") as settings:
        settings.add_column(sa.Column("colour", sa.Text, nullable=False, server_default="teal"))
        settings.drop_column("updated_at")


def break_half_way(op):
    op.execute("CREATE TABLE half (id TEXT) STRICT")
    op.execute("DELETE FROM settings")
    raise ArithmeticError("a mistake in the step")


def orphan_a_row(op):
    op.execute("CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT")
    op.execute("CREATE TABLE children (parent_id TEXT REFERENCES parents (id)) STRICT")
    op.execute("INSERT INTO children VALUES ('nobody')")


def index_notes(op):
    op.execute("CREATE VIRTUAL TABLE search_more USING fts5(note, content='term_states', content_rowid='rowid')")
    op.execute(
        "CREATE TRIGGER search_more_insert AFTER INSERT ON term_states BEGIN "
        "INSERT INTO search_more(rowid, note) VALUES (new.rowid, new.note); END"
    )


def is_no_index_of_the_search(name, kind, _parents):
    return kind != "table" or not name.startswith("search_")


@pytest.fixture
def v1_home(home, ask):
    home.mkdir()
    ask(home / DATABASE, *[line for line in V1.read_text(encoding="utf-8").split(";\n") if line.strip()])
    return home


def test_the_versions_count_up_by_one():
    assert [step.number for step in STEPS] == list(range(1, HEAD + 1))


def test_the_migrations_make_the_tables_that_the_rows_describe(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = sa.create_engine(f"sqlite:///{store.path}")
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True, "include_name": is_no_index_of_the_search}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Row.metadata) == []
        found = sa.inspect(connection)
        assert {AnnotationRow.__table__, AttemptRow.__table__} <= set(Row.metadata.sorted_tables)
        for table in Row.metadata.sorted_tables:
            expected = {each.name for each in table.constraints if isinstance(each, sa.CheckConstraint)}
            assert {each["name"] for each in found.get_check_constraints(table.name)} == expected
            assert connection.scalar(text(f"SELECT strict FROM pragma_table_list WHERE name = '{table.name}'")) == 1
    engine.dispose()


def test_a_database_of_version_1_keeps_every_row(v1_home, ask):
    with Store.open(v1_home) as store:
        assert store.opened.schema_before == 1
        assert store.opened.schema == HEAD
    assert ask(v1_home / DATABASE, "SELECT key, value FROM settings ORDER BY key") == [
        ("paper", '"sepia"'),
        ("type_size", "22"),
    ]
    assert ask(v1_home / DATABASE, "SELECT title FROM lessons") == [("Een voorbeeld",)]
    assert ask(v1_home / DATABASE, 'SELECT "offset", exact FROM positions') == [(120, "de volgende zin")]
    assert ask(v1_home / DATABASE, "SELECT term_id, note FROM term_states") == [("coalitie", "mijn noot — één")]
    assert ask(v1_home / DATABASE, "SELECT day, seconds FROM reading_days") == [("2026-01-15", 600)]


def test_a_migration_makes_a_copy_first_and_keeps_the_rows(closed_home, ask):
    steps = [*STEPS, Step(NEXT, add_colour)]
    with Store.open(closed_home, steps) as store:
        assert store.opened.state is OpenedState.MIGRATED
        assert (store.opened.schema_before, store.opened.schema) == (HEAD, NEXT)
        assert store.opened.notice is None
    assert ask(closed_home / DATABASE, "SELECT key, value, colour FROM settings") == [("paper", '"sepia"', "teal")]
    (copy,) = list_backups(closed_home)
    assert copy.kind is BackupKind.BEFORE_MIGRATION
    assert copy.path == store.opened.copy
    assert (copy.schema, copy.counts["settings"]) == (HEAD, 1)


@pytest.mark.parametrize(("step", "error"), [(break_half_way, ArithmeticError), (orphan_a_row, MigrationFaultError)])
def test_a_migration_that_fails_changes_nothing(closed_home, ask, step, error, kept):
    before = ask(closed_home / DATABASE, "SELECT sql FROM sqlite_master ORDER BY name")
    with pytest.raises(error):
        Store.open(closed_home, [*STEPS, Step(NEXT, add_colour), Step(NEXT + 1, step)])
    assert ask(closed_home / DATABASE, "SELECT sql FROM sqlite_master ORDER BY name") == before
    with Store.open(closed_home) as store:
        assert store.opened.state is OpenedState.OK
        assert kept(store) == {"paper": "sepia"}


def test_a_first_start_that_fails_leaves_the_next_one_free(home):
    with pytest.raises(ArithmeticError):
        Store.open(home, [*STEPS, Step(NEXT, break_half_way)])
    with Store.open(home) as store:
        assert store.opened.state is OpenedState.FRESH


def test_a_database_in_use_is_not_migrated(store):
    with pytest.raises(KnownError) as caught:
        Store.open(store.home, [*STEPS, Step(NEXT, add_colour)])
    assert caught.value.code == "database-in-use"


def test_a_later_version_can_add_a_full_text_index(closed_home, tmp_path):
    with Store.open(closed_home, [*STEPS, Step(NEXT, index_notes)]) as store:
        with store.unit() as session:
            row = "INSERT INTO term_states VALUES ('l', 't', NULL, NULL, 'een café in Bagdad', '')"
            session.execute(text(row))
        with store.reading() as session:
            found = session.scalars(text("SELECT note FROM search_more WHERE search_more MATCH 'bagdad'")).all()
        assert found == ["een café in Bagdad"]
        copy = make_backup(store, tmp_path / "copy.sqlite3")
    assert check_copy(copy).counts.keys() == set(Row.metadata.tables)


def test_an_up_to_date_database_is_opened_without_alembic(closed_home, run_python):
    program = """
import sys
from pathlib import Path
from leeswijzer.store.database import Store

Store.open(Path(sys.argv[1])).close()
print("alembic" in sys.modules)
"""
    assert run_python(program, closed_home).stdout == "False\n"
