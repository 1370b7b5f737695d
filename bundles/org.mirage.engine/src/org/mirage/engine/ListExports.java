// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.catalog.Actions;
import org.mirage.engine.customising.LoggedExport;
import org.mirage.store.LogRecord;

/** Lists what was exported: of what, when, to where, with which change sets and values. */
public final class ListExports {

    private final Library library;

    public ListExports(Library library) {
        this.library = library;
    }

    /** All exports that were noted, oldest first; one that cannot be read is noted and left out. */
    public List<ListedExport> call(Monitor monitor) throws MirageException {
        library.list();
        List<ListedExport> exports = new ArrayList<>();
        int number = 0;
        for (LogRecord log : library.catalog().logged(Actions.EXPORT)) {
            monitor.check();
            number++;
            try {
                exports.add(new ListedExport(number, log.time(), log.author(), LoggedExport.of(log.arguments())));
            } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
                monitor.note("export " + number + " is not noted as exports are; it is left out");
            }
        }
        return exports;
    }

    /**
     * The export of a number.
     *
     * @throws NotFoundException when there is none
     */
    public ListedExport get(int number, Monitor monitor) throws MirageException {
        List<ListedExport> exports = call(monitor);
        return exports.stream().filter(export -> export.number() == number).findFirst().orElseThrow(() -> new NotFoundException(
                "There is no export " + number + (exports.isEmpty() ? "; none has been noted" : "; \"mirage exports\" lists them")));
    }
}
