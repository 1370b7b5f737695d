// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what of a batch was made before something went wrong, and stays. */
final class MadeBefore {

    private MadeBefore() {
    }

    /** A failure, or a cancel, with what stays in its message, if anything does; what is no message to a person is as it was. */
    static IOException told(IOException failure, List<VersionSummary> made, UUID batch) {
        if (made.isEmpty()) {
            return failure;
        }
        String stays = "made before that: " + made.stream().map(VersionSummary::label).collect(Collectors.joining(", "))
                + "; \"mirage undo " + UpdateBatch.label(batch) + "\" takes it back";
        if (failure instanceof CancelledException) {
            return new CancelledException(stays);
        }
        return failure instanceof MirageException ? new MirageException(failure.getMessage() + "\n" + stays, failure) : failure;
    }
}
