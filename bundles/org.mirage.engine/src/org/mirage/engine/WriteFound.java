// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.mirage.engine.report.FoundCsv;
import org.mirage.engine.report.FoundHtml;
import org.mirage.engine.report.FoundJsonReport;
import org.mirage.engine.report.FoundReport;
import org.mirage.engine.search.FindFiles;
import org.mirage.engine.search.FindReport;

/** Writes all that a search finds as it finds it, for people who were not there and for other programs. */
public final class WriteFound {

    private final FindFiles find;
    private final String query;
    private WriteReport.Format format = WriteReport.Format.HTML;

    /**
     * Will write what that search finds.
     *
     * @param query what people know it by
     */
    public WriteFound(FindFiles find, String query) {
        this.find = find;
        this.query = query;
    }

    /** HTML when not said otherwise. */
    public WriteFound format(WriteReport.Format value) {
        format = value;
        return this;
    }

    /**
     * Writes to a file, which is there when it is whole, or not at all.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws MirageException when it is there and may not be, or its folder cannot be written into
     */
    public FindReport call(Path target, boolean overwrite, Monitor monitor) throws IOException {
        return WholeFile.writeTold(target, overwrite, out -> call(out, monitor), monitor);
    }

    /** Writes to a stream, which stays open. */
    public FindReport call(OutputStream target, Monitor monitor) throws IOException {
        FoundReport report = switch (format) {
            case HTML -> new FoundHtml(target, query);
            case CSV -> new FoundCsv(target);
            case JSON -> new FoundJsonReport(target);
        };
        report.begin();
        FindReport found = find.call(report, monitor);
        report.finish(found);
        target.flush();
        return found;
    }
}
