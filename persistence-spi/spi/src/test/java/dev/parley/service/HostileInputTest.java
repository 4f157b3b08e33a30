package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.command.BodyInput;
import dev.parley.command.IntroduceMember;
import dev.parley.command.StartThread;
import dev.parley.model.Actor;
import dev.parley.model.Body;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Greetings;
import dev.parley.model.Handle;
import dev.parley.model.MemberId;
import dev.parley.model.WrittenHugs;
import dev.parley.moderation.RuleBook;
import dev.parley.store.memory.MemoryStore;
import dev.parley.text.NormalForm;
import dev.parley.view.MemberView;
import dev.parley.view.PostView;
import dev.parley.view.ThreadView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody writes is refused with its reason, or comes back as its normal form; nothing else is ever thrown.
 */
class HostileInputTest {
    private static final ForumId GARDEN = new ForumId("garden");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private final Discussions discussions = Discussions.over(new MemoryStore())
            .rules(new RuleBook(ImmutableList.of()))
            .build();
    private final AsActor host = discussions.as(Actor.admin("host"));
    private int ids;

    HostileInputTest() {
        host.introduce("Host").orThrow();
        host.openForum(
                        GARDEN,
                        "Garden",
                        "",
                        ForumSettings.defaults()
                                .withWrittenHugs(WrittenHugs.MEMBERS)
                                .withGreetings(Greetings.NAME))
                .orThrow();
    }

    @AfterEach
    void close() {
        discussions.close();
    }

    private Outcome write(String title, String text) {
        return host.apply(new StartThread(
                new CommandId(new UUID(7, ++ids)),
                Instant.now(),
                GARDEN,
                title,
                BodyInput.plain(text),
                ImmutableSet.of(),
                Optional.empty()));
    }

    private void comesBackOrIsRefused(String title, String text) {
        Outcome outcome = write(title, text);
        if (outcome instanceof Outcome.Done) {
            var published = outcome.published();
            PostView post = host.post(published.post()).orElseThrow();
            ThreadView thread = host.thread(published.thread()).orElseThrow();
            assertThat(post.revealed().orElseThrow().body().text()).isEqualTo(NormalForm.text(text));
            assertThat(thread.title()).isEqualTo(NormalForm.line(title));
        } else if (outcome instanceof Outcome.Invalid invalid) {
            assertThat(invalid.violations()).isNotEmpty();
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void a_hundred_thousand_brackets_are_text() {
        comesBackOrIsRefused("brackets", "(".repeat(100_000));
        comesBackOrIsRefused("brackets", "((host".repeat(100_000));
        comesBackOrIsRefused("brackets", "((host, ".repeat(100_000) + "))");
        assertThat(write("brackets", "(".repeat(100_000))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_body_of_one_mebibyte_is_kept_and_one_byte_more_is_refused_with_the_limit() {
        assertThat(write("long", "a".repeat(Body.MAX_BYTES))).isInstanceOf(Outcome.Done.class);
        assertThat(write("long", "a".repeat(Body.MAX_BYTES + 1)))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.path()).isEqualTo("body.text");
                                    assertThat(violation.code()).isEqualTo("text.too-long");
                                    assertThat(violation.arguments()).containsValue(Integer.toString(Body.MAX_BYTES));
                                }));
        assertThat(write("long", "ä".repeat(Body.MAX_BYTES))).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void more_names_than_anybody_means_are_refused_with_the_limit() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= 1_000; i++) {
            text.append("((name").append(i).append(")) ");
        }
        assertThat(write("names", text.toString()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("body.too-many-names"));
    }

    @Test
    void what_has_no_normal_form_is_refused_with_its_code() {
        for (String bad : List.of("a\u0000b", "a\ud800b", "a" + "\u0301".repeat(31))) {
            assertThat(write(bad, bad))
                    .isInstanceOfSatisfying(
                            Outcome.Invalid.class,
                            invalid -> assertThat(invalid.violations())
                                    .extracting(violation -> violation.path())
                                    .containsExactly("body.text", "title"));
        }
    }

    @Test
    void every_naughty_string_comes_back_or_is_refused() throws IOException {
        Path file = naughtyStrings();
        assumeThat(file).as("the list stands beside a checkout, not in it").exists();
        List<String> strings = strings(Files.readString(file));
        assertThat(strings).hasSizeGreaterThan(400);
        for (String naughty : strings) {
            comesBackOrIsRefused("a title", naughty);
            comesBackOrIsRefused(naughty, "a text");
            comesBackOrIsRefused("a title", "((" + naughty + ")) @" + naughty);
            name(naughty);
        }
    }

    private void name(String naughty) {
        MemberId id = new MemberId("m" + ++ids);
        Outcome outcome = host.apply(new IntroduceMember(
                new CommandId(new UUID(8, ids)), Instant.now(), id, new Handle("m" + ids), naughty));
        if (outcome instanceof Outcome.Done) {
            assertThat(host.member(id).map(MemberView::name)).contains(NormalForm.line(naughty));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        }
        try {
            assertThat(new Handle(naughty).value()).isEqualTo(NormalForm.text(naughty));
        } catch (InvalidValueException e) {
            assertThat(e.code()).isNotEmpty();
        }
    }

    /** The strings of a JSON array, without a JSON library: this module has none. */
    private static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        Matcher literals = STRING.matcher(json);
        while (literals.find()) {
            Matcher escapes = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)").matcher(literals.group(1));
            strings.add(escapes.replaceAll(escape -> Matcher.quoteReplacement(
                    escape.group(2) != null
                            ? Character.toString((char) Integer.parseInt(escape.group(2), 16))
                            : switch (escape.group(1)) {
                                case "n" -> "\n";
                                case "t" -> "\t";
                                case "r" -> "\r";
                                case "b" -> "\b";
                                case "f" -> "\f";
                                default -> escape.group(1);
                            })));
        }
        return strings;
    }

    private static Path naughtyStrings() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("jackson-module")) && at.getParent() != null) {
            at = at.getParent();
        }
        return at.resolveSibling("shared").resolve("data").resolve("naughty-strings.json");
    }
}
