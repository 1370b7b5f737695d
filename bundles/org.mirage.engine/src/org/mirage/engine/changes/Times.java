// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/**
 * In how many lines an edit must find what it looks for.
 *
 * @param count lines, at least 1
 * @param more true when it may be more
 */
public record Times(long count, boolean more) {

    /** True when that many lines are as many as they must be. */
    public boolean allow(long lines) {
        return more ? lines >= count : lines == count;
    }

    @Override
    public String toString() {
        return (more ? "at least " : "") + count + (count == 1 ? " line" : " lines");
    }
}
