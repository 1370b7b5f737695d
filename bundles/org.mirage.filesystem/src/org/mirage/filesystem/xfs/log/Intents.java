// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.LittleEndian.i64;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;

/**
 * Operations that the log says to be begun, less those that it says to be done. The kernel would finish the rest after
 * replay. To free space and to keep counts of owners and references changes no file and no name; what is not freed yet
 * is called used, as it has to be. To map blocks, to change attributes and to exchange content does change files.
 */
final class Intents {

    private static final int MOST = 1 << 20;
    private static final int DESCRIPTION = 16;

    /** The kinds by their codes; the code of what is done is the next one. */
    private enum Kind {
        FREEING(0x1236, false), OWNERS(0x1240, false), REFERENCES(0x1242, false), MAPPING(0x1244, true),
        ATTRIBUTES(0x1246, true), EXCHANGE(0x1248, true);

        private final int code;
        private final boolean changesFiles;

        Kind(int code, boolean changesFiles) {
            this.code = code;
            this.changesFiles = changesFiles;
        }
    }

    private final Map<Long, Kind> begun = new HashMap<>();

    /**
     * Takes an item.
     *
     * @return false when it is none of this kind
     */
    boolean take(LogItem item) throws DamagedException {
        for (Kind kind : Kind.values()) {
            if (item.type() == kind.code) {
                begin(i64(item.description(DESCRIPTION), 8), kind);
                return true;
            }
            if (item.type() == kind.code + 1) {
                begun.remove(i64(item.description(DESCRIPTION), 8));
                return true;
            }
        }
        return false;
    }

    private void begin(long id, Kind kind) throws KernelOnlyException {
        if (begun.size() == MOST) {
            throw new KernelOnlyException("the log holds more than " + MOST
                    + " unfinished operations, too many to be replayed here");
        }
        begun.put(id, kind);
    }

    /** @throws KernelOnlyException when something is left that only the kernel can finish */
    void requireFinished() throws KernelOnlyException {
        for (Kind kind : begun.values()) {
            if (kind.changesFiles) {
                throw new KernelOnlyException("the log holds an unfinished operation ("
                        + kind.name().toLowerCase(Locale.ROOT)
                        + ") that only the kernel can finish: the volume has to be read by libguestfs");
            }
        }
    }
}
