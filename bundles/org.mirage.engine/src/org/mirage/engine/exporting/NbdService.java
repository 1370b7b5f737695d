// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.nbd.NbdServer;
import org.mirage.engine.ServedDisk;

/**
 * An NBD server of a version's disks.
 *
 * @param single true when there is one disk, under the empty export name
 */
public record NbdService(NbdServer server, boolean single) implements ServedDisk {

    @Override
    public Path socket() {
        return server.socket();
    }

    @Override
    public String uri(int disk) {
        return server.uri(single ? "" : Integer.toString(disk));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // a socket that cannot be removed now goes with its folder when this process ends
        }
    }
}
