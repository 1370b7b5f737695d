// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.mirage.cli.UsageException;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FindVersions;

import picocli.CommandLine.Option;

/** Chooses what a verb works on by what is found in it. */
final class FindOption {

    @Option(names = "--find", paramLabel = "QUERY", description = "The newest versions in which a file is found: QUERY as \"mirage find\" "
            + "takes it, such as name:telnetd, or package:\"openssl<3.0.15\" for what is installed.")
    private String query;

    /** True when versions are chosen so. */
    boolean isGiven() {
        return query != null;
    }

    /** Refuses other ways to choose beside it. */
    void requireAlone(boolean others) throws UsageException {
        if (isGiven() && others) {
            throw new UsageException("--find chooses alone; to look in some images only, write image:NAME in its query");
        }
    }

    /**
     * The versions, which are told first.
     *
     * @param all in all versions of each image, not the newest only
     * @param wanted false for versions that do not count
     * @param monitor of the search, closed when it has ended
     * @throws NotFoundException when there is none
     * @throws MirageException when something could not be looked at, so that versions may be missing
     */
    List<VersionName> choose(Library library, boolean all, Predicate<VersionSummary> wanted, Terminal terminal, boolean quiet,
            Progress monitor) throws IOException {
        FindVersions find = new FindVersions(library, query).allVersions(all);
        List<VersionSummary> found;
        try (monitor) {
            found = find.call(monitor).stream().filter(wanted).toList();
        }
        if (find.incomplete()) {
            throw new MirageException("something could not be looked at, so that versions may be missing that are meant; nothing was "
                    + "done. Name the versions instead");
        }
        if (found.isEmpty()) {
            throw new NotFoundException("Nothing is found by " + query + (all ? " in any version" : " in the newest version of any image")
                    + "; nothing was done");
        }
        if (!quiet) {
            terminal.printErrorLine(Style.FAINT, (found.size() == 1 ? "Found in 1 version: " : "Found in " + found.size() + " versions: ")
                    + found.stream().map(VersionSummary::label).collect(Collectors.joining(", ")));
        }
        return found.stream().map(version -> new VersionName(version.name(), version.number())).toList();
    }
}
