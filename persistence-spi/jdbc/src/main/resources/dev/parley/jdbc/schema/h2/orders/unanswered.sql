-- The threads of a forum, unanswered: optional, see JdbcStore.Builder.orders.
CREATE INDEX IF NOT EXISTS parley_threads_forum_unanswered ON parley_threads (forum, state, listing, visible_posts, created, id);
