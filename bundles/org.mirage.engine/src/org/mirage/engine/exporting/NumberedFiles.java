// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;

/** Names of a machine's disks after the first one's: {@code web.qcow2}, {@code web-2.qcow2} … */
public final class NumberedFiles {

    private final String stem;
    private final String ending;

    /** Names like that of a file; an ending may be of two parts, as in {@code .raw.xz}. */
    public NumberedFiles(Path first) {
        String name = first.toAbsolutePath().normalize().getFileName().toString();
        int dot = name.lastIndexOf('.');
        // web.raw.xz has two endings
        int before = name.lastIndexOf('.', dot - 1);
        if (before > 0 && dot > 0 && name.substring(dot + 1).matches("xz|gz|zst")) {
            dot = before;
        }
        stem = dot > 0 ? name.substring(0, dot) : name;
        ending = dot > 0 ? name.substring(dot) : "";
    }

    /** The name of a disk's file; 0 is the first. */
    public String name(int index) {
        return index == 0 ? stem + ending : stem + "-" + (index + 1) + ending;
    }

    /** The name of another file that belongs to the machine. */
    public String beside(String otherEnding) {
        return stem + otherEnding;
    }

    /**
     * Where to write so many files.
     *
     * @throws MirageException when one is there already that shall not be replaced
     */
    public List<Path> take(int count, TargetFolder folder) throws MirageException {
        List<Path> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(folder.place(Path.of(name(i))));
        }
        return places;
    }
}
