// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what of a batch was made before something went wrong, and stays. */
final class MadeBefore {

    private final List<VersionSummary> made;
    private final UUID batch;

    MadeBefore(List<VersionSummary> made, UUID batch) {
        this.made = made;
        this.batch = batch;
    }

    /** Throws a failure, or a cancel, with what stays in its message, if anything does and somebody reads it. */
    void rethrow(IOException failure) throws IOException {
        if (made.isEmpty()) {
            throw failure;
        }
        String stays = "made before that: " + made.stream().map(VersionSummary::label).collect(Collectors.joining(", "))
                + "; \"mirage undo " + UpdateBatch.label(batch) + "\" takes it back";
        if (failure instanceof CancelledException) {
            throw new CancelledException(stays);
        }
        if (failure instanceof MirageException) {
            throw new MirageException(failure.getMessage() + "\n" + stays, failure);
        }
        throw failure;
    }
}
