package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Actor;
import dev.parley.model.Body;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.HugKind;
import dev.parley.model.Mood;
import dev.parley.model.Reason;
import dev.parley.model.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules in the box, each at its limits. */
class RulesTest {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final RuleBook OPEN = RuleBook.open();

    @Test
    void aTitleOf255CodePointsIsFine() {
        assertThat(OPEN.judge(titled("🤗".repeat(255))).allows()).isTrue();
    }

    @Test
    void aTitleIsNeitherLongerNorShorterThanTheRuleSays() {
        LengthRule rule = new LengthRule(3, 5, 10);
        assertThat(codes(rule, titled("abc"))).isEmpty();
        assertThat(codes(rule, titled("abcde"))).isEmpty();
        assertThat(rule.judge(titled("ab")).refusals()).containsExactly(reason("title.too-short", "min", 3, 2));
        assertThat(rule.judge(titled("abcdef")).refusals()).containsExactly(reason("title.too-long", "max", 5, 6));
    }

    @Test
    void aBodyIsAsLongAsTheRuleSaysInCodePoints() {
        assertThat(OPEN.judge(saying("🤗".repeat(100_000))).allows()).isTrue();
        assertThat(OPEN.judge(saying("x".repeat(100_001))).refusals())
                .containsExactly(reason("body.too-long", "max", 100_000, 100_001));
        assertThat(OPEN.judge(saying("")).refusals()).containsExactly(reason("body.too-short", "min", 1, 0));
    }

    @Test
    void whatIsWrongWithTitleAndBodyIsSaidTogether() {
        LengthRule rule = new LengthRule(3, 5, 1);
        assertThat(codes(rule, titled("ab").saying(Body.plain("xx"), Optional.empty())))
                .containsExactlyInAnyOrder("title.too-short", "body.too-long");
    }

    @Test
    void aThreadHasAsManyTagsAsTheRuleSays() {
        assertThat(OPEN.judge(tagged(10, 64)).allows()).isTrue();
        assertThat(OPEN.judge(tagged(11, 64)).refusals()).containsExactly(Reason.of("tags.too-many", "max", 10));
        assertThat(codes(new TagsRule(5, 20), tagged(6, 21)))
                .containsExactlyInAnyOrder("tags.too-many", "tags.too-long");
        assertThat(codes(new TagsRule(5, 20), tagged(5, 20))).isEmpty();
    }

    @Test
    void aMoodIsOneOfTheForum() {
        assertThat(codes(new MoodRule(), feeling("hopeful"))).isEmpty();
        assertThat(codes(new MoodRule(), saying("Hello"))).isEmpty();
        assertThat(new MoodRule().judge(feeling("smug")).refusals())
                .containsExactly(Reason.of("mood.not-offered", "mood", "smug"));
    }

    @Test
    void aHugIsOfAKindOfTheForumAndCanAlwaysBeTakenBack() {
        HugKind gone = new HugKind("gone");
        assertThat(codes(new HugRule(), attempt(Action.HUG).hugging(HugKind.HUG)))
                .isEmpty();
        assertThat(new HugRule().judge(attempt(Action.HUG).hugging(gone)).refusals())
                .containsExactly(Reason.of("hug.kind-not-offered", "kind", "gone"));
        assertThat(codes(new HugRule(), attempt(Action.TAKE_BACK_HUG).hugging(gone)))
                .isEmpty();
    }

    private static Attempt attempt(Action action) {
        ForumSettings settings = ForumSettings.defaults().withMoods(new Mood("hopeful"));
        Forum forum = new Forum(new ForumId("cafe"), "Cafe", "", Optional.empty(), 0, settings, ForumState.OPEN);
        return Attempt.in(action, Actor.member("ana"), AT, forum);
    }

    private static Attempt titled(String title) {
        return attempt(Action.RENAME).titled(title, ImmutableSet.of());
    }

    private static Attempt saying(String body) {
        return attempt(Action.REPLY).saying(Body.plain(body), Optional.empty());
    }

    private static Attempt feeling(String mood) {
        return attempt(Action.REPLY).saying(Body.plain("Hello"), Optional.of(new Mood(mood)));
    }

    private static Attempt tagged(int count, int length) {
        return attempt(Action.START_THREAD)
                .titled(
                        "A title",
                        IntStream.range(0, count)
                                .mapToObj(
                                        i -> new Tag(Character.toString('a' + i).repeat(length)))
                                .collect(ImmutableSet.toImmutableSet()));
    }

    private static Reason reason(String code, String limit, int bound, int actual) {
        return new Reason(
                code, ImmutableSortedMap.of("actual", Integer.toString(actual), limit, Integer.toString(bound)));
    }

    private static ImmutableSet<String> codes(Rule rule, Attempt attempt) {
        return rule.judge(attempt).refusals().stream().map(Reason::code).collect(ImmutableSet.toImmutableSet());
    }
}
