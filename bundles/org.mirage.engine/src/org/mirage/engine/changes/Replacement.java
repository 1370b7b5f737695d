// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import com.google.re2j.Matcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mirage.engine.MirageException;

/** What takes the place of a match: text in which {@code \0} to {@code \9} are groups and two backslashes one. */
public final class Replacement {

    private static final int GROUP_LIMIT = 10;

    private final List<byte[]> texts = new ArrayList<>();
    /** Between one text and the next. */
    private final List<Integer> groups = new ArrayList<>();
    private ByteArrayOutputStream text = new ByteArrayOutputStream();

    private Replacement() {
    }

    /**
     * Prepares a replacement.
     *
     * @param with as an edit has it; values of its parameters are taken as they are
     * @throws MirageException when a parameter has no value or is more than one line
     */
    public static Replacement of(Value with, ValueSource values) throws MirageException {
        Replacement replacement = new Replacement();
        try {
            for (int i = 0; i < with.literals().size(); i++) {
                replacement.literal(with.literals().get(i), GROUP_LIMIT);
                if (i < with.parameters().size()) {
                    byte[] value = values.resolve(Value.parameter(with.parameters().get(i)));
                    replacement.text.writeBytes(WordRule.LINE.read(Value.of(value)).bytes());
                }
            }
        } catch (WordException e) {
            throw new MirageException(e.getMessage());
        }
        replacement.texts.add(replacement.text.toByteArray());
        return replacement;
    }

    static Value check(Value with, LinePattern pattern) throws WordException {
        Replacement replacement = new Replacement();
        for (byte[] literal : with.literals()) {
            WordRule.LINE.read(Value.of(literal));
            replacement.literal(literal, pattern.groups() + 1);
        }
        return with;
    }

    private void literal(byte[] literal, int groupLimit) throws WordException {
        for (int i = 0; i < literal.length; i++) {
            if (literal[i] != '\\') {
                text.write(literal[i]);
                continue;
            }
            i++;
            int next = i < literal.length ? literal[i] : -1;
            if (next == '\\') {
                text.write(next);
            } else if (next >= '0' && next < '0' + Math.min(groupLimit, GROUP_LIMIT)) {
                groups.add(next - '0');
                texts.add(text.toByteArray());
                text = new ByteArrayOutputStream();
            } else {
                throw new WordException("a backslash that begins no group of the pattern; write four where one is meant");
            }
        }
    }

    /** Writes what takes the place of a match in a line; a group that took no part is empty. */
    public void write(byte[] line, Matcher match, OutputStream out) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            out.write(texts.get(i));
            if (i < groups.size()) {
                int start = match.start(groups.get(i));
                if (start >= 0) {
                    out.write(line, start, match.end(groups.get(i)) - start);
                }
            }
        }
    }
}
