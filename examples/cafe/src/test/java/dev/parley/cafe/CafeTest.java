package dev.parley.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CafeTest {
    private static final String BENCH = resource("/transcripts/bench.json");

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cafe.run(
                args,
                new Shown(new PrintStream(out, true, StandardCharsets.UTF_8), false, 88),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String... args) {
        Run run = run(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        try {
            return JsonMapper.builder().build().readTree(run.out());
        } catch (IOException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    private static String resource(String name) {
        try {
            return Path.of(CafeTest.class.getResource(name).toURI()).toString();
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void alone_it_shows_a_community_the_same_each_time() {
        Run first = run();

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("The night shift", "Ilse", "feels tired", "taken back by its author", "hidden by a moderator")
                .contains("[pinned]", "[locked", "a written hug for Casimir, warmth 3", "There is more after.");
        assertThat(first.out().lines().reduce("", (before, line) -> line)).startsWith("Try next: cafe show");
        assertThat(run()).isEqualTo(first);
    }

    @Test
    void a_guest_never_reads_what_was_taken_back_or_hidden() {
        String whole = run().out();
        String asGuest = whole.substring(0, whole.indexOf("Casimir sees his own words"));

        assertThat(asGuest)
                .doesNotContain("I lost my last job")
                .doesNotContain("Just stop thinking")
                .doesNotContain("Rota");
    }

    @Test
    void a_transcript_becomes_a_page() {
        JsonNode page = json("show", BENCH, "--json");

        assertThat(page.at("/forum/id").asText()).isEqualTo("bench");
        assertThat(page.at("/thread/title").asText()).isEqualTo("Rain again");
        assertThat(page.at("/order").asText()).isEqualTo("oldest");
        assertThat(page.at("/posts")).hasSize(6);
        assertThat(page.at("/posts/0/mood").asText()).isEqualTo("a-bit-grey");
        assertThat(page.at("/posts/0/hugs/hug").asInt()).isEqualTo(2);
        assertThat(page.at("/posts/1/named/0").asText()).isEqualTo("edda");
        assertThat(page.at("/posts/1/writtenHugs").toString())
                .isEqualTo("[{\"to\":[\"edda\",\"quill\"],\"warmth\":3}]");
        assertThat(page.at("/posts/1/createdAt").asText()).isEqualTo("2026-04-01T08:10:00Z");
        assertThat(page.at("/posts/2/author").toString()).isEqualTo("{\"type\":\"ghost\",\"name\":\"somebody\"}");
        assertThat(page.at("/posts/2/replyTo").asInt()).isEqualTo(2);
        assertThat(page.at("/posts/2/depth").asInt()).isEqualTo(2);
        assertThat(page.at("/posts/3").toString())
                .isEqualTo("{\"number\":4,\"opening\":false,\"state\":\"withdrawn\",\"depth\":0,\"may\":[]}");
        assertThat(page.at("/posts/4/state").asText()).isEqualTo("removed");
        assertThat(page.at("/posts/5/writtenHugs")).isEmpty();
        assertThat(page.at("/thread/posts").asInt()).isEqualTo(4);
    }

    @Test
    void a_transcript_imported_twice_is_in_the_store_once_and_checked(@TempDir Path folder) {
        String store = folder.resolve("kept.db").toString();
        JsonNode first = json("import", BENCH, "--into", store, "--json");

        assertThat(json("import", BENCH, "--into", store, "--json")).isEqualTo(first);
        assertThat(first.at("/posts").toString()).isEqualTo("{\"visible\":4,\"withdrawn\":1,\"removed\":1}");
        assertThat(json("check", store, "--json").toString()).isEqualTo("{\"threads\":1,\"posts\":6,\"drift\":[]}");
        String listed = run("show", store).out();
        String thread = listed.substring(listed.indexOf("--thread ") + 9).substring(0, 36);
        assertThat(json("show", store, "--thread", thread, "--json").at("/posts"))
                .isEqualTo(json("show", BENCH, "--json").at("/posts"));
    }

    @Test
    void a_store_that_is_not_there_is_one_line() {
        Run run = run("check", "no-such-store.db");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("cafe: no-such-store.db: expected a SQLite file or a JDBC URL, found no store\n");
    }

    @Test
    void readers_differ_in_what_they_see_and_may_do() {
        JsonNode author = json("show", BENCH, "--json", "--as", "member:quill");
        assertThat(author.at("/posts/3/body/text").asText()).isEqualTo("This was too much.");
        assertThat(author.at("/posts/4/body").isMissingNode()).isTrue();
        assertThat(author.at("/thread/may").toString()).isEqualTo("[\"reply\"]");
        assertThat(author.at("/posts/0/may").toString()).isEqualTo("[\"reply\",\"hug\"]");

        JsonNode moderator = json("show", BENCH, "--json", "--as", "moderator");
        assertThat(moderator.at("/posts/4/body/text").asText()).isEqualTo("This was worse.");
        assertThat(moderator.at("/posts/4/may").toString()).contains("restore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest", "most-hugged", "threaded"})
    void pages_by_cursor_give_each_post_once_forwards_and_backwards(String order) {
        List<Integer> whole = numbers(json("show", BENCH, "--json", "--order", order));
        List<Integer> forwards = new ArrayList<>();
        JsonNode page = json("show", BENCH, "--json", "--order", order, "--size", "2");
        forwards.addAll(numbers(page));
        while (page.at("/hasAfter").asBoolean()) {
            page = json(
                    "show",
                    BENCH,
                    "--json",
                    "--order",
                    order,
                    "--size",
                    "2",
                    "--after",
                    page.at("/after").asText());
            forwards.addAll(numbers(page));
        }
        List<Integer> backwards = new ArrayList<>(numbers(page));
        while (page.at("/hasBefore").asBoolean()) {
            page = json(
                    "show",
                    BENCH,
                    "--json",
                    "--order",
                    order,
                    "--size",
                    "2",
                    "--before",
                    page.at("/before").asText());
            backwards.addAll(0, numbers(page));
        }

        assertThat(forwards).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(backwards).isEqualTo(whole);
    }

    private static List<Integer> numbers(JsonNode page) {
        List<Integer> numbers = new ArrayList<>();
        page.at("/posts").forEach(post -> numbers.add(post.at("/number").asInt()));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frob | Unmatched argument",
                "show | Missing required parameter",
                "show BENCH --bogus | Unknown option",
                "show BENCH --order best | none of oldest, newest, most-hugged, threaded",
                "show BENCH --size 0 | 1 to 200",
                "show BENCH --size 201 | 1 to 200",
                "show BENCH --size many | not an int",
                "show BENCH --at 0 | numbered from 1",
                "show BENCH --at 2 --order most-hugged | take oldest, newest or threaded",
                "show BENCH --at 2 --after x | mutually exclusive",
                "show BENCH --after nonsense | cursor",
                "show BENCH --as member:nobody | edda, lio, quill",
                "show BENCH --as king | guest, member:ID, moderator"
            })
    void wrong_use_is_one_line_that_says_what_is_right(String line, String expected) {
        Run run =
                run(Splitter.on(' ').splitToStream(line.replace("BENCH", BENCH)).toArray(String[]::new));

        assertThat(run.code()).isEqualTo(Cafe.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(expected).contains("use: cafe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | expected",
                "[] | one JSON object",
                "{ | line 1",
                "{\"type\":\"transcript\",\"type\":\"transcript\"} | Duplicate",
                "{\"type\":\"letter\"} | at /type: expected the text",
                "{\"type\":\"transcript\"} | at /forum: expected an object",
                "{\"type\":\"transcript\",\"forum\":{\"name\":7}} | at /forum/name: expected a text",
                "{\"type\":\"transcript\",\"forum\":{\"name\":\"F\"},\"posts\":[]} | at /posts: expected at least one post",
                "{\"type\":\"transcript\",\"forum\":{\"name\":\"F\"},\"posts\":[3]} | at /posts/0: expected an object",
                "POST{\"number\":0} | at /posts/0/number: expected a whole number from 1",
                "POST{\"number\":1.5} | at /posts/0/number",
                "POST{\"number\":1,\"author\":\"A\",\"text\":\"x\",\"replyTo\":1} | at /posts/0/replyTo",
                "POST{\"number\":1,\"author\":\"A\",\"text\":\"x\",\"state\":\"gone\"} | at /posts/0/state: expected one of",
                "POST{\"number\":1,\"author\":\"A\",\"text\":\"x\",\"at\":\"soon\"} | at /posts/0/at: expected a time",
                "POST{\"number\":1,\"author\":\"(A)\",\"text\":\"x\"} | at /posts/0/author: handle",
                "POST{\"number\":1,\"author\":\"A\",\"text\":\"a\\u0000b\"} | at /posts/0",
                "POST{\"number\":1,\"author\":\"A\",\"text\":\"x\",\"mood\":\"!\"} | at /posts/0/mood"
            })
    void bad_input_is_one_line_with_the_file_the_place_and_what_was_expected(String content, String expected)
            throws IOException {
        Path file = folder.resolve("input.json");
        Files.writeString(
                file,
                content.startsWith("POST")
                        ? "{\"type\":\"transcript\",\"forum\":{\"name\":\"F\"},\"posts\":[" + content.substring(4)
                                + "]}"
                        : content);
        Run run = run("show", file.toString());

        assertThat(run.code()).isEqualTo(Cafe.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(file.toString()).contains(expected);
    }

    @Test
    void deep_nesting_random_bytes_and_folders_are_bad_input() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1, (byte) 0xc3});

        for (Path path : List.of(deep, bytes, folder, folder.resolve("absent.json"))) {
            Run run = run("show", path.toString());
            assertThat(run.code()).as(path.toString()).isEqualTo(Cafe.BAD_INPUT);
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void what_nobody_foresaw_is_one_line_too() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("the paper is used up");
            }
        };
        int code = Cafe.run(
                new String[] {"show", BENCH, "--json"},
                new Shown(broken, false, 88),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(Cafe.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("cafe: this is a mistake of the café")
                .endsWith("the paper is used up");
    }

    @Test
    void the_seed_is_read_as_it_was_meant() {
        Path seed = seed();
        assumeThat(seed).as("the seed stands beside a checkout, not in it").exists();

        JsonNode page = json("show", seed.toString(), "--json");

        assertThat(page.at("/forum/id").asText()).isEqualTo("psychcafe");
        assertThat(page.at("/posts")).hasSize(10);
        assertThat(page.at("/posts/0/mood").asText()).isEqualTo("confused");
        assertThat(page.at("/posts/6/writtenHugs").toString()).isEqualTo("[{\"to\":[\"ag\"],\"warmth\":4}]");
        assertThat(page.at("/posts/8/writtenHugs").toString()).isEqualTo("[{\"to\":[\"ag\"],\"warmth\":3}]");
        assertThat(page.at("/posts/9/writtenHugs/0/to")).hasSize(8);
        assertThat(page.at("/posts/9/writtenHugs/0/warmth").asInt()).isEqualTo(4);
    }

    private static Path seed() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("jackson-module")) && at.getParent() != null) {
            at = at.getParent();
        }
        return at.resolveSibling("shared").resolve("seed").resolve("psychcafe-thread.json");
    }
}
