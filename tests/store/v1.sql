CREATE TABLE lessons (
	id TEXT NOT NULL,
	title TEXT NOT NULL,
	language TEXT NOT NULL,
	place TEXT NOT NULL,
	added_at TEXT NOT NULL,
	last_read_at TEXT,
	CONSTRAINT pk_lessons PRIMARY KEY (id)
)
 STRICT
;
INSERT INTO "lessons" VALUES('voorbeeld','Een voorbeeld','nl','lessons/voorbeeld','2026-01-15T10:15:00.000000Z','2026-01-15T10:15:00.000000Z');
CREATE TABLE positions (
	lesson_id TEXT NOT NULL,
	fingerprint TEXT NOT NULL,
	"offset" INTEGER NOT NULL,
	exact TEXT NOT NULL,
	prefix TEXT NOT NULL,
	suffix TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	CONSTRAINT pk_positions PRIMARY KEY (lesson_id),
	CONSTRAINT ck_positions_offset_positive CHECK ("offset" >= 0)
)
 STRICT
;
INSERT INTO "positions" VALUES('voorbeeld','abababababababababababababababababababababababababababababababab',120,'de volgende zin','aan ',' is hier','2026-01-15T10:15:00.000000Z');
CREATE TABLE reading_days (
	day TEXT NOT NULL,
	lesson_id TEXT NOT NULL,
	seconds INTEGER NOT NULL,
	CONSTRAINT pk_reading_days PRIMARY KEY (day, lesson_id),
	CONSTRAINT ck_reading_days_seconds_positive CHECK (seconds >= 0)
)
 STRICT
;
INSERT INTO "reading_days" VALUES('2026-01-15','voorbeeld',600);
CREATE TABLE settings (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	CONSTRAINT pk_settings PRIMARY KEY ("key")
)
 STRICT
;
INSERT INTO "settings" VALUES('paper','"sepia"','2026-01-15T10:15:00.000000Z');
INSERT INTO "settings" VALUES('type_size','22','2026-01-15T10:15:00.000000Z');
CREATE TABLE term_states (
	lesson_id TEXT NOT NULL,
	term_id TEXT NOT NULL,
	met_at TEXT,
	kept_at TEXT,
	note TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	CONSTRAINT pk_term_states PRIMARY KEY (lesson_id, term_id)
)
 STRICT
;
INSERT INTO "term_states" VALUES('voorbeeld','coalitie','2026-01-15T10:15:00.000000Z',NULL,'mijn noot — één','2026-01-15T10:15:00.000000Z');
PRAGMA application_id = 1281713523;
PRAGMA user_version = 1;
