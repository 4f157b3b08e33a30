package dev.parley.ownstore;

import dev.parley.model.Participant;

/** Whether readers see any post of a participant: what most who read participants ask for. */
enum Presence {
    SEEN,
    UNSEEN;

    static Presence of(Participant participant) {
        return participant.visiblePosts() > 0 ? SEEN : UNSEEN;
    }
}
