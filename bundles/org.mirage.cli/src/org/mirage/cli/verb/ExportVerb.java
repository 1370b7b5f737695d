// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"The disk is the one that was imported: equal in every used block, zero where its file systems have free "
        + "space. FILE appears when it is complete."},
        footer = {"  mirage export web-server web-server.vmdk", "  mirage export db@2 data.qcow2 --disk 1",
                "  mirage export web-server /dev/shm/disk --format raw"})
public final class ExportVerb extends Verb {

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Parameters(index = "1", paramLabel = "FILE", description = "The disk image to make.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "raw, qcow2, vmdk, vdi, vhd or vhdx; otherwise as the ending of FILE says.")
    private String format;

    @Option(names = "--disk", paramLabel = "N", description = "Which disk of a machine with several, from 0 on.")
    private int disk;

    @Option(names = {"-f", "--force"}, description = "Replace FILE when it is there.")
    private boolean overwrite;

    @Option(names = "--json", description = "Write the result as JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        VersionName name = version(argument);
        DiskFormat forced = Formats.parse(format);
        ExportReport report;
        try (Library library = library(); Progress monitor = progress()) {
            report = new ExportDisk(library, name).disk(disk).target(file).format(forced).overwrite(overwrite).call(monitor);
        }
        if (json) {
            print(report);
        } else if (!quiet()) {
            terminal().println(report.file() + ": " + Formats.name(report.format()) + ", a disk of "
                    + ByteCount.show(report.virtualSize()) + " in " + ByteCount.show(report.fileBytes()) + ", "
                    + String.format(Locale.ROOT, "%.1f s", report.time().toMillis() / 1000.0));
        }
        return ExitCode.DONE;
    }

    private void print(ExportReport report) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.object().name("file").value(report.file().toString()).name("format").value(Formats.name(report.format()));
            writer.name("virtualSize").value(report.virtualSize()).name("fileBytes").value(report.fileBytes());
            writer.name("milliseconds").value(report.time().toMillis()).end();
        }
    }
}
