package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.command.ChangeForum;
import dev.parley.command.Command;
import dev.parley.command.GiveHug;
import dev.parley.command.LockThread;
import dev.parley.command.OpenForum;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.model.Bumping;
import dev.parley.model.ForumSettings;
import dev.parley.model.HugKind;
import dev.parley.model.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command may leave out, as the documentation of the package says it. */
class CommandDefaultsTest {
    private static final String ID = "5a1e0000-0000-4000-8000-000000000001";
    private static final String HEAD = "\"id\":\"" + ID + "\",\"issuedAt\":\"2026-03-01T08:00:00Z\"";
    private static final String POST = ",\"post\":\"01990000-0000-7000-8000-000000000002\"";
    private static final String THREAD = ",\"thread\":\"01990000-0000-7000-8000-000000000001\"";
    private static final String BODY = ",\"body\":{\"format\":\"plain\",\"text\":\"Hello\"}";

    private final ParleyJson json = ParleyJson.create();

    @Test
    void aReplyBumpsAndAnswersNobodyInParticular() {
        Reply reply = read("reply", THREAD + BODY, Reply.class);
        assertThat(reply.bumping()).isEqualTo(Bumping.BUMPS);
        assertThat(reply.replyTo()).isEmpty();
        assertThat(reply.mood()).isEmpty();
    }

    @Test
    void aThreadHasNoTagsAndNoMood() {
        StartThread start = read("start-thread", ",\"forum\":\"garden\",\"title\":\"Hello\"" + BODY, StartThread.class);
        assertThat(start.tags()).isEmpty();
        assertThat(start.mood()).isEmpty();
    }

    @Test
    void aHugIsAHug() {
        assertThat(read("give-hug", POST, GiveHug.class).kind()).isEqualTo(HugKind.HUG);
    }

    @Test
    void aForumHasNoDescriptionTheFirstPlaceAndTheDefaultSettings() {
        OpenForum open = read("open-forum", ",\"forum\":\"garden\",\"name\":\"The garden\"", OpenForum.class);
        assertThat(open.description()).isEmpty();
        assertThat(open.position()).isZero();
        assertThat(open.parent()).isEmpty();
        assertThat(open.settings()).isEqualTo(ForumSettings.defaults());
    }

    @Test
    void settingsThatAreAbsentHaveTheirDefaults() {
        OpenForum open = read(
                "open-forum",
                ",\"forum\":\"garden\",\"name\":\"The garden\",\"settings\":{\"moods\":[\"calm\"]}",
                OpenForum.class);
        assertThat(open.settings()).isEqualTo(ForumSettings.defaults().withMoods(new Mood("calm")));
    }

    @Test
    void whatAChangeLeavesOutStaysAsItIs() {
        ChangeForum change = read("change-forum", ",\"forum\":\"garden\"", ChangeForum.class);
        assertThat(change.name()).isEmpty();
        assertThat(change.description()).isEmpty();
        assertThat(change.position()).isEmpty();
        assertThat(change.settings()).isEmpty();
    }

    @Test
    void aLockHasNeitherReasonNorEnd() {
        LockThread lock = read("lock-thread", THREAD + ",\"scope\":\"replies\"", LockThread.class);
        assertThat(lock.reason()).isEmpty();
        assertThat(lock.until()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "give-hug, id",
        "give-hug, issuedAt",
        "give-hug, post",
        "reply, body",
        "start-thread, title",
        "edit-post, expectedVersion",
        "mark-read, upTo",
        "lock-thread, scope",
        "pin-thread, scope",
        "introduce-member, handle"
    })
    void theRestHasToBeThere(String action, String field) {
        String command = Frozen.files("commands").get(action);
        String without = command.replaceFirst("\"" + field + "\":(\\{[^}]*\\}|\"[^\"]*\"|[^,}]*),?", "")
                .replace(",}", "}");
        ParleyJsonException refusal =
                catchThrowableOfType(ParleyJsonException.class, () -> json.read(without, Command.class));
        assertThat(refusal.pointer()).isEqualTo("/" + field);
        assertThat(refusal.found()).isEqualTo("nothing");
    }

    private <C extends Command> C read(String type, String fields, Class<C> as) {
        return json.read("{\"type\":\"" + type + "\"," + HEAD + fields + "}", as);
    }
}
