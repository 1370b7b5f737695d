// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.reading.Warnings;

/** A volume with a little of everything, small enough to be read thousands of times, and where its metadata lies. */
public final class SmallVolume {

    private static final String CONTENT = """
            mkdir short e block many tree; echo text > short/file; ln short/file e/linked; ln -s short e/fast
            ln -s $(printf 'x%.0s' $(seq 900)) e/slow; mkfifo e/fifo; mknod e/null c 1 3; mknod e/big b 300 70000
            for i in $(seq 20); do : > block/name$i; done; rm block/*7
            for i in $(seq 150); do : > many/a-name-long-enough-to-need-some-blocks-$i; done; rm many/*7
            for i in 0 1 2; do head -c $((i * 5000 + 50)) /dev/urandom > e/size$i; done
            fallocate -l 20000 e/unwritten
            python3 - <<'PY'
            import os
            with open('e/fragments', 'wb') as f:
                for i in range(400):
                    f.seek(i * 8192)
                    f.write(b'%d' % i)
            for i in range(120):
                os.mkdir('tree/' + str(i) * 40)
                with open('e/between%d' % i, 'wb') as f:
                    f.write(b'b' * 1500)
            with open('e/far', 'wb') as f:
                for at in (0, 100 << 10, 400 << 10, 70 << 20):
                    f.seek(at)
                    f.write(b'far')
            os.chown('e/far', 70000, 80000)
            os.setxattr('short/file', b'user.small', b'1')
            os.setxattr('short/file', b'trusted.t', b'12')
            for i in range(30):
                os.setxattr('e/size1', b'user.leaf%d' % i, b'b' * 10)
            os.setxattr('e/size2', b'user.remote', b'b' * 9000)
            for i in range(200):
                os.setxattr('e/size0', b'user.node%d' % i, b'l' * 60)
            PY
            setfacl -m u:5:rw short/file; setfacl -d -m u:5:rwx e
            """;

    /** The first words of blocks of metadata, and their kinds. */
    private static final Map<Integer, BlockKind> MARKS = Map.ofEntries(
            Map.entry(0x41423342, BlockKind.SHORT_TREE), Map.entry(0x41423343, BlockKind.SHORT_TREE),
            Map.entry(0x49414233, BlockKind.SHORT_TREE), Map.entry(0x46494233, BlockKind.SHORT_TREE),
            Map.entry(0x524D4233, BlockKind.SHORT_TREE), Map.entry(0x52334643, BlockKind.SHORT_TREE),
            Map.entry(0x424D4133, BlockKind.LONG_TREE), Map.entry(0x58444233, BlockKind.DIRECTORY),
            Map.entry(0x58444433, BlockKind.DIRECTORY), Map.entry(0x58534C4D, BlockKind.REMOTE),
            Map.entry(0x5841524D, BlockKind.REMOTE), Map.entry(0x41425442, BlockKind.SHORT_TREE),
            Map.entry(0x41425443, BlockKind.SHORT_TREE), Map.entry(0x49414254, BlockKind.SHORT_TREE),
            Map.entry(0x424D4150, BlockKind.LONG_TREE), Map.entry(0x58443242, BlockKind.DIRECTORY),
            Map.entry(0x58443244, BlockKind.DIRECTORY));
    private static final List<Integer> HASH_MARKS = List.of(0x3EBE, 0x3BEE, 0xFEBE, 0xFBEE);
    private static final int USED_OF_SUPERBLOCK = 264;
    private static final int SECTOR = 512;

    private final byte[] bytes;
    private final boolean checksums;
    private final TreeMap<Long, BlockKind> kinds = new TreeMap<>();
    private final List<Range> parts = new ArrayList<>();
    private final int inodeSize;

    /** The metadata of an image in memory. */
    public SmallVolume(byte[] bytes) throws IOException {
        this.bytes = bytes;
        XfsVolume volume = new XfsVolume(new MemoryDevice(bytes), new Warnings());
        XfsSuperblock superblock = volume.superblock();
        checksums = superblock.hasChecksums();
        inodeSize = superblock.inodeSize();
        for (long group = 0; group < superblock.groups(); group++) {
            BlockKind[] sectors = {BlockKind.SUPERBLOCK, BlockKind.AGF, BlockKind.AGI, BlockKind.AGFL};
            for (int i = group == 0 ? 0 : 1; i < sectors.length; i++) {
                add(volume.groupOffset(group) + (long) i * superblock.sectorSize(), superblock.sectorSize(), sectors[i]);
            }
        }
        parts.set(0, new Range(0, USED_OF_SUPERBLOCK));
        blocks(volume);
        try (FileSystemReader reader = new XfsFileSystem().open(volume.device())) {
            LiveInodes live = new LiveInodes(volume, VolumeCheck.check(volume, false).chunks());
            int log = superblock.groupBlockLog() + superblock.inodesPerBlockLog();
            reader.visitNodes(node -> {
                if (live.contains(node.id())) {
                    long within = (node.id() & (1L << log) - 1) * inodeSize;
                    parts.add(new Range(volume.groupOffset(node.id() >>> log) + within, inodeSize));
                }
            }, problem -> { });
        }
    }

    static XfsImage make(Path folder, String size, String options) throws IOException {
        return XfsImage.make(folder, size, options).change(CONTENT);
    }

    private void blocks(XfsVolume volume) {
        int blockSize = volume.superblock().blockSize();
        long logStart = volume.superblock().logStart() * blockSize;
        long logEnd = logStart + volume.superblock().logBlocks() * blockSize;
        for (long at = 0; at + blockSize <= bytes.length; at += blockSize) {
            if (at >= logStart && at < logEnd && volume.superblock().groups() == 1) {
                continue;
            }
            BlockKind kind = MARKS.get(i32(bytes, (int) at));
            if (kind == null && HASH_MARKS.contains(u16(bytes, (int) at + 8))) {
                kind = BlockKind.DA;
            }
            if (kind != null) {
                int length = kind == BlockKind.DIRECTORY ? volume.superblock().directoryBlockSize() : blockSize;
                add(at, (int) Math.min(length, bytes.length - at), kind);
            }
        }
    }

    private void add(long at, int length, BlockKind kind) {
        kinds.put(at, kind);
        parts.add(new Range(at, length));
    }

    /** Where damage means something. */
    public List<Range> parts() {
        return parts;
    }

    /** Gives a damaged part its checksum again. */
    void seal(byte[] image, Range part) {
        if (!checksums) {
            return;
        }
        int at = (int) part.offset();
        BlockKind kind = kinds.get(part.offset());
        int length = kind == BlockKind.SUPERBLOCK ? SECTOR : (int) part.length();
        byte[] own = new byte[Math.min(length, image.length - at)];
        System.arraycopy(image, at, own, 0, own.length);
        if (kind != null && own.length >= kind.length()) {
            kind.seal(own);
        } else if (kind == null) {
            LittleEndian.put32(own, 100, BlockKind.checksum(own, 100));
        }
        System.arraycopy(own, 0, image, at, Math.min(own.length, (int) part.length()));
    }

    /** An image in memory as a device. */
    record MemoryDevice(byte[] bytes) implements BlockDevice {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long offset, ByteBuffer target) {
            target.put(bytes, (int) offset, target.remaining());
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
