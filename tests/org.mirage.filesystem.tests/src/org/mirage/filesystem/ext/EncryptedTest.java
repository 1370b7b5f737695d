// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.NodeType;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Encrypted folders, read without their key: names, targets and content as stored, against the kernel's view without it. */
class EncryptedTest {

    private static final String HASH_ZERO = "AAAAAAAAAA";

    @TempDir
    Path folder;

    @Test
    void namesAndTargetsAreTheStoredBytes() throws IOException {
        ExtImage image = encrypted();
        Map<String, Truth> truth = image.truthWithoutContent();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(0, tree.problems().size(), tree.problems().toString());
            Map<String, Node> read = new HashMap<>();
            int raw = 0;
            for (Map.Entry<String, Long> path : tree.paths().entrySet()) {
                if (path.getKey().startsWith("clear/")) {
                    String name = path.getKey().substring("clear/".length());
                    raw += name.startsWith(HASH_ZERO) ? 0 : 1;
                    read.put(withoutHash(name.startsWith(HASH_ZERO) ? name : noKeyName(name)), tree.nodes().get(path.getValue()));
                }
            }
            assertTrue(raw > 50 && raw < read.size() - 50, "some names can stand as they are and some cannot: " + raw);
            Map<String, Truth> expected = new HashMap<>();
            truth.values().stream().filter(t -> t.path().startsWith("clear/"))
                    .forEach(t -> expected.put(withoutHash(t.path().substring("clear/".length())), t));
            assertEquals(303, expected.size());
            assertEquals(expected.keySet(), read.keySet());
            for (Map.Entry<String, Truth> entry : expected.entrySet()) {
                compare(entry.getValue(), read.get(entry.getKey()));
            }
        }
    }

    private static void compare(Truth truth, Node node) {
        assertEquals(truth.inode(), node.id());
        assertEquals(truth.attributes().keySet().size(), node.attributes().size(), "the key's description is no attribute");
        assertTrue((node.flags() & NodeFlag.ENCRYPTED.bit()) != 0);
        if (node.type() == NodeType.LINK) {
            // two bytes of length, then what the kernel shows encoded
            byte[] stored = node.target();
            assertEquals(stored.length - 2, ByteBuffer.wrap(new byte[] {stored[1], stored[0]}).getShort());
            assertEquals(withoutHash(truth.target()), withoutHash(noKeyName(text(Arrays.copyOfRange(stored, 2, stored.length)))));
        }
    }

    @Test
    void contentIsTheStoredBytes() throws IOException {
        ExtImage image = encrypted();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            long id = longestFile(reader);
            Path dumped = folder.resolve("dumped");
            Tools.run("debugfs", "-R", "dump <" + id + "> " + dumped, image.file().toString());
            Node node = reader.node(id);
            assertEquals(30000, node.size());
            assertEquals(Tools.run("sha256sum", dumped.toString()).substring(0, 64),
                    new Content(reader.view(), node).sha256(0, node.size()));
            assertFalse(new String(Files.readAllBytes(dumped), StandardCharsets.ISO_8859_1).contains("clear text"));
        }
    }

    @Test
    void longNamesAreEncodedAsTheKernelDoes() {
        byte[] stored = new byte[200];
        Arrays.fill(stored, (byte) '/');
        assertArrayEquals(noKeyName(text(stored)).getBytes(StandardCharsets.US_ASCII), NoKeyName.of(stored));
    }

    private ExtImage encrypted() throws IOException {
        ExtImage image = ExtImage.make(folder, "64M", "-t ext4 -b 4096 -O encrypt");
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        try (LoopMount mounted = mountWithKey(image)) {
            Tools.bash("cd '" + mounted.folder() + "'; mkdir clear; cd clear; for i in $(seq 300); do n=$(printf 'x%.0s' $(seq $((i % 240 + 1)))); "
                    + "echo \"clear text $i\" > $i-$n; done; printf 'clear text%.0s' $(seq 3000) > long; "
                    + "ln -s short l1; ln -s $(printf 'y%.0s' $(seq 200)) l2");
        }
        return image;
    }

    private static LoopMount mountWithKey(ExtImage image) {
        try {
            return LoopMount.open(image.file(), 0, "rw,test_dummy_encryption");
        } catch (IOException e) {
            return Assumptions.abort("this kernel cannot encrypt: " + e.getMessage());
        }
    }

    private static long longestFile(FileSystemReader reader) throws IOException {
        long[] found = {0, -1};
        reader.visitNodes(node -> {
            if (node.size() > found[1]) {
                found[0] = node.id();
                found[1] = node.size();
            }
        }, problem -> { });
        return found[0];
    }

    /** The kernel's form of a stored name, hash words zero, by the tools' own SHA-256. */
    private static String noKeyName(String stored) {
        byte[] bytes = stored.getBytes(StandardCharsets.ISO_8859_1);
        byte[] form = new byte[8 + Math.min(bytes.length, 149)];
        System.arraycopy(bytes, 0, form, 8, form.length - 8);
        if (bytes.length > 149) {
            form = Arrays.copyOf(form, form.length + 32);
            System.arraycopy(sha256(Arrays.copyOfRange(bytes, 149, bytes.length)), 0, form, form.length - 32, 32);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the eight bytes for which the kernel looks into a hash tree. */
    private static String withoutHash(String noKeyName) {
        byte[] form = Base64.getUrlDecoder().decode(noKeyName);
        return text(Arrays.copyOfRange(form, 8, form.length));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
