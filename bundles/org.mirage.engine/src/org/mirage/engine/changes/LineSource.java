// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/** The lines of a {@code .changes} file, one after the other, none longer than the limit. */
final class LineSource {

    /** Bytes that a line may have: the longest path escaped, twice, and room for the rest. */
    static final int LINE_LIMIT = 1 << 20;

    private static final int SHOWN_CHARACTERS = 60;

    private final InputStream source;
    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    LineSource(InputStream source, String name) {
        this.source = source;
        this.name = name;
    }

    /** The number of the line that was read last, from 1 on. */
    long number() {
        return number;
    }

    /** The next line without its end, null when there is none; the last one must have an end, too. */
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        while (true) {
            if (at == filled) {
                filled = source.read(buffer);
                at = 0;
            }
            if (filled <= 0) {
                if (line.size() > 0) {
                    throw invalid(number, "the file ends within the line");
                }
                number--;
                return null;
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - at > LINE_LIMIT) {
                throw invalid(number, "the line is longer than " + LINE_LIMIT + " bytes");
            }
            line.write(buffer, at, end - at);
            at = end < filled ? end + 1 : end;
            if (end < filled) {
                return text(line.toByteArray());
            }
        }
    }

    private String text(byte[] line) throws InvalidChangesException {
        if (!Names.isText(line)) {
            throw invalid(number, "bytes that are not UTF-8; write each as \\xNN");
        }
        String text = new String(line, StandardCharsets.UTF_8);
        if (text.endsWith("\r")) {
            throw invalid(number, "a carriage return ends the line; lines end with a line feed alone");
        }
        if (!isHarmless(text)) {
            throw invalid(number, "a character that cannot be shown, such as a control character; write its bytes as \\xNN");
        }
        return text;
    }

    /** True when all of a line can be shown as it is; tabs may stand in it. */
    static boolean isHarmless(String line) {
        // backslashes are the one thing that is harmless and nevertheless shown otherwise
        String others = line.replace("\\", "").replace("\t", "");
        return Names.show(others.getBytes(StandardCharsets.UTF_8)).equals(others);
    }

    InvalidChangesException invalid(long line, String reason) {
        return new InvalidChangesException(name, line, reason);
    }

    /** A text from a file as a message may show it: harmless and short. */
    static String show(String text) {
        return shorten(Names.show(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A word as it stands in a file, which is harmless already, made short. */
    static String show(Value word) {
        return shorten(word.toString());
    }

    private static String shorten(String shown) {
        boolean whole = shown.length() <= SHOWN_CHARACTERS;
        return '"' + (whole ? shown + '"' : shown.substring(0, shown.offsetByCodePoints(0, SHOWN_CHARACTERS / 2)) + "…\"");
    }
}
