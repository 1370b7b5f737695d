// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ExtractFiles;
import org.mirage.engine.ExtractReport;
import org.mirage.engine.Library;
import org.mirage.engine.Names;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Each PATH comes into DIR under its last name, with all below it; of the root, what it holds. Owners, modes, "
        + "times, attributes, hard links and holes are kept as far as this user may, devices are made by root only; what could "
        + "not be set is told at the end. Nothing is written outside DIR, and nothing that is there is replaced."},
        footer = {"  mirage extract web-server:/etc ./from-web-server", "  mirage extract web-server@3 ./whole-machine",
                "  mirage extract web-server:/etc/passwd web-server:/etc/group ."})
public final class ExtractVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "ARGUMENT", hideParamSyntax = true,
            description = "IMAGE[@N][:PATH], one or several, and at last DIR, which is made when it is not there.")
    private List<String> arguments;

    @Option(names = "--strict", description = "End with exit code 1 also when something could not be set.")
    private boolean strict;

    @Override
    protected int run() throws Exception {
        if (arguments.size() < 2) {
            throw new UsageException("name what to extract and a folder to extract it into");
        }
        Path target = Path.of(arguments.getLast());
        List<ExtractReport> reports = new ArrayList<>();
        try (Library library = library()) {
            for (String path : arguments.subList(0, arguments.size() - 1)) {
                try (Progress monitor = progress()) {
                    withPath(path, found -> reports.add(new ExtractFiles(library, found, target).call(monitor)));
                }
            }
        }
        boolean complete = true;
        for (ExtractReport report : reports) {
            tell(report, target);
            complete &= report.failed() == 0 && (!strict || report.notSet().isEmpty());
        }
        return complete ? ExitCode.DONE : ExitCode.TROUBLE;
    }

    private void tell(ExtractReport report, Path target) throws IOException {
        for (ExtractReport.Failure failure : report.failures()) {
            terminal().printErrorLine(Style.BAD, "mirage: " + Names.show(failure.path()) + ": " + failure.reason());
        }
        if (report.failed() > report.failures().size()) {
            terminal().printErrorLine(Style.BAD, "mirage: " + report.failed() + " entries in all are not there");
        }
        report.notSet().forEach((thing, count) -> terminal().printErrorLine(Style.WARNING,
                "mirage: not kept: " + thing + " (" + count + (count == 1 ? " entry)" : " entries)")));
        if (!quiet()) {
            terminal().println(report.files() + " files (" + ByteCount.show(report.bytes()) + "), " + report.directories()
                    + " directories, " + report.others() + " others extracted into " + target);
        }
    }
}
