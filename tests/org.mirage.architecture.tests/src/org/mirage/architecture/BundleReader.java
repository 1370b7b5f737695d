// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads a bundle's manifest and sources from its folder. */
final class BundleReader {
    private static final List<String> SOURCE_FOLDERS = List.of("src", "src-gen");

    private BundleReader() {
    }

    /** Reads all bundles below {@code folder}: the folders in it that hold a manifest, by name. */
    static List<Bundle> readAll(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.filter(child -> Files.exists(manifestOf(child))).sorted().toList();
        }
        var bundles = new TreeMap<String, Bundle>();
        for (Path child : found) {
            Bundle bundle = read(child);
            bundles.put(bundle.name(), bundle);
        }
        return List.copyOf(bundles.values());
    }

    static Bundle read(Path folder) throws IOException {
        Attributes header;
        try (InputStream in = Files.newInputStream(manifestOf(folder))) {
            header = new Manifest(in).getMainAttributes();
        }
        var packages = new TreeSet<String>();
        var uses = new TreeMap<String, String>();
        for (String sources : SOURCE_FOLDERS) {
            readSources(folder.resolve(sources), packages, uses);
        }
        uses.keySet().removeAll(packages);
        return new Bundle(ManifestHeader.names(header.getValue("Bundle-SymbolicName")).iterator().next(),
                ManifestHeader.names(header.getValue("Import-Package")), ManifestHeader.names(header.getValue("Require-Bundle")),
                ManifestHeader.names(header.getValue("Export-Package")), header.getValue("DynamicImport-Package") != null, packages, uses);
    }

    private static void readSources(Path folder, Set<String> packages, TreeMap<String, String> uses) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        for (Path file : files) {
            packages.add(folder.relativize(file.getParent()).toString().replace('/', '.'));
            for (String name : SourceNames.packagesIn(Files.readString(file))) {
                uses.putIfAbsent(name, folder.relativize(file).toString());
            }
        }
    }

    private static Path manifestOf(Path folder) {
        return folder.resolve("META-INF/MANIFEST.MF");
    }
}
