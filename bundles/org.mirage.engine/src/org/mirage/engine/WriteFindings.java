// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.report.FindingsCsv;
import org.mirage.engine.report.FindingsHtml;
import org.mirage.engine.scanning.FindingsJson;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** Writes what scans found, for people who were not there and for other programs; ignored findings among the others. */
public final class WriteFindings {

    private final List<VersionFindings> found;
    private WriteReport.Format format = WriteReport.Format.HTML;

    /** Will write what was found in those versions. */
    public WriteFindings(List<VersionFindings> found) {
        this.found = List.copyOf(found);
    }

    /** HTML when not said otherwise; JSON is what "mirage scan --json" writes. */
    public WriteFindings format(WriteReport.Format value) {
        format = value;
        return this;
    }

    /**
     * Writes to a file, which is there when it is whole, or not at all.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws MirageException when it is there and may not be, or its folder cannot be written into
     */
    public void call(Path target, boolean overwrite, Monitor monitor) throws IOException {
        WholeFile.write(target, overwrite, this::call, monitor);
    }

    /** Writes to a stream, which stays open. */
    public void call(OutputStream target) throws IOException {
        switch (format) {
            case HTML -> new FindingsHtml(target).write(found);
            case CSV -> new FindingsCsv(target).write(found);
            case JSON -> {
                try (JsonWriter json = new JsonWriter(target)) {
                    json.array();
                    for (VersionFindings version : found) {
                        FindingsJson.write(json, version, version.open(Severity.UNKNOWN));
                    }
                    json.end();
                }
            }
        }
        target.flush();
    }
}
