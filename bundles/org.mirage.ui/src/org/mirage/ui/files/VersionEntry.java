// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;

/** An entry of an opened version, as it is selected. */
public final class VersionEntry {

    private final OpenedVersion version;
    private final MachineEntry entry;
    private volatile String otherNames = ""; //$NON-NLS-1$

    /** The entry in that version. */
    public VersionEntry(OpenedVersion version, MachineEntry entry) {
        this.version = version;
        this.entry = entry;
    }

    /** The version that it belongs to. */
    public OpenedVersion version() {
        return version;
    }

    /** The entry and where the machine shows it. */
    public MachineEntry entry() {
        return entry;
    }

    /** Its name, harmless to show; the root is a slash. */
    public String name() {
        String name = Names.show(entry.name());
        return name.isEmpty() ? path() : name;
    }

    /** Its path, harmless to show. */
    public String path() {
        return Names.show(entry.path());
    }

    /** Other paths of the same file, one a line; empty until {@link #readOtherNames()} found them. */
    public String otherNames() {
        return otherNames;
    }

    /** Reads the other names of a file with hard links; not in the user-interface thread. */
    public void readOtherNames() throws IOException {
        otherNames = version.files().links(entry).stream().filter(path -> !Arrays.equals(path, entry.path())).map(Names::show)
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionEntry that && version.input().equals(that.version.input()) && entry.equals(that.entry)
                && entry.entry().equals(that.entry.entry());
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public String toString() {
        return path();
    }
}
