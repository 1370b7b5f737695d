// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.mirage.store.Entry;

/**
 * The files of a machine while edits are applied to them, one after another. Nothing of it is in the library before all edits are
 * done.
 *
 * <p>Paths are raw bytes from the root of the machine's view, beginning with a slash; links on the way are not followed but by
 * {@link #resolve}. Times of folders stay when what they hold changes.
 */
public interface WorkingFiles {

    /** What is at a path, or null. */
    Entry find(byte[] path) throws IOException;

    /** All entries of a folder, in byte order of their names. */
    List<Entry> list(byte[] folder) throws IOException;

    /**
     * The path that one leads to when all links are followed within the view, the last one, too; its last part need not exist.
     *
     * @throws org.mirage.engine.MirageException when it leads nowhere
     */
    byte[] resolve(byte[] path) throws IOException;

    /**
     * The content of a file as it is by now.
     *
     * @param most bytes that it may have
     * @throws org.mirage.engine.MirageException when it is no file, could not be read from the image or is larger
     */
    byte[] read(byte[] path, long most) throws IOException;

    /**
     * Gives a file other content, under all its names, and the time of applying; one that is not there is made, of mode 0644, owner and
     * group 0.
     */
    void write(byte[] path, byte[] content) throws IOException;

    /** Puts an entry of another type than folder, or changes the metadata of a folder; its name is taken from the path. */
    void put(byte[] path, Entry entry) throws IOException;

    /** Makes an empty folder with the metadata of an entry; the folder that it lies in must be there. */
    void makeFolder(byte[] path, Entry entry) throws IOException;

    /** Removes one name of a file, or a folder with all below it. */
    void remove(byte[] path) throws IOException;

    /** Gives an entry, a folder with all below it, another path, at which nothing is yet. */
    void rename(byte[] from, byte[] to) throws IOException;

    /** Gives a file another name, at which nothing is yet. */
    void link(byte[] path, byte[] existing) throws IOException;

    /** The time of applying, which new and changed entries get unless another is said. */
    Instant time();
}
