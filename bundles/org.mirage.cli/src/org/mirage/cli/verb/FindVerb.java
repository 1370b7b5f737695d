// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FindFiles;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FindVersions;
import org.mirage.engine.search.SavedQueries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"All words of the QUERY have to be true of a file; \"or\", a minus or \"not\" before a word, and parentheses put "
        + "them together otherwise. A word alone is a file's name. Others are a field, a sign and a value:",
        "",
        "  name:*.conf  name~^lib.*so$    name with wildcards, or a regular expression (RE2)",
        "  path:/etc/**/*.d  under:/etc   path with wildcards; all below a folder",
        "  type:file|dir|link|char|block|fifo|socket",
        "  size>1M  modified>=2026-01-31  age<7d  owner:0  group>=1000",
        "  mode:4755  mode:-4000  mode:/6000  mode:setuid|setgid|sticky|world-writable|group-writable|executable",
        "  sha256:2c26b46b68ff…           the content's name, or its first digits",
        "  text:word  text~expression     in one of the file's lines",
        "  target:  attribute:  flag:     of a link; extended attribute's name; immutable …",
        "  package:openssl  package:lib*  package:\"openssl<3.0.15\"",
        "                                 of machines with such a package; < <= = >= > in the order of its system",
        "  image:web-*  system:debian     and other fields of images, as for update --match",
        "  saved:NAME                     a query that was saved",
        "",
        "The newest versions of all images are searched, or those named after the query. Each distinct directory is looked at once, and "
                + "each distinct content read once, however many versions have it."},
        footer = {"  mirage find mode:setuid", "  mirage find 'under:/etc text:\"PermitRootLogin yes\"' web db@3",
                "  mirage find 'name~^libssl type:file' --all-versions",
                "  mirage find 'image:web-* (size>100M or name:core)' --by content",
                "  mirage find --images 'package:\"openssl<3.0.15\"'",
                "  mirage find --images name:telnetd --print0 | xargs -0 mirage update --changes no-telnet.changes",
                "  mirage find --save setuid 'type:file mode:setuid -under:/usr/bin'", "  mirage find saved:setuid --json"})
public final class FindVerb extends Verb {

    /** How results are put together. */
    private enum Grouping {
        IMAGE, CONTENT
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY", description = "What to look for.")
    private String query;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE[@N]", description = "Where; otherwise in all images.")
    private List<String> named = List.of();

    @Option(names = {"-a", "--all-versions"}, description = "In all versions of each image, not the newest only.")
    private boolean allVersions;

    @Option(names = "--by", paramLabel = "WHAT", description = "Group by image, as it comes, or by content: image or content.")
    private Grouping grouping = Grouping.IMAGE;

    @Option(names = "--count", description = "Only count.")
    private boolean countOnly;

    @Option(names = "--images", description = "Only the names of images in whose newest versions something was found; of others IMAGE@N. "
            + "Other verbs take these.")
    private boolean images;

    @Option(names = {"-0", "--print0"}, description = "End each line with a zero byte, for xargs -0.")
    private boolean zero;

    @Option(names = "--json", description = "Write JSON: all that the manifest holds of each file; with --count the counts alone, with --images "
            + "a list of names.")
    private boolean json;

    @Option(names = "--save", paramLabel = "NAME", description = "Keep the query in the library under a name.")
    private String save;

    @Option(names = "--saved", description = "List the saved queries.")
    private boolean listSaved;

    @Option(names = "--delete", paramLabel = "NAME", description = "Take a saved query away.")
    private String delete;

    @Option(names = {"-f", "--force"}, description = "With --save, replace one of that name.")
    private boolean overwrite;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("something was found", "nothing was found");
    }

    @Override
    protected int run() throws IOException, UsageException {
        if (query == null && !listSaved && delete == null) {
            throw new UsageException("say what to look for; \"mirage help find\" explains queries");
        }
        if (Stream.of(save != null, listSaved, delete != null).filter(asked -> asked).count() > 1) {
            throw new UsageException("of --save, --saved and --delete only one can be done");
        }
        try (Library library = library()) {
            if (listSaved || delete != null || save != null) {
                return keep(new SavedQueries(library));
            }
            return find(library);
        }
    }

    private int keep(SavedQueries saved) throws IOException {
        if (save != null) {
            saved.save(save, query, overwrite);
        } else if (delete != null) {
            saved.delete(delete);
        } else if (json) {
            try (JsonWriter writer = new JsonWriter(terminal().output())) {
                writer.array();
                for (Map.Entry<String, String> each : saved.list().entrySet()) {
                    writer.object().name("name").value(each.getKey()).name("query").value(each.getValue()).end();
                }
                writer.end();
            }
        } else {
            Table table = new Table().left("NAME").left("QUERY");
            saved.list().forEach((name, text) -> table.row(new Cell(name, Style.HEADING), new Cell(Harmless.line(text))));
            table.print(terminal());
        }
        return ExitCode.DONE;
    }

    private int find(Library library) throws IOException, UsageException {
        List<VersionName> names = new ArrayList<>();
        for (String name : named) {
            names.add(version(name));
        }
        if (images && (countOnly || grouping == Grouping.CONTENT)) {
            throw new UsageException("--images names images only; leave it out for --count or --by content");
        }
        return images ? findImages(library, names) : findFiles(library, names);
    }

    private int findImages(Library library, List<VersionName> names) throws IOException {
        FindVersions find = new FindVersions(library, query).in(names).allVersions(allVersions);
        List<VersionSummary> found;
        try (Progress monitor = progress()) {
            found = find.call(monitor);
        }
        if (json) {
            FindImages.write(found, library, terminal());
        } else {
            FindImages.print(found, library, zero, terminal());
        }
        return ended(!found.isEmpty(), find.incomplete());
    }

    private int findFiles(Library library, List<VersionName> names) throws IOException {
        FindFiles find = new FindFiles(library, query).in(names).allVersions(allVersions);
        FindOutput output = json ? new FindJson(terminal(), grouping == Grouping.CONTENT, countOnly)
                : countOnly ? FindOutput.NOTHING
                : grouping == Grouping.CONTENT ? new FindByContent(terminal()) : new FindLines(terminal(), zero);
        FindReport report;
        try (Progress monitor = terminal().outputShown() ? silent() : progress()) {
            report = find.call(output, monitor);
        }
        output.finish(report);
        if (countOnly && !json) {
            terminal().println(FindOutput.summary(report));
        } else if (!quiet() && !json) {
            terminal().flush();
            terminal().printErrorLine(Style.FAINT, FindOutput.summary(report));
        }
        return ended(report.files() > 0, report.incomplete());
    }

    private static int ended(boolean any, boolean incomplete) throws MirageException {
        if (incomplete) {
            throw new MirageException("something could not be looked at; what was found is not all there may be");
        }
        return any ? ExitCode.DONE : ExitCode.NO;
    }
}
