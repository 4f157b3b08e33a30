package dev.parley.text;

/** Code and quotes of BBCode. The promise is that of {@link Prose}. */
final class BbcodeReading {
    private static final int NONE = -1;

    private final String text;
    private final Prose.Collector prose;
    private int quote = NONE;
    private int depth;
    private int tagEnd = NONE;

    BbcodeReading(String text, Prose.Collector prose) {
        this.text = text;
        this.prose = prose;
    }

    void read() {
        int next;
        for (int tag = text.indexOf('['); tag >= 0; tag = text.indexOf('[', next)) {
            next = tag + 1;
            if (opens(tag, "code")) {
                next = afterCode(tagEnd);
                if (depth == 0) {
                    prose.leaveOut(tag, next);
                }
            } else if (opens(tag, "quote")) {
                next = tagEnd;
                if (depth++ == 0) {
                    quote = tag;
                }
            } else if (depth > 0 && stands(tag, "[/quote]")) {
                next = tag + "[/quote]".length();
                if (--depth == 0) {
                    prose.leaveOut(quote, next);
                }
            }
        }
        if (depth > 0) {
            prose.leaveOut(quote, text.length());
        }
    }

    /** Whether a tag of that name opens there; {@link #tagEnd} is then the index after it. */
    private boolean opens(int tag, String name) {
        int after = tag + 1 + name.length();
        if (!text.regionMatches(true, tag + 1, name, 0, name.length()) || after >= text.length()) {
            return false;
        }
        char c = text.charAt(after);
        if (c != ']' && c != '=' && c != ' ') {
            return false;
        }
        findTagEnd(after);
        return text.charAt(tagEnd - 1) == ']';
    }

    /** Moves to the end of the tag or, if it has none, of the line, which is searched only once for all its tags. */
    private void findTagEnd(int from) {
        if (tagEnd <= from) {
            int i = from;
            while (i < text.length() - 1 && text.charAt(i) != ']' && text.charAt(i) != '\n') {
                i++;
            }
            tagEnd = i + 1;
        }
    }

    private int afterCode(int from) {
        for (int i = text.indexOf('[', from); i >= 0; i = text.indexOf('[', i + 1)) {
            if (stands(i, "[/code]")) {
                return i + "[/code]".length();
            }
        }
        return text.length();
    }

    private boolean stands(int at, String tag) {
        return text.regionMatches(true, at, tag, 0, tag.length());
    }
}
