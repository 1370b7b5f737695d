// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;

/** Disks of a version that are served over NBD until this is closed. */
public interface ServedDisk extends AutoCloseable {

    /** The Unix socket. */
    Path socket();

    /** The address of a disk as {@code qemu-img} and {@code nbdinfo} take it. */
    String uri(int disk);

    /** Ends the service and removes the socket. */
    @Override
    void close();
}
