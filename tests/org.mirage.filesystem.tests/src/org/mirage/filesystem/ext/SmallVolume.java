// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.Range;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NodeType;

/** A volume of 12 MiB with a little of everything, small enough to be read thousands of times. */
final class SmallVolume {

    private static final String CONTENT = """
            mkdir d e many; echo text > d/file; ln d/file e/linked; ln -s short d/fast; ln -s $(printf 'x%.0s' $(seq 200)) d/slow
            for i in $(seq 120); do : > many/a-name-long-enough-to-need-some-blocks-$i; done; rm many/*7
            mkfifo d/fifo; mknod d/null c 1 3; mknod d/big b 300 70000
            for i in 0 1 2; do head -c $((i * 5000 + 50)) /dev/urandom > e/size$i; done
            python3 - <<'PY'
            import os
            with open('e/fragments', 'wb') as f:
                for i in range(500):
                    f.seek(i * 8192)
                    f.write(b'%d' % i)
            with open('e/far', 'wb') as f:
                for at in (0, 100 << 10, 400 << 10, 70 << 20):
                    f.seek(at)
                    f.write(b'far')
            os.chown('e/far', 70000, 80000)
            def put(name, key, value):
                try:
                    os.setxattr(name, key, value)
                except OSError:
                    pass
            put('d/file', b'user.small', b'1')
            put('e/size1', b'user.block', b'b' * 500)
            put('e/size2', b'user.block', b'b' * 500)
            put('e/size0', b'user.large', b'l' * 5000)
            put('e', b'security.x', b'x' * 40)
            PY
            setfacl -m u:5:rw d/file; setfacl -d -m u:5:rwx e
            """;

    private SmallVolume() {
    }

    static ExtImage make(Path folder, String options) throws IOException {
        return ExtImage.make(folder, "12M", options).change(CONTENT);
    }

    /** Where a volume's metadata lies, in pieces that count alike when damage is spread over them. */
    static List<Range> metadata(MemoryDevice device) throws IOException {
        ExtVolume volume = new ExtVolume(device);
        long blockSize = volume.superblock().blockSize();
        List<Range> pieces = new ArrayList<>(List.of(new Range(ExtSuperblock.OFFSET, 0x280)));
        for (long group = 0; group < volume.superblock().groups(); group++) {
            long first = volume.layout().descriptorBlock(group / volume.superblock().descriptorsPerBlock());
            long at = first * blockSize + group % volume.superblock().descriptorsPerBlock() * volume.superblock().descriptorSize();
            pieces.add(new Range(at, volume.superblock().descriptorSize()));
            pieces.add(new Range(volume.group(group).blockBitmap() * blockSize, blockSize));
        }
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            reader.visitNodes(node -> {
                RawInode inode = volume.inode(node.id());
                pieces.add(new Range(volume.inodeOffset(node.id()), volume.superblock().inodeSize()));
                if (inode.attributeBlock() != 0) {
                    pieces.add(new Range(inode.attributeBlock() * blockSize, blockSize));
                }
                boolean mapped = node.type() == NodeType.DIRECTORY || node.type() == NodeType.FILE;
                if (mapped) {
                    BlockMap.visit(volume, inode, (logical, physical, count, written) -> {
                        if (node.type() == NodeType.DIRECTORY) {
                            pieces.add(new Range(physical * blockSize, count * blockSize));
                        }
                    }, block -> pieces.add(new Range(block * blockSize, blockSize)));
                }
            }, problem -> { });
        }
        return pieces;
    }
}
