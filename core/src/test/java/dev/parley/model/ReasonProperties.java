package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.InvalidValueException;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Why something is refused. */
class ReasonProperties {
    @Property
    void reasonsCompareAsTheyEqual(@ForAll Reason a, @ForAll Reason b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Example
    void figuresThatOnlyReadAlikeAreTwoReasons() {
        Reason one = new Reason("body.too-long", ImmutableSortedMap.of("a", "1, b=2"));
        Reason two = new Reason("body.too-long", ImmutableSortedMap.of("a", "1", "b", "2"));
        assertThat(ImmutableSortedSet.of(one, two)).hasSize(2);
    }

    @Example
    void aCodeIsWordsJoinedByDots() {
        for (String wrong :
                List.of("", "locked", "thread.", ".locked", "Thread.locked", "thread locked", "thread..locked")) {
            assertThatThrownBy(() -> Reason.of(wrong))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("reason.malformed"));
        }
    }
}
