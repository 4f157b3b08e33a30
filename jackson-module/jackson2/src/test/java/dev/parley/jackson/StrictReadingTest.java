package dev.parley.jackson;

import static dev.parley.jackson.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.command.Command;
import dev.parley.command.MarkRead;
import dev.parley.command.RenameThread;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.HugCounts;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.Quote;
import dev.parley.model.RoleGrants;
import dev.parley.model.Withholdings;
import dev.parley.view.PostPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReadingTest {
    private static final String POST = Frozen.files("records").get("Post");
    private static final String QUOTE = Frozen.files("records").get("Quote");

    private final ParleyJson json = ParleyJson.create();

    @Test
    void aMissingFieldIsNamedByItsPlace() {
        refused(
                POST.replace("\"format\":\"markdown\",", ""),
                Post.class,
                "/content/body/format",
                "a body format",
                "nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "7.0",
                "7e0",
                "0",
                "-1",
                "2147483648",
                "9223372036854775808",
                "1e999999999",
                "true",
                "null",
                "[]",
                "{}"
            })
    void whatIsNoNumberOfAPostIsRefused(String number) {
        refused(
                QUOTE.replace("\"number\":1", "\"number\":" + number),
                Quote.class,
                "/number",
                "a whole number from 1 to 2147483647",
                "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "null", "[]", "{}"})
    void whatIsNoStringIsRefused(String text) {
        refused("{\"format\":\"plain\",\"text\":" + text + "}", Body.class, "/text", "a text", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "true", "null", "[]"})
    void whatIsNoObjectIsRefused(String object) {
        refused(object, Post.class, "", "an object", "");
        refused(object, Command.class, "", "an object", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null", "{}"})
    void whatIsNoArrayIsRefused(String array) {
        refused("{\"granted\":" + array + ",\"never\":[]}", RoleGrants.class, "/granted", "an array", "");
    }

    @Test
    void nullIsNotAbsence() {
        refused(POST.replace("\"replyTo\":1", "\"replyTo\":null"), Post.class, "/replyTo", "a whole number", "null");
        refused("null", ForumId.class, "", "a forum id", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Garden", "", "a b", "/"})
    void aMalformedIdIsShown(String id) {
        refused("\"" + id + "\"", ForumId.class, "", "a forum id (1 to 64 of a-z 0-9 . _ -)", "\"" + id + "\"");
    }

    @Test
    void anUnknownWordIsRefusedWithThoseThatAreKnown() {
        refused(
                "{\"granted\":[\"read\",\"fly\"],\"never\":[]}",
                RoleGrants.class,
                "/granted/1",
                "one of read, start-thread",
                "\"fly\"");
    }

    @Test
    void aWordIsInLowerCase() {
        refused("{\"granted\":[\"READ\"],\"never\":[]}", RoleGrants.class, "/granted/0", "one of read", "\"READ\"");
    }

    @Test
    void anUnknownTypeNamesThePath() {
        refused(
                POST.replace("\"type\":\"named\"", "\"type\":\"robot\""),
                Post.class,
                "/author/type",
                "one of named, alias, ghost, erased",
                "\"robot\"");
    }

    @Test
    void aMissingTypeNamesThePath() {
        refused("{\"member\":\"robin\"}", Author.class, "/type", "one of named", "nothing");
    }

    @Test
    void aCaseOfASealedTypeIsNotReadAsAnother() {
        refused("{\"type\":\"ghost\",\"name\":\"old friend\"}", Author.Named.class, "/type", "named", "\"ghost\"");
    }

    @Test
    void theTypeMayStandAnywhere() {
        assertThat(json.read("{\"name\":\"old friend\",\"type\":\"ghost\"}", Author.class))
                .isEqualTo(new Author.Ghost("old friend"));
    }

    @Test
    void aNameThatStandsTwiceIsRefusedAlsoWhereNobodyReadsIt() {
        refused("{\"format\":\"plain\",\"text\":\"a\",\"text\":\"a\"}", Body.class, "/text", "twice", "it twice");
        refused("{\"format\":\"plain\",\"text\":\"a\",\"new\":{\"x\":1,\"x\":2}}", Body.class, "/new/x", "twice", "");
    }

    @Test
    void twoSpellingsOfOneKeyAreOneKey() {
        refused("{\"hug\":1,\"h\\u0075g\":2}", HugCounts.class, "/hug", "twice", "");
    }

    @Test
    void aSetHoldsNothingTwice() {
        refused("{\"granted\":[\"read\",\"read\"],\"never\":[]}", RoleGrants.class, "/granted/1", "twice", "\"read\"");
        String withholdings = Frozen.files("records").get("Withholdings");
        refused(
                withholdings.replace("}]", "}," + withholdings.substring(1)),
                Withholdings.class,
                "/2",
                "twice",
                "an object");
    }

    @Test
    void aPolicyHoldsNoForumTwice() {
        String forum = Frozen.files("records").get("Forum").replace("\"parent\":\"garden\",", "");
        refused("{\"forums\":[%s,%s],\"logged\":0}".formatted(forum, forum), Policy.class, "/forums/1", "twice", "");
    }

    @Test
    void anOverLongTextOfARecordIsRefusedWithItsLength() {
        String forum = Frozen.files("records").get("Forum").replace("\"Swap\"", "\"" + "s".repeat(65) + "\"");
        refused(forum, Forum.class, "/name", "one line of 1 to 64 code points", "of length 65");
    }

    @Test
    void anOverLongTextOfACommandIsReadForShapeToJudge() {
        String title = "t".repeat(300);
        RenameThread read = json.read(
                Frozen.files("commands").get("rename-thread").replace("Tomatoes to spare", title), RenameThread.class);
        assertThat(read.title()).isEqualTo(title);
    }

    @Test
    void aNumberOfACommandIsReadForShapeToJudge() {
        String command = Frozen.files("commands").get("mark-read");
        assertThat(json.read(command.replace(":7}", ":-7}"), MarkRead.class).upTo())
                .isEqualTo(-7);
        refused(command.replace(":7}", ":7.5}"), Command.class, "/upTo", "a whole number", "7.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"format\":\"plain\",\"text\":\"a\\ud800\"}|/text",
                "{\"format\":\"plain\",\"text\":\"\\udc00a\"}|/text",
                "{\"format\":\"plain\",\"text\":\"a\",\"new\":\"\\udc00\\ud800\"}|/new"
            })
    void halfOfASurrogatePairIsRefused(String document, String pointer) {
        refused(document, Body.class, pointer, "a string without half of a surrogate pair", "");
    }

    @Test
    void aSurrogatePairInEscapesIsACharacter() {
        assertThat(json.read("{\"format\":\"plain\",\"text\":\"\\ud83c\\udf45\"}", Body.class))
                .isEqualTo(Body.plain("🍅"));
    }

    @ParameterizedTest
    @CsvSource({
        "C080, an overlong form",
        "EDA080, a surrogate",
        "FF, no byte of UTF-8",
        "E282, a cut character",
        "F4908080, beyond Unicode"
    })
    void whatIsNoUtf8IsRefusedAtItsPlace(String hex, String what) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.write("{\"format\":\"plain\",\"text\":\"a".getBytes(StandardCharsets.UTF_8));
        document.write(HexFormat.of().parseHex(hex));
        document.write("\"}".getBytes(StandardCharsets.UTF_8));

        ParleyJsonException refusal =
                catchThrowableOfType(ParleyJsonException.class, () -> json.read(document.toByteArray(), Body.class));

        assertThat(refusal.pointer()).as(what).isEqualTo("/text");
        assertThat(refusal.expected()).isEqualTo("UTF-8");
        assertThat(refusal.found()).isEqualTo("a byte sequence at 27 that is none");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> json.read(QUOTE.getBytes(StandardCharsets.UTF_16), Quote.class))
                .isInstanceOf(ParleyJsonException.class);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(json.read(("\uFEFF" + QUOTE).getBytes(StandardCharsets.UTF_8), Quote.class))
                .isEqualTo(json.read(QUOTE, Quote.class));
    }

    @Test
    void nothingMayFollowTheDocument() {
        refused(QUOTE + " 1", Quote.class, "", "the end of the document", "a further value");
        refused(QUOTE + "}", Quote.class, "", "well-formed JSON", "");
    }

    @Test
    void aCutDocumentIsRefusedWhereItEnds() {
        refused("", Quote.class, "", "a value", "the end of the document");
        refused("{\"granted\":[\"read\",", RoleGrants.class, "/granted/1", "the rest of the document", "its end");
    }

    @Test
    void whatIsNoJsonIsRefusedWhereItStands() {
        refused("{\"granted\":[\"read\",nope]}", RoleGrants.class, "/granted/1", "well-formed JSON", "line 1");
        refused("{\"granted\":nope}", RoleGrants.class, "/granted", "well-formed JSON", "line 1");
        refused("{'granted':[]}", RoleGrants.class, "", "well-formed JSON", "line 1");
        refused("{\"granted\":[NaN]}", RoleGrants.class, "/granted/0", "well-formed JSON", "line 1");
    }

    @Test
    void valuesThatDoNotFitTogetherAreRefusedInTheWordsOfTheModel() {
        ParleyJsonException refusal = refused(
                POST.replace("\"replyTo\":1", "\"replyTo\":5"),
                Post.class,
                "",
                "values that fit together",
                "post 2 cannot answer post 5");
        assertThat(refusal).hasCauseInstanceOf(InvalidValueException.class);
    }

    @Test
    void whatTheModelRefusesWithinIsRefusedAtItsPlace() {
        refused(
                POST.replace("\"path\":[1,2]", "\"path\":[2,2]"),
                Post.class,
                "/path",
                "values that fit together",
                "path.malformed");
    }

    @Test
    void aPointerIsEscaped() {
        refused("{\"a/b~c\":1}", HugCounts.class, "/a~1b~0c", "a kind of hugs", "\"a/b~c\"");
    }

    @Test
    void aMessageIsOneShortLineThatPrints() {
        ParleyJsonException refusal = refused(
                "{\"\\n\\u202e" + "x".repeat(5_000) + "\":\"\\n" + "y".repeat(5_000) + "\"}",
                HugCounts.class,
                null,
                "",
                "");
        assertThat(refusal.getMessage()).hasSizeLessThan(400).matches("[\\x20-\\x7e…]*");
    }

    @Test
    void unknownFieldsAreIgnoredUnlessTheyAreToBeRefused() {
        String newer = QUOTE.replace("{", "{\"colour\":\"green\",");
        ParleyJson strict = ParleyJson.with(ImmutableSet.of(ParleyFeature.FAIL_ON_UNKNOWN_FIELDS));

        assertThat(json.read(newer, Quote.class)).isEqualTo(json.read(QUOTE, Quote.class));
        assertThat(strict.read(QUOTE, Quote.class)).isEqualTo(json.read(QUOTE, Quote.class));
        ParleyJsonException refusal =
                catchThrowableOfType(ParleyJsonException.class, () -> strict.read(newer, Quote.class));
        assertThat(refusal.pointer()).isEqualTo("/colour");
        assertThat(refusal.expected()).isEqualTo("no field of this name; known are thread, number");
    }

    @Test
    void theTypeOfACommandIsNoUnknownField() {
        ParleyJson strict = ParleyJson.with(ImmutableSet.of(ParleyFeature.FAIL_ON_UNKNOWN_FIELDS));
        assertThat(Frozen.files("commands").values())
                .allSatisfy(command ->
                        assertThat(strict.read(command, Command.class)).isNotNull());
    }

    @Test
    void aViewIsNotRead() {
        assertThatThrownBy(() -> json.read("{}", PostPage.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
