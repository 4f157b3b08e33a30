package dev.parley.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.command.BodyInput;
import dev.parley.command.Reply;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.GrownThread;
import dev.parley.model.Post;
import dev.parley.model.RecordParts;
import dev.parley.model.Result;
import dev.parley.model.Tail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The number and the time that a reply gets, whatever withholds the posts before it and whatever the clock says. */
class ReplyProperties {
    private static final Actor FRIEND = Actor.member("a new friend");

    @Property
    void i12AReplyGetsTheNumberBehindTheLastOneHoweverManyPostsAreWithheld(@ForAll("grown") GrownThread grown) {
        Decision.Accepted accepted = replied(grown, 0);
        int next = grown.posts().size() + 1;
        assertThat(post(accepted).number()).as("I12").isEqualTo(next);
        assertThat(tail(accepted).lastNumber()).as("I13").isEqualTo(next);
        assertThat(accepted.result())
                .isInstanceOfSatisfying(
                        Result.Published.class,
                        published -> assertThat(published.number()).isEqualTo(next));
    }

    @Property
    void i16AReplyIsNeverDatedBeforeTheLastPostThoughTheClockGoesBack(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = -280, max = 280) int seconds) {
        Instant last = grown.thread().tail().lastCreated();
        Decision.Accepted accepted = replied(grown, seconds);
        Instant expected = seconds < 0 ? last : last.plusSeconds(seconds);
        assertThat(post(accepted).created()).as("I16").isEqualTo(expected);
        assertThat(tail(accepted).lastCreated()).as("I16").isEqualTo(expected);
        assertThat(tail(accepted).lastBump().orElseThrow().at()).as("I18").isEqualTo(expected);
    }

    @Provide
    Arbitrary<GrownThread> grown() {
        return GrownThread.arbitrary(6).map(DecisionProperties::open);
    }

    /** A reply, so long after the last post, or before it. */
    private static Decision.Accepted replied(GrownThread grown, int seconds) {
        Stage stage = new Stage(grown);
        Instant now = stage.now().plusSeconds(seconds);
        Reply reply = new Reply(
                new CommandId(UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001")),
                now,
                grown.thread().id(),
                BodyInput.plain("Mine too."),
                OptionalInt.empty(),
                Optional.empty(),
                Bumping.BUMPS);
        Context context = (Context) RecordParts.with(stage.context(FRIEND), "now", now);
        return Decider.decide(reply, stage.scene(FRIEND, 1), context).fold(accepted -> accepted, refused -> {
            throw new AssertionError("refused: " + refused.reasons());
        });
    }

    private static Post post(Decision.Accepted accepted) {
        return only(accepted, Change.PutPost.class).post();
    }

    private static Tail tail(Decision.Accepted accepted) {
        return only(accepted, Change.PutTail.class).tail();
    }

    private static <C extends Change> C only(Decision.Accepted accepted, Class<C> type) {
        List<C> found = accepted.changes().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
