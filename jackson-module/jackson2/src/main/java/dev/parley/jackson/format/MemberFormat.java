package dev.parley.jackson.format;

import dev.parley.model.Member;
import dev.parley.model.Reading;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;

/** Members and how far they have read. */
final class MemberFormat {
    static final Codec<Sanction> SANCTION = sanction();
    static final Codec<Member> MEMBER = member();
    static final Codec<Reading> READING = reading();

    private MemberFormat() {}

    private static Codec<Sanction> sanction() {
        var of = RecordCodec.<Sanction>of();
        var id = of.required("id", Sanction::id, Words.COMMAND_ID);
        var kind = of.required("kind", Sanction::kind, Scalar.words(SanctionKind.class));
        var by = of.required("by", Sanction::by, Words.MEMBER_ID);
        var rank = of.required("rank", Sanction::rank, PostFormat.RANK);
        var at = of.required("at", Sanction::at, Words.TIME_OF);
        var until = of.optional("until", Sanction::until, Words.TIME_OF);
        var reason = of.optional("reason", Sanction::reason, PostFormat.REASON_TEXT);
        return of.build(in -> new Sanction(
                in.get(id), in.get(kind), in.get(by), in.get(rank), in.get(at), in.get(until), in.get(reason)));
    }

    private static Codec<Member> member() {
        var of = RecordCodec.<Member>of();
        var id = of.required("id", Member::id, Words.MEMBER_ID);
        var handle = of.required("handle", Member::handle, Words.HANDLE);
        var displayName = of.required("displayName", Member::displayName, Texts.line(Member.MAX_NAME_LENGTH));
        var since = of.required("since", Member::since, Words.TIME_OF);
        var sanctions = of.required("sanctions", Member::sanctions, Containers.set(SANCTION));
        var ignored = of.required("ignored", Member::ignored, Containers.set(Words.MEMBER_ID));
        var logged = of.required("logged", Member::logged, Numbers.longFrom(0));
        return of.build(in -> new Member(
                in.get(id),
                in.get(handle),
                in.get(displayName),
                in.get(since),
                in.get(sanctions),
                in.get(ignored),
                in.get(logged)));
    }

    private static Codec<Reading> reading() {
        var of = RecordCodec.<Reading>of();
        var member = of.required("member", Reading::member, Words.MEMBER_ID);
        var thread = of.required("thread", Reading::thread, Words.THREAD_ID);
        var readUpTo = of.required("readUpTo", Reading::readUpTo, Numbers.intFrom(0));
        return of.build(in -> new Reading(in.get(member), in.get(thread), in.get(readUpTo)));
    }
}
