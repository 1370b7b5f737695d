// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.output.Setting;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;

/** The form of an export as texts by names, in which it is kept with the export. */
final class FormTexts {

    private static final String FORMAT = "format";
    private static final String SETTING = "setting ";
    private static final String PRESET = "for";
    private static final String COMPRESSION = "compress";
    private static final String NAME = "name";
    private static final String PROCESSORS = "cpus";
    private static final String MEMORY = "memory";
    private static final String FIRMWARE = "firmware";
    private static final String DISK = "disk";
    private static final String DISK_SIZE = "disk-size";

    private FormTexts() {
    }

    /** The texts; what is as usual has none. */
    static Map<String, String> of(ExportForm form, int disk) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (form.output() != null) {
            texts.put(FORMAT, form.output().format().name());
            for (Setting setting : form.output().format().settings()) {
                texts.put(SETTING + setting.name(), form.output().settings().get(setting.name()));
            }
        }
        if (form.preset() != null) {
            texts.put(PRESET, form.preset().name());
        }
        if (form.compression() != null) {
            texts.put(COMPRESSION, form.compression().ending());
        }
        MachineChoice machine = form.machine();
        if (machine.name() != null) {
            texts.put(NAME, machine.name());
        }
        if (machine.processors() > 0) {
            texts.put(PROCESSORS, Integer.toString(machine.processors()));
        }
        if (machine.memoryMiB() > 0) {
            texts.put(MEMORY, Integer.toString(machine.memoryMiB()));
        }
        if (machine.firmware() != null) {
            texts.put(FIRMWARE, machine.firmware().name());
        }
        if (form.diskSize() > 0) {
            texts.put(DISK_SIZE, Long.toString(form.diskSize()));
        }
        if (disk != ExportDisk.ALL) {
            texts.put(DISK, Integer.toString(disk));
        }
        return texts;
    }

    /**
     * The form that texts tell.
     *
     * @throws MirageException when they name a format or the like that there is none of any more
     */
    static ExportForm form(Map<String, String> texts, boolean overwrite) throws MirageException {
        try {
            Preset preset = texts.containsKey(PRESET) ? Presets.named(texts.get(PRESET)).orElseThrow() : null;
            Compression compression = texts.containsKey(COMPRESSION) ? Compression.named(texts.get(COMPRESSION)).orElseThrow() : null;
            MachineChoice machine = new MachineChoice(texts.get(NAME), Integer.parseInt(texts.getOrDefault(PROCESSORS, "0")),
                    Integer.parseInt(texts.getOrDefault(MEMORY, "0")),
                    texts.containsKey(FIRMWARE) ? Firmware.valueOf(texts.get(FIRMWARE)) : null);
            return new ExportForm(output(texts), preset, compression, machine, overwrite,
                    Long.parseLong(texts.getOrDefault(DISK_SIZE, "0")));
        } catch (RuntimeException e) {
            throw new MirageException("The form of the export is none that this version of Mirage knows: " + texts, e);
        }
    }

    private static Output output(Map<String, String> texts) throws MirageException {
        if (!texts.containsKey(FORMAT)) {
            return null;
        }
        OutputFormat format = OutputFormats.named(texts.get(FORMAT)).orElseThrow();
        Map<String, String> settings = new LinkedHashMap<>();
        texts.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), value);
            }
        });
        return Output.of(format, settings);
    }

    /** The disk that texts tell. */
    static int disk(Map<String, String> texts) {
        String disk = texts.getOrDefault(DISK, "");
        return disk.matches("[0-9]{1,4}") ? Integer.parseInt(disk) : ExportDisk.ALL;
    }
}
