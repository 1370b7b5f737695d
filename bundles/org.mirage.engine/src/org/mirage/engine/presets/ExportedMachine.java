// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.machine.TargetMachine;

/**
 * A machine and where the files of its disks are.
 *
 * @param disks whole paths, in order; the appliance where one file holds all
 * @param format of the disks
 * @param seed whole path of the disk that cloud-init sets it up from; null for none
 */
public record ExportedMachine(TargetMachine machine, List<Path> disks, DiskFormat format, Path seed) {

    public ExportedMachine {
        disks = List.copyOf(disks);
    }

    /** The first file as a word of a shell's command. */
    String word() {
        return word(disks.getFirst().toString());
    }

    /** A text as a word of a shell's command. */
    static String word(String text) {
        return text.matches("[A-Za-z0-9._/+:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** The machine's name as a word of a shell's command. */
    String nameWord() {
        return word(machine.name());
    }

    /** The seed disk as a word of a shell's command. */
    String seedWord() {
        return word(seed.toString());
    }

    /** Another file of the same name. */
    String beside(String ending) {
        String file = disks.getFirst().toString();
        int dot = file.lastIndexOf('.');
        return word((dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file) + ending);
    }
}
