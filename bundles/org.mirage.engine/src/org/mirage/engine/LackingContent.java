// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import org.mirage.store.ContentName;

/**
 * A content that a change set refers to and a library does not have.
 *
 * @param line where the edit begins, from 1 on
 * @param path what the content is put to, as it stands in the file
 * @param name of the content
 * @param size bytes
 */
public record LackingContent(long line, String path, ContentName name, long size) {

    @Override
    public String toString() {
        return "line " + line + ": " + path + " needs the content " + name + " of " + size
                + " bytes, which this library does not have";
    }
}
