// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.guestfs.tar.TarArchive;
import org.mirage.testing.MutationRun;
import org.mirage.testing.Tools;

/** Thousands of damaged archives, each with a checksum that fits: they are refused or read, and nothing else happens. */
class TarMutationTest {

    private static final int ROUNDS = 5_000;
    /** Tables outside the heap take most of the time, so only some that can be read become a tree. */
    private static final int TREE_EVERY = 100;
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    @TempDir
    Path folder;

    @Test
    void damagedArchivesAreRefusedOrRead() throws IOException {
        Set<String> refusals = new TreeSet<>();
        int[] readable = new int[1];
        MutationRun wanted = MutationRun.of(ROUNDS, 0);
        // fewer do not reach every check
        MutationRun run = new MutationRun(Math.max(ROUNDS, wanted.rounds()), wanted.seed());
        for (String form : List.of("pax --sparse --sparse-version=1.0", "pax --sparse --sparse-version=0.0", "pax --sparse --sparse-version=0.1",
                "gnu --sparse")) {
            byte[] archive = archive(form);
            Random random = new Random(form.hashCode() + run.seed());
            run.each(TarMutationTest.class, round -> {
                byte[] damaged = damage(archive.clone(), random);
                try {
                    scan(damaged);
                    if (readable[0]++ % TREE_EVERY == 0) {
                        read(damaged);
                    }
                    return false;
                } catch (DamagedException e) {
                    refusals.add(e.getMessage().replaceAll("[0-9]+", "#"));
                    return true;
                }
            });
        }
        assertTrue(readable[0] > 100, readable[0] + " could be read");
        for (String part : List.of("checksum is wrong", "no number where", "too large", "beyond its end", "in the middle of an entry",
                "extended header of the archive is damaged", "out of order", "more data than it has room", "claims")) {
            assertTrue(refusals.stream().anyMatch(refusal -> refusal.contains(part)), "never refused with: " + part + "; " + refusals);
        }
    }

    private byte[] archive(String form) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files" + form.hashCode()));
        Path archive = folder.resolve("a.tar");
        Tools.bash("cd '" + files + "'; mkdir d; echo x > d/f; ln -s f d/l; ln d/f d/h; truncate -s 2M s; for i in $(seq 40); do"
                + " printf x | dd of=s bs=1 seek=$((i * 50000)) conv=notrunc status=none; done; echo > " + "n".repeat(200)
                + "; tar --format=" + form + " --sort=name --mtime=@1.5 -cf '" + archive + "' .");
        return Files.readAllBytes(archive);
    }

    /** A few bytes of headers or of what describes entries change, the checksums mostly follow. */
    private static byte[] damage(byte[] archive, Random random) {
        for (int change = random.nextInt(3); change >= 0; change--) {
            int block = random.nextInt(archive.length / BLOCK);
            int at = block * BLOCK + random.nextInt(random.nextBoolean() ? BLOCK : 160);
            if (random.nextInt(3) == 0) {
                // another number where one stands
                while (at < archive.length - 1 && (archive[at] < '0' || archive[at] > '9')) {
                    at++;
                }
                block = at / BLOCK;
            }
            archive[at] = switch (random.nextInt(5)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) ('0' + random.nextInt(10));
                case 2 -> (byte) 0xff;
                case 3 -> (byte) 0x80;
                default -> (byte) "x\0L5Sg=\n/ 1".charAt(random.nextInt(11));
            };
            if (random.nextInt(20) != 0 && new String(archive, block * BLOCK + 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
                seal(archive, block * BLOCK);
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(archive, random.nextInt(archive.length)) : archive;
    }

    private static void seal(byte[] archive, int block) {
        int sum = 8 * ' ';
        for (int i = 0; i < BLOCK; i++) {
            sum += i < CHECKSUM || i >= CHECKSUM + 8 ? archive[block + i] & 0xff : 0;
        }
        byte[] digits = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, archive, block + CHECKSUM, digits.length);
    }

    private static void scan(byte[] archive) throws IOException {
        new TarArchive(new Bytes(archive)).visit(entry -> {
            long[] bytes = new long[1];
            entry.visitData((offset, at, length, written) -> {
                assertTrue(offset >= bytes[0] && length > 0 && offset + length <= entry.size() && at + length <= archive.length);
                bytes[0] = offset + length;
            });
        });
    }

    private void read(byte[] archive) throws IOException {
        try (TarTree tree = TarTree.open(new Bytes(archive), new VolumeIdentity("x", "", new byte[0], 512, 1 << 20), List.of(), folder)) {
            tree.visitNodes(node -> {
                tree.visitNames(node, (name, id) -> tree.node(id).size(), problem -> { });
                content(node);
            }, problem -> { });
        }
    }

    private static void content(Node node) throws IOException {
        long[] bytes = new long[1];
        node.visitContent((offset, part) -> {
            assertTrue(offset >= bytes[0] && offset + part.remaining() <= node.size());
            bytes[0] = offset + part.remaining();
        });
    }

    private record Bytes(byte[] bytes) implements BlockDevice {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            requireWithin(offset, target.remaining());
            target.put(bytes, (int) offset, target.remaining());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
