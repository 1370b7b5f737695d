// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vmdk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.Concatenation;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.ImageSource;
import org.mirage.disk.ZeroDevice;
import org.mirage.disk.ZeroPadding;
import org.mirage.disk.header.ImageBytes;
import org.mirage.disk.header.VmdkDescriptor;
import org.mirage.disk.header.VmdkDescriptor.Extent;
import org.mirage.disk.header.VmdkHeader;

/**
 * The disk of a VMDK, of one file or of a descriptor and its extents.
 *
 * <p>It is read here and not by QEMU: QEMU opens extents by the names in the descriptor and cannot be told other ones.
 * A piece of an archive, and a parent of any kind, are no different from a file for this class.
 */
public final class VmdkDisk implements BlockDevice {

    private static final int SECTOR = VmdkHeader.SECTOR;

    private final BlockDevice extents;
    private final BlockDevice parent;

    private VmdkDisk(BlockDevice extents, BlockDevice parent) {
        this.extents = extents;
        this.parent = parent;
    }

    /**
     * Opens a disk whose header has been found good.
     *
     * @param files the extents' files, in the order in which the descriptor names them; they can be closed afterwards
     * @param parent the disk that this one builds on, or null; it is closed with this one, but not when this fails
     */
    public static VmdkDisk open(ImageSource image, List<ImageSource> files, BlockDevice parent) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image)) {
            if (bytes.has(0, "KDMV")) {
                BlockDevice below = parent == null ? null : ZeroPadding.to(parent, VmdkHeader.read(bytes).capacity() * SECTOR);
                return new VmdkDisk(SparseExtent.open(image, below), parent);
            }
            VmdkDescriptor descriptor = VmdkDescriptor.parse(bytes.upTo(0, VmdkDescriptor.MAX_LENGTH));
            BlockDevice below = parent == null ? null : ZeroPadding.to(parent, descriptor.sectors() * SECTOR);
            return new VmdkDisk(new Concatenation(open(descriptor, files.iterator(), below)), parent);
        }
    }

    /** The descriptor of a VMDK, whether it is the file or within it. */
    public static VmdkDescriptor descriptor(ImageSource image) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image)) {
            return bytes.has(0, "KDMV") ? VmdkHeader.read(bytes).descriptor(bytes)
                    : VmdkDescriptor.parse(bytes.upTo(0, VmdkDescriptor.MAX_LENGTH));
        }
    }

    private static List<BlockDevice> open(VmdkDescriptor descriptor, Iterator<ImageSource> files, BlockDevice parent)
            throws IOException {
        List<BlockDevice> opened = new ArrayList<>();
        try {
            long start = 0;
            for (Extent extent : descriptor.extents()) {
                long length = extent.sectors() * SECTOR;
                BlockDevice below = parent == null ? null : parent.slice(start, length);
                opened.add(extent.isZero() ? new ZeroDevice(length)
                        : extent.isFlat() ? flat(extent, files.next()) : sparse(extent, files.next(), below));
                start += length;
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            for (Closeable one : opened) {
                one.close();
            }
            throw e;
        }
    }

    private static BlockDevice flat(Extent extent, ImageSource file) throws IOException {
        long end = Math.addExact(extent.offset() * SECTOR, extent.sectors() * SECTOR);
        if (end > file.length()) {
            throw new DiskImageException(file.shown(), Problem.TRUNCATED, "is cut short: it should have " + end
                    + " bytes by the descriptor of its disk, but has " + file.length() + "; copy or download it again");
        }
        return file.part(extent.offset() * SECTOR, extent.sectors() * SECTOR).bytes();
    }

    private static BlockDevice sparse(Extent extent, ImageSource file, BlockDevice below) throws IOException {
        try (ImageBytes bytes = new ImageBytes(file)) {
            VmdkHeader header = VmdkHeader.read(bytes);
            if (header.capacity() != extent.sectors()) {
                throw new DiskImageException(file.shown(), Problem.DAMAGED, "is an extent of " + header.capacity()
                        + " sectors, but the descriptor of its disk says " + extent.sectors());
            }
        }
        return SparseExtent.open(file, below);
    }

    @Override
    public long size() {
        return extents.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        extents.read(offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        return extents.status(offset, length);
    }

    @Override
    public void close() throws IOException {
        extents.close();
        if (parent != null) {
            parent.close();
        }
    }
}
