package dev.parley.service;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.view.Perspective;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads for one actor, and makes the perspective that turns what was read into views. */
final class Reader {
    private final Machinery machinery;
    private final Actor actor;

    Reader(Machinery machinery, Actor actor) {
        this.machinery = machinery;
        this.actor = actor;
    }

    Machinery machinery() {
        return machinery;
    }

    Actor actor() {
        return actor;
    }

    Instant now() {
        return machinery.clock().instant();
    }

    Lookup.Builder lookup() {
        Lookup.Builder lookup = Lookup.builder();
        actor.member().ifPresent(lookup::member);
        return lookup;
    }

    Found find(Lookup.Builder lookup) {
        return machinery.store().find(lookup.build());
    }

    /** The perspective by what was found, before anybody's name is known. */
    Perspective perspective(Found found) {
        return perspective(found, ImmutableMap.of());
    }

    /** The perspective by what was found, with the names of these authors. */
    Perspective naming(Found found, Collection<Author> authors) {
        ImmutableSet<MemberId> ids =
                authors.stream().flatMap(author -> author.member().stream()).collect(ImmutableSet.toImmutableSet());
        if (ids.isEmpty()) {
            return perspective(found);
        }
        Map<MemberId, Member> members = new HashMap<>();
        find(Lookup.builder().members(ids))
                .members()
                .forEach((id, member) -> member.value().ifPresent(known -> members.put(id, known)));
        return perspective(found, ImmutableMap.copyOf(members));
    }

    private Perspective perspective(Found found, ImmutableMap<MemberId, Member> members) {
        Optional<Member> self = actor.member().flatMap(id -> found.member(id).value());
        return new Perspective(found.policy().value(), actor, self, now(), members);
    }

    /** A thread and the moment it was found in. */
    record Seen(Found found, DiscussionThread thread) {}

    /** A thread, where the actor sees it. */
    Optional<Seen> thread(ThreadId id) {
        Found found = find(lookup().thread(id));
        return found.thread(id)
                .value()
                .filter(thread -> perspective(found).visibility().sees(thread))
                .map(thread -> new Seen(found, thread));
    }

    /** A post with its thread and the moment they were found in. */
    record SeenPost(Found found, DiscussionThread thread, Post post) {}

    /** A post, where the actor sees its thread. */
    Optional<SeenPost> post(PostId id) {
        Found found = find(lookup().post(id));
        return found.post(id).flatMap(post -> seen(found, post));
    }

    /** A post, where the actor sees its thread. */
    Optional<SeenPost> post(ThreadId thread, int number) {
        Found found = find(lookup().thread(thread).post(thread, number));
        return found.post(thread, number).flatMap(post -> seen(found, post));
    }

    private Optional<SeenPost> seen(Found found, Post post) {
        return found.thread(post.thread())
                .value()
                .filter(thread -> perspective(found).visibility().sees(thread))
                .map(thread -> new SeenPost(found, thread, post));
    }
}
