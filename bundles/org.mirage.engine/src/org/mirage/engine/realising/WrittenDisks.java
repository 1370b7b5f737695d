// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;

/** Overlays that an appliance wrote for some jobs, there until they are closed. */
public interface WrittenDisks extends Closeable {

    /**
     * Takes the disks of one job in.
     *
     * @param job its place among them
     * @param folder for temporary files
     * @return the disk objects, in order
     * @throws org.mirage.engine.MirageException when the files on them are not those of the version; what was stored must not be kept
     *         then
     */
    List<Hash> takeIn(int job, PackSession session, Path folder, Monitor monitor) throws IOException;
}
