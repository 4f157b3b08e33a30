package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.Command;
import dev.parley.command.GiveHug;
import dev.parley.model.Author;
import dev.parley.model.ForumId;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PostState;
import dev.parley.model.Quote;
import dev.parley.order.PostOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an application does with a mapper of its own. */
class ParleyModuleTest {
    private static final String GIVE_HUG = Frozen.files("commands").get("give-hug");

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new ParleyModule()).build();

    /** What an application may send around: Parley's values within its own. */
    record Envelope(String from, Command command, Map<MemberId, Mood> moods) {}

    @Test
    void aMapperFindsTheModule() {
        assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(ParleyModule.class);
    }

    @Test
    void aMapperWithFoundModulesReadsAndWritesTheFormat() throws JsonProcessingException {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        assertThat(found.writeValueAsString(found.readValue(GIVE_HUG, Command.class)))
                .isEqualTo(GIVE_HUG);
    }

    @Test
    void parleysValuesStandWithinAnApplicationsOwn() throws JsonProcessingException {
        Envelope envelope = new Envelope(
                "web", mapper.readValue(GIVE_HUG, GiveHug.class), Map.of(new MemberId("robin"), new Mood("calm")));

        String written = mapper.writeValueAsString(envelope);

        assertThat(written).isEqualTo("{\"from\":\"web\",\"command\":" + GIVE_HUG + ",\"moods\":{\"robin\":\"calm\"}}");
        assertThat(mapper.readValue(written, Envelope.class)).isEqualTo(envelope);
    }

    @Test
    void anErrorNamesThePlaceInTheWholeDocument() {
        String envelope = "{\"from\":\"web\",\"command\":" + GIVE_HUG.replace("thanks", "Thanks!") + "}";

        JsonMappingException error =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(envelope, Envelope.class));

        assertThat(cause(error).pointer()).isEqualTo("/command/kind");
        assertThat(error).hasMessageContaining("expected a kind of hugs (1 to 32 of a-z 0-9 -), found \"Thanks!\"");
    }

    @Test
    void anErrorInAListNamesTheElement() {
        JsonMappingException error = catchThrowableOfType(
                JsonMappingException.class,
                () -> mapper.readValue("[\"garden\",\"no garden\"]", new TypeReference<List<ForumId>>() {}));

        assertThat(cause(error).pointer()).isEqualTo("/1");
    }

    @Test
    void nullIsAnErrorThatNamesThePlace() {
        JsonMappingException error = catchThrowableOfType(
                JsonMappingException.class, () -> mapper.readValue("{\"command\":null}", Envelope.class));

        assertThat(cause(error).pointer()).isEqualTo("/command");
        assertThat(cause(error).found()).isEqualTo("null");
    }

    @Test
    void whatAnApplicationsOwnObjectLacksIsForTheApplication() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"from\":\"web\"}", Envelope.class).command())
                .isNull();
    }

    @Test
    void aMalformedKeyIsAnErrorThatNamesThePlace() {
        JsonMappingException error = catchThrowableOfType(
                JsonMappingException.class,
                () -> mapper.readValue("{\"no garden\":1}", new TypeReference<Map<ForumId, Integer>>() {}));

        assertThat(cause(error).pointer()).isEqualTo("/no garden");
    }

    @Test
    void wordsAreWordsAlsoAsKeys() throws JsonProcessingException {
        String json = "{\"most-hugged\":[\"visible\",\"erased\"]}";
        var type = new TypeReference<Map<PostOrder, List<PostState>>>() {};

        assertThat(mapper.writeValueAsString(mapper.readValue(json, type))).isEqualTo(json);
    }

    @Test
    void whatIsStrictIsStrictWithEveryMapper() {
        assertThatThrownBy(() -> mapper.readValue("{\"thread\":1,\"thread\":1}", Quote.class))
                .hasCauseInstanceOf(ParleyJsonException.class)
                .hasMessageContaining("/thread");
        assertThatThrownBy(() -> mapper.readValue("[".repeat(900), Quote.class))
                .hasCauseInstanceOf(ParleyJsonException.class)
                .hasMessageContaining("at most 64 levels of nesting");
    }

    @Test
    void aValueThatCannotBeWrittenIsAnErrorThatNamesThePlace() {
        GiveHug whole = ParleyJson.create().read(GIVE_HUG, GiveHug.class);
        GiveHug withoutKind = new GiveHug(whole.id(), whole.issuedAt(), whole.post(), absent());

        JsonMappingException error =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.writeValueAsString(withoutKind));

        assertThat(cause(error).pointer()).isEqualTo("/kind");
    }

    @Test
    void aFeatureIsTurnedOnWithTheModule() {
        JsonMapper strict = JsonMapper.builder()
                .addModule(new ParleyModule(ImmutableSet.of(ParleyFeature.FAIL_ON_UNKNOWN_FIELDS)))
                .build();
        String newer = GIVE_HUG.replace("{", "{\"colour\":\"green\",");

        assertThatThrownBy(() -> strict.readValue(newer, Command.class)).hasMessageContaining("/colour");
    }

    @Test
    void noFeatureIsOnByDefault() {
        assertThat(ParleyFeature.defaults()).isEmpty();
    }

    @Test
    void classNamesNeverGetIn() throws JsonProcessingException {
        JsonMapper typing = JsonMapper.builder()
                .addModule(new ParleyModule())
                .addMixIn(Author.class, WithClassNames.class)
                .build();

        String written = typing.writerFor(Author.class).writeValueAsString(new Author.Ghost("old friend"));

        assertThat(written).isEqualTo("{\"type\":\"ghost\",\"name\":\"old friend\"}");
        assertThat(typing.readValue(written, Author.class)).isEqualTo(new Author.Ghost("old friend"));
    }

    @Test
    void theSafeMapperTakesNothingAfterTheDocumentAndNoNameTwice() {
        JsonMapper safe = ParleyJson.mapperBuilder(ParleyFeature.defaults()).build();

        assertThatThrownBy(() -> safe.readValue("{} {}", Map.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> safe.readValue("{\"a\":1,\"a\":1}", Map.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> safe.readValue("[".repeat(65), List.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> safe.readValue("\"7\"", Integer.class)).isInstanceOf(JsonProcessingException.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface WithClassNames {}

    private static ParleyJsonException cause(JsonMappingException error) {
        assertThat(error).isNotNull();
        return Optional.of(error.getCause())
                .map(ParleyJsonException.class::cast)
                .orElseThrow();
    }

    /** What came in by another way than JSON may lack anything. */
    @SuppressWarnings("NullAway")
    private static HugKind absent() {
        return null;
    }
}
