// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.Set;

/** Edits that docs/changes.md describes and this version does not read yet; they are refused by name. */
final class LaterKinds {

    private static final Set<String> EDITS = Set.of("replace", "set-key", "drop-key", "insert-line", "drop-line",
            "patch", "host-name", "time-zone", "locale", "add-user", "lock-user", "unlock-user", "set-password", "add-ssh-key",
            "enable-service", "disable-service", "install-packages", "remove-packages", "run-script", "first-boot-script");

    private LaterKinds() {
    }

    static boolean edit(String name) {
        return EDITS.contains(name);
    }
}
