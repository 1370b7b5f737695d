// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;

/**
 * What a verification found.
 *
 * @param packs packs that were checked
 * @param objects objects that were checked against their names
 * @param bytes bytes of these objects
 * @param problems what is wrong, at most {@link #MOST_PROBLEMS} of them
 * @param problemCount all that is wrong
 * @param complete false when it was stopped
 */
public record VerifyReport(long packs, long objects, long bytes, List<String> problems, long problemCount,
        boolean complete) {

    /** Messages beyond this many are only counted. */
    public static final int MOST_PROBLEMS = 1000;
}
