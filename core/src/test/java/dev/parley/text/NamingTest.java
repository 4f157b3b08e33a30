package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "ana", "bo", "bo.", "cy", "ana-lu", "tom", "jerry", "tom and jerry", "éva", "j. r-b_1", "प्रिया", "and bo");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Ana, thank you                  | ana",
                "thank you @ana                   | ana",
                "@ANA @cy @Ana                    | ana cy",
                "(@Ana) \"@Cy\" /@Éva             | ana cy éva",
                "@E\u0301va!                      | éva",
                "thanks @Ana.                     | ana",
                "thanks @Ana...                   | ana",
                "thanks @Ana- and _@Cy            | ana",
                "*@Ana_ is here*                  | ana",
                "thanks @Bo.                      | bo.",
                "thanks @Bo                       | bo",
                "@Ana-Lu and @Ana                 | ana-lu ana",
                "@Tom and Jerry went out          | tom and jerry",
                "@Tom and Ana went out            | tom",
                "@Ana  Lu                         | ana",
                "@J. R-B_1 wrote                  | j. r-b_1",
                "@प्रिया: hello                     | प्रिया",
                "@@Ana                            | ana",
                "@Ana's cake                      | ana",
                "@Ana--thank you                  | ana",
            })
    void aHandleAfterAnAtSignIsNamed(String text, String names) {
        assertThat(named(text, "plain", Greeting.OFF)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@ Ana",
                "write to me@ana",
                "me_@ana",
                "m\u00e9@ana",
                "e\u0301@ana",
                "1@ana",
                "@Anabel",
                "@Ana1",
                "@Ana-Bo",
                "@Ana.example",
                "@Ana_Bo",
                "@nobody",
                "Ana",
                "Hi Ana,",
                "@\nAna",
                "@Ana\u0301"
            })
    void nobodyIsNamed(String text) {
        assertThat(named(text, "plain", Greeting.OFF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi Ana,                            | ana",
                "hi ana                             | ana",
                "¶ HELLO Ana!                       | ana",
                "Hey Ana - thank you                | ana",
                "Hey Ana – thank you                | ana",
                "Hey Ana— thank you                 | ana",
                "Hey Ana- thank you                 | ana",
                "Dear Ana¶thank you                 | ana",
                "Dear Ana.¶thank you                | ana",
                "Hiya Ana :)                        | ana",
                "Good  morning Ana,                 | ''",
                "Good morning Ana,                  | ana",
                "good evening  Ana…                 | ana",
                "Hi Ana, how are you                | ana",
                "Hi Ana, Bo and Cy, how are you     | ana bo cy",
                "Hi Ana, and Bo!                    | ana and bo",
                "Hi Ana & Cy!                       | ana cy",
                "Hi Tom and Jerry,                  | tom and jerry",
                "Hi Jerry and Tom,                  | jerry tom",
                "Hi Ana and everyone,               | ana",
                "Hi Ana, @Cy too                    | ana cy",
                "Hi @Ana, and Cy                    | ana",
            })
    void aGreetingNamesThoseWhomItGreets(String text, String names) {
        assertThat(named(text.replace('¶', '\n'), "plain", Greeting.COUNTS)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi everyone,",
                "Hi everyone, Ana is here",
                "Hi there Ana,",
                "Hi Ana is here",
                "HiAna,",
                "Hi\nAna,",
                "Hi, Ana,",
                "So hi Ana,",
                "Thank you. Hi Ana,",
                "Hi Anabel,",
                "Hi",
                "Hi ",
                "Hi,",
                "Hi Ana-Bo,",
                "Hidden Ana,",
                "Good Ana,"
            })
    void aGreetingMayNameNobody(String text) {
        assertThat(named(text, "plain", Greeting.COUNTS)).isEmpty();
    }

    @Test
    void everyoneIsNamedIfThatIsAHandle() {
        assertThat(Naming.find("Hi everyone,", "plain", Greeting.COUNTS, "everyone"::equals))
                .containsExactly("everyone");
    }

    @Test
    void aGreetingStaysOnItsLine() {
        assertThat(named("Hi Ana,\nCy, thank you", "plain", Greeting.COUNTS)).isEqualTo("ana");
        assertThat(Naming.candidates("Hi Ana,\nCy, thank you", "plain", Greeting.COUNTS))
                .containsExactly("ana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain    | > Hi Cy, @Bo¶¶Hi Ana,              | ana",
                "markdown | `@Cy` Hi Ana,                      | ana",
                "markdown | @Ana `@Cy`                         | ana",
                "bbcode   | [quote=Cy]@Bo[/quote]¶Hi Ana, @Cy  | ana cy",
                "html     | <p class=\"@Cy\">Hi Ana,<br>@Cy    | ana cy",
                "html     | ¶<p>¶Hi Ana</p><p>Cy,              | ana",
            })
    void codeAndQuotesNameNobody(String format, String text, String names) {
        assertThat(named(text.replace('¶', '\n'), format, Greeting.COUNTS)).isEqualTo(names);
    }

    @Test
    void theLongestCandidatesAreAskedFirst() {
        assertThat(Naming.candidates("so @Tom and Jerry. Yes", "plain", Greeting.OFF))
                .containsExactly("tom and jerry. yes", "tom and jerry.", "tom and jerry", "tom and", "tom");
    }

    @Test
    void aNameHasAtMost64CodePoints() {
        String longest = "𐐨".repeat(64);
        assertThat(Naming.candidates("@" + longest, "plain", Greeting.OFF)).containsExactly(longest);
        assertThat(Naming.candidates("@" + longest + "𐐨", "plain", Greeting.OFF))
                .isEmpty();
        assertThat(Naming.candidates("@" + "𐐨".repeat(63) + " b", "plain", Greeting.OFF))
                .containsExactly("𐐨".repeat(63));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "@a", " @a", "@.", "@a-", "Hi a, ", "a and ", " and a", "a, ", "@a and ", "Hi ", ".", "@a\n"
            })
    void aLongTextOfAnythingIsRead(String piece) {
        String text = "Hi a, " + piece.repeat((1 << 18) / piece.length());
        assertThat(Naming.find(text, "plain", Greeting.COUNTS, "b"::equals)).isEmpty();
        assertThat(Naming.find(text, "plain", Greeting.COUNTS, "a"::equals)).containsExactly("a");
    }

    private static String named(String text, String format, Greeting greeting) {
        return String.join(" ", Naming.find(NormalForm.text(text), format, greeting, KNOWN::contains));
    }
}
