// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.packages.content.FileBytes;

/** Archives that are damaged, or made to keep somebody busy, are told, and what can be read of them is listed. */
@Timeout(120)
class JavaLibrariesTest {

    private static final int CHANGES = 2_000;

    private final List<String> found = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();

    private void read(byte[] archive) throws IOException {
        found.clear();
        damage.clear();
        new JavaLibraries(library -> found.add(library.name() + " " + library.version()), damage::add, damage::add).read(FileBytes.of(archive));
    }

    /** An archive of names and contents. */
    private static byte[] archive(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) members[i]));
                zip.write(members[i + 1] instanceof byte[] content ? content : ((String) members[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] library(String name) throws IOException {
        return archive("META-INF/maven/org.example/" + name + "/pom.properties", "groupId=org.example\nartifactId=" + name + "\nversion=1\n");
    }

    @Test
    void nestedOnlySoDeep() throws IOException {
        byte[] third = archive("lib/four.jar", library("four"), "META-INF/maven/g/three/pom.properties", "groupId=g\nartifactId=three\nversion=3\n");
        read(archive("lib/two.war", archive("lib/three.jar", third), "lib/one.jar", library("one")));
        assertEquals(List.of("g:three 3", "org.example:one 1"), found);
        assertEquals(List.of(), damage);
    }

    @Test
    void whatIsInABrokenInnerArchiveIsLeftOut() throws IOException {
        byte[] whole = library("one");
        read(archive("lib/cut.jar", Arrays.copyOf(whole, whole.length / 2), "lib/one.jar", whole, "META-INF/MANIFEST.MF", "no manifest\n",
                "META-INF/maven/g/a/pom.properties", "groupId=\\u12\n"));
        assertEquals(List.of("org.example:one 1"), found);
        assertEquals(List.of("lib/cut.jar: it is no zip archive, or cut short", "META-INF/maven/g/a/pom.properties: an escape in it is none",
                "META-INF/MANIFEST.MF: it is no manifest: "), damage.stream().map(one -> one.replaceAll("(no manifest: ).*", "$1")).toList());
    }

    @Test
    void whatBecomesTooLargeIsNotUnpacked() throws IOException {
        byte[] bomb = archive("lib/bomb.jar", new byte[70 << 20], "META-INF/maven/g/a/pom.properties", " ".repeat(2 << 20), "lib/one.jar", library("one"));
        assertTrue(bomb.length < 200_000);
        read(bomb);
        assertEquals(List.of("org.example:one 1"), found);
        assertEquals(List.of("lib/bomb.jar: a file in it has more than 64.0 MiB", "META-INF/maven/g/a/pom.properties: a file in it has more than 1.0 MiB"), damage);
        // the directory says less than it becomes
        read(saying(1000, bomb, 2 << 20));
        assertEquals(List.of("lib/bomb.jar: packed bytes become more than 1000 B", "META-INF/maven/g/a/pom.properties: packed bytes become more than 1000 B"), damage);
    }

    /** The same with another size in its directory for what has so many bytes or more. */
    private static byte[] saying(int size, byte[] archive, int least) {
        ByteBuffer lie = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int changed = 0;
        for (int at = 0; at < archive.length - 46; at++) {
            if (lie.getInt(at) == 0x02014b50 && lie.getInt(at + 24) >= least) {
                lie.putInt(at + 24, size);
                changed++;
            }
        }
        assertTrue(changed > 1, "changed " + changed);
        return lie.array();
    }

    @Test
    void manyLargeOnesHaveAnEnd() throws IOException {
        Object[] members = new Object[2 * 20];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = i + ".jar";
            members[i + 1] = "no archive";
        }
        read(saying(63 << 20, archive(members), 1));
        assertEquals(20, damage.size());
        assertEquals("30.jar: it is no zip archive, or cut short", damage.get(15));
        assertTrue(damage.get(16).startsWith("32.jar: more lies in it"), damage.get(16));
    }

    @Test
    void manyTextsHaveAnEnd() throws IOException {
        Object[] members = new Object[2 * 1_030];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "META-INF/maven/g/" + i + "/pom.properties";
            members[i + 1] = "groupId=g\nartifactId=a" + i + "\nversion=1\n";
        }
        read(saying(1 << 20, archive(members), 1));
        assertEquals(1_024, found.size());
        assertEquals(6, damage.size());
        assertTrue(damage.getFirst().startsWith("META-INF/maven/g/2048/pom.properties: more lies in it"), damage.getFirst());
    }

    @Test
    void nothingIsHeldUntilTheEnd() throws IOException {
        // texts may be long, and there may be many
        List<String> told = new ArrayList<>();
        new JavaLibraries(library -> told.add(library.name()), told::add, told::add).read(FileBytes.of(archive(
                "META-INF/maven/g/a/pom.properties", "groupId=g\nartifactId=a\nversion=1\n", "lib/broken.jar", "no archive",
                "META-INF/maven/g/b/pom.properties", "groupId=g\nartifactId=b\nversion=1\n")));
        assertEquals(List.of("g:a", "lib/broken.jar: it is no zip archive, or cut short", "g:b"), told);
    }

    @Test
    void manySmallOnesHaveAnEnd() throws IOException {
        Object[] members = new Object[2 * 5_010];
        byte[] one = library("one");
        for (int i = 0; i < members.length; i += 2) {
            members[i] = i + ".jar";
            members[i + 1] = one;
        }
        read(archive(members));
        assertEquals(5_000, found.size());
        assertEquals(10, damage.size());
    }

    @Test
    void damageHasAnEnd() throws IOException {
        byte[] original = archive("lib/inner.jar", library("inner"), "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Title: t\nImplementation-Version: 1\n",
                "META-INF/maven/g/a/pom.properties", "groupId=g\nartifactId=a\nversion=1\n", "other", "text");
        Random random = new Random(7);
        int damaged = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = i % 5 == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
            for (int j = 0; j < 3 && changed.length > 0; j++) {
                // the directory and its end are in the second half
                int at = j == 0 ? random.nextInt(changed.length) : changed.length / 2 + random.nextInt((changed.length + 1) / 2);
                changed[at] = (byte) (i % 3 == 0 ? 0xff : random.nextInt());
            }
            read(changed);
            damaged += damage.isEmpty() ? 0 : 1;
        }
        assertTrue(damaged > CHANGES / 2, "damage was met " + damaged + " times");
    }
}
