-- The threads of a forum, hot: optional, see JdbcStore.Builder.orders.
CREATE INDEX IF NOT EXISTS parley_threads_forum_hot ON parley_threads (forum, state, listing, heat, id);
