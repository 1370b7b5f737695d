// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;

/** What a hypervisor is given: format, settings, and files beside the disks. */
public interface Preset {

    /** What people type. */
    String name();

    /** The programs that it is for. */
    String title();

    /** What it makes, in one line. */
    String summary();

    /** The name of the format of its files. */
    default String format() {
        try {
            return output().format().name();
        } catch (MirageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The format with its settings. */
    Output output() throws MirageException;

    /** Whether disks that are written like that can be read there, by what is written beside or said to do next. */
    boolean takes(Output other);

    /** Whether it reads disks of a format that are thin over a base. */
    default boolean takesThin(DiskFormat format) {
        return false;
    }

    /** The settings that a format has there unless somebody chooses others. */
    default Map<String, String> settings(OutputFormat format) throws MirageException {
        Output own = output();
        Map<String, String> settings = new LinkedHashMap<>();
        if (own.format() == format) {
            format.settings().forEach(setting -> settings.put(setting.name(), own.settings().get(setting.name())));
        }
        return settings;
    }

    /** Whether a machine can be given a disk for cloud-init beside its own ones. */
    default boolean takesSeed() {
        return true;
    }

    /** Files to be written beside the disks. */
    default List<SideFile> beside(ExportedMachine machine) {
        return List.of();
    }

    /** What to do with the files next; lines of commands and words. */
    List<String> advice(ExportedMachine machine);
}
