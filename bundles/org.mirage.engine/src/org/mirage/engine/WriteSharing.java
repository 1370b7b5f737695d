// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;

import org.mirage.engine.report.SharingCsv;
import org.mirage.engine.report.SharingHtml;
import org.mirage.engine.sharing.SharingJson;
import org.mirage.engine.sharing.SharingReport;

/** Writes what images have in common, for people who were not there and for other programs. */
public final class WriteSharing {

    private final SharingReport report;
    private final double similarity;
    private WriteReport.Format format = WriteReport.Format.HTML;

    /**
     * Will write what was measured.
     *
     * @param similarity from which on images are near copies, 0 to 1
     */
    public WriteSharing(SharingReport report, double similarity) {
        this.report = report;
        this.similarity = similarity;
    }

    /** HTML when not said otherwise; JSON is what "mirage sharing --json" writes, CSV has a row for each image. */
    public WriteSharing format(WriteReport.Format value) {
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
            case HTML -> new SharingHtml(target).write(report, similarity);
            case CSV -> new SharingCsv(target).write(report);
            case JSON -> SharingJson.write(target, report, new BitSet(), similarity);
        }
        target.flush();
    }
}
