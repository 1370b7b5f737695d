// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text that shows everything: control characters as their pictures, characters that only change how
 * others look as their numbers, bytes that are not UTF-8 in hexadecimal.
 *
 * @param text with line feeds only
 * @param binary whether it is likely no text at all
 */
public record ShownText(String text, boolean binary) {

    /** Longer lines are broken, because a text widget lays out whole lines. */
    private static final int LONGEST_LINE = 4000;

    private static final String CONTINUED = "\n\u21aa "; //$NON-NLS-1$
    private static final int LOOKED_AT = 8192;
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';

    /** Decodes bytes; those at the end that only begin a character are left out unless the file ends there. */
    public static ShownText of(byte[] bytes, boolean whole) {
        return new ShownText(new Decoding(bytes, false).text(whole), looksBinary(bytes));
    }

    /** The same, and the carriage returns in line ends of another system are shown, too. */
    public static ShownText withLineEnds(byte[] bytes, boolean whole) {
        return new ShownText(new Decoding(bytes, true).text(whole), looksBinary(bytes));
    }

    /** A NUL near the start: no text has one, almost everything else does. */
    public static boolean looksBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static final class Decoding {

        private final ByteBuffer in;
        private final boolean lineEnds;
        private final StringBuilder out;
        private int column;

        Decoding(byte[] bytes, boolean lineEnds) {
            this.lineEnds = lineEnds;
            in = ByteBuffer.wrap(bytes);
            out = new StringBuilder(bytes.length + 16);
        }

        String text(boolean whole) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CharBuffer part = CharBuffer.allocate(LOOKED_AT);
            while (true) {
                CoderResult result = decoder.decode(in, part, whole);
                append(part.flip());
                part.clear();
                if (result.isError()) {
                    for (int i = 0; i < result.length(); i++) {
                        add(String.format("\\x%02x", in.get() & 255)); //$NON-NLS-1$
                    }
                    decoder.reset();
                } else if (result.isUnderflow()) {
                    return out.toString();
                }
            }
        }

        private void append(CharBuffer part) {
            for (int i = 0; i < part.length();) {
                int character = Character.codePointAt(part, i);
                i += Character.charCount(character);
                append(character, i < part.length() ? part.charAt(i) : 0);
            }
        }

        private void append(int character, char next) {
            if (character == '\n') {
                out.append('\n');
                column = 0;
            } else if (character == '\t') {
                add("\t"); //$NON-NLS-1$
            } else if (character == '\r' && next == '\n' && !lineEnds) {
                // a line end of another system: the line feed follows
                column++;
            } else if (character < ' ') {
                add(Character.toString(PICTURES + character));
            } else if (character == 127) {
                add(Character.toString(PICTURE_OF_DELETE));
            } else if (hidden(character)) {
                add(String.format("\u2039U+%04X\u203a", character)); //$NON-NLS-1$
            } else {
                add(Character.toString(character));
            }
        }

        /** What reorders or hides its neighbours must not do so here. */
        private static boolean hidden(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                default -> false;
            };
        }

        private void add(String shown) {
            if (column >= LONGEST_LINE) {
                out.append(CONTINUED);
                column = 0;
            }
            out.append(shown);
            column++;
        }
    }
}
