// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/**
 * One volume of a version.
 *
 * @param index from 0 on, over all disks
 * @param device as Linux would most likely name it: {@code sda1}
 * @param type as {@code blkid} names it
 * @param uuid empty if none
 * @param label empty if none
 * @param mountPoint where the machine itself mounts it, null if nowhere
 * @param size bytes
 * @param usedBytes bytes that its own maps call used
 * @param entries files, directories and all else
 * @param fileBytes bytes of all files
 * @param blockSize bytes
 * @param features names of features
 * @param warnings what a person should know
 */
public record VolumeDetails(int index, String device, String type, String uuid, String label, String mountPoint, long size,
        long usedBytes, long entries, long fileBytes, int blockSize, List<String> features, List<String> warnings) {
}
