// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;

/** Exports several versions, each into files of its own in one folder. Where one cannot be exported, the others are. */
final class ExportFound {

    private final Path folder;
    private final ExportForm form;
    private final Customising customising;
    private final int disk;
    private final List<ExportReport> done = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    ExportFound(Path folder, ExportForm form, Customising customising, int disk) {
        this.folder = folder;
        this.form = form;
        this.customising = customising;
        this.disk = disk;
    }

    /**
     * Exports them.
     *
     * @param numbered true to have the files' names tell the versions' numbers
     */
    void call(Library library, List<VersionName> names, boolean numbered, Monitor monitor) throws IOException {
        boolean made = Files.notExists(folder);
        if (!made && !Files.isDirectory(folder)) {
            throw new MirageException(folder + " is no folder; name one to make the disks in, or one that can be made");
        }
        Files.createDirectories(folder);
        try {
            for (VersionName name : names) {
                Path target = folder.resolve((numbered ? name.toString() : name.image()) + "." + form.usualEnding());
                try {
                    done.add(new ExportDisk(library, name).disk(disk).target(target).form(form).customising(customising).call(monitor));
                } catch (CancelledException stopped) {
                    throw stopped;
                } catch (MirageException failure) {
                    failures.add(name + ": " + failure.getMessage());
                }
            }
        } finally {
            if (made && done.isEmpty()) {
                removeIfEmpty();
            }
        }
    }

    private void removeIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // others use it by now
        }
    }

    /** Tells what was made and what was not; the exit code. */
    int print(ExportOutput output, Terminal terminal, boolean json, boolean quiet) throws IOException {
        if (json) {
            output.json(done);
        } else if (!quiet) {
            for (ExportReport report : done) {
                output.print(report);
            }
        }
        terminal.flush();
        failures.forEach(failure -> terminal.printErrorLine(Style.BAD, "mirage: " + failure));
        return failures.isEmpty() ? ExitCode.DONE : ExitCode.TROUBLE;
    }
}
