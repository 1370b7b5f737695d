// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;
import java.util.Map;

import org.mirage.engine.appliance.MachineSettings;

/**
 * All that is known of a version.
 *
 * @param summary what a list says of it
 * @param storedBytes bytes in packs that it needs, compressed
 * @param uniqueBytes those of them that no other version needs
 * @param sharedBytes those of them that other versions need too
 * @param disks in their order
 * @param volumes over all disks
 * @param osRelease the fields of its {@code os-release}, empty if it has none
 * @param machine what the machine is apart from its disks, as the appliance said that it came in; null if it came in none
 * @param parents the versions that it was made from
 * @param warnings what a person should know
 */
public record VersionDetails(VersionSummary summary, long storedBytes, long uniqueBytes, long sharedBytes,
        List<DiskDetails> disks, List<VolumeDetails> volumes, Map<String, String> osRelease, MachineSettings machine,
        List<VersionSummary> parents, List<String> warnings) {
}
