// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.catalog.Actions;
import org.mirage.store.Hash;

/**
 * Undoes an update: deletes all versions that it made, so that each image's newest version is the one before. Where another version
 * was made from one of them, nothing is undone.
 */
public final class UndoUpdate {

    private static final int LISTED = 20;

    private final Library library;
    private final String batch;

    /**
     * Will undo an update.
     *
     * @param batch how the batch is named: its first digits, as many as tell it from others; null for the latest
     */
    public UndoUpdate(Library library, String batch) {
        this.library = library;
        this.batch = batch;
    }

    /** The batch that is meant. */
    public UpdateBatch find(Monitor monitor) throws MirageException {
        List<UpdateBatch> all = new ListBatches(library).call(monitor);
        List<UpdateBatch> meant = batch == null ? all.stream().limit(1).toList()
                : all.stream().filter(known -> known.batch().toString().startsWith(batch)).toList();
        if (meant.isEmpty()) {
            throw new NotFoundException(batch == null ? "There is no update in the library that could be undone"
                    : "There is no update called " + batch + " in the library, or all that it made is gone");
        }
        if (meant.size() > 1) {
            throw new MirageException("Several updates begin with " + batch + ": "
                    + meant.stream().map(UpdateBatch::label).limit(LISTED).collect(Collectors.joining(", ")));
        }
        return meant.getFirst();
    }

    /**
     * Deletes the versions.
     *
     * @return what was undone
     * @throws MirageException when something was made from one of them, or disks of others are yet to be; the message names it
     */
    public UpdateBatch call(Monitor monitor) throws MirageException {
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            UpdateBatch undone = find(monitor);
            requireNothingBuilt(undone);
            new DiskOrigins(change.list(), library.store())
                    .requireUnneeded(undone.versions().stream().map(VersionSummary::record).collect(Collectors.toSet()));
            for (VersionSummary version : undone.versions()) {
                change.log(Actions.DELETE_VERSION, Map.of(Actions.VERSION, version.record().bytes()));
            }
            change.commit();
            return undone;
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The update could not be undone: " + Reasons.of(e), e);
        }
    }

    private void requireNothingBuilt(UpdateBatch undone) throws MirageException {
        Set<Hash> made = undone.versions().stream().map(VersionSummary::record).collect(Collectors.toSet());
        List<String> built = new ArrayList<>();
        for (ImageSummary image : library.images()) {
            for (VersionSummary version : image.versions()) {
                if (!made.contains(version.record()) && library.record(version).parents().stream().anyMatch(made::contains)) {
                    built.add(version.label());
                }
            }
        }
        if (!built.isEmpty()) {
            throw new MirageException("The update " + undone.label() + " cannot be undone: "
                    + built.stream().limit(LISTED).collect(Collectors.joining(", ")) + (built.size() > LISTED ? " …" : "")
                    + (built.size() == 1 ? " was" : " were") + " made from what it made; delete or undo that first");
        }
    }
}
