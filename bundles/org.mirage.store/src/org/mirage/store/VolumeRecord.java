// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;
import java.util.Map;

/**
 * A volume of a version.
 *
 * @param index its place among the version's volumes, from 0 on
 * @param type of the file system, as {@code blkid} names it
 * @param uuid as {@code blkid} prints it, empty if none
 * @param label raw bytes, empty if none
 * @param ranges where it lies, in the order of the volume
 * @param partUuid of its partition, empty if none
 * @param device the name a first disk would give it, such as {@code sda1}
 * @param root its root directory, of empty name; null when there is no tree
 * @param links its link table, or null when there are no hard links
 * @param entries entries in the tree, the root not counted
 * @param bytes sizes of all files
 * @param size bytes of the volume
 * @param usedBytes bytes that its own maps call used
 * @param blockSize bytes
 * @param features names of features as the file system's own tools print them
 * @param warnings what a person should know
 * @param keptWhole why all of it was kept, empty when free blocks were dropped
 * @param extra what else stands in the record, kept as it is
 */
public record VolumeRecord(int index, String type, String uuid, byte[] label, List<VolumeRange> ranges,
        String partUuid, String device, Entry root, Hash links, long entries, long bytes, long size, long usedBytes,
        int blockSize, List<String> features, List<String> warnings, String keptWhole, Map<String, Object> extra) {
}
