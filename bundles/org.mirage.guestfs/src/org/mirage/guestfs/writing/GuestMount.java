// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A volume of a machine and where its files belong.
 *
 * @param drive which of the machine's drives it lies on; of no meaning for a logical volume
 * @param offset where on it, in bytes
 * @param size bytes
 * @param logicalVolume {@code GROUP/NAME} when it is one, else empty
 * @param type as {@code blkid} names it
 * @param path from the machine's root, raw bytes, such as {@code /boot}
 * @param options of mount(8), such as {@code subvol=@home}, in which a comma has no place
 */
public record GuestMount(int drive, long offset, long size, String logicalVolume, String type, byte[] path, List<String> options) {

    private static final Pattern LOGICAL = Pattern.compile("[A-Za-z0-9_+.][A-Za-z0-9_+.-]*/[A-Za-z0-9_+.][A-Za-z0-9_+.-]*");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_]{1,32}");

    /** Checks what becomes a word of a command. */
    public GuestMount {
        if (!TYPE.matcher(type).matches() || !logicalVolume.isEmpty() && !LOGICAL.matcher(logicalVolume).matches()) {
            throw new IllegalArgumentException("no volume: " + type + " " + logicalVolume);
        }
        if (path.length == 0 || path[0] != '/') {
            throw new IllegalArgumentException("no place to mount: " + new String(path, StandardCharsets.ISO_8859_1));
        }
        options = List.copyOf(options);
    }

    boolean isRoot() {
        return path.length == 1;
    }
}
