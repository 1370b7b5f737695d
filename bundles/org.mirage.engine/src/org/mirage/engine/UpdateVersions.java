// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.applying.NewObjects;
import org.mirage.engine.applying.ParameterValues;
import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.running.RunListener;
import org.mirage.engine.running.RunSettings;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.store.Hash;

/**
 * Applies a change set to the files of versions, at once and without their disks; each version that it changes gets a next one in its
 * image. All of them come into the library together, or none.
 */
public final class UpdateVersions {

    private final Library library;
    private final UpdateSource source;
    private List<VersionName> targets = List.of();
    private Map<String, byte[]> parameters = Map.of();
    private String message;
    private String author;
    private boolean skipConflicts;
    private boolean threeWay;
    private UUID batch = UUID.randomUUID();
    private RunSettings runs = RunSettings.STANDARD;
    private RunListener listener = RunListener.NONE;

    /** Will apply that change set. */
    public UpdateVersions(Library library, GivenChanges changes) {
        this.library = library;
        source = UpdateSource.of(changes);
    }

    /** Will apply a ready-made change set, which is made for each version by itself, with the values given. */
    public UpdateVersions(Library library, ReadyMade ready) {
        this.library = library;
        source = UpdateSource.of(ready);
    }

    /** The versions that it is applied to, such as {@code web} for the newest one of an image or {@code web@7}. */
    public UpdateVersions targets(List<VersionName> value) {
        targets = List.copyOf(value);
        return this;
    }

    /** Values of parameters by name, raw bytes; others have their defaults. */
    public UpdateVersions parameters(Map<String, byte[]> value) {
        parameters = new LinkedHashMap<>(value);
        return this;
    }

    /** Why, in words; null for the title of the change set. */
    public UpdateVersions message(String value) {
        message = value;
        return this;
    }

    /** Who; null for the user who runs this process. */
    public UpdateVersions author(String value) {
        author = value;
        return this;
    }

    /** True to update the versions that it fits when it does not fit others; as a rule nothing is done then. */
    public UpdateVersions skipConflicts(boolean value) {
        skipConflicts = value;
        return this;
    }

    /** True to merge what it does to a text with what others did to it, where both do not touch the same lines. */
    public UpdateVersions threeWay(boolean value) {
        threeWay = value;
        return this;
    }

    /** What all versions that it makes have in common, for what is done in several parts. */
    public UpdateVersions batch(UUID value) {
        batch = value;
        return this;
    }

    /** What edits that run programs of the machine may use, and who learns of those. */
    public UpdateVersions runs(RunSettings settings, RunListener value) {
        runs = settings;
        listener = value;
        return this;
    }

    /**
     * Tells what would become of each version; the library stays as it is. What edits that run programs of the machine would do is not
     * known before they have run, nor whether those behind them fit.
     *
     * @throws MirageException when a version is not there, or a parameter has no value
     */
    public UpdateReport check(Monitor monitor) throws IOException {
        if (needsRuns()) {
            return checkBeforeRuns(monitor);
        }
        source.check(parameters);
        UpdatedFiles updating = updating(MemoryObjects.forgetting(library.store()), Instant.now(), monitor);
        List<UpdatedVersion> versions = new ArrayList<>();
        for (VersionSummary target : summaries()) {
            UpdatedFiles.Result result = updating.of(target);
            versions.add(updated(target, result, result.conflicts().isEmpty() && result.applied().tree().isChanged()));
            monitor.worked(1);
        }
        return new UpdateReport(null, versions, 0);
    }

    private boolean needsRuns() {
        return source.common() != null && UpdateByRuns.isNeeded(source.common());
    }

    private UpdateReport checkBeforeRuns(Monitor monitor) throws IOException {
        UpdateReport before = new UpdateVersions(library, UpdateByRuns.beforeRuns(source.common())).targets(targets).parameters(parameters)
                .threeWay(threeWay).check(monitor);
        return new UpdateReport(null, before.versions().stream().map(version -> version.state() == UpdatedVersion.State.CONFLICTS ? version
                : new UpdatedVersion(version.target(), UpdatedVersion.State.APPLIES, List.of(), null)).toList(), 0);
    }

    private UpdateReport callWithRuns(Monitor monitor) throws IOException {
        // what can be told without running anything is told before the first run, which others would outlive
        UpdateReport before = checkBeforeRuns(monitor);
        if (!skipConflicts && before.count(UpdatedVersion.State.CONFLICTS) > 0) {
            return before;
        }
        UpdateByRuns update = new UpdateByRuns(library, source.common()).parameters(parameters).settings(runs).listener(listener).message(message)
                .author(author).threeWay(threeWay);
        List<UpdatedVersion> versions = new ArrayList<>();
        for (VersionSummary target : summaries()) {
            try {
                versions.add(update.call(new VersionName(target.name(), target.number()), monitor));
                if (!skipConflicts && versions.getLast().state() == UpdatedVersion.State.CONFLICTS) {
                    break;
                }
            } catch (IOException e) {
                throw MadeBefore.told(e, versions.stream().map(UpdatedVersion::made).filter(Objects::nonNull).toList(), update.batch());
            }
        }
        boolean any = versions.stream().anyMatch(version -> version.made() != null);
        return new UpdateReport(any ? update.batch() : null, versions, 0);
    }

    /**
     * Makes the new versions. Where the change set does not fit a version, nothing is done at all, unless such are to be skipped; the
     * report says why.
     *
     * @throws MirageException when a version is not there, or a parameter has no value
     */
    public UpdateReport call(Monitor monitor) throws IOException {
        if (source.common() != null) {
            new ParameterValues(source.common().header(), parameters);
        }
        source.check(parameters);
        if (needsRuns()) {
            return callWithRuns(monitor);
        }
        try (LibraryChange change = LibraryChange.begin(library, author, monitor)) {
            return call(change, monitor);
        }
    }

    private UpdateReport call(LibraryChange change, Monitor monitor) throws IOException {
        UpdatedFiles updating = updating(new SessionObjects(change.session()), change.time(), monitor);
        AddVersions adding = new AddVersions(change);
        List<UpdatedVersion> versions = new ArrayList<>();
        List<Integer> made = new ArrayList<>();
        for (VersionSummary target : summaries()) {
            UpdatedFiles.Result result = updating.of(target);
            DerivedVersion derived = result.conflicts().isEmpty() ? updating.derived(result, batch) : null;
            boolean changed = derived != null && !derived.isUnchanged();
            if (changed) {
                adding.add(derived, message == null ? result.changes().header().title() : message);
                made.add(versions.size());
            }
            versions.add(updated(target, result, changed));
            monitor.worked(1);
        }
        UpdateReport report = new UpdateReport(null, versions, 0);
        if (made.isEmpty() || !skipConflicts && report.count(UpdatedVersion.State.CONFLICTS) > 0) {
            return report;
        }
        List<Hash> records = adding.call(monitor);
        long bytes = change.commit();
        Map<Hash, VersionSummary> known = new LinkedHashMap<>();
        library.images().forEach(image -> image.versions().forEach(version -> known.put(version.record(), version)));
        for (int i = 0; i < made.size(); i++) {
            UpdatedVersion version = versions.get(made.get(i));
            versions.set(made.get(i), new UpdatedVersion(version.target(), version.state(), List.of(), known.get(records.get(i))));
        }
        return new UpdateReport(batch, versions, bytes);
    }

    private UpdatedFiles updating(NewObjects objects, Instant time, Monitor monitor) throws IOException {
        monitor.beginCounting("applying changes", targets.size());
        return new UpdatedFiles(library, source, parameters, threeWay, objects, time, monitor);
    }

    private static UpdatedVersion updated(VersionSummary target, UpdatedFiles.Result result, boolean changed) {
        UpdatedVersion.State fits = changed ? UpdatedVersion.State.APPLIES : UpdatedVersion.State.ALREADY_THERE;
        return new UpdatedVersion(target, result.conflicts().isEmpty() ? fits : UpdatedVersion.State.CONFLICTS, result.conflicts(), null);
    }

    private List<VersionSummary> summaries() throws MirageException {
        Map<Hash, VersionSummary> summaries = new LinkedHashMap<>();
        for (VersionName name : targets) {
            VersionSummary version = library.version(name);
            summaries.put(version.record(), version);
        }
        return List.copyOf(summaries.values());
    }
}
