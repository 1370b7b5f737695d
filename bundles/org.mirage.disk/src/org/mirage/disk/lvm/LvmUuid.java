// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The identities of physical volumes, groups and logical volumes: 32 characters, in texts parted by dashes. */
final class LvmUuid {

    static final int LENGTH = 32;

    private static final int[] PARTS = {6, 4, 4, 4, 4, 4, 6};
    private static final Pattern WITH_DASHES = Pattern.compile("[A-Za-z0-9!#]{6}(-[A-Za-z0-9!#]{4}){5}-[A-Za-z0-9!#]{6}");

    private LvmUuid() {}

    /** The UUID whose characters stand in a header, with dashes. */
    static String withDashes(byte[] bytes, int at) throws DamagedMetadataException {
        String bare = new String(bytes, at, LENGTH, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int part : PARTS) {
            text.append(from == 0 ? "" : "-").append(bare, from, from + part);
            from += part;
        }
        return checked(text.toString());
    }

    /** A UUID with dashes, which a text holds. */
    static String checked(String uuid) throws DamagedMetadataException {
        if (!WITH_DASHES.matcher(uuid).matches()) {
            throw new DamagedMetadataException("a UUID in them is none");
        }
        return uuid;
    }
}
