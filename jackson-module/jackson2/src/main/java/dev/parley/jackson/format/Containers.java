package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Arrays and objects whose parts are all of one kind. They keep their order. */
final class Containers {
    private static final String ARRAY = "an array";
    private static final String OBJECT = "an object";

    private Containers() {}

    /** An array, written only. */
    static <T> Writing<Iterable<? extends T>> each(Writing<? super T> element) {
        return (values, sink) -> {
            sink.beginArray();
            for (T value : values) {
                element.write(sink.present(value), sink);
            }
            sink.endArray();
        };
    }

    /** An array. */
    static <T> Codec<ImmutableList<T>> list(Codec<T> element) {
        return new Whole<>(ARRAY, each(element)::write, place -> {
            ImmutableList<Node> nodes = place.elements(ARRAY);
            ImmutableList.Builder<T> values = ImmutableList.builderWithExpectedSize(nodes.size());
            for (int i = 0; i < nodes.size(); i++) {
                values.add(element.read(place.at(nodes.get(i), place.pointer().element(i))));
            }
            return values.build();
        });
    }

    /** An array of different values. */
    static <T> Codec<ImmutableSet<T>> set(Codec<T> element) {
        return new Whole<>(ARRAY, each(element)::write, place -> {
            ImmutableList<Node> nodes = place.elements(ARRAY);
            Set<T> values = new LinkedHashSet<>();
            for (int i = 0; i < nodes.size(); i++) {
                Place at = place.at(nodes.get(i), place.pointer().element(i));
                if (!values.add(element.read(at))) {
                    throw at.mismatch("a value that does not stand there twice");
                }
            }
            return ImmutableSet.copyOf(values);
        });
    }

    /** An object, written only. */
    static <K, V> Writing<Map<K, V>> entries(Scalar<K> key, Writing<? super V> value) {
        return (values, sink) -> {
            sink.beginObject();
            for (Map.Entry<K, V> entry : values.entrySet()) {
                sink.name(key.print(entry.getKey()));
                value.write(sink.present(entry.getValue()), sink);
            }
            sink.endObject();
        };
    }

    /** An object that is a map. */
    static <K, V> Codec<ImmutableMap<K, V>> map(Scalar<K> key, Codec<V> value) {
        return new Whole<>(
                OBJECT, entries(key, value)::write, place -> ImmutableMap.copyOf(readEntries(place, key, value)));
    }

    /** An object that is a map, sorted by its keys. */
    static <K extends Comparable<K>, V> Codec<ImmutableSortedMap<K, V>> sortedMap(Scalar<K> key, Codec<V> value) {
        return new Whole<>(
                OBJECT, entries(key, value)::write, place -> ImmutableSortedMap.copyOf(readEntries(place, key, value)));
    }

    /** An array of values that each say their own key, which no two share; sorted by it. */
    static <K extends Comparable<K>, V> Codec<ImmutableSortedMap<K, V>> indexed(
            Codec<V> element, Function<? super V, ? extends K> key) {
        Writing<Iterable<? extends V>> writing = each(element);
        return new Whole<>(ARRAY, (values, sink) -> writing.write(values.values(), sink), place -> {
            ImmutableList<Node> nodes = place.elements(ARRAY);
            SortedMap<K, V> values = new TreeMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                Place at = place.at(nodes.get(i), place.pointer().element(i));
                V value = element.read(at);
                if (values.putIfAbsent(key.apply(value), value) != null) {
                    throw at.mismatch("an id that does not stand there twice");
                }
            }
            return ImmutableSortedMap.copyOfSorted(values);
        });
    }

    private static <K, V> Map<K, V> readEntries(Place place, Scalar<K> key, Codec<V> value) {
        Map<K, V> values = new LinkedHashMap<>();
        place.members(OBJECT).forEach((name, node) -> {
            Place at = place.at(node, place.pointer().field(name));
            K parsed = key.parse(name, at.pointer());
            if (values.containsKey(parsed)) {
                throw at.mismatch("a name that does not stand there twice", "another spelling of it", null);
            }
            values.put(parsed, value.read(at));
        });
        return values;
    }

    private record Whole<T>(String expected, Writing<T> writing, Function<Place, T> reading) implements Codec<T> {
        @Override
        public void write(T value, Sink sink) throws IOException {
            writing.write(value, sink);
        }

        @Override
        public T read(Place place) {
            return reading.apply(place);
        }
    }
}
