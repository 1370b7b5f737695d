// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;

/** Compares made versions and tells what was found as lines of text. */
final class Compared {

    private final Path folder;
    private CompareProfile profile = CompareProfile.EVERYTHING;
    private boolean moves = true;
    private String path = "/";

    /** Versions will be stored in a folder. */
    Compared(Path folder) {
        this.folder = folder;
    }

    Compared profile(CompareProfile value) {
        profile = value;
        return this;
    }

    Compared moves(boolean value) {
        moves = value;
        return this;
    }

    Compared at(String value) {
        path = value;
        return this;
    }

    /** Compares versions of one volume each. */
    Comparison of(MadeVolume... volumes) throws IOException {
        VersionFiles[] files = new VersionFiles[volumes.length];
        for (int i = 0; i < volumes.length; i++) {
            files[i] = files(volumes[i]);
        }
        return of(files);
    }

    /** A version with these volumes. */
    VersionFiles files(MadeVolume... volumes) throws IOException {
        // the store is left open: what differs is read later
        return new MadeVersion(Files.createTempDirectory(folder, "version").resolve("library"), volumes).files();
    }

    Comparison of(VersionFiles... files) throws IOException {
        byte[] start = path.getBytes(StandardCharsets.ISO_8859_1);
        MachineEntry[] entries = new MachineEntry[files.length];
        for (int i = 0; i < files.length; i++) {
            try {
                entries[i] = files[i].locate(start);
            } catch (NotFoundException missing) {
                entries[i] = null;
            }
        }
        return Comparison.of(profile, moves, start, entries, Monitor.NONE, files);
    }

    /** A line for each difference, such as {@code CONTENT /etc/motd [CONTENT, TIME]}; directories that only lead to others left out. */
    static List<String> lines(Comparison comparison) throws IOException {
        List<String> lines = new ArrayList<>();
        comparison.visit(difference -> {
            if (!difference.change().isNone()) {
                lines.add(line(comparison, difference));
            }
            return true;
        }, Monitor.NONE);
        return lines;
    }

    private static String line(Comparison comparison, Difference difference) {
        String side = comparison.isThreeWay() ? difference.side() + " " : "";
        String facets = difference.change().facets().isEmpty() ? "" : " " + difference.change().facets();
        String other = difference.counterpart() == null ? "" : " " + Names.show(difference.counterpart());
        return side + difference.change().kind() + " " + Names.show(difference.path()) + other + facets;
    }
}
