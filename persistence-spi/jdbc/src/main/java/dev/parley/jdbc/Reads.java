package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
import dev.parley.model.Times;
import dev.parley.store.Capability;
import dev.parley.store.ForumFigures;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a store reads, in a transaction of its own or in a host's. */
final class Reads {
    private final Reader reader;
    private final Database database;
    private final PolicyCache policies;
    private final Range.Reads ranges;

    Reads(Reader reader, Database database, PolicyCache policies, ImmutableSet<Capability> capabilities) {
        this.reader = reader;
        this.database = database;
        this.policies = policies;
        this.ranges = new Ranges(this::slices, database.dialect(), capabilities);
    }

    Found find(Lookup lookup) {
        return Finding.in(reader, lookup, policies);
    }

    <T> ImmutableList<T> read(Range<T> range) {
        database.requireOpen();
        return range.from(ranges);
    }

    private <T> ImmutableList<ImmutableList<T>> slices(List<Slice<T>> slices) {
        if (database.dialect().comparesRows()
                || (slices.size() == 1 && slices.get(0).single())) {
            Script script = reader.script();
            List<Script.Answer<T>> answers = new ArrayList<>();
            slices.forEach(slice -> answers.add(slice.into(script, database.dialect())));
            reader.read(script);
            return answers.stream().map(Script.Answer::rows).collect(ImmutableList.toImmutableList());
        }
        return reader.reading(connection -> {
            ImmutableList.Builder<ImmutableList<T>> found = ImmutableList.builder();
            for (Slice<T> slice : slices) {
                found.add(slice.stepwise(connection, database));
            }
            return found.build();
        });
    }

    ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        database.requireOpen();
        if (counts.isEmpty()) {
            return ImmutableList.of();
        }
        Script script = reader.script();
        List<List<Script.Answer<Integer>>> answers = new ArrayList<>();
        for (PostCount count : counts) {
            answers.add(count.states().stream()
                    .map(state -> {
                        ImmutableList.Builder<Arg> args = ImmutableList.builder();
                        args.add(Arg.uuid(count.thread().value()), Words.state(state), Arg.count(count.after()));
                        count.except().ifPresent(author -> args.add(Words.author(author)));
                        args.add(Arg.count(count.cap()));
                        return script.query(
                                "SELECT COUNT(*) FROM (SELECT number FROM parley_posts"
                                        + database.dialect().from("parley_posts_by_state")
                                        + " WHERE thread = ? AND state = ? AND bumping IN (0, 1) AND number > ?"
                                        + (count.except().isPresent() ? " AND author <> ?" : "") + " LIMIT ?) counted",
                                args.build(),
                                Cells::count);
                    })
                    .toList());
        }
        if (script.size() > 0) {
            reader.read(script);
        }
        ImmutableList.Builder<Integer> sums = ImmutableList.builder();
        for (int i = 0; i < counts.size(); i++) {
            long sum = answers.get(i).stream()
                    .mapToLong(answer -> answer.rows().get(0))
                    .sum();
            sums.add((int) Math.min(sum, counts.get(i).cap()));
        }
        return sums.build();
    }

    ForumFigures figures(ForumId forum) {
        Script script = reader.script();
        Script.Answer<ForumFigures> answer = script.query(
                "SELECT COUNT(*), COALESCE(SUM(visible_posts), 0), MAX(last_activity) FROM parley_threads"
                        + " WHERE forum = ? AND state = 0 AND listing = 0",
                ImmutableList.of(Arg.text(forum.value())),
                cells -> {
                    long threads = cells.number();
                    long posts = cells.number();
                    return new ForumFigures(
                            threads,
                            posts,
                            Optional.ofNullable(cells.numberOrNull()).map(Times::ofMicros));
                });
        reader.read(script);
        return answer.rows().get(0);
    }
}
