package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** That rows of one table are put with all of their columns. A constant: equal to itself only. */
final class Insertion {
    private final String table;
    private final ImmutableList<String> key;
    private final ImmutableList<String> rest;
    private final boolean replacing;

    private Insertion(String table, List<String> key, List<String> rest, boolean replacing) {
        this.table = table;
        this.key = ImmutableList.copyOf(key);
        this.rest = ImmutableList.copyOf(rest);
        this.replacing = replacing;
    }

    /** Rows that are not there yet; one that is, is an error. */
    static Insertion fresh(String table, String... columns) {
        return new Insertion(table, ImmutableList.copyOf(columns), ImmutableList.of(), false);
    }

    /** Rows that are put whether or not one with the same key is there. */
    static Insertion upsert(String table, List<String> key, String... rest) {
        return new Insertion(table, key, ImmutableList.copyOf(rest), true);
    }

    String table() {
        return table;
    }

    ImmutableList<String> key() {
        return key;
    }

    ImmutableList<String> rest() {
        return rest;
    }

    ImmutableList<String> columns() {
        return ImmutableList.<String>builder().addAll(key).addAll(rest).build();
    }

    boolean replacing() {
        return replacing;
    }
}
