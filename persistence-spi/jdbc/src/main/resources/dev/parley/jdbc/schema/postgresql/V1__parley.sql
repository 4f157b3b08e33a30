-- Parley on PostgreSQL, version 1. Every step can be repeated. Times are microseconds since 1970, ids of threads, posts and
-- commands the 16 bytes of a UUID. Read these tables as you like; only Parley writes to them.

-- Which version of the schema this is; one row.
CREATE TABLE IF NOT EXISTS parley_schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);

-- The revision of every boundary. kind: 0 policy, 1 member, 2 handle, 3 thread, 4 reading.
-- id: nothing, the member, the folded handle, the thread, the thread and then the member; texts in UTF-8.
CREATE TABLE IF NOT EXISTS parley_boundaries (
    kind SMALLINT NOT NULL,
    id BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

-- How long the log of the policy is; one row, as soon as there is anything.
CREATE TABLE IF NOT EXISTS parley_policy (
    only_row SMALLINT NOT NULL,
    logged BIGINT NOT NULL,
    PRIMARY KEY (only_row)
);

-- details: the whole forum as JSON.
CREATE TABLE IF NOT EXISTS parley_forums (
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    parent TEXT COLLATE "C",
    sort_position INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    details TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);

-- details: the whole member as JSON.
CREATE TABLE IF NOT EXISTS parley_members (
    id TEXT COLLATE "C" NOT NULL,
    handle TEXT COLLATE "C" NOT NULL,
    display_name TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    logged BIGINT NOT NULL,
    details TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);

-- Whom a handle means, without differences of case.
CREATE TABLE IF NOT EXISTS parley_handles (
    folded TEXT COLLATE "C" NOT NULL,
    member TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (folded)
);

-- From last_number on: the tail. details: the thread as JSON as it was when it was last put whole; its tail there is
-- not kept up. Authors are a letter (m member, a alias, g ghost, e erased) and the member, label, name or surrogate.
-- state: 0 visible, 1 withdrawn, 2 hidden, 3 removed, 4 erased. listing: 0 listed, 1 unlisted.
-- pinned: 1 with a pin. locked: 1 for replies, 2 for everything, until or not.
CREATE TABLE IF NOT EXISTS parley_threads (
    id BYTEA NOT NULL,
    forum TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    opener TEXT COLLATE "C" NOT NULL,
    created BIGINT NOT NULL,
    last_activity BIGINT NOT NULL,
    state SMALLINT NOT NULL,
    listing SMALLINT NOT NULL,
    pinned SMALLINT NOT NULL,
    locked SMALLINT NOT NULL,
    details TEXT COLLATE "C" NOT NULL,
    last_number INTEGER NOT NULL,
    last_created BIGINT NOT NULL,
    visible_posts INTEGER NOT NULL,
    withdrawn_posts INTEGER NOT NULL,
    hidden_posts INTEGER NOT NULL,
    removed_posts INTEGER NOT NULL,
    erased_posts INTEGER NOT NULL,
    hugs BIGINT NOT NULL,
    hug_counts TEXT COLLATE "C",
    bump_number INTEGER,
    bump_at BIGINT,
    repliers INTEGER NOT NULL,
    heat BIGINT NOT NULL,
    logged BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS parley_threads_forum_created ON parley_threads (forum, state, listing, created, id);
CREATE INDEX IF NOT EXISTS parley_threads_forum_activity ON parley_threads (forum, state, listing, last_activity, id, visible_posts);
CREATE INDEX IF NOT EXISTS parley_threads_forum_pinned ON parley_threads (forum, state, listing, created, id) WHERE pinned = 1;
CREATE INDEX IF NOT EXISTS parley_threads_opener ON parley_threads (opener, state, listing, created, id);

-- The tags of threads, with what lists by tag are ordered and filtered by.
CREATE TABLE IF NOT EXISTS parley_thread_tags (
    forum TEXT COLLATE "C" NOT NULL,
    tag TEXT COLLATE "C" NOT NULL,
    thread BYTEA NOT NULL,
    state SMALLINT NOT NULL,
    listing SMALLINT NOT NULL,
    created BIGINT NOT NULL,
    last_activity BIGINT NOT NULL,
    PRIMARY KEY (thread, tag)
);

CREATE INDEX IF NOT EXISTS parley_thread_tags_activity ON parley_thread_tags (forum, tag, state, listing, last_activity, thread);
CREATE INDEX IF NOT EXISTS parley_thread_tags_created ON parley_thread_tags (forum, tag, state, listing, created, thread);

-- hug_rank: the hugs of all kinds, negative, so that the most come first. path: four bytes for each number.
-- bumping: 0 bumps, 1 quiet. content: the content as JSON without its text; absent where there is nothing but a text.
-- tally, withholdings: as JSON; absent where there are none.
CREATE TABLE IF NOT EXISTS parley_posts (
    thread BYTEA NOT NULL,
    number INTEGER NOT NULL,
    id BYTEA NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    reply_to INTEGER,
    path BYTEA NOT NULL,
    created BIGINT NOT NULL,
    bumping SMALLINT NOT NULL,
    state SMALLINT NOT NULL,
    hug_rank BIGINT NOT NULL,
    tally TEXT COLLATE "C",
    withholdings TEXT COLLATE "C",
    body_format TEXT COLLATE "C" NOT NULL,
    body_text TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C",
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
    thread BYTEA NOT NULL,
    post INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body_format TEXT COLLATE "C" NOT NULL,
    body_text TEXT COLLATE "C" NOT NULL,
    mood TEXT COLLATE "C",
    replaced_by TEXT COLLATE "C" NOT NULL,
    replaced_at BIGINT NOT NULL,
    reason TEXT COLLATE "C",
    PRIMARY KEY (thread, post, version)
);

CREATE TABLE IF NOT EXISTS parley_hugs (
    post BYTEA NOT NULL,
    giver TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    thread BYTEA NOT NULL,
    recipient TEXT COLLATE "C" NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (post, giver, kind)
);

CREATE INDEX IF NOT EXISTS parley_hugs_of_post ON parley_hugs (post, given_at, giver, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_received ON parley_hugs (recipient, given_at, post, giver, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_given ON parley_hugs (giver, given_at, post, kind);

-- What an author has written in a thread.
CREATE TABLE IF NOT EXISTS parley_participants (
    thread BYTEA NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    visible_posts INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (thread, author)
);

CREATE INDEX IF NOT EXISTS parley_participants_latest ON parley_participants (thread, last_number);
CREATE INDEX IF NOT EXISTS parley_participants_author ON parley_participants (author, last_at, thread);

-- How far a member has read in a thread.
CREATE TABLE IF NOT EXISTS parley_readings (
    member TEXT COLLATE "C" NOT NULL,
    thread BYTEA NOT NULL,
    read_up_to INTEGER NOT NULL,
    PRIMARY KEY (member, thread)
);

CREATE INDEX IF NOT EXISTS parley_readings_thread ON parley_readings (thread, member);

-- Append-only. boundary_kind and boundary as in parley_boundaries. details: the whole entry as JSON, where it has
-- reasons. feed_position: its place in the feed, as soon as it has one.
CREATE TABLE IF NOT EXISTS parley_log (
    entry BIGINT GENERATED ALWAYS AS IDENTITY,
    boundary_kind SMALLINT NOT NULL,
    boundary BYTEA NOT NULL,
    log_position BIGINT NOT NULL,
    logged_at BIGINT NOT NULL,
    actor TEXT COLLATE "C",
    command BYTEA NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    post INTEGER,
    subject TEXT COLLATE "C",
    details TEXT COLLATE "C",
    feed_position BIGINT,
    PRIMARY KEY (boundary_kind, boundary, log_position)
);

CREATE UNIQUE INDEX IF NOT EXISTS parley_log_feed ON parley_log (feed_position) WHERE feed_position IS NOT NULL;
CREATE INDEX IF NOT EXISTS parley_log_unsequenced ON parley_log (entry) WHERE feed_position IS NULL;

-- How many entries have a place in the feed; one row, as soon as any has.
CREATE TABLE IF NOT EXISTS parley_feed (
    only_row SMALLINT NOT NULL,
    positions BIGINT NOT NULL,
    PRIMARY KEY (only_row)
);

-- result: as JSON.
CREATE TABLE IF NOT EXISTS parley_receipts (
    actor TEXT COLLATE "C" NOT NULL,
    command BYTEA NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (actor, command)
);

CREATE INDEX IF NOT EXISTS parley_receipts_received ON parley_receipts (received_at);

-- Last, when all is there: this is version 1 from now on.
INSERT INTO parley_schema (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM parley_schema);
