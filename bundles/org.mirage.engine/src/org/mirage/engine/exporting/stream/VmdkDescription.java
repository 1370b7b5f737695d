// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The text that describes a VMDK file (VMware: Virtual Disk Format 5.0, "The Descriptor File").
 *
 * @param file the file's name
 * @param adapter the controller that the machine has for it: {@code ide}, {@code lsilogic} …
 * @param hardware version of VMware's virtual hardware
 */
public record VmdkDescription(String file, String adapter, String hardware) {

    private static final int SECTORS = 20;
    private static final int IDE_HEADS = 16;
    private static final int SCSI_HEADS = 255;
    private static final int TRACK = 63;
    private static final long MOST_IDE_CYLINDERS = 16383;
    private static final long MOST_SCSI_CYLINDERS = 65535;

    /** The text for a disk of so many sectors, filled up with zeros to whole sectors. */
    byte[] bytes(long capacity, String type) {
        boolean ide = adapter.equals("ide");
        int heads = ide ? IDE_HEADS : SCSI_HEADS;
        long cylinders = Math.min(capacity / heads / TRACK, ide ? MOST_IDE_CYLINDERS : MOST_SCSI_CYLINDERS);
        // the two highest numbers mean that there is none
        int id = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        String text = """
                # Disk DescriptorFile
                version=1
                CID=%08x
                parentCID=ffffffff
                createType="%s"

                # Extent description
                RW %d SPARSE "%s"

                # The Disk Data Base
                #DDB

                ddb.virtualHWVersion = "%s"
                ddb.geometry.cylinders = "%d"
                ddb.geometry.heads = "%d"
                ddb.geometry.sectors = "%d"
                ddb.adapterType = "%s"
                """.formatted(id, type, capacity, harmless(), hardware, cylinders, heads, TRACK, adapter);
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), SECTORS * StreamVmdk.SECTOR);
    }

    /** Readers take this for the file itself whatever it says. */
    private String harmless() {
        return file.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
