// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;

import org.mirage.engine.compare.Comparison;
import org.mirage.engine.text.ContentDiff;

/**
 * Writes how the contents of files differ between two versions: unified diffs that patch(1) and git-apply(1) take, and a
 * line for each file that is no text. Metadata, symbolic links and all else that has no content are no part of it.
 */
public final class WriteContentDifferences {

    /** Bytes of a file that is compared by its lines, if not said otherwise. */
    public static final int LIMIT = 8 << 20;

    private final Comparison comparison;
    private int limit = LIMIT;

    /**
     * Will write what a comparison of two versions found.
     *
     * @throws IllegalArgumentException when it is one of three
     */
    public WriteContentDifferences(Comparison comparison) {
        if (comparison.isThreeWay()) {
            throw new IllegalArgumentException("A diff is of two versions");
        }
        this.comparison = comparison;
    }

    /** Files with more bytes are only named; two of that size are held in memory. */
    public WriteContentDifferences limit(int bytes) {
        limit = bytes;
        return this;
    }

    /** Writes file by file, in the order of the comparison. Content is read of files that differ in it only. */
    public ContentDifferences call(OutputStream target, Monitor monitor) throws IOException {
        monitor.begin("comparing contents", -1);
        ContentDiff diff = new ContentDiff(comparison, limit, target, monitor);
        comparison.visit(diff, monitor);
        return diff.finish();
    }
}
