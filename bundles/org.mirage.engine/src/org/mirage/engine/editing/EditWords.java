// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.ValueSource;
import org.mirage.engine.changes.WordRule;

/** The words of edits once parameters have their values, checked again then. */
final class EditWords {

    private final ValueSource values;

    EditWords(ValueSource values) {
        this.values = values;
    }

    /**
     * The bytes of a word.
     *
     * @throws MirageException when the rule does not hold for them
     */
    byte[] bytes(Value word, WordRule rule) throws MirageException {
        byte[] bytes = values.resolve(word);
        String fault = rule.fault(bytes);
        if (fault != null) {
            throw new MirageException(fault);
        }
        return bytes;
    }

    /** The word as a text of one byte in each character; null for no word. */
    String raw(Value word, WordRule rule) throws MirageException {
        return word == null ? null : RawPath.of(bytes(word, rule));
    }

    /** Where the others come from. */
    ValueSource values() {
        return values;
    }
}
