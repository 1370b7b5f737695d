// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;

/** Says how one gets in with a password, and nothing of the password. */
final class PasswordState {

    private static final FactValue LOCKED = FactValue.text("locked");

    private PasswordState() {
    }

    /**
     * The state that a field of shadow(5) stands for. Two passwords that are set differ where their hashes do, of which nothing
     * is shown; what is locked without a password is all the same.
     */
    static FactValue of(String field) {
        if (field.isEmpty()) {
            return FactValue.text("none needed");
        }
        if (field.charAt(0) != '!' && field.charAt(0) != '*') {
            return FactValue.veiled("set", field.getBytes(StandardCharsets.ISO_8859_1));
        }
        String kept = field.replaceFirst("^[!*]+", "");
        return kept.isEmpty() ? LOCKED : FactValue.veiled("locked, but kept", kept.getBytes(StandardCharsets.ISO_8859_1));
    }
}
