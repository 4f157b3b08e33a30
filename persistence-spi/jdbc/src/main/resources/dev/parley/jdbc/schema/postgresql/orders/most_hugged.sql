-- The threads of a forum, most hugged: optional, see JdbcStore.Builder.orders.
CREATE INDEX IF NOT EXISTS parley_threads_forum_most_hugged ON parley_threads (forum, state, listing, hugs, id);
