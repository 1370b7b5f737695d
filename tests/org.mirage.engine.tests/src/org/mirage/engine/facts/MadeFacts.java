// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;

/** Versions made for a test, and their facts as lines of text. */
final class MadeFacts implements AutoCloseable {

    private final Path folder;
    private final List<MadeVersion> versions = new ArrayList<>();

    MadeFacts(Path folder) {
        this.folder = folder;
    }

    /** A machine's only volume, without files yet. */
    static MadeVolume machine() {
        return new MadeVolume(0, 1, "0000");
    }

    VersionFiles version(MadeVolume... volumes) throws IOException {
        MadeVersion version = new MadeVersion(Files.createTempDirectory(folder, "store"), volumes);
        versions.add(version);
        return version.files();
    }

    /** The facts of one subject, each as {@code name = text}. */
    List<String> of(String id, MadeVolume volume) throws IOException {
        for (MachineFacts facts : new ShowFacts(version(volume)).call(Monitor.NONE)) {
            if (facts.id().equals(id)) {
                return facts.facts().entrySet().stream().map(fact -> fact.getKey() + " = " + fact.getValue()).toList();
            }
        }
        return List.of();
    }

    /** What differs, each as {@code name | left | right | KIND}, without subjects. */
    List<String> difference(MadeVolume left, MadeVolume right) throws IOException {
        return rows(new CompareFacts(null, version(left), version(right)).call(Monitor.NONE)).stream()
                .map(row -> row.name() + " | " + row.left() + " | " + row.right() + " | " + row.kind()).toList();
    }

    /** What differs, each as {@code name | base | left | right | KIND SIDE}, without subjects. */
    List<String> difference(MadeVolume base, MadeVolume left, MadeVolume right) throws IOException {
        return rows(new CompareFacts(version(base), version(left), version(right)).call(Monitor.NONE)).stream()
                .map(row -> row.name() + " | " + row.base() + " | " + row.left() + " | " + row.right() + " | " + row.kind() + " "
                        + row.side())
                .toList();
    }

    static List<FactRow> rows(List<FactGroup> groups) {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** All facts of a version by subject and name. */
    static List<String> all(VersionFiles version) throws IOException {
        List<String> lines = new ArrayList<>();
        for (MachineFacts facts : new ShowFacts(version).call(Monitor.NONE)) {
            for (Map.Entry<String, String> fact : facts.facts().entrySet()) {
                lines.add(facts.id() + ": " + fact.getKey() + " = " + fact.getValue());
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        for (MadeVersion version : versions) {
            version.close();
        }
    }
}
