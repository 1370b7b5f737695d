// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Crc32c;

/** Reads the extended attributes of inodes: from the inode, from its attribute block, from inodes of values. */
final class AttributeReader {

    /** A block full of records can claim far more by values in shared inodes; no node needs this much. */
    private static final long MOST_BYTES = 16 << 20;

    private static final Comparator<Attribute> BY_NAME = (a, b) -> Arrays.compareUnsigned(a.name(), b.name());

    private final ExtVolume volume;
    private final AttributeInodes inodes;
    private final AttributeCache cache = new AttributeCache();

    AttributeReader(ExtVolume volume) {
        this.volume = volume;
        this.inodes = new AttributeInodes(volume);
    }

    /** All attributes of an inode, sorted by name; what cannot be read is told to {@code problems} and left out. */
    List<Attribute> read(RawInode inode, Consumer<String> problems) throws IOException {
        AttributeList own = own(inode);
        AttributeList block = inode.attributeBlock() == 0 ? AttributeList.EMPTY : block(inode);
        own.problems().forEach(problems);
        block.problems().forEach(problems);
        if (block.attributes().isEmpty() && own.attributes().size() < 2) {
            return own.attributes();
        }
        List<Attribute> all = new ArrayList<>(own.attributes());
        all.addAll(block.attributes());
        all.sort(BY_NAME); // stable, so of two equal names the inode's own comes first, which is the one the kernel takes
        for (int i = all.size() - 1; i > 0; i--) {
            if (Arrays.equals(all.get(i).name(), all.get(i - 1).name())) {
                problems.accept("it has an attribute twice");
                all.remove(i);
            }
        }
        return List.copyOf(all);
    }

    private AttributeList own(RawInode inode) throws IOException {
        try {
            List<AttributeRecord> records = AttributeRecords.inInode(volume.superblock(), inode);
            return records.isEmpty() ? AttributeList.EMPTY : decode(records, inode);
        } catch (DamagedException e) {
            return new AttributeList(List.of(), List.of(e.getMessage()));
        }
    }

    private AttributeList block(RawInode inode) throws IOException {
        long number = inode.attributeBlock();
        AttributeList list = cache.get(number);
        if (list == null) {
            list = readBlock(number, inode);
            cache.put(number, list);
        }
        return list;
    }

    private AttributeList readBlock(long number, RawInode inode) throws IOException {
        try {
            byte[] block = volume.block(number, "its attribute block");
            List<AttributeRecord> records = AttributeRecords.inBlock(block);
            if (!checksumFits(number, block)) {
                volume.warnings().add("checksum error in attribute block " + number);
            }
            return decode(records, inode);
        } catch (DamagedException e) {
            return new AttributeList(List.of(), List.of("attribute block " + number + ": " + e.getMessage()));
        }
    }

    private boolean checksumFits(long number, byte[] block) {
        if (!volume.superblock().has(ExtFeature.METADATA_CSUM)) {
            return true;
        }
        int sum = new Crc32c(volume.superblock().checksumSeed()).add64(number).add(block, 0, 16).addZeros(4)
                .add(block, 20, block.length - 20).value();
        return sum == i32(block, 16);
    }

    private AttributeList decode(List<AttributeRecord> records, RawInode inode) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long bytes = 0;
        for (AttributeRecord record : records) {
            if (AttributeForm.isHidden(record)) {
                continue;
            }
            bytes += record.valueSize();
            if (bytes > MOST_BYTES) {
                problems.add("its attributes claim more than " + MOST_BYTES + " bytes");
                break;
            }
            try {
                Attribute attribute = AttributeForm.of(record, value(record, inode));
                if (attribute != null) {
                    attributes.add(attribute);
                }
            } catch (DamagedException e) {
                problems.add(e.getMessage());
            }
        }
        return new AttributeList(List.copyOf(attributes), List.copyOf(problems));
    }

    private byte[] value(AttributeRecord record, RawInode inode) throws IOException {
        if (record.valueInode() != 0) {
            return inodes.value(record, inode);
        }
        byte[] value = record.value();
        if (record.hash() != 0 && !AttributeHash.fits(record, AttributeHash.words(value))) {
            volume.warnings().add("hash error in an attribute of inode " + inode.number());
        }
        return value;
    }
}
