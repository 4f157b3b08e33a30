package dev.parley.store;

import com.google.common.base.Utf8;
import dev.parley.decision.Change;
import dev.parley.model.Body;

/** Adds up the bodies of a commit. All else in a record is small, and counted by the number of changes. */
final class BodyBytes implements Change.Cases {
    private long sum;

    /** The bytes of all bodies so far, in UTF-8. */
    long sum() {
        return sum;
    }

    private void add(Body body) {
        sum += Utf8.encodedLength(body.text());
    }

    @Override
    public void putPost(Change.PutPost change) {
        add(change.post().content().body());
    }

    @Override
    public void putContent(Change.PutContent change) {
        add(change.content().body());
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        add(change.version().body());
    }

    @Override
    public void putForum(Change.PutForum change) {}

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {}

    @Override
    public void putMember(Change.PutMember change) {}

    @Override
    public void putHandle(Change.PutHandle change) {}

    @Override
    public void putThread(Change.PutThread change) {}

    @Override
    public void putTail(Change.PutTail change) {}

    @Override
    public void putWithholdings(Change.PutWithholdings change) {}

    @Override
    public void putTally(Change.PutTally change) {}

    @Override
    public void putHug(Change.PutHug change) {}

    @Override
    public void deleteHug(Change.DeleteHug change) {}

    @Override
    public void putParticipant(Change.PutParticipant change) {}

    @Override
    public void putReading(Change.PutReading change) {}
}
