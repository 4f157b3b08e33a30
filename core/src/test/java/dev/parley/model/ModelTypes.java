package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Which generator makes which type of the model. */
final class ModelTypes {
    static final ImmutableMap<Class<?>, Arbitrary<?>> ARBITRARIES = ImmutableMap.<Class<?>, Arbitrary<?>>builder()
            .put(Actor.class, ModelArbitraries.actors())
            .put(Attachment.class, ThreadArbitraries.attachments())
            .put(Author.class, ModelArbitraries.authors())
            .put(Author.Alias.class, ModelArbitraries.aliases())
            .put(Author.Erased.class, ModelArbitraries.erasedAuthors())
            .put(Author.Ghost.class, ModelArbitraries.ghosts())
            .put(Author.Named.class, ModelArbitraries.namedAuthors())
            .put(Body.class, ThreadArbitraries.bodies())
            .put(BodyFormat.class, ThreadArbitraries.bodyFormats())
            .put(Boundary.class, ModelArbitraries.boundaries())
            .put(
                    Boundary.OfHandle.class,
                    of(Boundary.OfHandle.class, ModelArbitraries.handles().map(Boundary::handle)))
            .put(Boundary.OfMember.class, ModelArbitraries.memberIds().map(Boundary.OfMember::new))
            .put(Boundary.OfPolicy.class, Arbitraries.just(new Boundary.OfPolicy()))
            .put(
                    Boundary.OfReading.class,
                    ModelArbitraries.readings().map(r -> new Boundary.OfReading(r.member(), r.thread())))
            .put(Boundary.OfThread.class, ModelArbitraries.threadIds().map(Boundary.OfThread::new))
            .put(Bump.class, ThreadArbitraries.bumps())
            .put(CommandId.class, ModelArbitraries.commandIds())
            .put(Digest.class, ModelArbitraries.digests())
            .put(DiscussionThread.class, ThreadArbitraries.threads())
            .put(Forum.class, ModelArbitraries.forums())
            .put(ForumId.class, ModelArbitraries.forumIds())
            .put(ForumSettings.class, ModelArbitraries.forumSettings())
            .put(GrownThread.class, GrownThread.arbitrary())
            .put(Handle.class, ModelArbitraries.handles())
            .put(Hug.class, ThreadArbitraries.hugs())
            .put(HugCounts.class, ThreadArbitraries.hugCounts())
            .put(HugKind.class, ModelArbitraries.hugKinds())
            .put(Lock.class, ThreadArbitraries.locks())
            .put(LogEntry.class, ModelArbitraries.logEntries())
            .put(Member.class, ModelArbitraries.members())
            .put(MemberId.class, ModelArbitraries.memberIds())
            .put(Mood.class, ModelArbitraries.moods())
            .put(Participant.class, ThreadArbitraries.participants())
            .put(Pin.class, ThreadArbitraries.pins())
            .put(Policy.class, ModelArbitraries.policies())
            .put(Post.class, ThreadArbitraries.posts())
            .put(PostContent.class, ThreadArbitraries.postContents())
            .put(PostId.class, ModelArbitraries.postIds())
            .put(PostVersion.class, ThreadArbitraries.postVersions())
            .put(Quote.class, ThreadArbitraries.quotes())
            .put(Reading.class, ModelArbitraries.readings())
            .put(Reason.class, ModelArbitraries.reasons())
            .put(Receipt.class, ModelArbitraries.receipts())
            .put(ReplyPath.class, ThreadArbitraries.replyPaths())
            .put(ReportId.class, ModelArbitraries.reportIds())
            .put(Result.class, ModelArbitraries.results())
            .put(Result.Abandoned.class, Arbitraries.just(new Result.Abandoned()))
            .put(Result.Applied.class, Arbitraries.just(new Result.Applied()))
            .put(
                    Result.Published.class,
                    ThreadArbitraries.posts().map(p -> new Result.Published(p.thread(), p.id(), p.number())))
            .put(Result.Unchanged.class, Arbitraries.just(new Result.Unchanged()))
            .put(Revision.class, ModelArbitraries.revisions())
            .put(Role.class, ModelArbitraries.roles())
            .put(RoleGrants.class, ModelArbitraries.roleGrants())
            .put(Sanction.class, ModelArbitraries.sanctions())
            .put(StateCounts.class, ThreadArbitraries.stateCounts())
            .put(SubmissionId.class, ModelArbitraries.submissionIds())
            .put(Tag.class, ModelArbitraries.tags())
            .put(Tail.class, ThreadArbitraries.tails())
            .put(ThreadId.class, ModelArbitraries.threadIds())
            .put(Versioned.class, ModelArbitraries.versioned(ModelArbitraries.members()))
            .put(Withholding.class, ThreadArbitraries.withholdings())
            .put(Withholdings.class, ThreadArbitraries.allWithholdings())
            .put(WrittenHug.class, ThreadArbitraries.writtenHugs())
            .build();

    private ModelTypes() {}

    private static <T> Arbitrary<T> of(Class<T> type, Arbitrary<? super T> values) {
        return values.map(type::cast);
    }
}
