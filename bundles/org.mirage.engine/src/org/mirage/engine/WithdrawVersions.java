// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Deletes versions again that were made on the way to something that did not come off; each for itself, the last one first. */
public final class WithdrawVersions {

    private final Library library;
    private final List<VersionSummary> versions;

    /**
     * Will delete them.
     *
     * @param versions in the order in which they were made
     */
    public WithdrawVersions(Library library, List<VersionSummary> versions) {
        this.library = library;
        this.versions = List.copyOf(versions);
    }

    /**
     * Deletes all that can be deleted; the monitor is told what stays.
     *
     * @throws MirageException for the first that stays, with the others suppressed
     */
    public void call(Monitor monitor) throws MirageException {
        MirageException first = null;
        for (VersionSummary version : versions.reversed()) {
            try {
                // whoever cancelled what they were made for wants them gone all the same
                new DeleteVersion(library, new VersionName(version.name(), version.number())).call(Monitor.NONE);
            } catch (MirageException | RuntimeException e) {
                MirageException stays = new MirageException(version.label() + " was made on the way, and could not be deleted again: "
                        + e.getMessage(), e);
                monitor.note(stays.getMessage());
                if (first == null) {
                    first = stays;
                } else {
                    first.addSuppressed(stays);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** The same after a failure, which is what is told; what stays goes with it. */
    public void after(Throwable failure, Monitor monitor) {
        try {
            call(monitor);
        } catch (MirageException e) {
            failure.addSuppressed(e);
        }
    }
}
