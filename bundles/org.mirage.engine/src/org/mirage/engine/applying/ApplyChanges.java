// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;

/** Applies one change set to the files of any number of versions, with the same parameters and at the same time. */
public final class ApplyChanges {

    private final Library library;
    private final GivenChanges changes;
    private final ParameterValues values;
    private final NewObjects objects;
    private final Instant time;
    private final boolean threeWay;
    private final Monitor monitor;
    private final Bodies bodies;

    /**
     * What became of the files of a version.
     *
     * @param tree the files; where there were conflicts, without what did not fit
     * @param conflicts what did not fit
     * @param alreadyThere edits that had been done
     */
    public record Applied(WorkingTree tree, List<Conflict> conflicts, long alreadyThere) {
    }

    /**
     * Will apply a change set.
     *
     * @param parameters values by name, raw bytes; others have their defaults
     * @param threeWay true to merge texts
     * @param objects where what is new goes
     * @param time of applying; seconds count, as file systems keep times less exactly than others do
     * @throws org.mirage.engine.MirageException when a parameter has no value, or there is none of a name
     */
    public ApplyChanges(Library library, GivenChanges changes, Map<String, byte[]> parameters, boolean threeWay, NewObjects objects,
            Instant time, Monitor monitor) throws IOException {
        this.library = library;
        this.changes = changes;
        this.objects = objects;
        this.threeWay = threeWay;
        this.monitor = monitor;
        this.time = time.truncatedTo(ChronoUnit.SECONDS);
        values = new ParameterValues(changes.header(), parameters);
        bodies = new Bodies(library, values, objects, changes.folder(), monitor);
    }

    /** The values of parameters that are used. */
    public ParameterValues values() {
        return values;
    }

    /** Applies it to a version; nothing is stored yet. */
    public Applied to(VersionSummary version) throws IOException {
        return to(new VersionFiles(version, library.record(version), library.store()));
    }

    /** Applies it to files that may be in no library yet, but are among the objects; nothing is stored yet. */
    public Applied to(VersionFiles files) throws IOException {
        WorkingTree tree = new WorkingTree(files, objects, library.temporaryFolder(), time);
        ApplyEdits edits = new ApplyEdits(tree, values, bodies, threeWay);
        for (GivenChanges.Numbered edit : changes.edits()) {
            monitor.check();
            edits.apply(edit.edit(), edit.line());
        }
        return new Applied(tree, edits.conflicts(), edits.alreadyThere());
    }
}
