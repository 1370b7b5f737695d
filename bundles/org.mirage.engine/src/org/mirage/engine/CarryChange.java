// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.applying.NewObjects;
import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.applying.WorkingTree;
import org.mirage.engine.carrying.CapturedChange;
import org.mirage.engine.carrying.Carriage;
import org.mirage.engine.carrying.CarryResult;
import org.mirage.engine.carrying.Generation;
import org.mirage.engine.running.GenerateAnew;
import org.mirage.store.Hash;

/**
 * Carries what a run changed, from a version to the one that it made, to versions of other images without running it again. Those
 * that can take it get a new version each, all at once; those that cannot are as before, and why is said.
 */
public final class CarryChange {

    private final Library library;
    private final VersionName child;
    private final List<VersionName> targets;
    private VersionName parent;
    private String message;
    private UUID batch = UUID.randomUUID();
    private boolean generating;

    /**
     * Will carry what made a version of its parent.
     *
     * @param child the version that a run made
     * @param targets versions of other images
     */
    public CarryChange(Library library, VersionName child, List<VersionName> targets) {
        this.library = library;
        this.child = child;
        this.targets = List.copyOf(targets);
    }

    /** Carries what changed since that version instead of since the parent. */
    public CarryChange since(VersionName version) {
        parent = version;
        return this;
    }

    /** Why, for the new versions. */
    public CarryChange message(String text) {
        message = text;
        return this;
    }

    /** What all versions that it makes have in common, for what is done in several parts. */
    public CarryChange batch(UUID value) {
        batch = value;
        return this;
    }

    /**
     * True to have programs of an image make what must be made in it, in an appliance, where the change needs that; as a rule such an
     * image is refused. It gets two versions then.
     */
    public CarryChange generating(boolean value) {
        generating = value;
        return this;
    }

    /** Finds out which versions can take the change; the library stays as it is. */
    public CarryReport check(Monitor monitor) throws IOException {
        Sides sides = sides(monitor);
        List<CarriedTarget> done = new ArrayList<>();
        Carriage carriage = new Carriage(sides.change, true, generating);
        monitor.beginCounting("looking at images", targets.size());
        for (VersionSummary target : targets()) {
            WorkingTree files = tree(target, MemoryObjects.forgetting(library.store()), Instant.now());
            done.add(new CarriedTarget(target, carriage.bring(files, files.files().record().system(), monitor), null));
            monitor.worked(1);
        }
        return new CarryReport(sides.parent, sides.child, null, done, 0);
    }

    /** Makes the new versions. */
    public CarryReport call(Monitor monitor) throws IOException {
        Sides sides = sides(monitor);
        UpdateOrigin origin = new UpdateOrigin(batch, Map.of());
        List<CarriedTarget> done = new ArrayList<>();
        long bytes = carry(sides, origin, done, monitor);
        if (generating) {
            generate(origin, done, monitor);
        }
        boolean made = done.stream().anyMatch(target -> target.made() != null);
        return new CarryReport(sides.parent, sides.child, made ? origin.batch() : null, done, bytes);
    }

    private long carry(Sides sides, UpdateOrigin origin, List<CarriedTarget> done, Monitor monitor) throws IOException {
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            // what is the newest is known only when nobody else can make another one
            List<VersionSummary> versions = targets();
            List<Integer> made = new ArrayList<>();
            AddVersions adding = new AddVersions(change);
            Carriage carriage = new Carriage(sides.change, false, generating);
            SessionObjects objects = new SessionObjects(change.session());
            monitor.beginCounting("carrying to images", versions.size());
            for (VersionSummary target : versions) {
                WorkingTree files = tree(target, objects, change.time());
                CarryResult result = carriage.bring(files, files.files().record().system(), monitor);
                if (result.state() == CarryResult.State.CARRIED) {
                    adding.add(DerivedVersion.of(files, null, origin), message(sides));
                    made.add(done.size());
                }
                done.add(new CarriedTarget(target, result, null));
                monitor.worked(1);
            }
            if (made.isEmpty()) {
                return 0;
            }
            List<Hash> records = adding.call(monitor);
            long bytes = change.commit();
            for (int i = 0; i < made.size(); i++) {
                CarriedTarget target = done.get(made.get(i));
                done.set(made.get(i), new CarriedTarget(target.target(), target.result(), find(target.target(), records.get(i))));
            }
            return bytes;
        }
    }

    /** Runs what must be run; a version that lacks what that should have made goes again. */
    private void generate(UpdateOrigin origin, List<CarriedTarget> done, Monitor monitor) throws IOException {
        GenerateAnew programs = new GenerateAnew(library, origin);
        List<VersionSummary> unfinished = new ArrayList<>();
        done.stream().filter(CarriedTarget::needsGeneration).forEach(target -> unfinished.add(target.made()));
        try {
            for (int i = 0; i < done.size(); i++) {
                CarriedTarget target = done.get(i);
                if (target.needsGeneration()) {
                    try {
                        GenerateAnew.Made made = programs.call(target.made(),
                                target.result().generations().stream().filter(Generation::isRun).toList(), monitor);
                        unfinished.remove(target.made());
                        done.set(i, new CarriedTarget(target.target(), target.result().leaving(made.failed()), made.version()));
                    } catch (CancelledException e) {
                        throw e;
                    } catch (MirageException e) {
                        done.set(i, new CarriedTarget(target.target(), CarryResult.refused(e.getMessage()), null));
                    }
                }
            }
        } catch (IOException e) {
            new WithdrawVersions(library, unfinished).after(e, monitor);
            throw MadeBefore.told(e, done.stream().map(CarriedTarget::made).filter(made -> made != null && !unfinished.contains(made)).toList(),
                    origin.batch());
        } catch (RuntimeException | Error e) {
            new WithdrawVersions(library, unfinished).after(e, monitor);
            throw e;
        }
        new WithdrawVersions(library, unfinished).call(monitor);
    }

    private VersionSummary find(VersionSummary target, Hash record) throws MirageException {
        return library.image(target.name()).versions().stream().filter(version -> version.record().equals(record)).findFirst()
                .orElseThrow(() -> new NotFoundException("The new version of " + target.name() + " is not in the library any more"));
    }

    private String message(Sides sides) {
        if (message != null) {
            return message;
        }
        String from = "carried from " + sides.child.label();
        return sides.child.message().isEmpty() ? from : sides.child.message() + " (" + from + ")";
    }

    /** The two versions that a run lies between. */
    private record Sides(VersionSummary parent, VersionSummary child, CapturedChange change) {
    }

    private Sides sides(Monitor monitor) throws IOException {
        VersionSummary after = library.version(child);
        VersionSummary before = parent == null ? new ParentVersion(library, child).call(monitor) : library.version(parent);
        CapturedChange change = CapturedChange.between(files(before), files(after), monitor);
        return new Sides(before, after, change);
    }

    private VersionFiles files(VersionSummary version) throws IOException {
        return new VersionFiles(version, library.record(version), library.store());
    }

    private List<VersionSummary> targets() throws MirageException {
        List<VersionSummary> versions = new ArrayList<>();
        Set<UUID> images = new HashSet<>();
        for (VersionName name : targets) {
            VersionSummary version = library.version(name);
            if (!images.add(version.image())) {
                throw new MirageException("The image " + version.name() + " is named twice");
            }
            versions.add(version);
        }
        return versions;
    }

    private WorkingTree tree(VersionSummary target, NewObjects objects, Instant time) throws IOException {
        return new WorkingTree(files(target), objects, library.temporaryFolder(), time);
    }
}
