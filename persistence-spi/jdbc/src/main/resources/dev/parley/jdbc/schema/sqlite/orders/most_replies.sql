-- The threads of a forum, most replies: optional, see JdbcStore.Builder.orders.
CREATE INDEX IF NOT EXISTS parley_threads_forum_most_replies ON parley_threads (forum, state, listing, visible_posts, id);
