// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.ChangedFile.State;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/** Finds files that are not as their packages brought them, and, where asked for, those that no package owns. */
public final class ChangedFiles {

    /** Takes what was found in a version. */
    @FunctionalInterface
    public interface Visitor {

        void file(VersionSummary version, ChangedFile file) throws IOException;
    }

    /** Folders that hold what is there at run time only. */
    private static final Set<String> VOLATILE = Set.of("/proc", "/sys", "/dev", "/run", "/tmp", "/volumes");

    private static final int PATH_LIMIT = 5_000_000;

    private final Library library;
    private final List<VersionName> names;
    private final ContentDigests digests;
    private boolean allVersions;
    private boolean incomplete;
    private boolean unowned;

    /** Will look at images or versions of these names; at all images when there are none. */
    public ChangedFiles(Library library, List<VersionName> names) {
        this.library = library;
        this.names = List.copyOf(names);
        digests = new ContentDigests();
    }

    /** Whether all versions are meant where no number is given; otherwise the newest is. */
    public ChangedFiles allVersions(boolean value) {
        allVersions = value;
        return this;
    }

    /** Whether files are looked for that no package owns; where nothing is noted of packages there are none. */
    public ChangedFiles unowned(boolean value) {
        unowned = value;
        return this;
    }

    /**
     * Tells what is changed, version by version.
     *
     * @throws NotFoundException when there is no such image or version
     */
    public void call(Visitor visitor, Monitor monitor) throws IOException {
        for (VersionSummary version : new ChosenVersions(names, allVersions).in(library)) {
            monitor.beginCounting("comparing " + version.label() + " with its packages", -1);
            look(new VersionFiles(version, library.record(version), library.store()), file -> visitor.file(version, file), monitor);
        }
    }

    @FunctionalInterface
    private interface Found {

        void file(ChangedFile file) throws IOException;
    }

    private void look(VersionFiles files, Found found, Monitor monitor) throws IOException {
        OwnedFiles owned = new OwnedFiles(files, monitor);
        Set<String> paths = new HashSet<>();
        owned.visit((owner, file) -> {
            if (unowned) {
                if (paths.size() == PATH_LIMIT) {
                    throw new MirageException("packages have more than " + PATH_LIMIT + " paths");
                }
                paths.add(owned.real(file.path()));
            }
            State state = state(files, file, monitor);
            if (state != null) {
                found.file(new ChangedFile(state, bytes(file.path()), owner, file.configuration()));
            }
            monitor.worked(1);
        });
        incomplete |= owned.incomplete();
        if (!paths.isEmpty() && !owned.incomplete()) {
            new MachineWalk(files, monitor).walk(files.root(), entry -> {
                if (entry.entry().type() == EntryType.DIRECTORY) {
                    return !VOLATILE.contains(text(entry.path()));
                }
                if (!paths.contains(text(entry.path()))) {
                    found.file(new ChangedFile(State.UNOWNED, entry.path(), null, false));
                }
                return true;
            });
        }
    }

    /** Null when it is as it was. */
    private State state(VersionFiles files, PackageFile file, Monitor monitor) throws IOException {
        MachineEntry entry;
        try {
            entry = files.locate(bytes(file.path()));
            if (file.digest() == null) {
                return null;
            }
            if (entry.entry().type() == EntryType.LINK) {
                if (ContentDigests.fits(entry.entry().target(), file.digest())) {
                    return null;
                }
                entry = files.resolve(entry.path());
            }
        } catch (NotFoundException absent) {
            return file.optional() ? null : State.MISSING;
        }
        if (entry.entry().type() != EntryType.FILE) {
            return State.MISSING;
        }
        if (entry.entry().content() == null || !ContentDigests.canTell(entry.entry().content())) {
            return State.UNREAD;
        }
        return digests.fits(files, entry, file.digest(), monitor) ? null : State.CHANGED;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
