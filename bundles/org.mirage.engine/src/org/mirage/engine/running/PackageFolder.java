// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Debian packages in folders or by themselves: a person gave them, which is what makes them trusted. */
final class PackageFolder implements AptSource {

    static final String ENDING = ".deb";

    private final Map<String, DebFile> files = new LinkedHashMap<>();

    /** The package files of a folder, not of those below, nor what is no file: a pipe would keep who reads it waiting. */
    static List<Path> in(Path folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path one : all) {
                if (Files.isRegularFile(one)) {
                    found.add(one);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** True when a folder itself has packages of any kind, so that those are what is meant by it. */
    static boolean holdsPackages(Path folder) throws IOException {
        return !in(folder, ENDING).isEmpty() || !in(folder, RpmRun.ENDING).isEmpty();
    }

    /** Adds all of a folder. */
    void addFolder(Path folder) throws IOException {
        List<Path> found = in(folder, ENDING);
        if (found.isEmpty()) {
            throw new MirageException(folder + " holds no packages (*" + ENDING + ") and no dists folder, so it is no repository for apt");
        }
        for (Path file : found) {
            add(file);
        }
    }

    /**
     * Adds one and tells what it is.
     *
     * @throws MirageException when another file calls itself the same
     */
    DebFile add(Path file) throws IOException {
        DebFile deb = DebFile.read(file);
        DebFile other = files.putIfAbsent(deb.name() + "_" + deb.version().replace(':', '%') + "_" + deb.architecture() + ENDING, deb);
        if (other != null) {
            requireSame(other.file(), file);
        }
        return deb;
    }

    /**
     * Does nothing when two files of one name hold the same, so that either can be taken.
     *
     * @throws MirageException when they are not
     */
    static void requireSame(Path one, Path other) throws IOException {
        if (Files.mismatch(one, other) >= 0) {
            throw new MirageException(one + " and " + other + " are two packages of one name that differ; leave one of them out");
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public List<String> lines(String place) {
        return List.of("deb [trusted=yes] file:" + place + " ./");
    }

    @Override
    public List<String> securityOnly() {
        return List.of();
    }

    @Override
    public List<Upload> index(Monitor monitor) throws IOException {
        monitor.beginCounting("Reading packages", files.size());
        StringBuilder index = new StringBuilder();
        for (Map.Entry<String, DebFile> file : files.entrySet()) {
            monitor.check();
            index.append(file.getValue().indexed("./" + file.getKey()));
            monitor.worked(1);
        }
        return List.of(Upload.of("Packages", index.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Upload> file(String path) throws IOException {
        String name = path.startsWith("./") ? path.substring(2) : path;
        DebFile deb = files.get(name);
        return deb == null ? Optional.empty() : Optional.of(Upload.of(name, deb.file()));
    }
}
