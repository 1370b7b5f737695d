// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.util.List;

/**
 * What the description of a machine says (DMTF DSP0243: Open Virtualization Format).
 *
 * @param files all files of the appliance
 * @param disks in the order of the machine's disks
 * @param settings what else the machine is
 * @param machines how many machines it describes
 */
record OvfDescriptor(List<File> files, List<Disk> disks, MachineSettings settings, int machines) {

    /**
     * A file of the appliance.
     *
     * @param id by which disks refer to it
     * @param href its name, relative to the description
     * @param chunked whether it is cut into several files
     */
    record File(String id, String href, boolean chunked) {
    }

    /**
     * A disk of the machine.
     *
     * @param id by which the machine's hardware refers to it
     * @param fileId which file has its content; empty for a disk that is empty
     * @param capacity in bytes; 0 where it is not said in a way that is understood
     * @param parentId the disk that it builds on; empty for none
     */
    record Disk(String id, String fileId, long capacity, String parentId) {
    }
}
