// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.util.List;

/**
 * What a volume says of itself.
 *
 * @param type as {@code blkid} names it: {@code ext4}, {@code xfs} …
 * @param uuid as {@code blkid} prints it, empty if none
 * @param label raw bytes, empty if none
 * @param blockSize bytes
 * @param size bytes the file system claims; the device may be longer, never shorter
 * @param usedBytes bytes its maps call used
 * @param nodes nodes in use, 0 where the volume keeps no count
 * @param features names of features, as {@code dumpe2fs} or its like prints them
 * @param warnings what a person should know, such as a checksum that does not fit
 * @param keepWhole why the volume's maps cannot be trusted, so that all of it has to be kept; empty when they can
 */
public record VolumeInfo(String type, String uuid, byte[] label, int blockSize, long size, long usedBytes, long nodes,
        List<String> features, List<String> warnings, String keepWhole) {

    /** True when blocks that the maps call free may be dropped. */
    public boolean trusted() {
        return keepWhole.isEmpty();
    }
}
