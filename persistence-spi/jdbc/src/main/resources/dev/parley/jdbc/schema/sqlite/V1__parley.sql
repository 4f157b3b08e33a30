-- Parley on SQLite, version 1. Every step can be repeated. Times are microseconds since 1970, ids of threads, posts and
-- commands the 16 bytes of a UUID. Read these tables as you like; only Parley writes to them.

-- Which version of the schema this is; one row.
CREATE TABLE IF NOT EXISTS parley_schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
) WITHOUT ROWID;

-- The revision of every boundary. kind: 0 policy, 1 member, 2 handle, 3 thread, 4 reading.
-- id: nothing, the member, the folded handle, the thread, the thread and then the member; texts in UTF-8.
CREATE TABLE IF NOT EXISTS parley_boundaries (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- How long the log of the policy is; one row, as soon as there is anything.
CREATE TABLE IF NOT EXISTS parley_policy (
    only_row INTEGER NOT NULL,
    logged INTEGER NOT NULL,
    PRIMARY KEY (only_row)
) WITHOUT ROWID;

-- details: the whole forum as JSON.
CREATE TABLE IF NOT EXISTS parley_forums (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT,
    sort_position INTEGER NOT NULL,
    state TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- details: the whole member as JSON.
CREATE TABLE IF NOT EXISTS parley_members (
    id TEXT NOT NULL,
    handle TEXT NOT NULL,
    display_name TEXT NOT NULL,
    since INTEGER NOT NULL,
    logged INTEGER NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- Whom a handle means, without differences of case.
CREATE TABLE IF NOT EXISTS parley_handles (
    folded TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (folded)
) WITHOUT ROWID;

-- From last_number on: the tail. details: the thread as JSON as it was when it was last put whole; its tail there is
-- not kept up. Authors are a letter (m member, a alias, g ghost, e erased) and the member, label, name or surrogate.
-- state: 0 visible, 1 withdrawn, 2 hidden, 3 removed, 4 erased. listing: 0 listed, 1 unlisted.
-- pinned: 1 with a pin. locked: 1 for replies, 2 for everything, until or not.
CREATE TABLE IF NOT EXISTS parley_threads (
    id BLOB NOT NULL,
    forum TEXT NOT NULL,
    title TEXT NOT NULL,
    opener TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_activity INTEGER NOT NULL,
    state INTEGER NOT NULL,
    listing INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    details TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    last_created INTEGER NOT NULL,
    visible_posts INTEGER NOT NULL,
    withdrawn_posts INTEGER NOT NULL,
    hidden_posts INTEGER NOT NULL,
    removed_posts INTEGER NOT NULL,
    erased_posts INTEGER NOT NULL,
    hugs INTEGER NOT NULL,
    hug_counts TEXT,
    bump_number INTEGER,
    bump_at INTEGER,
    repliers INTEGER NOT NULL,
    heat INTEGER NOT NULL,
    logged INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS parley_threads_forum_created ON parley_threads (forum, state, listing, created, id);
CREATE INDEX IF NOT EXISTS parley_threads_forum_activity ON parley_threads (forum, state, listing, last_activity, id, visible_posts);
CREATE INDEX IF NOT EXISTS parley_threads_forum_pinned ON parley_threads (forum, state, listing, created, id) WHERE pinned = 1;
CREATE INDEX IF NOT EXISTS parley_threads_opener ON parley_threads (opener, state, listing, created, id);

-- The tags of threads, with what lists by tag are ordered and filtered by.
CREATE TABLE IF NOT EXISTS parley_thread_tags (
    forum TEXT NOT NULL,
    tag TEXT NOT NULL,
    thread BLOB NOT NULL,
    state INTEGER NOT NULL,
    listing INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_activity INTEGER NOT NULL,
    PRIMARY KEY (thread, tag)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS parley_thread_tags_activity ON parley_thread_tags (forum, tag, state, listing, last_activity, thread);
CREATE INDEX IF NOT EXISTS parley_thread_tags_created ON parley_thread_tags (forum, tag, state, listing, created, thread);

-- hug_rank: the hugs of all kinds, negative, so that the most come first. path: four bytes for each number.
-- bumping: 0 bumps, 1 quiet. content: the content as JSON without its text; absent where there is nothing but a text.
-- tally, withholdings: as JSON; absent where there are none.
CREATE TABLE IF NOT EXISTS parley_posts (
    thread BLOB NOT NULL,
    number INTEGER NOT NULL,
    id BLOB NOT NULL,
    author TEXT NOT NULL,
    reply_to INTEGER,
    path BLOB NOT NULL,
    created INTEGER NOT NULL,
    bumping INTEGER NOT NULL,
    state INTEGER NOT NULL,
    hug_rank INTEGER NOT NULL,
    tally TEXT,
    withholdings TEXT,
    body_format TEXT NOT NULL,
    body_text TEXT NOT NULL,
    content TEXT,
    PRIMARY KEY (thread, number)
);

CREATE UNIQUE INDEX IF NOT EXISTS parley_posts_id ON parley_posts (id);
CREATE INDEX IF NOT EXISTS parley_posts_by_state ON parley_posts (thread, state, bumping, number);
CREATE INDEX IF NOT EXISTS parley_posts_hugged ON parley_posts (thread, state, hug_rank, number);
CREATE INDEX IF NOT EXISTS parley_posts_threaded ON parley_posts (thread, state, path);
CREATE INDEX IF NOT EXISTS parley_posts_answers ON parley_posts (thread, reply_to, state, number) WHERE reply_to IS NOT NULL;
CREATE INDEX IF NOT EXISTS parley_posts_author ON parley_posts (author, state, created, id);

-- Earlier versions of posts.
CREATE TABLE IF NOT EXISTS parley_versions (
    thread BLOB NOT NULL,
    post INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body_format TEXT NOT NULL,
    body_text TEXT NOT NULL,
    mood TEXT,
    replaced_by TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (thread, post, version)
);

CREATE TABLE IF NOT EXISTS parley_hugs (
    post BLOB NOT NULL,
    giver TEXT NOT NULL,
    kind TEXT NOT NULL,
    thread BLOB NOT NULL,
    recipient TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (post, giver, kind)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS parley_hugs_of_post ON parley_hugs (post, given_at, giver, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_received ON parley_hugs (recipient, given_at, post, giver, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_given ON parley_hugs (giver, given_at, post, kind);

-- What an author has written in a thread.
CREATE TABLE IF NOT EXISTS parley_participants (
    thread BLOB NOT NULL,
    author TEXT NOT NULL,
    visible_posts INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (thread, author)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS parley_participants_latest ON parley_participants (thread, last_number);
CREATE INDEX IF NOT EXISTS parley_participants_author ON parley_participants (author, last_at, thread);

-- How far a member has read in a thread.
CREATE TABLE IF NOT EXISTS parley_readings (
    member TEXT NOT NULL,
    thread BLOB NOT NULL,
    read_up_to INTEGER NOT NULL,
    PRIMARY KEY (member, thread)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS parley_readings_thread ON parley_readings (thread, member);

-- Append-only. boundary_kind and boundary as in parley_boundaries. details: the whole entry as JSON, where it has
-- reasons. feed_position: its place in the feed, as soon as it has one.
CREATE TABLE IF NOT EXISTS parley_log (
    entry INTEGER PRIMARY KEY AUTOINCREMENT,
    boundary_kind INTEGER NOT NULL,
    boundary BLOB NOT NULL,
    log_position INTEGER NOT NULL,
    logged_at INTEGER NOT NULL,
    actor TEXT,
    command BLOB NOT NULL,
    action TEXT NOT NULL,
    post INTEGER,
    subject TEXT,
    details TEXT,
    feed_position INTEGER
);

CREATE UNIQUE INDEX IF NOT EXISTS parley_log_boundary ON parley_log (boundary_kind, boundary, log_position);
CREATE UNIQUE INDEX IF NOT EXISTS parley_log_feed ON parley_log (feed_position);
CREATE INDEX IF NOT EXISTS parley_log_unsequenced ON parley_log (entry) WHERE feed_position IS NULL;

-- How many entries have a place in the feed; one row, as soon as any has.
CREATE TABLE IF NOT EXISTS parley_feed (
    only_row INTEGER NOT NULL,
    positions INTEGER NOT NULL,
    PRIMARY KEY (only_row)
) WITHOUT ROWID;

-- result: as JSON.
CREATE TABLE IF NOT EXISTS parley_receipts (
    actor TEXT NOT NULL,
    command BLOB NOT NULL,
    digest TEXT NOT NULL,
    result TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (actor, command)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS parley_receipts_received ON parley_receipts (received_at);

-- Last, when all is there: this is version 1 from now on.
INSERT INTO parley_schema (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM parley_schema);
