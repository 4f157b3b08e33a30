package dev.parley.cafe.transcript;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.decision.ImportedThread;
import dev.parley.decision.ImportedThread.ImportedHug;
import dev.parley.decision.ImportedThread.ImportedPost;
import dev.parley.model.Author;
import dev.parley.model.PostState;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an import brought in. A transcript is read strictly, so that nothing in it is mended and everything is carried;
 * what other formats mend or leave out is counted under the same names.
 *
 * @param forums how many forums
 * @param threads how many threads
 * @param posts how many posts in each state that occurs
 * @param hugs how many hugs
 * @param members how many members
 * @param ghosts how many people who are no members
 */
public record ImportSummary(
        int forums, int threads, ImmutableSortedMap<PostState, Integer> posts, int hugs, int members, int ghosts) {

    static ImportSummary of(ImportedThread thread, int members) {
        Map<PostState, Integer> states = new TreeMap<>();
        Set<Author> ghosts = new HashSet<>();
        int hugs = 0;
        for (ImportedPost post : thread.posts()) {
            states.merge(post.withholdings().state(), 1, Integer::sum);
            ghosts.add(post.author());
            for (ImportedHug hug : post.hugs()) {
                hugs++;
                ghosts.add(hug.giver());
            }
        }
        ghosts.removeIf(author -> !(author instanceof Author.Ghost));
        return new ImportSummary(1, 1, ImmutableSortedMap.copyOf(states), hugs, members, ghosts.size());
    }

    /**
     * The summary as names and values, in the order in which they are written.
     *
     * @return nested maps and whole numbers
     */
    public ImmutableMap<String, Object> fields() {
        ImmutableMap.Builder<String, Object> counted = ImmutableMap.builder();
        posts.forEach((state, count) -> counted.put(state.name().toLowerCase(Locale.ROOT), count));
        return ImmutableMap.<String, Object>builder()
                .put("forums", forums)
                .put("threads", threads)
                .put("posts", counted.buildOrThrow())
                .put("hugs", hugs)
                .put("members", members)
                .put("ghosts", ghosts)
                .put("missingParents", 0)
                .put("duplicateIds", 0)
                .put("cyclesCut", 0)
                .put("selfReferences", 0)
                .put("notCarried", ImmutableMap.of())
                .buildOrThrow();
    }
}
