// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.compare.Comparison;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.packages.PackageFold;
import org.mirage.engine.report.CsvReport;
import org.mirage.engine.report.HtmlReport;
import org.mirage.engine.report.JsonReport;
import org.mirage.engine.report.Report;
import org.mirage.engine.report.ReportHeader;

/** Writes what a comparison found, for people who were not there and for other programs. Reads differences as it writes them. */
public final class WriteReport {

    /** How it is written. */
    public enum Format {
        /** One page for a browser, which needs nothing beside it; of very many differences the first ones. */
        HTML,
        /** A table (RFC 4180), for spreadsheets. */
        CSV,
        /** All that is known, as one JSON object. */
        JSON
    }

    private final Comparison comparison;
    private Format format = Format.HTML;
    private List<FactGroup> facts = List.of();
    private PackageFold fold;

    /** Will write all differences of that comparison. */
    public WriteReport(Comparison comparison) {
        this.comparison = comparison;
    }

    /** HTML when not said otherwise. */
    public WriteReport format(Format value) {
        format = value;
        return this;
    }

    /** What differs beyond files, to be told before these; nothing when not said. A table of paths has no place for it. */
    public WriteReport facts(List<FactGroup> value) {
        facts = List.copyOf(value);
        return this;
    }

    /** Which differences come of which packages; null, as it is when not said, to tell nothing of it. Only JSON has a place for it. */
    public WriteReport fold(PackageFold value) {
        fold = value;
        return this;
    }

    /**
     * Writes to a file, which is there when it is whole, or not at all.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws MirageException when it is there and may not be, or its folder cannot be written into
     */
    public void call(Path target, boolean overwrite, Monitor monitor) throws IOException {
        WholeFile.write(target, overwrite, out -> call(out, monitor), monitor);
    }

    /** Writes to a stream, which stays open. */
    public void call(OutputStream target, Monitor monitor) throws IOException {
        // to count what the profile hides is work, and a table has no place for it
        long hidden = format == Format.CSV ? 0 : comparison.hidden(monitor);
        ReportHeader header = new ReportHeader(comparison, hidden, facts, fold);
        monitor.beginCounting("writing the report", comparison.counts().total());
        Report report = switch (format) {
            case HTML -> new HtmlReport(target, header, monitor);
            case CSV -> new CsvReport(target, header);
            case JSON -> new JsonReport(target, header);
        };
        report.begin();
        comparison.visit(difference -> {
            monitor.worked(difference.change().isNone() ? 0 : 1);
            return report.visit(difference);
        }, monitor);
        report.finish();
        target.flush();
    }
}
