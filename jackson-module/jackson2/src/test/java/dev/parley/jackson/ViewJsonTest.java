package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import dev.parley.order.Page;
import dev.parley.order.PostOrder;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewJsonTest {
    private final ParleyJson json = ParleyJson.create();

    @Test
    void aPageOfPostsHasTheFieldsOfTheWireFormatInTheirOrder() {
        JsonNode page = written(SampleViews.BY_FILE.get("PostPage"));

        assertThat(names(page))
                .containsExactly("forum", "thread", "order", "posts", "hasBefore", "hasAfter", "before", "after");
        assertThat(names(page.get("forum"))).containsExactly("id", "name", "description");
        assertThat(names(page.get("thread")))
                .containsExactly(
                        "id",
                        "forum",
                        "title",
                        "listed",
                        "state",
                        "lock",
                        "pin",
                        "tags",
                        "createdAt",
                        "lastActivityAt",
                        "posts",
                        "hugs",
                        "may");
    }

    @Test
    void aPageOfThreadsHasTheSameEnds() {
        assertThat(names(written(SampleViews.BY_FILE.get("ThreadPage"))))
                .containsExactly("forum", "order", "threads", "hasBefore", "hasAfter", "after");
    }

    @Test
    void aPostHasTheFieldsOfTheWireFormatInTheirOrder() {
        assertThat(names(written(SampleViews.FULL_POST)))
                .containsExactly(
                        "id",
                        "number",
                        "opening",
                        "author",
                        "createdAt",
                        "mood",
                        "contentWarning",
                        "body",
                        "quotes",
                        "attachments",
                        "state",
                        "replyTo",
                        "depth",
                        "named",
                        "writtenHugs",
                        "hugs",
                        "edited",
                        "may");
    }

    @Test
    void whatAPostDoesNotHaveIsAbsent() {
        assertThat(names(written(SampleViews.PLAIN_POST)))
                .containsExactly(
                        "id",
                        "number",
                        "opening",
                        "author",
                        "createdAt",
                        "body",
                        "state",
                        "depth",
                        "named",
                        "writtenHugs",
                        "hugs",
                        "may");
    }

    @Test
    void aWithheldPostIsItsNumberItsPlaceAndTheWordForItsState() {
        assertThat(names(written(SampleViews.WITHHELD_POST)))
                .containsExactly("number", "opening", "state", "replyTo", "depth", "may");
    }

    @Test
    void whoMayKnowReadsWhyAPostIsWithheld() {
        assertThat(written(SampleViews.OWN_WITHHELD_POST)
                        .at("/withheld/1/reason")
                        .asText())
                .isEqualTo("Names a neighbour");
    }

    @Test
    void anAliasCarriesNothingButItsName() {
        assertThat(names(written(SampleViews.PLAIN_POST).get("author"))).containsExactly("type", "name");
    }

    @Test
    void anEmptyPageHasNoCursors() {
        PostPage empty = new PostPage(
                SampleViews.HEADING,
                SampleViews.PLAIN_THREAD,
                PostOrder.MOST_HUGGED,
                new Page<PostView>(ImmutableList.of(), false, false, Optional.empty(), Optional.empty()));

        assertThat(json.write(empty))
                .endsWith("\"order\":\"most-hugged\",\"posts\":[],\"hasBefore\":false,\"hasAfter\":false}");
    }

    private JsonNode written(Object view) {
        try {
            return ParleyJson.mapperBuilder(ParleyFeature.defaults()).build().readTree(json.write(view));
        } catch (JsonProcessingException e) {
            throw new AssertionError("what was written cannot be read", e);
        }
    }

    private static ImmutableList<String> names(JsonNode object) {
        return ImmutableList.copyOf(object.fieldNames());
    }
}
