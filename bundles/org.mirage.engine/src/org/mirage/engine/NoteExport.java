// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.LoggedExport;
import org.mirage.engine.customising.LoggedStep;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;

/** Notes in the library what was exported. The files are there by then, so nothing that happens here is a reason to fail. */
final class NoteExport {

    /** Whoever waits for files shall not wait for somebody else's import. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Library library;
    private final VersionSummary version;
    private final Path target;
    private final Customising customising;
    private final Map<String, String> form;
    private final LoggedTable table;

    /**
     * @param target the file or folder that was asked for
     * @param table of many machines; null for one
     */
    NoteExport(Library library, VersionSummary version, Path target, Customising customising, Map<String, String> form, LoggedTable table) {
        this.library = library;
        this.version = version;
        this.target = target;
        this.customising = customising;
        this.form = form;
        this.table = table;
    }

    /**
     * Notes it, or says that it could not be.
     *
     * @param base what the machines are thin over; none when they are whole
     */
    void call(List<ExportReport> made, List<Path> base, Monitor monitor) {
        try (LibraryChange change = LibraryChange.beginSoon(library, PATIENCE, new NotesOnly(Monitor.NONE))) {
            List<String> files = texts(made.stream().flatMap(report -> report.files().stream()));
            Map<String, byte[]> values = new LinkedHashMap<>(customising.values());
            values.keySet().removeAll(customising.secrets());
            change.log(Actions.EXPORT, new LoggedExport(version.record(), version.label(), target.toAbsolutePath().normalize().toString(),
                    files, texts(base.stream()), made.size(), steps(change), values, form, table).arguments());
            change.commitNote();
        } catch (LibraryBusyException e) {
            monitor.note("the export is complete, but not in the list of exports: the library is busy");
        } catch (IOException e) {
            monitor.note("the export is complete, but not in the list of exports: " + Reasons.of(e));
        }
    }

    private static List<String> texts(Stream<Path> files) {
        return files.map(file -> file.toAbsolutePath().toString()).toList();
    }

    private List<LoggedStep> steps(LibraryChange change) throws IOException {
        SessionObjects objects = new SessionObjects(change.session());
        List<LoggedStep> steps = new ArrayList<>();
        for (CustomisingStep step : customising.steps()) {
            if (step instanceof WrittenStep written) {
                Path folder = written.given().folder();
                steps.add(new LoggedStep(step.name(), store(written.given().text(), objects), folder == null ? "" : folder.toString()));
            } else {
                steps.add(new LoggedStep(step.name(), null, ""));
            }
        }
        objects.flush();
        return steps;
    }

    private static Hash store(byte[] text, SessionObjects objects) throws IOException {
        try (LargeContent content = new ContentWriter(objects).large()) {
            content.write(ByteBuffer.wrap(text));
            return content.finish().name().hash();
        }
    }
}
