package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Attempt;
import dev.parley.moderation.Rule;
import dev.parley.moderation.RuleBook;
import dev.parley.moderation.Verdict;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.store.memory.MemoryStore;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the README shows compiles, does what it says, and is what stands here. */
class ReadmeTest {
    @Test
    void the_ten_lines_give_an_application_a_discussion() {
        // README: ten lines
        Discussions discussions = Discussions.inMemory();
        AsActor host = discussions.as(Actor.admin("host"));
        AsActor ana = discussions.as(Actor.member("ana"));
        host.introduce("Robin");
        ana.introduce("Ana");
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "The garden", "Slow talk about plants.", ForumSettings.defaults());
        Result.Published frost =
                ana.startThread(garden, "First frost", "The beans are gone.").published();
        host.reply(frost.thread(), "Mine too. There is always a next spring.");
        PostPage page =
                discussions.as(Actor.guest()).posts(frost.thread()).first(20).orElseThrow();
        // README: end

        assertThat(page.page().items()).extracting(PostView::number).containsExactly(1, 2);
        discussions.close();
    }

    // README: a rule
    record NoShouting() implements Rule {
        @Override
        public String name() {
            return "no-shouting";
        }

        @Override
        public Verdict judge(Attempt attempt) {
            boolean shouted = attempt.title()
                    .filter(title -> title.equals(title.toUpperCase(Locale.ROOT)))
                    .isPresent();
            return shouted ? Verdict.refuse(Reason.of("title.shouted")) : Verdict.ALLOW;
        }
    }
    // README: end

    @Test
    void a_rule_of_ones_own_refuses_by_its_code() {
        // README: its use
        Discussions discussions = Discussions.over(new MemoryStore())
                .rules(RuleBook.open().with(new NoShouting()))
                .build();
        // README: end
        AsActor host = discussions.as(Actor.admin("host"));
        host.introduce("Robin");
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "The garden", "", ForumSettings.defaults());

        Outcome loud = host.startThread(garden, "FIRST FROST", "The beans are gone.");

        assertThat(loud)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons()).containsExactly(Reason.of("title.shouted")));
        assertThat(host.startThread(garden, "First frost", "The beans are gone."))
                .isInstanceOf(Outcome.Done.class);
        discussions.close();
    }

    @Test
    void what_stands_here_stands_in_the_readme() throws IOException {
        Path root = root();
        String readme = words(Files.readString(root.resolve("README.md")));
        String here = Files.readString(root.resolve("persistence-spi/spi/src/test/java/dev/parley/ReadmeTest.java"));
        List<String> snippets = List.of(
                between(here, "// README: ten lines"),
                between(here, "// README: a rule"),
                between(here, "// README: its use"));

        for (String snippet : snippets) {
            assertThat(readme)
                    .contains(words(snippet).replace("Discussionsdiscussions=Discussions.over", "Discussions.over"));
        }
    }

    private static String between(String text, String start) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf("// README: end", from));
    }

    /** Without white space: the README breaks its lines otherwise than the formatter does. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("jackson-module"))) {
            at = at.getParent();
        }
        return at;
    }
}
