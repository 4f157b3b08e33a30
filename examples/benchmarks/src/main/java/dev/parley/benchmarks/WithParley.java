package dev.parley.benchmarks;

import dev.parley.jdbc.JdbcStore;
import dev.parley.model.Actor;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The same through {@link Discussions}: every rule, permission, receipt and count that it has. */
final class WithParley implements Replies {
    private static final ForumId FORUM = new ForumId("garden");

    private final Discussions discussions;

    /** A side over a community that is there already. */
    WithParley(Discussions discussions) {
        this.discussions = discussions;
    }

    /** A side with a community of its own. */
    WithParley(DataSource source, int writers) {
        this(over(source));
        AsActor host = discussions.as(host());
        host.introduce("host");
        host.openForum(FORUM, "Garden", "", ForumSettings.defaults());
        for (int writer = 0; writer < writers; writer++) {
            discussions.as(actor(writer)).introduce("writer" + writer);
        }
    }

    /** With the orders of threads that are always there: by hand there are no others to keep up either. */
    static Discussions over(DataSource source) {
        return Discussions.over(JdbcStore.on(source).orders().open()).build();
    }

    private static Actor host() {
        return Actor.admin("host");
    }

    private static Actor actor(int writer) {
        return Actor.member("writer " + writer);
    }

    @Override
    public String name() {
        return "Parley";
    }

    @Override
    public List<Object> open(int threads) {
        List<Object> opened = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            opened.add(discussions
                    .as(host())
                    .startThread(FORUM, "A thread", "The first post.")
                    .published()
                    .thread());
        }
        return opened;
    }

    @Override
    public int reply(Object thread, int writer, String text) {
        return discussions
                .as(actor(writer))
                .reply((ThreadId) thread, text)
                .published()
                .number();
    }

    @Override
    public void close() {
        discussions.close();
    }
}
