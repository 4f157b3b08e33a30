package dev.parley.text;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tags, comments, code and quotes of HTML. The promise is that of {@link Prose}. */
final class HtmlReading {
    private static final ImmutableSet<String> ENCLOSING = ImmutableSet.of("code", "pre", "blockquote");
    private static final ImmutableSet<String> RAW = ImmutableSet.of("script", "style");
    private static final int LONGEST_NAME = 10;

    private final String text;
    private final Prose.Collector prose;
    private final Map<String, Integer> open = new HashMap<>();
    private int depth;
    private int enclosed;

    HtmlReading(String text, Prose.Collector prose) {
        this.text = text;
        this.prose = prose;
    }

    void read() {
        int next;
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', next)) {
            next = tag + 1;
            if (isTag(tag)) {
                next = readTag(tag);
            }
        }
        if (depth > 0) {
            prose.leaveOut(enclosed, text.length());
        }
    }

    private boolean isTag(int tag) {
        if (tag + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(tag + 1);
        return isAsciiLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private int readTag(int tag) {
        if (text.startsWith("<!--", tag)) {
            int end = text.indexOf("-->", tag + 2);
            return leaveOut(tag, end < 0 ? text.length() : end + "-->".length());
        }
        if (isAsciiLetter(text.charAt(tag + 1))) {
            return readStart(tag, nameAt(tag + 1));
        }
        int end = text.indexOf('>', tag);
        int next = end < 0 ? text.length() : end + 1;
        if (text.charAt(tag + 1) == '/') {
            return readEnd(tag, nameAt(tag + 2), next);
        }
        return leaveOut(tag, next);
    }

    private int readStart(int tag, String name) {
        int next = afterAttributes(tag + 1 + name.length());
        if (RAW.contains(name)) {
            return leaveOut(tag, rawEnd(name, next));
        }
        if (ENCLOSING.contains(name)) {
            open.merge(name, 1, Integer::sum);
            if (depth++ == 0) {
                enclosed = tag;
            }
        }
        return leaveOut(tag, next);
    }

    private int readEnd(int tag, String name, int next) {
        if (ENCLOSING.contains(name) && open.getOrDefault(name, 0) > 0) {
            open.merge(name, -1, Integer::sum);
            if (--depth == 0) {
                prose.leaveOut(enclosed, next);
            }
        }
        return leaveOut(tag, next);
    }

    private int leaveOut(int start, int end) {
        if (depth == 0) {
            prose.leaveOut(start, end);
        }
        return end;
    }

    /** The index after the {@code >} that ends a tag: one within a quoted value does not. */
    private int afterAttributes(int from) {
        boolean afterEquals = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (afterEquals && (c == '"' || c == '\'')) {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return text.length();
                }
            }
            afterEquals = c == '=' || (afterEquals && Whitespace.is(c));
        }
        return text.length();
    }

    private int rawEnd(String name, int from) {
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (nameAt(i + 2).equals(name)) {
                int end = text.indexOf('>', i);
                return end < 0 ? text.length() : end + 1;
            }
        }
        return text.length();
    }

    /** The name of an element in lower case; a long one is cut, since none that matters is long. */
    private String nameAt(int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return c != '>' && c != '/' && c != '<' && !Whitespace.is(c);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
