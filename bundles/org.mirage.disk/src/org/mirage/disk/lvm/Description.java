// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.util.List;
import org.mirage.disk.BlockDevice;

/**
 * A sound description of a group, without what it says: of many, one is the newest and read again.
 *
 * @param device index of the candidate that it is on
 * @param area in which it is
 * @param checksum of its text
 */
record Description(String name, String uuid, long seqno, int device, PvLabel.Area area, int checksum) {

    private static final String CONTENTS = "Text Format Volume Group";

    static Description of(byte[] text, int device, PvLabel.Area area) throws DamagedMetadataException {
        Section root = TextParser.parse(text);
        if (!root.text("contents").equals(CONTENTS) || root.number("version") != 1) {
            throw new DamagedMetadataException("its group's description is of an unknown kind");
        }
        String name = name(root);
        Section group = root.section(name);
        return new Description(name, LvmUuid.checked(group.text("id")), group.number("seqno", Long.MAX_VALUE), device, area,
                LvmChecksum.of(text, 0, text.length));
    }

    private static String name(Section root) throws DamagedMetadataException {
        List<String> names = root.sectionNames();
        if (names.size() != 1) {
            throw new DamagedMetadataException("its group's description does not describe one group");
        }
        return VolumeNames.checked(names.getFirst());
    }

    /** What it says of the group, read once more. */
    Section read(List<BlockDevice> devices) throws IOException {
        byte[] text = MetadataArea.read(devices.get(device), area)
                .orElseThrow(() -> new DamagedMetadataException("its group's description changes while it is read"));
        return TextParser.parse(text).section(name);
    }
}
