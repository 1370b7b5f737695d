// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.signature.SignatureTable;

/**
 * What a volume is by its signature alone, named as {@code blkid} names it.
 *
 * @param type such as {@code swap}, {@code LVM2_member}, {@code crypto_LUKS}, {@code ntfs}
 * @param uuid as {@code blkid} prints it, empty if none or not known
 * @param label raw bytes, empty if none or not known
 */
public record VolumeSignature(String type, String uuid, byte[] label) {

    /** Looks for the signature of anything known, readable here or not. */
    public static Optional<VolumeSignature> find(BlockDevice device) throws IOException {
        return SignatureTable.find(device);
    }
}
