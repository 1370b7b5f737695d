// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;
import org.mirage.engine.search.FoundVisitor;

/** Shows what is found. */
interface FindOutput extends FoundVisitor {

    /** Shows nothing. */
    FindOutput NOTHING = new FindOutput() {
        @Override
        public void found(FoundFile file) {
            // it is counted elsewhere
        }

        @Override
        public void finish(FindReport report) {
            // there is nothing left
        }
    };

    /** All was found. */
    void finish(FindReport report) throws IOException;

    /** The counts in a line. */
    static String summary(FindReport report) {
        return plural(report.files(), "file") + ", " + plural(report.contents(), "distinct content") + " in "
                + plural(report.versions(), "version") + " of " + plural(report.images(), "image") + "; searched "
                + plural(report.searched(), "version") + " by " + report.directories()
                + (report.directories() == 1 ? " distinct directory" : " distinct directories")
                + (report.read() == 0 ? "" : " and " + plural(report.read(), "distinct content"));
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
