// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.Arrays;

import org.mirage.store.Entry;

/**
 * An entry where the machine shows it.
 *
 * @param path raw bytes from the root of the machine's view, beginning with a slash; the root is a slash alone
 * @param entry what the manifest holds of it; at a mount point, the root of the volume mounted there
 * @param volume index of the volume that it lies on, -1 for a directory that exists in the view only
 * @param mountPoint true when a volume is mounted here
 */
public record MachineEntry(byte[] path, Entry entry, int volume, boolean mountPoint) {

    /** An entry of a directory, as the directory's volume holds it. */
    public static MachineEntry below(MachineEntry directory, Entry entry) {
        byte[] parent = directory.path();
        int prefix = parent.length == 1 ? 0 : parent.length;
        byte[] path = new byte[prefix + 1 + entry.name().length];
        System.arraycopy(parent, 0, path, 0, prefix);
        path[prefix] = '/';
        System.arraycopy(entry.name(), 0, path, prefix + 1, entry.name().length);
        return new MachineEntry(path, entry, directory.volume(), false);
    }

    /** The last part of the path, empty for the root. */
    public byte[] name() {
        int slash = path.length - 1;
        while (path[slash] != '/') {
            slash--;
        }
        return Arrays.copyOfRange(path, slash + 1, path.length);
    }

    /** Equal when the same place of the same view is meant. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MachineEntry that && volume == that.volume && Arrays.equals(path, that.path);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(path);
    }

    @Override
    public String toString() {
        return Names.show(path);
    }
}
