// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Library;
import org.mirage.engine.sharing.MeasureSharing;
import org.mirage.engine.sharing.SharedBytes;
import org.mirage.engine.sharing.SharingJson;
import org.mirage.engine.sharing.SharingReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"For each image with all its versions: what it has, what of that no other image has, and which image is most like it. "
        + "CONTENTS and UNIQUE count contents as files have them, each distinct one once. STORED is all that packs hold for the image, "
        + "compressed, and FREED what of that nobody needs any more when the image is deleted. Of images that are named it is also told "
        + "what deleting all of them together frees.",
        "",
        "Those whose deletion frees most come first. Similarity is what two images have in common of what they hold together."},
        footer = {"  mirage sharing", "  mirage sharing --newest", "  mirage sharing web-1 web-2", "  mirage sharing --matrix",
                "  mirage sharing --groups 90", "  mirage sharing --growth", "  mirage sharing --json | jq '.images[] | {name, stored}'"})
public final class SharingVerb extends Verb {

    @Parameters(arity = "0..*", paramLabel = "IMAGE", description = "Also what deleting all of these frees.")
    private List<String> named = List.of();

    @Option(names = "--newest", description = "Only the newest version of each image counts.")
    private boolean newest;

    @Option(names = "--matrix", description = "How similar each image is to each other one, in percent.")
    private boolean matrix;

    @Option(names = "--groups", paramLabel = "PERCENT", description = "Groups of images that are so similar to another one of the group.")
    private Integer groups;

    @Option(names = "--growth", description = "What each version added, by time, all that it needs, and what no other version needs.")
    private boolean growth;

    @Option(names = "--json", description = "Write JSON, with all of that.")
    private boolean json;

    @Override
    protected int run() throws IOException, UsageException {
        if (groups != null && (groups < 1 || groups > 100)) {
            throw new UsageException("--groups takes a number from 1 to 100");
        }
        try (Library library = library()) {
            BitSet chosen = new BitSet();
            for (String name : named) {
                library.image(name);
            }
            SharingReport report;
            try (Progress monitor = progress()) {
                report = new MeasureSharing(library).newestOnly(newest).call(monitor);
            }
            named.forEach(name -> chosen.set(report.images().indexOf(name)));
            if (json) {
                SharingJson.write(terminal().output(), report, chosen, groups == null ? 0.9 : groups / 100.0);
            } else if (matrix) {
                printMatrix(report);
            } else if (groups != null) {
                printGroups(report);
            } else if (growth) {
                printGrowth(report);
            } else {
                printImages(report, chosen);
            }
        }
        return ExitCode.DONE;
    }

    private void printImages(SharingReport report, BitSet chosen) throws IOException {
        SharedBytes contents = report.contents();
        SharedBytes stored = report.stored();
        Table table = new Table().left("IMAGE").right("CONTENTS").right("UNIQUE").right("STORED").right("FREED").left("MOST LIKE");
        List<Integer> order = IntStream.range(0, report.images().size()).boxed()
                .filter(image -> chosen.isEmpty() || chosen.get(image))
                .sorted(Comparator.comparing((Integer image) -> -stored.unique(image))).toList();
        for (int image : order) {
            table.row(new Cell(report.images().get(image), Style.HEADING), new Cell(ByteCount.show(contents.total(image))),
                    new Cell(ByteCount.show(contents.unique(image))), new Cell(ByteCount.show(stored.total(image))),
                    new Cell(ByteCount.show(stored.unique(image))), new Cell(mostLike(report, image)));
        }
        table.print(terminal());
        if (!quiet()) {
            terminal().flush();
            terminal().printErrorLine(Style.FAINT, "all images: " + ByteCount.show(contents.all()) + " of distinct contents, "
                    + ByteCount.show(stored.all()) + " stored" + (chosen.isEmpty() ? ""
                            : "; deleting these " + chosen.cardinality() + " frees " + ByteCount.show(stored.onlyIn(chosen))));
        }
    }

    private static String mostLike(SharingReport report, int image) {
        int like = report.mostLike(image);
        return like < 0 ? "-" : report.images().get(like) + " " + report.contents().percent(image, like) + "%";
    }

    private void printMatrix(SharingReport report) throws IOException {
        Table table = new Table().left("IMAGE");
        report.images().forEach(table::right);
        for (int i = 0; i < report.images().size(); i++) {
            int row = i;
            Cell[] cells = IntStream.rangeClosed(-1, report.images().size() - 1).mapToObj(column -> column < 0
                    ? new Cell(report.images().get(row), Style.HEADING) : new Cell(Integer.toString(report.contents().percent(row, column))))
                    .toArray(Cell[]::new);
            table.row(cells);
        }
        table.print(terminal());
    }

    private void printGroups(SharingReport report) throws IOException {
        for (BitSet group : report.nearCopies(groups / 100.0)) {
            terminal().println(group.stream().mapToObj(report.images()::get).collect(Collectors.joining(" ")));
        }
    }

    private void printGrowth(SharingReport report) throws IOException {
        Table table = new Table().left("TIME").left("VERSION").right("CONTENTS").right("STORED").right("ALL STORED").right("NEEDS").right("UNIQUE");
        long all = 0;
        for (SharingReport.Growth step : report.growth()) {
            all += step.stored();
            table.row(new Cell(Dates.show(step.version().time())), new Cell(step.version().label(), Style.HEADING),
                    new Cell(ByteCount.show(step.contents())), new Cell(ByteCount.show(step.stored())), new Cell(ByteCount.show(all)),
                    new Cell(ByteCount.show(step.version().storedBytes())), new Cell(ByteCount.show(step.version().uniqueBytes())));
        }
        table.print(terminal());
    }
}
