package dev.parley.store.contract;

import dev.parley.model.Actor;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.MemberId;
import java.util.UUID;

/**
 * Who acts where: the same on every store on which the same steps are played, and nobody whom other tests know.
 *
 * @param forum where they talk
 * @param word what their ids end in
 * @param commands what the ids of their commands begin with
 */
record Cast(ForumId forum, String word, long commands) {
    /** Three members, a moderator, an administrator, and somebody who never introduced themselves. */
    enum Who {
        ANA,
        BO,
        CY,
        MO,
        ROB,
        STRANGER;

        boolean introduced() {
            return this != STRANGER;
        }
    }

    static Cast fresh(Fresh fresh) {
        return new Cast(fresh.forum(), fresh.word(), fresh.command().value().getMostSignificantBits());
    }

    MemberId id(Who who) {
        return new MemberId(who.name() + "-" + word);
    }

    Actor actor(Who who) {
        String id = id(who).value();
        return switch (who) {
            case MO -> Actor.moderator(id);
            case ROB -> Actor.admin(id);
            default -> Actor.member(id);
        };
    }

    CommandId command(int n) {
        return new CommandId(new UUID(commands, n));
    }
}
