// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.io.IOException;
import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.ExtentVisitor;

/**
 * An entry of an archive.
 *
 * @param name as it stands there, such as {@code ./etc/} for a directory
 * @param type the letter of its kind: {@code 0} file, {@code 1} further name of an earlier entry, {@code 2} symbolic link,
 *        {@code 3} and {@code 4} devices, {@code 5} directory, {@code 6} FIFO, else something foreign
 * @param mode the lower twelve bits
 * @param size bytes of a file, its holes included
 * @param link what a link leads to or which entry has a further name
 * @param dataAt where in the archive its data begin
 * @param pieces where they belong in the file; null when they are the whole file
 */
public record TarEntry(byte[] name, char type, int mode, long owner, long group, long size, long seconds, int nanoseconds,
        byte[] link, long major, long minor, List<Attribute> attributes, long dataAt, Pieces pieces) {

    /** Visits where the content lies in the archive, in the order of the file. */
    public void visitData(ExtentVisitor visitor) throws IOException {
        if (pieces == null) {
            if (size > 0) {
                visitor.extent(0, dataAt, size, true);
            }
            return;
        }
        long at = dataAt;
        for (int i = 0; i < pieces.count(); i++) {
            visitor.extent(pieces.offset(i), at, pieces.length(i), true);
            at += pieces.length(i);
        }
    }
}
