// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.util.List;
import java.util.Set;

import org.mirage.engine.EntryKinds;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;

/**
 * What a file system can hold: edits of one that keeps less than others do predict what its kernel makes of them. On FAT all belongs to
 * root, permissions are 0755 or, for a file that nobody may write, 0555, times are even seconds, and what was written is to be archived.
 */
public final class FileSystemRules {

    private static final String FAT = "vfat";
    private static final Set<String> WRITTEN = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", FAT);
    private static final int ANY_WRITE = 0222;

    private final boolean fat;

    /** The rules of a type, as {@code blkid} names it. */
    FileSystemRules(String type) {
        fat = type.equals(FAT);
    }

    /** True for types whose disks can be realised after an edit. */
    public static boolean isWritten(String type) {
        return WRITTEN.contains(type);
    }

    /** True when a file can have several names. */
    boolean hasLinks() {
        return !fat;
    }

    /** True when whole folders of other volumes can come in as they are. */
    boolean takesAll() {
        return !fat;
    }

    /** The entry as it will be found. */
    Entry fit(byte[] path, Entry entry) throws ConflictException {
        if (!fat) {
            return entry;
        }
        if (entry.type() != EntryType.FILE && entry.type() != EntryType.DIRECTORY) {
            throw new ConflictException(path, "a file or a directory, as FAT holds nothing else", "a " + EntryKinds.noun(entry.type()));
        }
        boolean file = entry.type() == EntryType.FILE;
        boolean protectedFile = file && (entry.permissions() & ANY_WRITE) == 0;
        EntryBuilder fitted = entry.toBuilder().permissions(protectedFile ? 0555 : 0755).owner(0).group(0).project(0)
                .attributes(List.of()).time(entry.seconds() & ~1L, 0);
        int kept = entry.flags() & (NodeFlag.HIDDEN.bit() | NodeFlag.SYSTEM.bit() | NodeFlag.ARCHIVE.bit());
        return fitted.flags(file ? kept | NodeFlag.ARCHIVE.bit() : kept).build();
    }
}
