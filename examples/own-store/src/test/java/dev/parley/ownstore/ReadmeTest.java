package dev.parley.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.MemberId;
import dev.parley.service.Discussions;
import dev.parley.store.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial shows the code as it is. */
class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void the_first_lines_make_a_community_that_stays() {
        Path file = directory.resolve("community");
        firstLines(file);

        try (JournalStore store = JournalStore.open(file)) {
            assertThat(store.find(Lookup.builder().member(new MemberId("host")).build())
                            .member(new MemberId("host"))
                            .value())
                    .isPresent();
        }
    }

    private static void firstLines(Path file) {
        try (JournalStore store = JournalStore.open(file);
                Discussions discussions = Discussions.over(store).build()) {
            discussions.as(Actor.admin("host")).introduce("Robin");
        }
    }

    @Test
    void every_piece_of_code_in_the_readme_stands_in_the_sources() throws IOException {
        Path module = module();
        String sources = words(sources(module.resolve("src")));
        List<String> pieces = CODE.matcher(Files.readString(module.resolve("README.md")))
                .results()
                .map(piece -> piece.group(1))
                .toList();

        assertThat(pieces)
                .hasSizeGreaterThan(3)
                .allSatisfy(piece -> assertThat(sources).contains(words(piece)));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder sources = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
            return sources.toString();
        }
    }

    /** Without white space: the README breaks its lines otherwise than the formatter does. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Tests run in the folder of their module; an editor may run them in that of the repository. */
    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("own-store") ? here : here.resolve("examples").resolve("own-store");
    }
}
