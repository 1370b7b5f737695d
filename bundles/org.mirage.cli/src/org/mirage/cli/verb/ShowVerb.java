// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.engine.ByteCount;
import org.mirage.engine.DiskDetails;
import org.mirage.engine.Library;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.PartitionDetails;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.UpdateBatch;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.facts.MachineFacts;
import org.mirage.engine.facts.ShowFacts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Sizes in the library are compressed: all that the version needs, what no other version needs, what it "
        + "shares. Platform, kernels, boot loader and what follows are found when an image is imported. The notes say how its volumes "
        + "were put together. What --machine tells is read from the version's own files, and is what a comparison tells the "
        + "differences of."},
        footer = {"  mirage show web-server", "  mirage show web-server --machine",
                "  mirage show web-server@3 --json | jq '.volumes[].uuid'"})
public final class ShowVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Option(names = "--machine",
            description = "Also kernels, mounts, host settings, network, users, groups, services and programs of Windows.")
    private boolean machine;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        VersionName name = version(argument);
        try (Library library = library()) {
            VersionDetails details;
            List<String> notes;
            List<MachineFacts> facts;
            Optional<UpdateOrigin> origin;
            try (Progress monitor = progress()) {
                details = new ShowVersion(library, name).call(monitor);
                VersionFiles files = new OpenVersion(library, name).call(monitor);
                notes = files.notes();
                origin = UpdateOrigin.of(files.record());
                facts = machine ? new ShowFacts(files).call(monitor) : List.of();
            }
            if (json) {
                DetailsJson.write(terminal().output(), details, origin, notes, facts);
            } else {
                print(details, origin, notes);
                MachineLines.print(terminal(), facts);
            }
        }
        return ExitCode.DONE;
    }

    private void print(VersionDetails details, Optional<UpdateOrigin> origin, List<String> notes) throws IOException {
        VersionSummary summary = details.summary();
        field("Version", terminal().styled(Style.HEADING, summary.label()));
        field("System", Harmless.line(summary.system()));
        for (Map.Entry<String, String> line : PlatformLines.of(summary.platform()).entrySet()) {
            field(line.getKey(), line.getValue());
        }
        field("Made", Dates.show(summary.time()) + " by " + Harmless.line(summary.author()));
        if (!summary.message().isEmpty()) {
            field("Message", Harmless.line(summary.message()));
        }
        if (!details.parents().isEmpty()) {
            field("Made from", details.parents().stream().map(VersionSummary::label).collect(Collectors.joining(", ")));
        }
        if (origin.isPresent()) {
            StringBuilder update = new StringBuilder(UpdateBatch.label(origin.get().batch()));
            origin.get().parameters().forEach((name, value) -> update.append(", ").append(name).append('=').append(Names.show(value)));
            field("Update", Harmless.line(update.toString()));
        }
        field("Files", ByteCount.show(summary.fileBytes()) + " in " + summary.entries() + " entries");
        field("In library", ByteCount.show(details.storedBytes()) + ": " + ByteCount.show(details.uniqueBytes())
                + " unique to this version, " + ByteCount.show(details.sharedBytes()) + " shared with others");
        field("Record", summary.record().toString());
        if (details.machine() != null) {
            MachineLines.print(terminal(), details.machine());
        }
        for (DiskDetails disk : details.disks()) {
            print(disk);
        }
        printVolumes(details.volumes());
        print("Notes", notes);
        print("Warnings", details.warnings());
    }

    private void field(String name, String value) throws IOException {
        terminal().println(name + ":" + " ".repeat(12 - name.length()) + value);
    }

    private void print(DiskDetails disk) throws IOException {
        terminal().println("");
        field("Disk " + disk.index(), ByteCount.show(disk.size()) + ", sectors of " + disk.sectorSize() + " B, partition table "
                + disk.table() + (disk.id().isEmpty() ? "" : " " + Harmless.line(disk.id())));
        if (disk.partitions().isEmpty()) {
            return;
        }
        Table table = new Table().right("PARTITION").right("START").right("SIZE").left("BOOT").left("VOLUME").left("HOLDS")
                .left("TYPE").left("NAME");
        for (PartitionDetails partition : disk.partitions()) {
            table.row(Integer.toString(partition.number()), ByteCount.show(partition.offset()),
                    ByteCount.show(partition.length()), partition.bootable() ? "yes" : "-",
                    partition.volume() == null ? "-" : partition.volume().toString(), Harmless.line(partition.holds()),
                    Harmless.line(partition.type()), Harmless.line(partition.name()));
        }
        table.printAligned(terminal());
    }

    private void printVolumes(List<VolumeDetails> volumes) throws IOException {
        if (volumes.isEmpty()) {
            return;
        }
        terminal().println("");
        Table table = new Table().right("VOLUME").left("DEVICE").left("MOUNTED AT").left("TYPE").right("SIZE").right("USED")
                .right("FILES").right("ENTRIES").left("LABEL").left("UUID");
        for (VolumeDetails volume : volumes) {
            table.row(Integer.toString(volume.index()), Harmless.line(volume.device()),
                    volume.mountPoint() == null ? "-" : Harmless.line(volume.mountPoint()), Harmless.line(volume.type()),
                    ByteCount.show(volume.size()), ByteCount.show(volume.usedBytes()), ByteCount.show(volume.fileBytes()),
                    Long.toString(volume.entries()), Harmless.line(volume.label()), Harmless.line(volume.uuid()));
        }
        table.printAligned(terminal());
    }

    private void print(String heading, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            terminal().println("\n" + heading + ":");
            for (String line : lines) {
                terminal().println("  " + Harmless.line(line));
            }
        }
    }
}
