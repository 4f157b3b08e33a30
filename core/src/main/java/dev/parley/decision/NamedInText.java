package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.Body;
import dev.parley.model.ForumSettings;
import dev.parley.model.Greetings;
import dev.parley.model.MemberId;
import dev.parley.model.WrittenHug;
import dev.parley.model.WrittenHugs;
import dev.parley.text.Greeting;
import dev.parley.text.HugNotation;
import dev.parley.text.Naming;

/**
 * Who is named and who is hugged in a text.
 *
 * @param named the members whom the text names
 * @param writtenHugs the hugs that it holds
 */
public record NamedInText(ImmutableSet<MemberId> named, ImmutableList<WrittenHug> writtenHugs) {
    /** The most different words of one text that are looked up as handles. */
    public static final int MAX_CANDIDATES = 1_000;

    /**
     * The words of a text that may be handles, to be looked up before the decision.
     *
     * @param body the text
     * @param settings how its forum is run
     * @return folded handles; more than {@link #MAX_CANDIDATES} refuse the post
     */
    public static ImmutableSet<String> candidates(Body body, ForumSettings settings) {
        String format = body.format().id();
        ImmutableSet<String> named = Naming.candidates(body.text(), format, greeting(settings));
        if (settings.writtenHugs() == WrittenHugs.OFF) {
            return named;
        }
        return Sets.union(named, HugNotation.candidates(body.text(), format)).immutableCopy();
    }

    /**
     * Reads a text with what was looked up.
     *
     * @param body the text
     * @param settings how its forum is run
     * @param names whom its words may mean
     * @return who is named and who is hugged
     */
    public static NamedInText read(Body body, ForumSettings settings, Names names) {
        String format = body.format().id();
        ImmutableSet<MemberId> named =
                Naming.find(body.text(), format, greeting(settings), names.byHandle()::containsKey).stream()
                        .map(names.byHandle()::get)
                        .collect(ImmutableSet.toImmutableSet());
        return new NamedInText(named, hugs(body.text(), format, settings.writtenHugs(), names));
    }

    private static ImmutableList<WrittenHug> hugs(String text, String format, WrittenHugs meaning, Names names) {
        if (meaning == WrittenHugs.OFF) {
            return ImmutableList.of();
        }
        return HugNotation.find(text, format, folded -> means(folded, meaning, names)).stream()
                .map(group -> new WrittenHug(
                        group.names().stream().map(names.byHandle()::get).collect(ImmutableSet.toImmutableSet()),
                        group.warmth()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean means(String folded, WrittenHugs meaning, Names names) {
        MemberId member = names.byHandle().get(folded);
        return member != null
                && (meaning == WrittenHugs.MEMBERS || names.participating().contains(member));
    }

    private static Greeting greeting(ForumSettings settings) {
        return settings.greetings() == Greetings.NAME ? Greeting.COUNTS : Greeting.OFF;
    }
}
