// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;

/**
 * Compares two versions, of one image or of two; or two versions with a third that both came from. Reads trees only where they
 * differ, and no content.
 */
public final class CompareVersions {

    private static final byte[] ROOT = {'/'};

    private final Library library;
    private final VersionName left;
    private final VersionName right;
    private VersionName base;
    private CompareProfile profile = CompareProfile.EVERYTHING;
    private byte[] path = ROOT;
    private boolean moves = true;

    /** Will compare the right version with the left one. */
    public CompareVersions(Library library, VersionName left, VersionName right) {
        this.library = library;
        this.left = left;
        this.right = right;
    }

    /** The version that both came from; null to compare them with each other, as is done when not said otherwise. */
    public CompareVersions base(VersionName value) {
        base = value;
        return this;
    }

    /** What counts as a difference; everything when not said otherwise. */
    public CompareVersions profile(CompareProfile value) {
        profile = value;
        return this;
    }

    /** Compares only what is at and below a path; raw bytes, links on the way are followed. */
    public CompareVersions path(byte[] value) {
        path = value;
        return this;
    }

    /** Whether to look for what was moved; so it is when not said otherwise. With a base, nothing is taken for moved. */
    public CompareVersions moves(boolean value) {
        moves = value;
        return this;
    }

    /**
     * Finds and counts what differs.
     *
     * @throws NotFoundException when there is no such version, or none that has the path
     */
    public Comparison call(Monitor monitor) throws IOException {
        monitor.begin("comparing", -1);
        List<VersionFiles> files = new ArrayList<>();
        for (VersionName name : base == null ? List.of(left, right) : List.of(base, left, right)) {
            files.add(new OpenVersion(library, name).call(monitor));
        }
        MachineEntry[] entries = new MachineEntry[files.size()];
        NotFoundException missing = null;
        boolean found = false;
        for (int i = 0; i < entries.length; i++) {
            try {
                entries[i] = files.get(i).locate(path);
                found = true;
            } catch (NotFoundException e) {
                missing = missing == null ? e : missing;
            }
        }
        if (!found) {
            throw missing;
        }
        return Comparison.of(profile, moves, place(entries), entries, monitor, files.toArray(VersionFiles[]::new));
    }

    /** The path without links; where versions have it in different places, that of the first which has it. */
    private static byte[] place(MachineEntry[] entries) {
        for (MachineEntry entry : entries) {
            if (entry != null) {
                return entry.path();
            }
        }
        throw new IllegalArgumentException("No version has it");
    }
}
