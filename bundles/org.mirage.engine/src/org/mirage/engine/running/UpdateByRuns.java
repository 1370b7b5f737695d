// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.WithdrawVersions;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.ParameterValues;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.changes.ApplianceEdit;

/**
 * Applies a change set some edits of which run programs of the machine. What stands before such edits becomes a version, whose disk they
 * run on; what they leave becomes the next one, and so on. When a part cannot be done, the versions of those before it are
 * deleted again.
 */
public final class UpdateByRuns {

    private final Library library;
    private final GivenChanges changes;
    private Map<String, byte[]> parameters = Map.of();
    private RunSettings settings = RunSettings.STANDARD;
    private RunListener listener = RunListener.NONE;
    private String message;
    private String author;
    private boolean threeWay;
    private UUID batch = UUID.randomUUID();

    /** Will apply that change set. */
    public UpdateByRuns(Library library, GivenChanges changes) {
        this.library = library;
        this.changes = changes;
    }

    /** True for a change set that has such edits. */
    public static boolean isNeeded(GivenChanges changes) {
        return changes.edits().stream().anyMatch(edit -> edit.edit() instanceof ApplianceEdit);
    }

    /** The edits before the first such, as a change set. */
    public static GivenChanges beforeRuns(GivenChanges changes) {
        return new GivenChanges(changes.header(),
                changes.edits().stream().takeWhile(edit -> !(edit.edit() instanceof ApplianceEdit)).toList(), changes.text(), changes.folder());
    }

    /** Values of parameters by name, raw bytes; others have their defaults. */
    public UpdateByRuns parameters(Map<String, byte[]> value) {
        parameters = new LinkedHashMap<>(value);
        return this;
    }

    /** What runs may use. */
    public UpdateByRuns settings(RunSettings value) {
        settings = value;
        return this;
    }

    /** Who learns of the runs. */
    public UpdateByRuns listener(RunListener value) {
        listener = value;
        return this;
    }

    /** Why, in words; null for the title of the change set. */
    public UpdateByRuns message(String value) {
        message = value;
        return this;
    }

    /** Who; null for the user who runs this process. */
    public UpdateByRuns author(String value) {
        author = value;
        return this;
    }

    /** True to merge texts as {@link UpdateVersions#threeWay} does. */
    public UpdateByRuns threeWay(boolean value) {
        threeWay = value;
        return this;
    }

    /** What all versions that it makes are to have in common, for what is done in several parts. */
    public UpdateByRuns batch(UUID value) {
        batch = value;
        return this;
    }

    /** What all versions that it makes have in common. */
    public UUID batch() {
        return batch;
    }

    /**
     * Applies it to a version.
     *
     * @return what became of it: the last version that was made
     * @throws MirageException when a run fails, or the listener does not want what it changed; the library is as before
     */
    public UpdatedVersion call(VersionName name, Monitor monitor) throws IOException {
        ParameterValues values = new ParameterValues(changes.header(), parameters);
        VersionSummary target = library.version(name);
        List<VersionSummary> made = new ArrayList<>();
        UpdatedVersion conflicting;
        try {
            conflicting = make(target, values, made, monitor);
        } catch (IOException | RuntimeException | Error e) {
            new WithdrawVersions(library, made).after(e, monitor);
            throw e;
        }
        if (conflicting != null) {
            new WithdrawVersions(library, made).call(monitor);
            return conflicting;
        }
        return made.isEmpty() ? new UpdatedVersion(target, UpdatedVersion.State.ALREADY_THERE, List.of(), null)
                : new UpdatedVersion(target, UpdatedVersion.State.APPLIES, List.of(), made.getLast());
    }

    /**
     * Makes a version for each part.
     *
     * @param made gets them
     * @return what edits did not fit, null when all did
     */
    private UpdatedVersion make(VersionSummary target, ParameterValues values, List<VersionSummary> made, Monitor monitor)
            throws IOException {
        try (EditSteps steps = new EditSteps(library, changes, values, monitor)) {
            List<List<GivenChanges.Numbered>> parts = parts();
            for (int i = 0; i < parts.size(); i++) {
                VersionSummary from = made.isEmpty() ? target : made.getLast();
                String why = message(i, parts.size());
                if (parts.get(i).getFirst().edit() instanceof ApplianceEdit) {
                    run(parts.get(i), from, why, steps, new UpdateOrigin(batch, values.shown()), monitor).ifPresent(made::add);
                } else {
                    UpdatedVersion edited = edit(parts.get(i), from, why, monitor);
                    if (edited.state() == UpdatedVersion.State.CONFLICTS) {
                        return new UpdatedVersion(target, edited.state(), edited.conflicts(), null);
                    }
                    if (edited.made() != null) {
                        made.add(edited.made());
                    }
                }
            }
            return null;
        }
    }

    /** The edits in parts that are all runs, or all edits of files. */
    private List<List<GivenChanges.Numbered>> parts() {
        List<List<GivenChanges.Numbered>> parts = new ArrayList<>();
        for (GivenChanges.Numbered edit : changes.edits()) {
            boolean runs = edit.edit() instanceof ApplianceEdit;
            if (parts.isEmpty() || parts.getLast().getLast().edit() instanceof ApplianceEdit != runs) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(edit);
        }
        return parts;
    }

    private String message(int part, int parts) {
        String title = message == null ? changes.header().title() : message;
        return parts == 1 ? title : title + " (part " + (part + 1) + " of " + parts + ")";
    }

    private UpdatedVersion edit(List<GivenChanges.Numbered> edits, VersionSummary from, String why, Monitor monitor) throws IOException {
        GivenChanges part = new GivenChanges(changes.header(), edits, changes.text(), changes.folder());
        UpdateReport report = new UpdateVersions(library, part).targets(List.of(new VersionName(from.name(), from.number())))
                .parameters(parameters).message(why).author(author).threeWay(threeWay).batch(batch).call(monitor);
        return report.versions().getFirst();
    }

    private Optional<VersionSummary> run(List<GivenChanges.Numbered> edits, VersionSummary from, String why, EditSteps steps,
            UpdateOrigin origin, Monitor monitor) throws IOException {
        List<RunStep> all = new ArrayList<>();
        for (GivenChanges.Numbered edit : edits) {
            all.add(steps.step((ApplianceEdit) edit.edit()));
        }
        Optional<FinishedRun> run = new RunOnVersion(library, new VersionName(from.name(), from.number()), all).settings(settings)
                .listener(listener).message(why.isEmpty() ? null : why).author(author).changes(changes.text(), origin).call(monitor);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        try (FinishedRun finished = run.get()) {
            if (!listener.finished(finished, monitor)) {
                throw new MirageException("what ran in " + from.label() + " was not to be kept");
            }
            return Optional.of(finished.accept(monitor));
        }
    }
}
