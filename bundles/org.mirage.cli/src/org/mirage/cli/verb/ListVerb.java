// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.ListImages;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.facts.DescribePlatform;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"STORED is what the newest version needs in the library, compressed, whether or not others need it too.",
        "Piped into another program, each image is a line with tabs between its fields."},
        footer = {"  mirage list", "  mirage list --platform", "  mirage list --json | jq -r '.[].name'"})
public final class ListVerb extends Verb {

    @Option(names = "--json", description = "Write JSON, with every version of every image.")
    private boolean json;

    @Option(names = "--platform", description = "Show what kind of machine each newest version is, in place of sizes.")
    private boolean platform;

    @Override
    protected int run() throws IOException {
        try (Library library = library()) {
            List<ImageSummary> images = new ListImages(library).call(silent());
            if (json) {
                printJson(images);
            } else if (images.isEmpty()) {
                terminal().printErrorLine(Style.FAINT, "there are no images in " + library.folder()
                        + "; \"mirage import FILE\" takes one in");
            } else if (platform) {
                printPlatforms(images);
            } else {
                print(images);
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<ImageSummary> images) throws IOException {
        Table table = new Table().left("IMAGE").right("VERSIONS").left("NEWEST").left("SYSTEM").right("DISKS").right("FILES")
                .right("STORED");
        for (ImageSummary image : images) {
            VersionSummary newest = image.newest();
            table.row(new Cell(image.name(), Style.HEADING), new Cell(Integer.toString(image.versions().size())),
                    new Cell(Dates.show(newest.time())), new Cell(newest.system().isEmpty() ? "-" : newest.system()),
                    new Cell(ByteCount.show(newest.diskBytes())), new Cell(ByteCount.show(newest.fileBytes())),
                    new Cell(ByteCount.show(newest.storedBytes())));
        }
        table.print(terminal());
    }

    private void printPlatforms(List<ImageSummary> images) throws IOException {
        Table table = new Table().left("IMAGE").left("SYSTEM").left("HOST").left("ARCHITECTURE").left("FIRMWARE").left("BOOT LOADER")
                .left("KERNELS").left("INIT").left("PACKAGES").left("TOOLS");
        for (ImageSummary image : images) {
            VersionSummary newest = image.newest();
            table.row(new Cell(image.name(), Style.HEADING), new Cell(newest.system().isEmpty() ? "-" : newest.system()),
                    cell(newest, DescribePlatform.HOST_NAME), cell(newest, DescribePlatform.ARCHITECTURE),
                    cell(newest, DescribePlatform.FIRMWARE), cell(newest, DescribePlatform.BOOT_LOADER),
                    cell(newest, DescribePlatform.KERNELS), cell(newest, DescribePlatform.INIT),
                    cell(newest, DescribePlatform.PACKAGES), cell(newest, DescribePlatform.TOOLS));
        }
        table.print(terminal());
    }

    private static Cell cell(VersionSummary version, String key) {
        return new Cell(Harmless.line(version.platform().getOrDefault(key, "-")));
    }

    private void printJson(List<ImageSummary> images) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            for (ImageSummary image : images) {
                writer.object().name("name").value(image.name()).name("id").value(image.id().toString());
                writer.name("versions").array();
                for (VersionSummary version : image.versions()) {
                    SummaryJson.write(writer, version);
                }
                writer.end().end();
            }
            writer.end();
        }
    }
}
