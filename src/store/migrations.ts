/** One step of the schema. Steps are only ever added: a released step never changes. */
export interface Migration {
  number: number
  name: string
  statements: readonly string[]
}

const reportsAndClaims: Migration = {
  number: 1,
  name: 'reports and claims',
  statements: [
    `CREATE TABLE reports (
      id TEXT PRIMARY KEY,
      url TEXT,
      current_revision INTEGER REFERENCES revisions (key)
    )`,
    'CREATE INDEX reports_by_url ON reports (url)',
    `CREATE TABLE revisions (
      key INTEGER PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES reports (id),
      number INTEGER NOT NULL,
      title TEXT,
      outlet TEXT,
      url TEXT,
      published TEXT,
      published_at TEXT,
      published_from TEXT NOT NULL,
      text TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      head_hash TEXT NOT NULL,
      noise TEXT NOT NULL,
      reader_version TEXT NOT NULL,
      stored_at TEXT NOT NULL,
      UNIQUE (report_id, number),
      UNIQUE (report_id, text_hash)
    )`,
    'CREATE INDEX revisions_by_published ON revisions (published)',
    `CREATE TABLE claims (
      key INTEGER PRIMARY KEY,
      revision_key INTEGER NOT NULL REFERENCES revisions (key) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      background INTEGER NOT NULL,
      when_first TEXT,
      when_last TEXT,
      place TEXT,
      quote TEXT NOT NULL,
      start INTEGER NOT NULL,
      anchor TEXT NOT NULL,
      claim TEXT NOT NULL,
      UNIQUE (revision_key, id),
      CHECK (instr(quote, anchor) > 0),
      CHECK ((when_first IS NULL) = (when_last IS NULL))
    )`,
    'CREATE INDEX claims_by_id ON claims (id)',
    'CREATE INDEX claims_by_day ON claims (when_first, when_last)',
    `CREATE TABLE sources (
      claim_key INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      normal_name TEXT NOT NULL,
      type TEXT NOT NULL,
      PRIMARY KEY (claim_key, position)
    ) WITHOUT ROWID`,
    `CREATE TABLE actors (
      key INTEGER PRIMARY KEY,
      normal_name TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    )`,
    `CREATE TABLE claim_actors (
      claim_key INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
      role TEXT NOT NULL,
      position INTEGER NOT NULL,
      actor_key INTEGER NOT NULL REFERENCES actors (key),
      name TEXT NOT NULL,
      PRIMARY KEY (claim_key, role, position)
    ) WITHOUT ROWID`,
    'CREATE INDEX claim_actors_by_actor ON claim_actors (actor_key)',
    `CREATE TABLE spans (
      claim_key INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
      slot TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL
    )`,
    'CREATE INDEX spans_by_claim ON spans (claim_key)',
  ],
}

/** Words are matched without case and accents. The indexes hold no text of their own: they point into the tables. */
const search: Migration = {
  number: 2,
  name: 'search',
  statements: [
    `CREATE VIRTUAL TABLE report_search USING fts5 (
      title, text, content='revisions', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
    )`,
    `CREATE TRIGGER report_search_insert AFTER INSERT ON revisions BEGIN
      INSERT INTO report_search (rowid, title, text) VALUES (new.key, new.title, new.text);
    END`,
    `CREATE TRIGGER report_search_update AFTER UPDATE OF title, text ON revisions BEGIN
      INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
      INSERT INTO report_search (rowid, title, text) VALUES (new.key, new.title, new.text);
    END`,
    `CREATE TRIGGER report_search_delete AFTER DELETE ON revisions BEGIN
      INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    END`,
    `CREATE VIRTUAL TABLE claim_search USING fts5 (
      quote, content='claims', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
    )`,
    `CREATE TRIGGER claim_search_insert AFTER INSERT ON claims BEGIN
      INSERT INTO claim_search (rowid, quote) VALUES (new.key, new.quote);
    END`,
    `CREATE TRIGGER claim_search_delete AFTER DELETE ON claims BEGIN
      INSERT INTO claim_search (claim_search, rowid, quote) VALUES ('delete', old.key, old.quote);
    END`,
    `CREATE VIEW current_claims AS
      SELECT reports.id AS report_id, claims.id AS claim_id, revisions.outlet, revisions.published, claims.kind,
        claims.status, claims.background, claims.when_first, claims.when_last, claims.place, claims.quote,
        claims.start, claims.anchor, claims.claim
      FROM reports
      JOIN revisions ON revisions.key = reports.current_revision
      JOIN claims ON claims.revision_key = revisions.key`,
  ],
}

/** JSON of a report's `publishedBetween`; null for a dated report and for one that nothing dates. */
const undated: Migration = {
  number: 3,
  name: 'undated reports',
  statements: ['ALTER TABLE revisions ADD COLUMN published_between TEXT'],
}

/** In running order, numbered from 1 without gaps. */
export const migrations: readonly Migration[] = [reportsAndClaims, search, undated]
