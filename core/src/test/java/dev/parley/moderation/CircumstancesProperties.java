package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumState;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.Role;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the permission function looks at, as it is read off the records at an instant. */
class CircumstancesProperties {
    private static final Actor ANA = Actor.member("ana");

    @Property
    void onlySanctionsThatHoldNowCount(@ForAll Member self, @ForAll Bump moment) {
        Instant now = moment.at();
        assertThat(Circumstances.inCommunity(Policy.EMPTY, ANA, Optional.of(self), now)
                        .sanctions())
                .containsExactlyInAnyOrderElementsOf(self.sanctions().stream()
                        .filter(sanction -> sanction.until().isEmpty()
                                || sanction.until().get().isAfter(now))
                        .toList());
    }

    @Property
    void theStrongestStateOfAForumAndThoseAboveItCounts(@ForAll Policy policy, @ForAll Bump moment) {
        for (Forum forum : policy.forums().values()) {
            ForumState strongest = ForumState.OPEN;
            for (Forum above : policy.lineage(forum.id())) {
                if (above.state() == ForumState.ARCHIVED
                        || (above.state() == ForumState.READ_ONLY && strongest == ForumState.OPEN)) {
                    strongest = above.state();
                }
            }
            assertThat(Circumstances.inForum(policy, forum.id(), ANA, Optional.empty(), moment.at())
                            .forum())
                    .isEqualTo(strongest);
        }
    }

    @Property
    void onlyALockAndAPinThatHoldNowCount(@ForAll DiscussionThread thread, @ForAll Bump moment) {
        Instant now = moment.at();
        Circumstances about = community(now).about(thread, ANA, now);
        assertThat(about.lock())
                .isEqualTo(thread.lock()
                        .filter(lock ->
                                lock.until().isEmpty() || lock.until().get().isAfter(now)));
        assertThat(about.pin())
                .isEqualTo(thread.pin()
                        .filter(pin ->
                                pin.until().isEmpty() || pin.until().get().isAfter(now)));
    }

    @Property
    void aPostIsOnesOwnIfAndOnlyIfItIsSignedWithOnesOwnName(
            @ForAll DiscussionThread thread, @ForAll Post post, @ForAll MemberId reader) {
        Visibility visibility = new Visibility(Policy.EMPTY, Actor.of(reader, Role.MEMBER));
        boolean signed = post.author().equals(Author.named(reader));
        assertThat(community(post.created()).about(thread, post, visibility).ownership())
                .isEqualTo(signed ? Ownership.OWN : Ownership.OTHERS);
    }

    @Property
    void aPostIsWithheldAsFarAsOneMayLearn(@ForAll DiscussionThread thread, @ForAll Post post, @ForAll Actor reader) {
        Visibility visibility = new Visibility(Policy.EMPTY, reader);
        assertThat(community(post.created()).about(thread, post, visibility).withheld())
                .isEqualTo(visibility.withheld(thread, post));
    }

    @Property
    void aThreadIsItsOpeners(@ForAll DiscussionThread thread, @ForAll MemberId reader) {
        boolean opened = thread.opener().equals(Author.named(reader));
        assertThat(community(thread.created())
                        .about(thread, Actor.of(reader, Role.MEMBER), thread.created())
                        .ownership())
                .isEqualTo(opened ? Ownership.OWN : Ownership.OTHERS);
    }

    @Property
    void oneIsAGuestAStrangerOrAMember(@ForAll Member self) {
        Instant now = self.since();
        assertThat(Circumstances.inCommunity(Policy.EMPTY, Actor.guest(), Optional.empty(), now)
                        .standing())
                .isEqualTo(Standing.GUEST);
        assertThat(Circumstances.inCommunity(Policy.EMPTY, ANA, Optional.empty(), now)
                        .standing())
                .isEqualTo(Standing.STRANGER);
        assertThat(Circumstances.inCommunity(Policy.EMPTY, ANA, Optional.of(self), now)
                        .standing())
                .isEqualTo(Standing.MEMBER);
    }

    private static Circumstances community(Instant now) {
        return Circumstances.inCommunity(Policy.EMPTY, ANA, Optional.empty(), now);
    }
}
