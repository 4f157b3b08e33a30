package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;
import dev.parley.command.Command;
import dev.parley.command.RenameThread;
import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import dev.parley.model.DiscussionThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The strings that break things elsewhere: a value that comes back unchanged, or a typed refusal. */
class NaughtyStringsTest {
    private static final JsonMapper BARE = JsonMapper.builder().build();

    private final ParleyJson json = ParleyJson.create();
    private ImmutableList<String> strings = ImmutableList.of();

    @BeforeEach
    void read() throws IOException {
        Optional<Path> file = shared().map(folder -> folder.resolve("data/naughty-strings.json"));
        assumeTrue(
                file.isPresent() && Files.exists(file.get()),
                "the list of naughty strings lies beside the repository, in shared/data, and is not there");
        strings = ImmutableList.copyOf(BARE.readValue(Files.readString(file.get()), String[].class));
        assertThat(strings).hasSizeGreaterThan(400);
    }

    @Test
    void eachComesBackAsTheTitleOfACommand() throws JsonProcessingException {
        String command = Frozen.files("commands").get("rename-thread");
        for (String naughty : strings) {
            String document = command.replace("\"Tomatoes to spare\"", BARE.writeValueAsString(naughty));
            RenameThread read = (RenameThread) json.read(document, Command.class);
            assertThat(read.title()).isEqualTo(naughty);
            assertThat(json.read(json.write(read), Command.class)).isEqualTo(read);
        }
    }

    @Test
    void eachIsABodyThatComesBackOrARefusal() {
        int refused = 0;
        for (String naughty : strings) {
            Body body;
            try {
                body = new Body(BodyFormat.MARKDOWN, naughty);
            } catch (InvalidValueException e) {
                refused += refusedAt("/text", "{\"format\":\"markdown\",\"text\":%s}", naughty, Body.class);
                continue;
            }
            assertThat(json.read(json.write(body), Body.class)).isEqualTo(body);
        }
        assertThat(refused).isLessThan(strings.size() / 10);
    }

    @Test
    void eachIsATitleThatComesBackOrARefusal() throws JsonProcessingException {
        String thread = Frozen.files("records").get("DiscussionThread");
        int kept = 0;
        for (String naughty : strings) {
            DiscussionThread read;
            try {
                read = json.read(
                        thread.replace("\"Who has tomatoes to spare?\"", BARE.writeValueAsString(naughty)),
                        DiscussionThread.class);
            } catch (ParleyJsonException e) {
                assertThat(e.pointer()).isEqualTo("/title");
                continue;
            }
            kept++;
            assertThat(json.read(json.write(read), DiscussionThread.class)).isEqualTo(read);
        }
        assertThat(kept).isGreaterThan(strings.size() / 2);
    }

    private int refusedAt(String pointer, String document, String text, Class<?> type) {
        try {
            json.read(document.formatted(BARE.writeValueAsString(text)), type);
            throw new AssertionError("the model refuses it, JSON does not: " + text);
        } catch (ParleyJsonException e) {
            assertThat(e.pointer()).isEqualTo(pointer);
            return 1;
        } catch (JsonProcessingException e) {
            throw new AssertionError("a string can be written", e);
        }
    }

    /** The folder that stands beside the repository, or the one that the property parley.shared names. */
    private static Optional<Path> shared() {
        String named = System.getProperty("parley.shared");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (folder != null
                && !(Files.isDirectory(folder.resolve("core"))
                        && Files.isDirectory(folder.resolve("jackson-module")))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder).map(root -> root.resolveSibling("shared"));
    }
}
