-- Parley on H2, version 1. Every step can be repeated. Times are microseconds since 1970, ids of threads, posts and
-- commands the 16 bytes of a UUID. Read these tables as you like; only Parley writes to them.
-- H2 counts a character outside the BMP as two, so that texts have twice the room.

-- Which version of the schema this is; one row.
CREATE TABLE IF NOT EXISTS parley_schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);

-- The revision of every boundary. kind: 0 policy, 1 member, 2 handle, 3 thread, 4 reading.
-- id: nothing, the member, the folded handle, the thread, the thread and then the member; texts in UTF-8.
CREATE TABLE IF NOT EXISTS parley_boundaries (
    kind SMALLINT NOT NULL,
    id VARBINARY(800) NOT NULL,
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
    id VARCHAR(128) NOT NULL,
    name VARCHAR(128) NOT NULL,
    parent VARCHAR(128),
    sort_position INTEGER NOT NULL,
    state VARCHAR(32) NOT NULL,
    details CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (id)
);

-- details: the whole member as JSON.
CREATE TABLE IF NOT EXISTS parley_members (
    id VARCHAR(128) NOT NULL,
    handle VARCHAR(128) NOT NULL,
    display_name VARCHAR(128) NOT NULL,
    since BIGINT NOT NULL,
    logged BIGINT NOT NULL,
    details CHARACTER LARGE OBJECT NOT NULL,
    id_order VARBINARY(260) GENERATED ALWAYS AS (STRINGTOUTF8(id)),
    PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS parley_members_by_id ON parley_members (id_order);

-- Whom a handle means, without differences of case.
CREATE TABLE IF NOT EXISTS parley_handles (
    folded VARCHAR(384) NOT NULL,
    member VARCHAR(128) NOT NULL,
    PRIMARY KEY (folded)
);

-- From last_number on: the tail. details: the thread as JSON as it was when it was last put whole; its tail there is
-- not kept up. Authors are a letter (m member, a alias, g ghost, e erased) and the member, label, name or surrogate.
-- state: 0 visible, 1 withdrawn, 2 hidden, 3 removed, 4 erased. listing: 0 listed, 1 unlisted.
-- pinned: 1 with a pin. locked: 1 for replies, 2 for everything, until or not.
CREATE TABLE IF NOT EXISTS parley_threads (
    id BINARY(16) NOT NULL,
    forum VARCHAR(128) NOT NULL,
    title VARCHAR(510) NOT NULL,
    opener VARCHAR(130) NOT NULL,
    created BIGINT NOT NULL,
    last_activity BIGINT NOT NULL,
    state SMALLINT NOT NULL,
    listing SMALLINT NOT NULL,
    pinned SMALLINT NOT NULL,
    locked SMALLINT NOT NULL,
    details CHARACTER LARGE OBJECT NOT NULL,
    last_number INTEGER NOT NULL,
    last_created BIGINT NOT NULL,
    visible_posts INTEGER NOT NULL,
    withdrawn_posts INTEGER NOT NULL,
    hidden_posts INTEGER NOT NULL,
    removed_posts INTEGER NOT NULL,
    erased_posts INTEGER NOT NULL,
    hugs BIGINT NOT NULL,
    hug_counts CHARACTER LARGE OBJECT,
    bump_number INTEGER,
    bump_at BIGINT,
    repliers INTEGER NOT NULL,
    heat BIGINT NOT NULL,
    logged BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS parley_threads_forum_created ON parley_threads (forum, state, listing, created, id);
CREATE INDEX IF NOT EXISTS parley_threads_forum_activity ON parley_threads (forum, state, listing, last_activity, id, visible_posts);
CREATE INDEX IF NOT EXISTS parley_threads_forum_pinned ON parley_threads (forum, pinned, state, listing, created, id);
CREATE INDEX IF NOT EXISTS parley_threads_opener ON parley_threads (opener, state, listing, created, id);

-- The tags of threads, with what lists by tag are ordered and filtered by.
CREATE TABLE IF NOT EXISTS parley_thread_tags (
    forum VARCHAR(128) NOT NULL,
    tag VARCHAR(128) NOT NULL,
    thread BINARY(16) NOT NULL,
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
    thread BINARY(16) NOT NULL,
    number INTEGER NOT NULL,
    id BINARY(16) NOT NULL,
    author VARCHAR(130) NOT NULL,
    reply_to INTEGER,
    path VARBINARY(260) NOT NULL,
    created BIGINT NOT NULL,
    bumping SMALLINT NOT NULL,
    state SMALLINT NOT NULL,
    hug_rank BIGINT NOT NULL,
    tally CHARACTER LARGE OBJECT,
    withholdings CHARACTER LARGE OBJECT,
    body_format VARCHAR(64) NOT NULL,
    body_text VARCHAR(1048576) NOT NULL,
    content CHARACTER LARGE OBJECT,
    PRIMARY KEY (thread, number)
);

CREATE UNIQUE INDEX IF NOT EXISTS parley_posts_id ON parley_posts (id);
CREATE INDEX IF NOT EXISTS parley_posts_by_state ON parley_posts (thread, state, bumping, number);
CREATE INDEX IF NOT EXISTS parley_posts_hugged ON parley_posts (thread, state, hug_rank, number);
CREATE INDEX IF NOT EXISTS parley_posts_threaded ON parley_posts (thread, state, path);
CREATE INDEX IF NOT EXISTS parley_posts_answers ON parley_posts (thread, reply_to, state, number);
CREATE INDEX IF NOT EXISTS parley_posts_author ON parley_posts (author, state, created, id);

-- Earlier versions of posts.
CREATE TABLE IF NOT EXISTS parley_versions (
    thread BINARY(16) NOT NULL,
    post INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body_format VARCHAR(64) NOT NULL,
    body_text VARCHAR(1048576) NOT NULL,
    mood VARCHAR(64),
    replaced_by VARCHAR(130) NOT NULL,
    replaced_at BIGINT NOT NULL,
    reason CHARACTER LARGE OBJECT,
    PRIMARY KEY (thread, post, version)
);

CREATE TABLE IF NOT EXISTS parley_hugs (
    post BINARY(16) NOT NULL,
    giver VARCHAR(130) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    thread BINARY(16) NOT NULL,
    recipient VARCHAR(130) NOT NULL,
    given_at BIGINT NOT NULL,
    giver_order VARBINARY(260) GENERATED ALWAYS AS (STRINGTOUTF8(giver)),
    PRIMARY KEY (post, giver, kind)
);

CREATE INDEX IF NOT EXISTS parley_hugs_of_post ON parley_hugs (post, given_at, giver_order, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_received ON parley_hugs (recipient, given_at, post, giver_order, kind);
CREATE INDEX IF NOT EXISTS parley_hugs_given ON parley_hugs (giver, given_at, post, kind);

-- What an author has written in a thread.
CREATE TABLE IF NOT EXISTS parley_participants (
    thread BINARY(16) NOT NULL,
    author VARCHAR(130) NOT NULL,
    visible_posts INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (thread, author)
);

CREATE INDEX IF NOT EXISTS parley_participants_latest ON parley_participants (thread, last_number);
CREATE INDEX IF NOT EXISTS parley_participants_author ON parley_participants (author, last_at, thread);

-- How far a member has read in a thread.
CREATE TABLE IF NOT EXISTS parley_readings (
    member VARCHAR(128) NOT NULL,
    thread BINARY(16) NOT NULL,
    read_up_to INTEGER NOT NULL,
    member_order VARBINARY(260) GENERATED ALWAYS AS (STRINGTOUTF8(member)),
    PRIMARY KEY (member, thread)
);

CREATE INDEX IF NOT EXISTS parley_readings_thread ON parley_readings (thread, member_order);

-- Append-only. boundary_kind and boundary as in parley_boundaries. details: the whole entry as JSON, where it has
-- reasons. feed_position: its place in the feed, as soon as it has one.
CREATE TABLE IF NOT EXISTS parley_log (
    entry BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    boundary_kind SMALLINT NOT NULL,
    boundary VARBINARY(800) NOT NULL,
    log_position BIGINT NOT NULL,
    logged_at BIGINT NOT NULL,
    actor VARCHAR(128),
    command BINARY(16) NOT NULL,
    action VARCHAR(64) NOT NULL,
    post INTEGER,
    subject VARCHAR(128),
    details CHARACTER LARGE OBJECT,
    feed_position BIGINT
);

CREATE UNIQUE INDEX IF NOT EXISTS parley_log_boundary ON parley_log (boundary_kind, boundary, log_position);
CREATE UNIQUE INDEX IF NOT EXISTS parley_log_feed ON parley_log (feed_position);
CREATE INDEX IF NOT EXISTS parley_log_unsequenced ON parley_log (feed_position, entry);

-- How many entries have a place in the feed; one row, as soon as any has.
CREATE TABLE IF NOT EXISTS parley_feed (
    only_row SMALLINT NOT NULL,
    positions BIGINT NOT NULL,
    PRIMARY KEY (only_row)
);

-- result: as JSON.
CREATE TABLE IF NOT EXISTS parley_receipts (
    actor VARCHAR(128) NOT NULL,
    command BINARY(16) NOT NULL,
    digest VARCHAR(128) NOT NULL,
    result CHARACTER LARGE OBJECT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (actor, command)
);

CREATE INDEX IF NOT EXISTS parley_receipts_received ON parley_receipts (received_at);

-- Last, when all is there: this is version 1 from now on.
INSERT INTO parley_schema (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM parley_schema);
