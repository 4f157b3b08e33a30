package dev.parley.service;

import dev.parley.model.LockScope;
import dev.parley.model.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A thread of the naive model: its posts, and loops over them. */
final class NaiveThread {
    final ThreadId id;
    final String opener;
    final Instant created;
    final List<NaivePost> posts = new ArrayList<>();
    final Map<String, Integer> read = new HashMap<>();
    LockScope lock;
    int lockRank;
    Instant pinned;
    String title;

    NaiveThread(ThreadId id, String opener, Instant created, String title) {
        this.id = id;
        this.opener = opener;
        this.created = created;
        this.title = title;
    }

    NaivePost last() {
        return posts.get(posts.size() - 1);
    }

    int visible() {
        int count = 0;
        for (NaivePost post : posts) {
            count += post.visible() ? 1 : 0;
        }
        return count;
    }

    long hugs() {
        long count = 0;
        for (NaivePost post : posts) {
            count += post.visible() ? post.hugs.size() : 0;
        }
        return count;
    }

    Instant lastActivity() {
        Instant last = created;
        for (NaivePost post : posts) {
            if (post.visible() && post.bumps) {
                last = post.created;
            }
        }
        return last;
    }

    Set<String> repliers() {
        Set<String> repliers = new TreeSet<>();
        for (NaivePost post : posts) {
            if (post.visible() && !post.author.equals(opener)) {
                repliers.add(post.author);
            }
        }
        return repliers;
    }

    /** floor(10^7 * (log10(max(h + r, 1)) + seconds since 2020 / 45000)). */
    long heat() {
        double seconds =
                Duration.between(Instant.parse("2020-01-01T00:00:00Z"), created).toMillis() / 1e3;
        double got = StrictMath.log10((double) Math.max(hugs() + repliers().size(), 1));
        return (long) Math.floor(1e7 * (got + seconds / 45_000));
    }

    int unread(String who) {
        int count = 0;
        for (NaivePost post : posts) {
            if (post.visible() && post.number > read.getOrDefault(who, 0) && !post.author.equals(who)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return opener + "'s thread of " + posts;
    }
}
