// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.PackagedTree;
import org.mirage.engine.made.TestLibrary;

/** A tree with packages, of which an image is made, and what Mirage says of the files in it. */
abstract class OwnedFilesMachine {

    @TempDir
    Path folder;
    @AutoClose
    TestLibrary library;
    Path tree;

    @BeforeEach
    void make() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        tree = Files.createDirectory(folder.resolve("tree"));
    }

    void add(String image) throws IOException {
        library.add(PackagedTree.disk(tree), image);
    }

    List<String> changed(String image, boolean unowned) throws IOException {
        List<String> found = new ArrayList<>();
        ChangedFiles files = new ChangedFiles(library.library(), List.of(VersionName.parse(image))).unowned(unowned);
        files.call((_, file) -> found.add(file.state() + (file.configuration() ? " c " : " ") + new String(file.path(), StandardCharsets.ISO_8859_1)),
                Monitor.NONE);
        assertEquals(false, files.incomplete());
        return found.stream().sorted().toList();
    }

    List<String> owners(String image, String path) throws IOException {
        List<String> found = new ArrayList<>();
        new OwnersOf(library.library(), path.getBytes(StandardCharsets.UTF_8), List.of(VersionName.parse(image)))
                .call((_, owners) -> owners.forEach(owner -> found.add(owner.name())), Monitor.NONE);
        return found.stream().sorted().toList();
    }

    List<PackagePath> paths(String image, String name) throws IOException {
        VersionSummary version = library.library().version(VersionName.parse(image));
        Package one = new PackageLists(library.library()).of(version, Monitor.NONE).stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
        PackagePaths paths = new PackagePaths(library.library(), version, one);
        List<PackagePath> found = paths.call(Monitor.NONE);
        assertEquals(false, paths.incomplete());
        return found;
    }

    static String text(byte[] path) {
        return new String(path, StandardCharsets.UTF_8);
    }
}
