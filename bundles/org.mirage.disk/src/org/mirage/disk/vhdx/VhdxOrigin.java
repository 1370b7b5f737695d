// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vhdx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.mirage.disk.Guid;
import org.mirage.disk.ImageSource;
import org.mirage.disk.header.ImageBytes;
import org.mirage.disk.header.VhdxHeader;
import org.mirage.disk.header.VhdxMetadata;

/**
 * What a VHDX that is begun from another one takes over (MS-VHDX, 2.6.1.2: "When forking…").
 *
 * @param contentId by which it knows that the other one has not changed
 * @param diskId the identity that the machine sees
 * @param sectorBytes of the disk
 * @param physicalSectorBytes of what the disk claims to lie on
 */
public record VhdxOrigin(UUID contentId, UUID diskId, int sectorBytes, int physicalSectorBytes) {

    /** Reads it from the other one. */
    public static VhdxOrigin of(Path file) throws IOException {
        try (ImageSource source = ImageSource.of(file); ImageBytes image = new ImageBytes(source)) {
            VhdxMetadata metadata = VhdxMetadata.read(image);
            return new VhdxOrigin(UUID.fromString(VhdxHeader.read(image).contentId()),
                    UUID.fromString(Guid.read(metadata.item(VhdxMetadata.DISK_ID, 16), 0)),
                    metadata.item(VhdxMetadata.SECTOR_SIZE, 4).getInt(0), metadata.item(VhdxMetadata.PHYSICAL_SECTOR_SIZE, 4).getInt(0));
        }
    }
}
