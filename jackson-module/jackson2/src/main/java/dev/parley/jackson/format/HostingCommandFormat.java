package dev.parley.jackson.format;

import dev.parley.command.ChangeForum;
import dev.parley.command.IntroduceMember;
import dev.parley.command.OpenForum;
import dev.parley.model.ForumSettings;

/** Commands on forums and members. */
final class HostingCommandFormat {
    private HostingCommandFormat() {}

    static RecordCodec<OpenForum> openForum() {
        var of = RecordCodec.<OpenForum>of();
        var id = of.required("id", OpenForum::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", OpenForum::issuedAt, Words.TIME_OF);
        var forum = of.required("forum", OpenForum::forum, Words.FORUM_ID);
        var name = of.required("name", OpenForum::name, Texts.RAW);
        var description = of.defaulted("description", OpenForum::description, Texts.RAW, "");
        var parent = of.optional("parent", OpenForum::parent, Words.FORUM_ID);
        var position = of.defaulted("position", OpenForum::position, Numbers.INT, 0);
        var settings = of.defaulted("settings", OpenForum::settings, ForumFormat.SETTINGS, ForumSettings.defaults());
        return of.build(in -> new OpenForum(
                in.get(id),
                in.get(issuedAt),
                in.get(forum),
                in.get(name),
                in.get(description),
                in.get(parent),
                in.get(position),
                in.get(settings)));
    }

    static RecordCodec<ChangeForum> changeForum() {
        var of = RecordCodec.<ChangeForum>of();
        var id = of.required("id", ChangeForum::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", ChangeForum::issuedAt, Words.TIME_OF);
        var forum = of.required("forum", ChangeForum::forum, Words.FORUM_ID);
        var name = of.optional("name", ChangeForum::name, Texts.RAW);
        var description = of.optional("description", ChangeForum::description, Texts.RAW);
        var position = of.optionalInt("position", ChangeForum::position, Numbers.INT);
        var settings = of.optional("settings", ChangeForum::settings, ForumFormat.SETTINGS);
        return of.build(in -> new ChangeForum(
                in.get(id),
                in.get(issuedAt),
                in.get(forum),
                in.get(name),
                in.get(description),
                in.get(position),
                in.get(settings)));
    }

    static RecordCodec<IntroduceMember> introduceMember() {
        var of = RecordCodec.<IntroduceMember>of();
        var id = of.required("id", IntroduceMember::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", IntroduceMember::issuedAt, Words.TIME_OF);
        var member = of.required("member", IntroduceMember::member, Words.MEMBER_ID);
        var handle = of.required("handle", IntroduceMember::handle, Words.HANDLE);
        var displayName = of.required("displayName", IntroduceMember::displayName, Texts.RAW);
        return of.build(in ->
                new IntroduceMember(in.get(id), in.get(issuedAt), in.get(member), in.get(handle), in.get(displayName)));
    }
}
