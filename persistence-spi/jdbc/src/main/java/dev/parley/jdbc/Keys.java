package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Many keys in one statement. The number of question marks is a power of two, the last key standing for the rest, so
 * that there are few different texts for a driver to prepare.
 */
final class Keys {
    private Keys() {}

    /** Some keys as arguments, as many as one statement takes, for each statement. */
    static <K> List<ImmutableList<Arg>> bundles(Collection<K> keys, Function<K, Arg> arg, int most) {
        return Lists.transform(Lists.partition(ImmutableList.copyOf(keys), most), part -> padded(part, arg));
    }

    private static <K> ImmutableList<Arg> padded(List<K> keys, Function<K, Arg> arg) {
        int size = keys.size() == 1 ? 1 : Integer.highestOneBit(keys.size() - 1) * 2;
        ImmutableList.Builder<Arg> args = ImmutableList.builderWithExpectedSize(size);
        keys.forEach(key -> args.add(arg.apply(key)));
        Arg last = arg.apply(keys.get(keys.size() - 1));
        for (int i = keys.size(); i < size; i++) {
            args.add(last);
        }
        return args.build();
    }

    /** {@code (?, ?, ?)} for as many arguments. */
    static String in(List<Arg> args) {
        return "(" + Dialect.marks(args.size()) + ")";
    }

    static ImmutableList<Arg> args(Arg first, List<Arg> rest) {
        return ImmutableList.<Arg>builderWithExpectedSize(rest.size() + 1)
                .add(first)
                .addAll(rest)
                .build();
    }
}
