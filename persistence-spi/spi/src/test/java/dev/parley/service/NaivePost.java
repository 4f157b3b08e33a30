package dev.parley.service;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A post of the naive model: lists and sets, and nothing that is counted. */
final class NaivePost {
    /** One thing that withholds it. */
    record Entry(CommandId by, String who, int rank, PostState state) {}

    final PostId id;
    final int number;
    final String author;
    final Instant created;
    final boolean bumps;
    final Integer replyTo;
    final List<String> texts = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final Set<String> hugs = new TreeSet<>();

    NaivePost(PostId id, int number, String author, Instant created, boolean bumps, Integer replyTo, String text) {
        this.id = id;
        this.number = number;
        this.author = author;
        this.created = created;
        this.bumps = bumps;
        this.replyTo = replyTo;
        this.texts.add(text);
    }

    static List<Integer> numbers(List<NaivePost> posts) {
        return posts.stream().map(post -> post.number).toList();
    }

    PostState state() {
        PostState strongest = PostState.VISIBLE;
        for (Entry entry : entries) {
            if (entry.state().compareTo(strongest) > 0) {
                strongest = entry.state();
            }
        }
        return strongest;
    }

    boolean visible() {
        return entries.isEmpty();
    }

    boolean has(PostState state) {
        return entries.stream().anyMatch(entry -> entry.state() == state);
    }

    /** The latest entry that staff put there, or null. */
    Entry latestOfStaff() {
        Entry latest = null;
        for (Entry entry : entries) {
            if (entry.state() != PostState.WITHDRAWN) {
                latest = entry;
            }
        }
        return latest;
    }

    @Override
    public String toString() {
        return "%d %s %s".formatted(number, author, state());
    }
}
