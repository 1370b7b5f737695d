// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirage.disk.BlockDevice;

/**
 * What a device says of itself as a physical volume (LVM2 source, {@code lib/label/label.h} and
 * {@code lib/format_text/layout.h}: a label in one of the first four sectors, the header of the volume within it).
 *
 * @param uuid with dashes, as LVM prints it
 * @param metadataAreas where the group's description is kept: none, one or two; not yet checked
 */
record PvLabel(String uuid, List<Area> metadataAreas) {

    /** A part of a device that its header names, in bytes; whoever uses it checks that it lies on the device. */
    record Area(long offset, long length) {}

    private static final int SECTOR = 512;
    private static final int SECTORS = 4;
    private static final byte[] MARK = "LABELONE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPE = "LVM2 001".getBytes(StandardCharsets.US_ASCII);
    private static final int SUM = 16;
    private static final int SUMMED = 20;
    private static final int CONTENTS = 20;
    private static final int TYPE_AT = 24;
    private static final int LABEL_LENGTH = 32;
    /** UUID and size of the device, before the list of areas. */
    private static final int AREAS = LvmUuid.LENGTH + 8;
    private static final int AREA_LENGTH = 16;

    /**
     * The first sound label of a device.
     *
     * @throws DamagedMetadataException when there are labels, but none is sound
     */
    static Optional<PvLabel> read(BlockDevice device) throws IOException {
        String damage = null;
        for (int sector = 0; sector < SECTORS && (sector + 1) * SECTOR <= device.size(); sector++) {
            byte[] bytes = new byte[SECTOR];
            device.read((long) sector * SECTOR, ByteBuffer.wrap(bytes));
            if (!holds(bytes, 0, MARK) || !holds(bytes, TYPE_AT, TYPE)) {
                continue;
            }
            try {
                return Optional.of(parse(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), sector));
            } catch (DamagedMetadataException e) {
                damage = e.getMessage();
            }
        }
        if (damage != null) {
            throw new DamagedMetadataException(damage);
        }
        return Optional.empty();
    }

    private static PvLabel parse(ByteBuffer label, int sector) throws DamagedMetadataException {
        if (label.getInt(SUM) != LvmChecksum.of(label.array(), SUMMED, SECTOR)) {
            throw new DamagedMetadataException("the checksum of its label is wrong");
        }
        int header = label.getInt(CONTENTS);
        if (label.getLong(MARK.length) != sector || header < LABEL_LENGTH || header > SECTOR - AREAS - 2 * AREA_LENGTH) {
            throw new DamagedMetadataException("its label contradicts itself");
        }
        String uuid = LvmUuid.withDashes(label.array(), header);
        List<Area> data = new ArrayList<>();
        int next = areas(label, header + AREAS, data);
        List<Area> metadata = new ArrayList<>();
        areas(label, next, metadata);
        return new PvLabel(uuid, List.copyOf(metadata));
    }

    /** Reads a list of areas that ends with an offset of zero; returns where the next list begins. */
    private static int areas(ByteBuffer label, int from, List<Area> areas) throws DamagedMetadataException {
        for (int at = from; at <= SECTOR - AREA_LENGTH; at += AREA_LENGTH) {
            long offset = label.getLong(at);
            if (offset == 0) {
                return at + AREA_LENGTH;
            }
            areas.add(new Area(offset, label.getLong(at + 8)));
        }
        throw new DamagedMetadataException("the list of areas in its label has no end");
    }

    private static boolean holds(byte[] bytes, int at, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
