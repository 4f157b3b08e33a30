package dev.parley.jackson;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** The frozen files of version 1: what has been written once and has to be read for ever. */
final class Frozen {
    private Frozen() {}

    /** The files of one folder: the name without its ending, and the one line that the file holds. */
    static ImmutableSortedMap<String, String> files(String folder) {
        try {
            Path path = Path.of(Objects.requireNonNull(Frozen.class.getResource("/frozen/v1/" + folder), folder)
                    .toURI());
            try (Stream<Path> files = Files.list(path)) {
                return files.collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.<String>naturalOrder(), Frozen::name, Frozen::line));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the frozen files cannot be listed", e);
        }
    }

    /** The name under which the file of a type stands: {@code Post}, {@code Author.Alias}. */
    static String name(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
    }

    /** What a file shows, without the word for a further case of it: {@code PostView} for {@code PostView.withheld}. */
    static String shown(String file) {
        return file.replaceFirst("\\.[a-z].*", "");
    }

    /** What the files of a folder show. */
    static ImmutableSet<String> shownIn(String folder) {
        return files(folder).keySet().stream().map(Frozen::shown).collect(ImmutableSet.toImmutableSet());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static String line(Path file) {
        try {
            String content = Files.readString(file);
            if (content.indexOf('\n') != content.length() - 1) {
                throw new AssertionError(file + " is not one line that ends with a line feed");
            }
            return content.substring(0, content.length() - 1);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
