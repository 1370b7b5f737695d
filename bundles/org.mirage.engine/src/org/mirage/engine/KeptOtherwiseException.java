// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.charset.StandardCharsets;

/** What a library keeps under a name is not what somebody who wants to replace it knows. */
public final class KeptOtherwiseException extends MirageException {

    private static final long serialVersionUID = 1L;

    private final transient KeptChangeSet newest;

    KeptOtherwiseException(String name, KeptChangeSet newest) {
        super(newest == null ? "The library keeps no change set \"" + name + "\" any more"
                : "The library keeps another change set \"" + name + "\": " + newest.label() + ", by "
                        + Names.show(newest.author().getBytes(StandardCharsets.UTF_8)));
        this.newest = newest;
    }

    /** What is kept under the name now; null for nothing. */
    public KeptChangeSet newest() {
        return newest;
    }
}
