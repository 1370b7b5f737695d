// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Preset;

/**
 * In what form disks are written.
 *
 * @param output format with its settings; null to tell it from the ending of the file's name
 * @param preset for which hypervisor; it chooses the format unless one was named. Null for none in particular
 * @param compression how files are packed; null to tell it from the ending of the file's name, which gets it otherwise
 * @param machine what is wanted of the machine that is described beside the disks
 * @param overwrite true to replace files that are there
 * @param diskSize bytes that the disk of the root file system gets, which follows; 0 for as many as it has
 */
public record ExportForm(Output output, Preset preset, Compression compression, MachineChoice machine, boolean overwrite,
        long diskSize) {

    /** All is told from the file's name. */
    public static final ExportForm PLAIN = new ExportForm(null, null, null, MachineChoice.NONE, false, 0);

    /** The same with another format. */
    public ExportForm output(Output value) {
        return new ExportForm(value, preset, compression, machine, overwrite, diskSize);
    }

    /** The same for another hypervisor. */
    public ExportForm preset(Preset value) {
        return new ExportForm(output, value, compression, machine, overwrite, diskSize);
    }

    /** The same, packed otherwise. */
    public ExportForm compression(Compression value) {
        return new ExportForm(output, preset, value, machine, overwrite, diskSize);
    }

    /** The same with another machine beside. */
    public ExportForm machine(MachineChoice value) {
        return new ExportForm(output, preset, compression, value, overwrite, diskSize);
    }

    /** The same, replacing files or not. */
    public ExportForm overwrite(boolean value) {
        return new ExportForm(output, preset, compression, machine, value, diskSize);
    }

    /** The same with a disk of another size. */
    public ExportForm diskSize(long value) {
        return new ExportForm(output, preset, compression, machine, overwrite, value);
    }

    /**
     * The format of a file.
     *
     * @throws MirageException when nothing tells it
     */
    Output outputFor(Path target) throws MirageException {
        if (output != null) {
            return output;
        }
        if (preset != null) {
            return preset.output();
        }
        Path plain = OutputFormats.unpacked(target);
        DiskFormat promised = DiskFormat.byEnding(plain).orElse(null);
        return Output.of(OutputFormats.byEnding(plain).orElseThrow(() -> promised != null ? unknown(promised) : new MirageException(
                "The name of " + target + " does not tell a format; end it in .raw, .qcow2, .vmdk, .vdi, .vhd or .vhdx, or name one")),
                Map.of());
    }

    /** The ending of files whose names are made up, without the dot: that of the format that was chosen, else of qcow2. */
    public String usualEnding() throws MirageException {
        Output chosen = output != null || preset == null ? output : preset.output();
        return (chosen == null ? DiskFormat.QCOW2.endings().getFirst() : chosen.format().ending())
                + (compression == null ? "" : "." + compression.ending());
    }

    static MirageException unknown(DiskFormat format) {
        return new MirageException("Disks cannot be written as " + format + "; choose one of " + OutputFormats.names());
    }
}
