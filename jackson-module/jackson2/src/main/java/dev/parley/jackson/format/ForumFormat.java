package dev.parley.jackson.format;

import dev.parley.model.Forum;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.Greetings;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.RoleGrants;
import dev.parley.model.WrittenHugs;

/** Forums and how they are run. */
final class ForumFormat {
    static final Codec<RoleGrants> GRANTS = grants();
    static final Codec<ForumSettings> SETTINGS = settings();
    static final Codec<Forum> FORUM = forum();
    static final Codec<Policy> POLICY = policy();

    private ForumFormat() {}

    private static Codec<RoleGrants> grants() {
        var of = RecordCodec.<RoleGrants>of();
        var permissions = Containers.set(Scalar.words(Permission.class));
        var granted = of.required("granted", RoleGrants::granted, permissions);
        var never = of.required("never", RoleGrants::never, permissions);
        return of.build(in -> new RoleGrants(in.get(granted), in.get(never)));
    }

    /** What is absent has its default: a setting that a version adds must not make older settings unreadable. */
    private static Codec<ForumSettings> settings() {
        ForumSettings defaults = ForumSettings.defaults();
        var of = RecordCodec.<ForumSettings>of();
        var writtenHugs = of.defaulted(
                "writtenHugs", ForumSettings::writtenHugs, Scalar.words(WrittenHugs.class), defaults.writtenHugs());
        var greetings = of.defaulted(
                "greetings", ForumSettings::greetings, Scalar.words(Greetings.class), defaults.greetings());
        var moods = of.defaulted("moods", ForumSettings::moods, Containers.set(Words.MOOD), defaults.moods());
        var hugKinds =
                of.defaulted("hugKinds", ForumSettings::hugKinds, Containers.set(Words.HUG_KIND), defaults.hugKinds());
        var grants =
                of.defaulted("grants", ForumSettings::grants, Containers.map(Texts.RAW, GRANTS), defaults.grants());
        return of.build(in -> new ForumSettings(
                in.get(writtenHugs), in.get(greetings), in.get(moods), in.get(hugKinds), in.get(grants)));
    }

    private static Codec<Forum> forum() {
        var of = RecordCodec.<Forum>of();
        var id = of.required("id", Forum::id, Words.FORUM_ID);
        var name = of.required("name", Forum::name, Texts.line(Forum.MAX_NAME_LENGTH));
        var description = of.required("description", Forum::description, Texts.text(Forum.MAX_DESCRIPTION_LENGTH));
        var parent = of.optional("parent", Forum::parent, Words.FORUM_ID);
        var position = of.required("position", Forum::position, Numbers.INT);
        var settings = of.required("settings", Forum::settings, SETTINGS);
        var state = of.required("state", Forum::state, Scalar.words(ForumState.class));
        return of.build(in -> new Forum(
                in.get(id),
                in.get(name),
                in.get(description),
                in.get(parent),
                in.get(position),
                in.get(settings),
                in.get(state)));
    }

    /** The forums are an array, by id: each says its own id. */
    private static Codec<Policy> policy() {
        var of = RecordCodec.<Policy>of();
        var forums = of.required("forums", Policy::forums, Containers.indexed(FORUM, Forum::id));
        var logged = of.required("logged", Policy::logged, Numbers.longFrom(0));
        return of.build(in -> new Policy(in.get(forums), in.get(logged)));
    }
}
