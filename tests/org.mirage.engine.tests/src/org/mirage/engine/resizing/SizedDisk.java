// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.made.MadeDisk;
import org.mirage.testing.Tools;

/** Disks whose root is their last partition, and what the programs of this machine make of its file system. */
final class SizedDisk {

    static final String GPT = MadeDisk.FILES + """
            mkdir -p "$work/etc"; echo 'UUID=11111111-2222-3333-4444-555555555555 / ext4 defaults 0 1' > "$work/etc/fstab"
            truncate -s 64M "$out"
            printf 'label: gpt\\nstart=2048, size=2048, type=21686148-6449-6E6F-744E-656564454649\\nstart=4096, name=root, '\\
            'uuid=4d697261-6765-4000-8000-0000000000aa\\n' | sfdisk -q "$out"
            mke2fs -q -t ext4 -U 11111111-2222-3333-4444-555555555555 -E offset=2097152 -d "$work" "$out" 60M
            """;
    static final String MBR = MadeDisk.FILES + """
            truncate -s 64M "$out"
            printf 'label: dos\\nstart=2048, size=2048, type=83\\nstart=4096, type=83, bootable\\n' | sfdisk -q "$out"
            mke2fs -q -t ext4 -E offset=2097152 -d "$work" "$out" 62M
            """;
    /** Where the root begins on both. */
    static final long ROOT = 2 << 20;

    private SizedDisk() {
    }

    /** Writes a device into a file, zeros as holes. */
    static Path write(BlockDevice device, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            for (BlockStatus range : device.status(0, device.size())) {
                if (!range.zero()) {
                    ByteBuffer bytes = ByteBuffer.allocate((int) range.length());
                    device.read(range.offset(), bytes);
                    out.write(bytes.flip(), range.offset());
                }
            }
            if (out.size() < device.size()) {
                out.write(ByteBuffer.allocate(1), device.size() - 1);
            }
        }
        return file;
    }

    /** Gives the file system another size; that of the partition is not touched. */
    static void resize(Path disk, long length) throws IOException {
        // resize2fs cuts files off
        Tools.bash("cd '" + disk.getParent() + "'; dd if='" + disk + "' of=fs bs=1M skip=2 conv=sparse status=none; if [ $(stat -c %s fs) -lt " + length
                + " ]; then truncate -s " + length + " fs; fi; e2fsck -fp fs > /dev/null; resize2fs fs " + length / 1024 + "K 2> /dev/null; "
                + "dd if=fs of='" + disk + "' bs=1M seek=2 conv=notrunc status=none");
    }
}
