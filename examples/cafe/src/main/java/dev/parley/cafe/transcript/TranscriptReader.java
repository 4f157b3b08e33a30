package dev.parley.cafe.transcript;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.parley.cafe.BadInputException;
import dev.parley.jackson.ParleyFeature;
import dev.parley.jackson.ParleyJson;
import dev.parley.model.PostState;
import dev.parley.order.PostOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a transcript strictly: what it does not expect, it says with the place and what would have been right. */
public final class TranscriptReader {
    private static final long MAX_BYTES = ParleyJson.MAX_DOCUMENT_LENGTH;

    private final String file;
    private final String fingerprint;
    private final Fields root;

    private TranscriptReader(String file, byte[] bytes) {
        this.file = file;
        this.fingerprint = Hashing.sha256().hashBytes(bytes).toString();
        this.root = new Fields(file, "", parsed(file, bytes));
    }

    /**
     * Reads a file.
     *
     * @param file where it is
     * @return what it holds
     * @throws BadInputException when it cannot be read, or is no transcript
     */
    public static Transcript read(String file) {
        return new TranscriptReader(file, bytes(file)).transcript();
    }

    private static byte[] bytes(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new BadInputException(file, "", "expected a file, found a folder");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new BadInputException(
                        file, "", "expected at most %d bytes, found %d".formatted(MAX_BYTES, Files.size(path)));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new BadInputException(file, "", "expected a transcript, found no such file");
        } catch (IOException e) {
            throw new BadInputException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    private static JsonNode parsed(String file, byte[] bytes) {
        try {
            JsonNode tree =
                    ParleyJson.mapperBuilder(ParleyFeature.defaults()).build().readTree(bytes);
            if (!tree.isObject()) {
                throw new BadInputException(file, "", "expected one JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new BadInputException(file, place, "expected JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadInputException(file, "", "expected JSON in UTF-8: " + e.getMessage());
        }
    }

    private Transcript transcript() {
        if (!root.text("type").equals("transcript")) {
            throw root.wrong("type", "the text \"transcript\"");
        }
        Fields forum = root.object("forum").orElseThrow(() -> root.wrong("forum", "an object"));
        Optional<Fields> thread = root.object("thread");
        return new Transcript(
                file,
                fingerprint,
                forum.text("name"),
                forum.optionalText("description").orElse(""),
                thread.flatMap(fields -> fields.optionalText("title")),
                thread.flatMap(fields -> fields.optionalText("order")).flatMap(TranscriptReader::order),
                ImmutableSet.copyOf(root.texts("participants")),
                posts());
    }

    /** The order in the words of a page, or by its own name; other words are a remark. */
    private static Optional<PostOrder> order(String words) {
        return switch (words) {
            case "oldest to newest", "oldest" -> Optional.of(PostOrder.OLDEST);
            case "newest to oldest", "newest" -> Optional.of(PostOrder.NEWEST);
            case "most-hugged" -> Optional.of(PostOrder.MOST_HUGGED);
            case "threaded" -> Optional.of(PostOrder.THREADED);
            default -> Optional.empty();
        };
    }

    private ImmutableList<Transcript.Entry> posts() {
        List<Transcript.Entry> posts = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int last = 0;
        for (Fields fields : root.objects("posts")) {
            Transcript.Entry post = post(fields, numbers);
            if (post.number() <= last) {
                throw fields.wrong("number", "a number above %d: posts stand by number".formatted(last));
            }
            last = post.number();
            numbers.add(last);
            posts.add(post);
        }
        if (posts.isEmpty()) {
            throw root.wrong("posts", "at least one post");
        }
        return ImmutableList.copyOf(posts);
    }

    private static Transcript.Entry post(Fields fields, Set<Integer> earlier) {
        OptionalInt replyTo = fields.optionalNumber("replyTo");
        if (replyTo.isPresent() && !earlier.contains(replyTo.getAsInt())) {
            throw fields.wrong("replyTo", "the number of an earlier post");
        }
        return new Transcript.Entry(
                fields.pointer(),
                fields.number("number"),
                fields.text("author"),
                fields.flag("authorKnown", true),
                fields.text("text"),
                fields.optionalText("mood"),
                replyTo,
                fields.optionalText("at").map(text -> time(fields, text)),
                fields.optionalText("state").map(word -> state(fields, word)).orElse(PostState.VISIBLE),
                ImmutableSet.copyOf(fields.texts("hugs")));
    }

    private static Instant time(Fields fields, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw fields.wrong("at", "a time such as 2026-03-01T21:04:00Z (RFC 3339)");
        }
    }

    private static PostState state(Fields fields, String word) {
        return switch (word) {
            case "visible" -> PostState.VISIBLE;
            case "withdrawn" -> PostState.WITHDRAWN;
            case "removed" -> PostState.REMOVED;
            default -> throw fields.wrong("state", "one of visible, withdrawn, removed");
        };
    }
}
