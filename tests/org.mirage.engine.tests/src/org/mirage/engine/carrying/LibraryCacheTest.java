// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** A merged cache of libraries is the one that ldconfig makes of the merged libraries. */
class LibraryCacheTest {

    @TempDir
    private Path folder;

    /** A root with links to a choice of this machine's libraries, and what ldconfig makes of it. */
    private byte[] cache(String name, List<Path> libraries) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        Path usr = Files.createDirectories(root.resolve("usr/lib/x86_64-linux-gnu"));
        Files.createDirectories(root.resolve("etc"));
        for (Path library : libraries) {
            Files.copy(library, usr.resolve(library.getFileName()));
        }
        Files.writeString(root.resolve("etc/ld.so.conf"), "/usr/lib/x86_64-linux-gnu\n");
        Tools.run("ldconfig", "-r", root.toString());
        return Files.readAllBytes(root.resolve("etc/ld.so.cache"));
    }

    @Test
    void mergedAsLdconfigWouldHaveIt() throws IOException {
        List<Path> all = new ArrayList<>();
        try (var files = Files.list(Path.of("/usr/lib/x86_64-linux-gnu"))) {
            files.filter(file -> file.getFileName().toString().matches("lib.*\\.so\\.[0-9.]+") && Files.isRegularFile(file)
                    && file.toFile().length() < 200_000).sorted().limit(160).forEach(all::add);
        }
        assertTrue(all.size() > 60, "this machine has libraries");
        // of two versions of one library only the newer one is listed
        Set<String> names = new HashSet<>();
        all.removeIf(library -> !names.add(library.getFileName().toString().replaceFirst("\\.so\\..*", "")));
        Random random = new Random(11);
        List<Path> parent = new ArrayList<>();
        List<Path> child = new ArrayList<>();
        List<Path> target = new ArrayList<>();
        List<Path> wanted = new ArrayList<>();
        for (Path library : all) {
            switch (random.nextInt(4)) {
                case 0 -> List.of(parent, child, target, wanted).forEach(list -> list.add(library));
                case 1 -> List.of(child, wanted).forEach(list -> list.add(library));
                case 2 -> List.of(target, wanted).forEach(list -> list.add(library));
                default -> List.of(parent, target).forEach(list -> list.add(library));
            }
        }

        LibraryCache before = LibraryCache.read(cache("parent", parent)).orElseThrow();
        LibraryCache after = LibraryCache.read(cache("child", child)).orElseThrow();
        LibraryCache merged = LibraryCache.read(cache("target", target)).orElseThrow().with(before, after).orElseThrow();

        assertArrayEquals(cache("wanted", wanted), merged.encode());
    }

    @Test
    void whatIsNoCacheIsNone() throws IOException {
        byte[] real = Files.readAllBytes(Path.of("/etc/ld.so.cache"));
        assertTrue(LibraryCache.read(real).isPresent());
        Random random = new Random(3);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = real.clone();
            damaged[random.nextInt(60)] ^= (byte) (1 + random.nextInt(255));
            read += LibraryCache.read(damaged).isPresent() ? 1 : 0;
        }
        assertEquals(0, LibraryCache.read(new byte[0]).map(_ -> 1).orElse(0));
        assertTrue(read < 1000, "most damage is found: " + read);
    }
}
