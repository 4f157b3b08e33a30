package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.command.BodyInput;
import dev.parley.command.EditPost;
import dev.parley.decision.Recount;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;
import dev.parley.model.Withholding;
import dev.parley.service.Step.Who;
import dev.parley.view.PostView;
import dev.parley.view.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/**
 * What holds after every action of any chain, against the naive model. Playing an action checks by itself that the
 * command is accepted or refused as the model says, that a refused one changes nothing and tells nobody (I24), that
 * {@code explain} says what is then done, that replies are numbered densely (I12), that edits expecting another version
 * fail (I23) and that commands sent again have no further effect (I20).
 *
 * <p>What only looks is an invariant of the chain. What has to change the community in order to look at it comes after
 * its last action.
 */
class CommunityProperties {
    private static final List<Who> READERS = List.of(Who.ANA, Who.BO, Who.CY, Who.MO, Who.ROB);

    @Provide
    Arbitrary<ActionChain<Stage>> chains() {
        return Chains.any();
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(1, 7);
    }

    @Property
    void I01_every_counter_is_what_a_recount_finds(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I01", stage -> {
            for (NaiveThread naive : stage.threads) {
                Contents kept = Contents.of(stage.store, naive.id);

                assertThat(kept.thread().tail()).isEqualTo(Recount.tail(kept.thread(), kept.posts()));
                assertThat(kept.participants()).containsExactlyInAnyOrderElementsOf(Recount.participants(kept.posts()));
                for (int i = 0; i < kept.posts().size(); i++) {
                    assertThat(kept.posts().get(i).tally())
                            .isEqualTo(Recount.tally(kept.hugs().get(i)));
                }
            }
        });
    }

    @Property
    void I01_an_audit_counts_every_thread_and_finds_no_drift(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I01", stage -> {
            int posts = 0;
            for (NaiveThread naive : stage.threads) {
                posts += naive.posts.size();
            }

            assertThat(StoreAudit.of(stage.store))
                    .isEqualTo(
                            new StoreAudit.Report(stage.threads.size(), posts, ImmutableList.of(), ImmutableList.of()));
        });
    }

    @Property
    void I01_every_counter_is_what_the_naive_model_counts(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I01", stage -> {
            for (NaiveThread naive : stage.threads) {
                Contents kept = Contents.of(stage.store, naive.id);
                Tail tail = kept.thread().tail();

                assertThat(tail.lastNumber()).isEqualTo(naive.posts.size());
                assertThat(tail.posts()).isEqualTo(states(naive));
                assertThat(tail.hugs().total()).isEqualTo(naive.hugs());
                assertThat(tail.repliers()).isEqualTo(naive.repliers().size());
                assertThat(kept.thread().title()).isEqualTo(naive.title);
                for (NaivePost post : naive.posts) {
                    Post stored = kept.posts().get(post.number - 1);
                    assertThat(stored.state()).isEqualTo(post.state());
                    assertThat(stored.created()).as("I16").isEqualTo(post.created);
                    assertThat(stored.tally().total()).isEqualTo(post.hugs.size());
                    assertThat(stored.content().versions()).isEqualTo(post.texts.size());
                    assertThat(stored.content().body().text()).isEqualTo(post.texts.get(post.texts.size() - 1));
                    assertThat(kept.versions().get(post.number - 1))
                            .extracting(version -> version.body().text())
                            .isEqualTo(post.texts.subList(0, post.texts.size() - 1));
                }
            }
        });
    }

    private static StateCounts states(NaiveThread naive) {
        StateCounts counts = StateCounts.NONE;
        for (NaivePost post : naive.posts) {
            counts = counts.plusOne(post.state());
        }
        return counts;
    }

    @Property
    void I02_hiding_and_then_removing_counts_as_removing(
            @ForAll("chains") ActionChain<Stage> chain, @ForAll("picks") int pick) {
        Stage hiding = chain.run();
        Stage removing = chain.run();
        if (hiding.threads.isEmpty()) {
            return;
        }
        NaivePost post = picked(hiding, pick);
        hiding.as(Who.MO).hide(post.id, "first").orThrow();
        hiding.as(Who.MO).remove(post.id, "then").orThrow();
        removing.as(Who.MO).remove(post.id, "at once").orThrow();

        assertThat(counts(hiding)).isEqualTo(counts(removing));
    }

    private static NaivePost picked(Stage stage, int pick) {
        NaiveThread thread = stage.threads.get(pick % stage.threads.size());
        return thread.posts.get(pick % thread.posts.size());
    }

    private static List<Object> counts(Stage stage) {
        List<Object> counts = new ArrayList<>();
        for (NaiveThread naive : stage.threads) {
            Contents kept = Contents.of(stage.store, naive.id);
            Tail tail = kept.thread().tail();
            counts.add(List.of(tail.posts(), tail.hugs(), tail.lastBump(), tail.repliers(), tail.heat()));
            counts.add(kept.participants());
        }
        return counts;
    }

    @Property
    void I04_restoring_undoes_removing_hugs_included(
            @ForAll("chains") ActionChain<Stage> chain, @ForAll("picks") int pick) {
        Stage stage = chain.run();
        if (stage.threads.isEmpty()) {
            return;
        }
        NaivePost post = picked(stage, pick);
        List<Object> before = counts(stage);
        List<Post> posts = Contents.of(stage.store, stage.threads.get(pick % stage.threads.size()).id)
                .posts();
        stage.as(Who.ROB).remove(post.id, "a mistake").orThrow();
        stage.as(Who.ROB).restore(post.id).orThrow();

        assertThat(counts(stage)).isEqualTo(before);
        assertThat(Contents.of(stage.store, stage.threads.get(pick % stage.threads.size()).id)
                        .posts())
                .isEqualTo(posts);
    }

    @Property
    void I04_a_hug_that_was_taken_back_meanwhile_does_not_come_back(@ForAll("chains") ActionChain<Stage> chain) {
        Stage stage = chain.run();
        for (NaiveThread thread : stage.threads) {
            for (NaivePost post : thread.posts) {
                stage.as(Who.ROB).remove(post.id, "for a while").orThrow();
                boolean hers = post.author.equals("ANA") || post.hugs.contains("ANA hug");
                assertThat(stage.as(Who.ANA).takeBackHug(post.id) instanceof Outcome.Done)
                        .isEqualTo(hers);
                stage.as(Who.ROB).restore(post.id).orThrow();
            }
            assertThat(Contents.of(stage.store, thread.id).hugs())
                    .allSatisfy(hugs -> assertThat(hugs)
                            .noneMatch(hug -> hug.giver().equals(Author.named(new MemberId("ANA")))
                                    && hug.kind().equals(HugKind.HUG)));
        }
    }

    @Property
    void I06_unread_lies_between_nothing_and_all_that_is_visible(@ForAll("chains") ActionChain<Stage> chain) {
        Stage stage =
                chain.withInvariant("I06", CommunityProperties::assertUnread).run();
        for (NaiveThread thread : stage.threads) {
            for (Who who : READERS) {
                AsActor reader = stage.as(who);
                reader.markRead(thread.id, thread.posts.size()).orThrow();
                assertThat(reader.unread(thread.id, 1000)).hasValue(0);
                reader.markRead(thread.id, 1).orThrow();
                assertThat(reader.unread(thread.id, 1000)).hasValue(0);
            }
        }
    }

    private static void assertUnread(Stage stage) {
        for (NaiveThread thread : stage.threads) {
            for (Who who : READERS) {
                int unread = stage.as(who).unread(thread.id, 1000).orElseThrow();
                assertThat(unread).isEqualTo(thread.unread(who.name())).isBetween(0, thread.visible());
            }
            assertThat(stage.as(Who.GUEST).unread(thread.id, 1000)).isEmpty();
        }
    }

    @Property
    void I13_a_number_means_one_post_for_ever(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I13", stage -> {
            HashSet<Object> ids = new HashSet<>();
            for (NaiveThread naive : stage.threads) {
                List<Post> posts = Contents.of(stage.store, naive.id).posts();
                assertThat(posts).extracting(Post::number).isEqualTo(NaivePost.numbers(naive.posts));
                assertThat(posts)
                        .extracting(Post::id)
                        .isEqualTo(naive.posts.stream().map(post -> post.id).toList());
                posts.forEach(post -> assertThat(ids.add(post.id())).isTrue());
            }
        });
    }

    @Property
    void I18_the_last_activity_is_that_of_the_last_visible_bumping_post(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I18", stage -> {
            for (NaiveThread naive : stage.threads) {
                ThreadView seen = stage.as(Who.GUEST).thread(naive.id).orElseThrow();
                assertThat(seen.lastActivityAt()).isEqualTo(naive.lastActivity());
                assertThat(seen.posts()).isEqualTo(naive.visible());
            }
        });
    }

    @Property
    void listeners_are_told_what_the_logs_hold_in_order(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "what listeners are told", stage -> {
            for (NaiveThread naive : stage.threads) {
                Contents kept = Contents.of(stage.store, naive.id);
                assertThat(stage.told)
                        .filteredOn(entry -> entry.boundary().equals(Boundary.thread(naive.id)))
                        .isEqualTo(kept.log());
                for (int i = 0; i < kept.log().size(); i++) {
                    assertThat(kept.log().get(i).position()).isEqualTo(i + 1);
                }
                DiscussionThread thread = kept.thread();
                assertThat(thread.tail().logged()).isEqualTo(kept.log().size());
            }
        });
    }

    @Property
    void readers_see_of_a_withheld_post_its_number_its_place_and_the_word(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "what readers see", stage -> {
            for (NaiveThread naive : stage.threads) {
                for (NaivePost post : naive.posts) {
                    PostView seen =
                            stage.as(Who.GUEST).post(naive.id, post.number).orElseThrow();
                    assertThat(seen.state()).isEqualTo(post.state());
                    assertThat(seen.revealed().isPresent()).isEqualTo(post.visible());
                    assertThat(seen.withheld()).isEmpty();
                    PostView own = stage.as(Who.valueOf(post.author))
                            .post(naive.id, post.number)
                            .orElseThrow();
                    boolean staff = post.author.equals("MO") || post.author.equals("ROB");
                    assertThat(own.revealed().isPresent()).isEqualTo(staff || post.state() != PostState.REMOVED);
                    assertThat(own.withheld()).hasSize(post.entries.size());
                }
            }
        });
    }

    @Property
    void participants_are_the_authors_of_visible_posts(@ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "participants", stage -> {
            for (NaiveThread naive : stage.threads) {
                List<String> authors = naive.posts.stream()
                        .filter(NaivePost::visible)
                        .map(post -> post.author)
                        .distinct()
                        .toList();
                assertThat(Contents.of(stage.store, naive.id).participants().stream()
                                .filter(participant -> participant.visiblePosts() > 0)
                                .map(Participant::author)
                                .map(author -> author.member().orElseThrow().value()))
                        .containsExactlyInAnyOrderElementsOf(authors);
                assertThat(stage.as(Who.GUEST).participants(naive.id)).hasSize(authors.size());
            }
        });
    }

    @Property
    void I23_an_edit_takes_effect_if_and_only_if_it_expects_the_version_that_is_there(
            @ForAll("chains") ActionChain<Stage> chain) {
        Chains.always(chain, "I23", stage -> {
            for (NaiveThread naive : stage.threads) {
                for (NaivePost post : naive.posts) {
                    int version = Contents.of(stage.store, naive.id)
                            .posts()
                            .get(post.number - 1)
                            .content()
                            .versions();
                    for (int expected = 1; expected <= version + 2; expected++) {
                        EditPost edit = new EditPost(
                                new CommandId(new UUID(0x4001L, Long.MIN_VALUE + expected)),
                                post.created,
                                post.id,
                                expected,
                                BodyInput.plain("only if it is version " + expected),
                                Optional.empty(),
                                Optional.empty());

                        boolean differs = stage.as(Who.ROB).explain(edit).reasons().stream()
                                .anyMatch(reason -> reason.code().equals("edit.version-differs"));

                        assertThat(differs).isEqualTo(expected != version);
                    }
                }
            }
        });
    }

    @Property
    void I04_each_restore_lifts_the_latest_entry_of_staff_and_no_other(@ForAll("chains") ActionChain<Stage> chain) {
        Stage stage = chain.run();
        for (NaiveThread naive : stage.threads) {
            NaivePost post = naive.posts.get(0);
            List<Withholding> before = entries(stage, naive, post);
            stage.as(Who.MO).hide(post.id, "the first").orThrow();
            List<Withholding> hidden = entries(stage, naive, post);
            stage.as(Who.ROB).remove(post.id, "the second").orThrow();

            stage.as(Who.ROB).restore(post.id).orThrow();
            assertThat(entries(stage, naive, post)).isEqualTo(hidden);
            stage.as(Who.MO).restore(post.id).orThrow();
            assertThat(entries(stage, naive, post)).isEqualTo(before);
        }
    }

    private static List<Withholding> entries(Stage stage, NaiveThread naive, NaivePost post) {
        return Contents.of(stage.store, naive.id)
                .posts()
                .get(post.number - 1)
                .withholdings()
                .entries()
                .asList();
    }
}
