// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vhdx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.ImageSource;
import org.mirage.disk.StatusList;
import org.mirage.disk.ZeroPadding;
import org.mirage.disk.header.ImageBytes;
import org.mirage.disk.header.VhdxBlocks;

/**
 * A VHDX that holds what differs from its parent, block by block, and in blocks that it has in parts sector by sector (MS-VHDX,
 * 2.4 "Blocks" and 2.5.1 "BAT Entry"). QEMU refuses such files.
 */
public final class DifferencingVhdx implements BlockDevice {

    private final VhdxBlocks blocks;
    private final Path shown;
    private final BlockDevice file;
    private final FilePages pages;
    private final BlockDevice parent;

    private enum Origin { FILE, PARENT, ZERO }

    /** Bytes up to an end that are all of one origin, and where they begin in the file if that is it. */
    private record Run(Origin origin, long end, long place) {}

    private DifferencingVhdx(VhdxBlocks blocks, Path shown, BlockDevice file, BlockDevice parent) {
        this.blocks = blocks;
        this.shown = shown;
        this.file = file;
        this.pages = new FilePages(file);
        this.parent = parent;
    }

    /**
     * Opens a disk whose header has been found good, and whose blocks are all in the file.
     *
     * @param parent is zero behind its end; it is closed with this disk, but not when this fails
     */
    public static DifferencingVhdx open(ImageSource image, BlockDevice parent) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image)) {
            VhdxBlocks blocks = VhdxBlocks.read(bytes);
            return new DifferencingVhdx(blocks, image.shown(), image.bytes(), ZeroPadding.to(parent, blocks.diskBytes()));
        }
    }

    @Override
    public long size() {
        return blocks.diskBytes();
    }

    private Run run(long offset, long end) throws IOException {
        Run run = runInBlock(offset, end);
        while (run.origin != Origin.FILE && run.end < end) {
            Run next = runInBlock(run.end, end);
            if (next.origin != run.origin) {
                break;
            }
            run = next;
        }
        return run;
    }

    private Run runInBlock(long offset, long end) throws IOException {
        long block = offset / blocks.blockBytes();
        long start = block * blocks.blockBytes();
        long stop = Math.min(end, start + blocks.blockBytes());
        long entry = pages.number(blocks.entryPlace(block));
        long place = VhdxBlocks.place(entry) + offset - start;
        return switch (VhdxBlocks.state(entry)) {
            case VhdxBlocks.ABSENT -> new Run(Origin.PARENT, stop, 0);
            case VhdxBlocks.FULLY_PRESENT -> new Run(Origin.FILE, stop, place);
            case VhdxBlocks.PARTLY_PRESENT -> runOfSectors(block, offset, stop, place);
            case VhdxBlocks.UNDEFINED, VhdxBlocks.ZERO, VhdxBlocks.UNMAPPED -> new Run(Origin.ZERO, stop, 0);
            default -> throw damaged("says of its block " + block + " what nobody understands");
        };
    }

    private Run runOfSectors(long block, long offset, long stop, long place) throws IOException {
        long entry = pages.number(blocks.bitmapEntryPlace(block));
        if (VhdxBlocks.state(entry) != VhdxBlocks.FULLY_PRESENT) {
            throw damaged("does not say which sectors of its block " + block + " it has");
        }
        long bitmap = VhdxBlocks.place(entry) + block % blocks.chunkBlocks() * blocks.bitmapBytes();
        // the bits of one block lie on one page
        byte[] page = pages.page(bitmap);
        long first = (bitmap % FilePages.BYTES) * 8 - block * (blocks.blockBytes() / blocks.sectorBytes());
        long sector = offset / blocks.sectorBytes();
        boolean here = isSet(page, first + sector);
        do {
            sector++;
        } while (sector * blocks.sectorBytes() < stop && isSet(page, first + sector) == here);
        return new Run(here ? Origin.FILE : Origin.PARENT, Math.min(stop, sector * blocks.sectorBytes()), place);
    }

    private static boolean isSet(byte[] page, long bit) {
        return (page[(int) (bit / 8)] & 1 << bit % 8) != 0;
    }

    private DiskImageException damaged(String reason) {
        return new DiskImageException(shown, Problem.DAMAGED, reason);
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int limit = target.limit();
        long end = offset + target.remaining();
        try {
            for (long at = offset; at < end;) {
                Run run = run(at, end);
                target.limit(target.position() + (int) (run.end - at));
                switch (run.origin) {
                    case FILE -> file.read(run.place, target);
                    case PARENT -> parent.read(at, target);
                    case ZERO -> target.put(new byte[target.remaining()]);
                }
                at = run.end;
            }
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        long end = offset + length;
        for (long at = offset; at < end;) {
            Run run = run(at, end);
            if (run.origin == Origin.PARENT) {
                parent.status(at, run.end - at).forEach(part -> found.add(part.offset(), part.length(), part.zero()));
            } else {
                found.add(at, run.end - at, run.origin == Origin.ZERO);
            }
            at = run.end;
        }
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
        parent.close();
    }
}
