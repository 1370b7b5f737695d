// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.engine.exporting.NbdService;

/** Serves the disks of a version read-only over NBD, on a Unix socket. */
public final class ServeDisk {

    /** The clusters in which most formats are allocated. */
    private static final int SERVED_GRAIN = 64 << 10;

    /** All disks, each under its index as export name; disk 0 also under the empty one. */
    public static final int ALL = -1;

    private final Library library;
    private final VersionName name;
    private int disk = ALL;
    private Path socket;

    public ServeDisk(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Which disk, from 0 on, or {@link #ALL}; a single one is served under the empty export name. */
    public ServeDisk disk(int value) {
        disk = value;
        return this;
    }

    /** Where to make the socket; null for a private folder of our own. */
    public ServeDisk socket(Path value) {
        socket = value;
        return this;
    }

    /** Starts serving and returns at once. */
    public ServedDisk call(Monitor monitor) throws MirageException {
        VersionSummary version = library.version(name);
        RealiseVersions.ifNeeded(library, version, monitor);
        Map<String, BlockDevice> exports = new LinkedHashMap<>();
        if (disk == ALL) {
            int count = library.disks(version).size();
            for (int i = 0; i < Math.max(count, 1); i++) {
                exports.put(Integer.toString(i), VersionDisks.open(library, version, i).grain(SERVED_GRAIN));
            }
            exports.put("", exports.get("0"));
        } else {
            exports.put("", VersionDisks.open(library, version, disk).grain(SERVED_GRAIN));
        }
        try {
            NbdServer server = socket == null ? NbdServer.start(exports) : NbdServer.start(socket, exports);
            return new NbdService(server, disk != ALL);
        } catch (IOException e) {
            throw new MirageException(version.label() + " cannot be served: " + Reasons.of(e), e);
        }
    }
}
