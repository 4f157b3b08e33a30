package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit says what the SPI says, and shows all of it. */
class ClauseTest {
    private static final Path SPI = Path.of("../spi/src/main/java/dev/parley/store");
    private static final Pattern SENTENCE =
            Pattern.compile("<li>(S-[A-Z]+-\\d\\d) (.*?)(?=<li>|</ul>)", Pattern.DOTALL);

    /** The sentences in the Javadoc, by their ids: without stars, and links as their words. */
    private static Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new HashMap<>();
        for (String type : new String[] {"DiscussionStore.java", "CommitFeed.java"}) {
            String text = Files.readString(SPI.resolve(type)).replaceAll("\\n\\s*\\*(?!/)", "\n");
            Matcher sentence = SENTENCE.matcher(text);
            while (sentence.find()) {
                sentences.put(sentence.group(1), words(sentence.group(2)));
            }
        }
        return sentences;
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("\\s+", " ")
                .replaceAll("\\{@linkplain \\S+ ([^}]*)}", "$1")
                .replaceAll("\\{@(?:link|code) (?:[^}#]*#)?([^}]*)}", "$1")
                .strip();
    }

    @Test
    void every_clause_has_the_words_of_the_spi_and_none_is_missing() throws IOException {
        assertThat(Arrays.stream(Clause.values()).collect(Collectors.toMap(Clause::id, Clause::sentence)))
                .isEqualTo(sentences());
    }

    @Test
    void no_id_stands_anywhere_else_in_the_spi() throws IOException {
        Set<String> ids = new HashSet<>();
        try (Stream<Path> sources = Files.walk(SPI)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher id = Pattern.compile("S-[A-Z]+-\\d\\d").matcher(Files.readString(source));
                while (id.find()) {
                    ids.add(id.group());
                }
            }
        }

        assertThat(ids).isEqualTo(Arrays.stream(Clause.values()).map(Clause::id).collect(Collectors.toSet()));
    }

    @Test
    void every_test_that_is_named_after_a_clause_says_its_sentence() throws NoSuchMethodException {
        String name = new ClauseNames()
                .generateDisplayNameForMethod(
                        List.of(),
                        GuardClauses.class,
                        GuardClauses.class.getDeclaredMethod("S_CMT_02_a_conflict_changes_nothing"));

        assertThat(name).startsWith("S-CMT-02 " + Clause.S_CMT_02.sentence()).endsWith("(a conflict changes nothing)");
    }
}
