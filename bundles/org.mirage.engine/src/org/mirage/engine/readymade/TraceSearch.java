// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.compare.PathPattern;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/**
 * Finds by patterns what is to be removed. Links on the way are followed only within the first folder of a pattern, as from
 * {@code /var/mail} to {@code /var/spool/mail}: a link that leads elsewhere would have other files removed than are meant.
 */
final class TraceSearch {

    private static final String ANY = "*";

    private final VersionFiles files;
    private final Removals removals;
    private final Monitor monitor;
    private final Set<String> told = new HashSet<>();

    /** Will add what it finds to those removals. */
    TraceSearch(VersionFiles files, Removals removals, Monitor monitor) {
        this.files = files;
        this.removals = removals;
        this.monitor = monitor;
    }

    /** Finds what a step names. */
    void find(TraceStep step) throws IOException {
        removals.because(step.name() + ": " + step.about());
        for (String pattern : step.whole()) {
            for (MachineEntry folder : folders(pattern)) {
                String last = last(pattern);
                if (last.equals(ANY)) {
                    removals.contents(folder);
                } else {
                    for (MachineEntry entry : matching(folder, last)) {
                        removals.whole(entry);
                    }
                }
            }
        }
        for (String pattern : step.files()) {
            for (MachineEntry folder : folders(pattern)) {
                for (MachineEntry entry : matching(folder, last(pattern))) {
                    filesBelow(entry);
                }
            }
        }
    }

    /** Removes the files at and below an entry, but not the one that at(1) counts its jobs in, and cannot make. */
    private void filesBelow(MachineEntry start) throws IOException {
        new MachineWalk(files, monitor).walk(start, entry -> {
            if (!RawPath.of(entry.name()).equals(ConfigurationTraces.JOB_NUMBER)) {
                removals.single(entry);
            }
            return true;
        });
    }

    /** Removes the regular files at and below a path whose names match one of some patterns. */
    void findBelow(String path, List<String> names) throws IOException {
        MachineEntry start = at(path);
        if (start == null) {
            return;
        }
        List<PathPattern> patterns = new ArrayList<>();
        for (String name : names) {
            patterns.add(PathPattern.parse("/" + name));
        }
        new MachineWalk(files, monitor).walk(start, entry -> {
            byte[] name = RawPath.bytes("/" + RawPath.of(entry.name()));
            if (entry.entry().type() == EntryType.FILE && patterns.stream().anyMatch(pattern -> pattern.matches(name))) {
                removals.single(entry);
            }
            return true;
        });
    }

    /** The folders that a pattern's last part is looked for in. */
    private List<MachineEntry> folders(String pattern) throws IOException {
        String[] parts = Arrays.copyOfRange(pattern.split("/"), 1, pattern.split("/").length);
        List<MachineEntry> folders = List.of(files.root());
        for (int i = 0; i < parts.length - 1; i++) {
            List<MachineEntry> next = new ArrayList<>();
            for (MachineEntry folder : folders) {
                for (MachineEntry entry : matching(folder, parts[i])) {
                    MachineEntry real = followed(entry, parts[i].contains(ANY), "/" + parts[0]);
                    if (real != null && real.entry().type() == EntryType.DIRECTORY) {
                        next.add(real);
                    }
                }
            }
            folders = next;
        }
        return folders;
    }

    /** A folder on the way; null for what leads elsewhere. */
    private MachineEntry followed(MachineEntry entry, boolean any, String first) throws IOException {
        if (entry.entry().type() != EntryType.LINK) {
            return entry;
        }
        if (any) {
            return null;
        }
        MachineEntry real;
        try {
            real = files.resolve(entry.path());
        } catch (NotFoundException e) {
            return null;
        }
        if (RawPath.of(real.path()).startsWith(first + "/")) {
            return real;
        }
        // /var/run and the like lead to a folder that has patterns of its own
        if (!RawPath.isWithin(RawPath.of(real.path()), "/run") && told.add(RawPath.of(entry.path()))) {
            monitor.note(entry + " is a link to " + real + "; what is there stays as it is");
        }
        return null;
    }

    /** What a folder holds that matches one part of a pattern, in order of names. */
    private List<MachineEntry> matching(MachineEntry folder, String part) throws IOException {
        List<MachineEntry> matching = new ArrayList<>();
        if (!part.contains(ANY)) {
            MachineEntry entry = at(RawPath.prefix(RawPath.of(folder.path())) + part);
            return entry == null ? List.of() : List.of(entry);
        }
        PathPattern pattern = PathPattern.parse("/" + part);
        files.visit(folder, entry -> {
            if (pattern.matches(RawPath.bytes("/" + RawPath.of(entry.name())))) {
                matching.add(entry);
            }
            // more cannot be removed anyway
            return matching.size() <= Removals.LIMIT;
        });
        return matching;
    }

    /** What is at a path without any links, null for nothing. */
    private MachineEntry at(String path) throws IOException {
        try {
            return files.find(RawPath.bytes(path));
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static String last(String pattern) {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }
}
