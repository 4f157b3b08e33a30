package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a list one may ask for, and from where. */
class PageRequestTest {
    private static final Cursor CURSOR = CursorProperties.of("oldest", 1, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void aPageOf1To200ItemsIsFine(int size) {
        assertThatCode(() -> PageRequest.first(size)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPageOfOtherSizesIsRefusedNamingTheSizeAndTheLimit(int size) {
        assertThatThrownBy(() -> PageRequest.last(size))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("page-size.out-of-range"))
                .hasMessageContaining(Integer.toString(size))
                .hasMessageContaining("1 to 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void noPageStartsAtANumberThatNoPostHas(int number) {
        assertThatThrownBy(() -> PageRequest.at(number, 20))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("number.out-of-range"))
                .hasMessageContaining(Integer.toString(number));
    }

    @Test
    void everyPositionIsCalledByItsName() {
        assertThat(named(PageRequest.first(1))).isEqualTo("start");
        assertThat(named(PageRequest.last(1))).isEqualTo("end");
        assertThat(named(PageRequest.after(CURSOR, 1))).isEqualTo("after " + CURSOR);
        assertThat(named(PageRequest.before(CURSOR, 1))).isEqualTo("before " + CURSOR);
        assertThat(named(PageRequest.at(7, 1))).isEqualTo("at 7");
    }

    @Test
    void aPageOfOtherItemsKeepsItsPlace() {
        Page<Integer> page = new Page<>(ImmutableList.of(1, 2), true, false, Optional.of(CURSOR), Optional.empty());
        assertThat(page.map(number -> "post " + number))
                .isEqualTo(new Page<>(
                        ImmutableList.of("post 1", "post 2"), true, false, Optional.of(CURSOR), Optional.empty()));
    }

    private static String named(PageRequest request) {
        return request.position().fold(new Position.Cases<>() {
            @Override
            public String start() {
                return "start";
            }

            @Override
            public String end() {
                return "end";
            }

            @Override
            public String after(Cursor cursor) {
                return "after " + cursor;
            }

            @Override
            public String before(Cursor cursor) {
                return "before " + cursor;
            }

            @Override
            public String atNumber(int number) {
                return "at " + number;
            }
        });
    }
}
