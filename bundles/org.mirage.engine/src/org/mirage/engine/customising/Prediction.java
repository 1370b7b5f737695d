// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.ApplyChanges;
import org.mirage.engine.applying.Conflict;
import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.NewObjects;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.changes.Parameter;
import org.mirage.store.Hash;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Says what the files of a machine are after some steps. No version is made of them, and no disk is written. */
public final class Prediction {

    private static final int SHOWN_CONFLICTS = 5;
    private static final UpdateOrigin ORIGIN = new UpdateOrigin(new UUID(0, 0), Map.of());

    private final Library library;
    private final NewObjects objects;
    private final Instant time;
    private final Monitor monitor;

    /**
     * Will say it, with all steps done at one time.
     *
     * @param objects where new ones are kept
     */
    public Prediction(Library library, NewObjects objects, Instant time, Monitor monitor) {
        this.library = library;
        this.objects = objects;
        this.time = time;
        this.monitor = monitor;
    }

    /**
     * The files after some steps.
     *
     * @param name of the machine, for messages
     * @param values of parameters by name; each step takes those that it asks for
     * @throws MirageException when a step does not fit, or a value is missing or unfit
     */
    public VersionFiles of(VersionFiles before, String name, List<CustomisingStep> steps, Map<String, byte[]> values) throws IOException {
        VersionFiles files = before;
        for (CustomisingStep step : steps) {
            if (step instanceof ChangingStep changing) {
                files = apply(changing, files, name, values);
            }
        }
        return files;
    }

    private VersionFiles apply(ChangingStep step, VersionFiles files, String name, Map<String, byte[]> values) throws IOException {
        Map<String, byte[]> own = new LinkedHashMap<>();
        for (Parameter parameter : step.parameters()) {
            if (values.containsKey(parameter.name())) {
                own.put(parameter.name(), values.get(parameter.name()));
            }
        }
        try {
            GivenChanges changes = step.changes(files, own, monitor);
            // those of a change set that was made are in it already
            own.keySet().retainAll(changes.header().parameters().stream().map(Parameter::name).toList());
            ApplyChanges.Applied applied = new ApplyChanges(library, changes, own, false, objects, time, monitor).to(files);
            if (!applied.conflicts().isEmpty()) {
                throw new MirageException("it does not fit: " + shown(applied.conflicts()));
            }
            return files(applied, name);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            throw new MirageException(step.name() + ": " + e.getMessage(), e);
        }
    }

    private static String shown(List<Conflict> conflicts) {
        return conflicts.stream().limit(SHOWN_CONFLICTS).map(Conflict::toString).collect(Collectors.joining("; "))
                + (conflicts.size() > SHOWN_CONFLICTS ? "; and " + (conflicts.size() - SHOWN_CONFLICTS) + " more" : "");
    }

    private VersionFiles files(ApplyChanges.Applied applied, String name) throws IOException {
        VersionSummary version = applied.tree().files().summary();
        DerivedVersion derived = DerivedVersion.of(applied.tree(), null, ORIGIN);
        objects.flush();
        VersionRecord record = derived.record(version.number(), version.author(), "", time, objects);
        VersionSummary summary = new VersionSummary(version.image(), name, version.number(), Hash.sha256(record.encode()), time,
                version.author(), "", record.system().getOrDefault("PRETTY_NAME", ""), version.diskBytes(),
                record.volumes().stream().mapToLong(VolumeRecord::bytes).sum(),
                record.volumes().stream().mapToLong(VolumeRecord::entries).sum(), -1, -1, version.platform());
        return new VersionFiles(summary, record, objects);
    }
}
