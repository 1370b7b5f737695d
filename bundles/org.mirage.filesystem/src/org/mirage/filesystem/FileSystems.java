// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.btrfs.BtrfsFileSystem;
import org.mirage.filesystem.exfat.ExfatFileSystem;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.fat.FatFileSystem;
import org.mirage.filesystem.iso.IsoFileSystem;
import org.mirage.filesystem.xfs.XfsFileSystem;

/** The file systems that Mirage reads itself. */
public final class FileSystems {

    private static final List<FileSystemType> NATIVE =
            List.of(new ExtFileSystem(), new XfsFileSystem(), new FatFileSystem(), new ExfatFileSystem(),
                    new IsoFileSystem());

    private static final List<PoolType> POOLS = List.of(new BtrfsFileSystem());

    private FileSystems() {
    }

    /**
     * The type whose mark a volume carries, if it is one of ours; else {@link VolumeSignature#find} may tell what it is.
     */
    public static Optional<FileSystemType> recognise(BlockDevice device) throws IOException {
        for (FileSystemType type : NATIVE) {
            if (type.recognises(device)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The families of file systems whose volumes may lie on several devices together. */
    public static List<PoolType> pools() {
        return POOLS;
    }
}
