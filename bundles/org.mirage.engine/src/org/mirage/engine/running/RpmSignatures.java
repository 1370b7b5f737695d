// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.util.Locale;

/** What is asked of the signatures that packages of RPM carry, which the machine's own rpm checks with the keys that it has. */
enum RpmSignatures {

    /** Each has one by a key of the machine. */
    REQUIRED,
    /** There may be none, or one by an unknown key, but none that is wrong. */
    PLAUSIBLE,
    /** They are not looked at. */
    IGNORED;

    /** As the script that lists what would be done takes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
