// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Makes a folder with all below it, where nothing is.
 *
 * @param path where
 * @param body a folder on disk or of a version
 * @param metadata what to set of the folder itself; the rest is as it is there
 * @param expectation what must be there
 * @param comment lines before it
 */
public record PutTreeEdit(Value path, Body body, Metadata metadata, Expectation expectation, List<String> comment)
        implements PathEdit {

    public PutTreeEdit {
        if (!(body instanceof DiskBody || body instanceof VersionBody)) {
            throw new IllegalArgumentException("a folder comes from disk or from a version");
        }
        comment = List.copyOf(comment);
    }
}
