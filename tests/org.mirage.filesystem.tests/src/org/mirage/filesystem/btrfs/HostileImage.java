// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.mutation.CountingDevice;
import org.mirage.filesystem.mutation.WholeReading;
import org.mirage.testing.Tools;

/** An image in memory of which single items are changed, under checksums that fit. */
final class HostileImage {

    private final byte[] bytes;
    private final int nodeSize;
    private final List<Integer> blocks = new ArrayList<>();

    private HostileImage(byte[] bytes, int nodeSize) {
        this.bytes = bytes;
        this.nodeSize = nodeSize;
    }

    /** Takes an image whose metadata are there once only. */
    static HostileImage of(BtrfsImage image, int nodeSize) throws IOException {
        HostileImage hostile = new HostileImage(Files.readAllBytes(image.file()), nodeSize);
        image.read(reader -> {
            for (String line : Tools.run("btrfs", "inspect-internal", "dump-tree", image.file().toString()).lines().toList()) {
                if (line.startsWith("leaf ") || line.startsWith("node ")) {
                    reader.placement().visit(Long.parseLong(line.split(" ")[1]), nodeSize,
                            (offset, device, deviceOffset, length) -> hostile.blocks.add((int) deviceOffset));
                }
            }
        });
        return hostile;
    }

    HostileImage copy() {
        HostileImage copy = new HostileImage(bytes.clone(), nodeSize);
        copy.blocks.addAll(blocks);
        return copy;
    }

    /** Chooses items. */
    @FunctionalInterface
    interface Choice {

        /** @param at where the item's data begin in the block */
        boolean take(TreeBlock block, int item, int at);
    }

    /** Changes a place of the image. */
    @FunctionalInterface
    interface Edit {

        /**
         * @param at where the item's data begin
         * @param key where its key begins
         */
        void apply(byte[] image, int at, int key);
    }

    /** Changes the first item of a type that is chosen. */
    HostileImage edit(int type, Choice choice, Edit edit) throws DamagedException {
        for (int block : blocks) {
            TreeBlock tree = block(block);
            for (int i = 0; tree.level() == 0 && i < tree.count(); i++) {
                if (tree.type(i) == type && choice.take(tree, i, tree.dataAt(i))) {
                    edit.apply(bytes, block + tree.dataAt(i), block + 101 + 25 * i);
                    Damage.seal(bytes, block, nodeSize, BlockChecksum.CRC32C);
                    return this;
                }
            }
        }
        throw new AssertionError("no such item");
    }

    /** Changes the first block that is not a leaf. */
    HostileImage editNode(Edit edit) throws DamagedException {
        for (int block : blocks) {
            if (block(block).level() > 0) {
                edit.apply(bytes, block, block + 101);
                Damage.seal(bytes, block, nodeSize, BlockChecksum.CRC32C);
                return this;
            }
        }
        throw new AssertionError("no such block");
    }

    HostileImage editSuperblock(Edit edit) {
        edit.apply(bytes, (int) Damage.FIRST, 0);
        Damage.seal(bytes, (int) Damage.FIRST, Superblock.SIZE, BlockChecksum.CRC32C);
        return this;
    }

    private TreeBlock block(int offset) throws DamagedException {
        return new TreeBlock(Arrays.copyOfRange(bytes, offset, offset + nodeSize));
    }

    /** All that the reader tells when everything is read, a line each. */
    String told() throws IOException {
        try (PooledReader reader = new BtrfsFileSystem().open(List.of(new CountingDevice(bytes, 64L * bytes.length)))) {
            return String.join("\n", new WholeReading(reader, bytes.length).run());
        } catch (DamagedException e) {
            return e.getMessage();
        }
    }
}
