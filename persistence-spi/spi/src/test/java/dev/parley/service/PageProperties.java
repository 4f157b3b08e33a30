package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.order.Page;
import dev.parley.order.PageRequest;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.service.Step.Who;
import dev.parley.view.PostView;
import dev.parley.view.ThreadView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/** Pages of posts and threads, after every action of any chain, against the naive model: lists that are sorted. */
class PageProperties {
    @Provide
    Arbitrary<ActionChain<Stage>> chains() {
        return Chains.any();
    }

    @Provide
    Arbitrary<List<Step>> meanwhile() {
        return Step.any().list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 7);
    }

    @Property
    void I15_I16_pages_of_posts_are_the_sorted_whole_in_every_order(
            @ForAll("chains") ActionChain<Stage> chain, @ForAll("sizes") int size) {
        Chains.always(chain, "I15 I16", stage -> {
            for (NaiveThread naive : stage.threads) {
                for (Who who : List.of(Who.GUEST, Who.MO)) {
                    for (PostOrder order : PostOrder.values()) {
                        PostList list = stage.as(who).posts(naive.id).order(order);
                        List<Integer> expected = sorted(naive, order, who == Who.MO);

                        walked(request -> list.page(request).orElseThrow().page(), size, PostView::number, expected);
                    }
                }
            }
        });
    }

    /** The order by its words: plain loops and comparisons over the naive posts. */
    private static List<Integer> sorted(NaiveThread thread, PostOrder order, boolean staff) {
        List<NaivePost> posts = new ArrayList<>(thread.posts);
        switch (order) {
            case OLDEST -> {}
            case NEWEST -> Collections.reverse(posts);
            case MOST_HUGGED -> {
                posts.removeIf(post -> !staff && !post.visible());
                posts.sort(Comparator.comparing((NaivePost post) -> -post.hugs.size())
                        .thenComparing(post -> post.number));
            }
            case THREADED -> {
                posts.clear();
                thread.posts.stream()
                        .filter(post -> post.replyTo == null)
                        .forEach(root -> preOrder(thread, root, posts));
            }
        }
        return NaivePost.numbers(posts);
    }

    private static void preOrder(NaiveThread thread, NaivePost post, List<NaivePost> into) {
        into.add(post);
        for (NaivePost answer : thread.posts) {
            if (answer.replyTo != null && answer.replyTo == post.number) {
                preOrder(thread, answer, into);
            }
        }
    }

    @Property
    void I15_I16_pages_of_threads_are_the_sorted_whole_with_pinned_ones_first(
            @ForAll("chains") ActionChain<Stage> chain, @ForAll("sizes") int size) {
        Chains.always(chain, "I15 I16", stage -> {
            for (ThreadOrder order : ThreadOrder.values()) {
                List<NaiveThread> sorted = new ArrayList<>(stage.threads);
                if (order == ThreadOrder.UNANSWERED) {
                    sorted.removeIf(thread -> thread.visible() != 1);
                }
                Comparator<NaiveThread> rank = switch (order) {
                    case LATEST_ACTIVITY -> Comparator.comparing(NaiveThread::lastActivity);
                    case NEWEST, UNANSWERED -> Comparator.comparing(thread -> thread.created);
                    case MOST_REPLIES -> Comparator.comparing(NaiveThread::visible);
                    case HOT -> Comparator.comparing(NaiveThread::heat);
                    case MOST_HUGGED -> Comparator.comparing(NaiveThread::hugs);
                };
                Comparator<NaiveThread> pinned = Comparator.comparing(
                        (NaiveThread thread) -> thread.pinned, Comparator.nullsFirst(Comparator.naturalOrder()));
                Comparator<NaiveThread> rest = (a, b) -> a.pinned != null && b.pinned != null ? 0 : rank.compare(a, b);
                Comparator<NaiveThread> byId = Comparator.comparing(thread -> thread.id);
                sorted.sort(pinned.thenComparing(rest).thenComparing(byId).reversed());
                ThreadList list = stage.as(Who.GUEST).threads(Stage.GARDEN).order(order);

                walked(
                        request -> list.page(request).orElseThrow().page(),
                        size,
                        ThreadView::id,
                        sorted.stream().map(thread -> thread.id).toList());
            }
        });
    }

    /**
     * Walks a list forwards, backwards and from its end; every page but the last is full, and there and back is the
     * same.
     */
    private static <T, I> void walked(
            Function<PageRequest, Page<T>> list, int size, Function<T, I> id, List<I> expected) {
        List<I> forwards = new ArrayList<>();
        Page<T> page = list.apply(PageRequest.first(size));
        assertThat(page.hasBefore()).isFalse();
        forwards.addAll(page.items().stream().map(id).toList());
        while (page.hasAfter()) {
            assertThat(page.items()).hasSize(size);
            Page<T> next = list.apply(PageRequest.after(page.after().orElseThrow(), size));
            Page<T> back = list.apply(PageRequest.before(next.before().orElseThrow(), size));
            assertThat(back).isEqualTo(page);
            assertThat(next.hasBefore()).isTrue();
            forwards.addAll(next.items().stream().map(id).toList());
            page = next;
        }
        assertThat(forwards).isEqualTo(expected);

        List<I> backwards = new ArrayList<>();
        page = list.apply(PageRequest.last(size));
        assertThat(page.hasAfter()).isFalse();
        backwards.addAll(0, page.items().stream().map(id).toList());
        while (page.hasBefore()) {
            assertThat(page.items()).hasSize(size);
            page = list.apply(PageRequest.before(page.before().orElseThrow(), size));
            backwards.addAll(0, page.items().stream().map(id).toList());
        }
        assertThat(backwards).isEqualTo(expected);
    }

    @Property
    void I16_a_page_starts_at_any_number(@ForAll("chains") ActionChain<Stage> chain, @ForAll("sizes") int number) {
        Chains.always(chain, "I16", stage -> {
            for (NaiveThread naive : stage.threads) {
                for (PostOrder order : List.of(PostOrder.OLDEST, PostOrder.NEWEST, PostOrder.THREADED)) {
                    List<Integer> all = sorted(naive, order, false);
                    int from = all.indexOf(number);
                    List<Integer> found = stage
                            .as(Who.GUEST)
                            .posts(naive.id)
                            .order(order)
                            .page(PageRequest.at(number, 3))
                            .orElseThrow()
                            .page()
                            .items()
                            .stream()
                            .map(PostView::number)
                            .toList();
                    if (from >= 0) {
                        assertThat(found).isEqualTo(all.subList(from, Math.min(from + 3, all.size())));
                    }
                }
            }
        });
    }

    @Property
    void I16_a_walk_goes_on_whatever_happens_meanwhile(
            @ForAll("chains") ActionChain<Stage> chain,
            @ForAll("meanwhile") List<Step> meanwhile,
            @ForAll("sizes") int size) {
        Stage stage = chain.run();
        if (stage.threads.isEmpty()) {
            return;
        }
        NaiveThread naive = stage.threads.get(0);
        List<Integer> atFirst = NaivePost.numbers(naive.posts);
        List<Integer> seen = new ArrayList<>();
        List<Step> coming = new ArrayList<>(meanwhile);
        PostList list = stage.as(Who.GUEST).posts(naive.id);
        Page<PostView> page = list.first(size).orElseThrow().page();
        seen.addAll(page.items().stream().map(PostView::number).toList());
        while (page.hasAfter()) {
            if (!coming.isEmpty()) {
                stage.play(coming.remove(0));
            }
            page = list.page(PageRequest.after(page.after().orElseThrow(), size))
                    .orElseThrow()
                    .page();
            seen.addAll(page.items().stream().map(PostView::number).toList());
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(atFirst).isSorted();
    }
}
