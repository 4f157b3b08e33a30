package dev.parley.moderation;

import com.google.common.base.CaseFormat;
import dev.parley.model.Permission;
import org.jspecify.annotations.Nullable;

/** What somebody may want to do, with the permission that it takes and what it counts as. */
public enum Action {
    /** Open a forum. */
    OPEN_FORUM(Kind.HOSTING, Permission.MANAGE, Permission.MANAGE),
    /** Change a forum. */
    CHANGE_FORUM(Kind.HOSTING, Permission.MANAGE, Permission.MANAGE),
    /** Introduce a member; oneself with the permission to read. */
    INTRODUCE_MEMBER(Kind.HOSTING, Permission.READ, Permission.MANAGE),
    /** Open a thread. */
    START_THREAD(Kind.WRITING, Permission.START_THREAD, Permission.START_THREAD),
    /** Answer in a thread. */
    REPLY(Kind.WRITING, Permission.REPLY, Permission.REPLY),
    /** Edit a post. */
    EDIT(Kind.WRITING, Permission.EDIT_OWN, Permission.EDIT_OTHERS),
    /** Return one's own post that was taken back. */
    RETURN(Kind.WRITING, Permission.WITHDRAW_OWN, null),
    /** Give a thread another title. */
    RENAME(Kind.WRITING, Permission.EDIT_OWN, Permission.EDIT_OTHERS),
    /** Give a hug; nobody hugs themselves. */
    HUG(Kind.HUGGING, null, Permission.HUG),
    /** Take back one's own hug. */
    TAKE_BACK_HUG(Kind.TAKING_BACK, Permission.READ, Permission.READ),
    /** Take back one's own post. */
    WITHDRAW(Kind.TAKING_BACK, Permission.WITHDRAW_OWN, null),
    /** Say how far one has read. */
    MARK_READ(Kind.TAKING_BACK, Permission.READ, Permission.READ),
    /** Lock a thread. */
    LOCK(Kind.MODERATING, Permission.LOCK, Permission.LOCK),
    /** Take a lock off. */
    UNLOCK(Kind.MODERATING, Permission.LOCK, Permission.LOCK),
    /** Pin a thread. */
    PIN(Kind.MODERATING, Permission.PIN, Permission.PIN),
    /** Take a pin off. */
    UNPIN(Kind.MODERATING, Permission.PIN, Permission.PIN),
    /** Hide a post. */
    HIDE(Kind.MODERATING, Permission.HIDE, Permission.HIDE),
    /** Remove a post. */
    REMOVE(Kind.MODERATING, Permission.REMOVE, Permission.REMOVE),
    /** Lift what hides or removes a post. */
    RESTORE(Kind.MODERATING, Permission.HIDE, Permission.HIDE);

    /** What an action counts as: locks, sanctions and the state of a forum take away whole kinds. */
    enum Kind {
        HOSTING,
        WRITING,
        HUGGING,
        /** Taking back what is one's own, and reading: no lock, sanction or state ever stops it. */
        TAKING_BACK,
        MODERATING
    }

    private final Kind kind;

    @Nullable
    private final Permission onOwn;

    @Nullable
    private final Permission onOthers;

    Action(Kind kind, @Nullable Permission onOwn, @Nullable Permission onOthers) {
        this.kind = kind;
        this.onOwn = onOwn;
        this.onOthers = onOthers;
    }

    Kind kind() {
        return kind;
    }

    /** Null where nobody may do it with what is their own. */
    @Nullable
    Permission onOwn() {
        return onOwn;
    }

    /** Null where nobody may do it with what is another's. */
    @Nullable
    Permission onOthers() {
        return onOthers;
    }

    /**
     * The action's name in what a view says one may do.
     *
     * @return words of lower-case letters joined by hyphens, for instance {@code take-back-hug}
     */
    public String code() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
    }
}
