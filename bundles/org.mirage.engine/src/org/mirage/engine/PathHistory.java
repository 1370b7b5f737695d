// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.compare.Change;

/** Finds every state that a path had in the versions of an image, or of all images; reads only trees on the way to it. */
public final class PathHistory {

    private final Library library;
    private final byte[] path;
    private String image;

    /** Will look for that path in all versions of all images; in each, links on the way to it are followed. */
    public PathHistory(Library library, byte[] path) {
        this.library = library;
        this.path = path;
    }

    /** Only in the versions of the image of that name; null for all images. */
    public PathHistory image(String value) {
        image = value;
        return this;
    }

    /**
     * Looks into one version after the other. One that cannot be read is noted and left out.
     *
     * @throws NotFoundException when there is no such image
     */
    public PathStates call(Monitor monitor) throws IOException {
        List<VersionSummary> versions = VersionOrder.byTime(image == null ? library.images() : List.of(library.image(image)));
        List<VersionSummary> unreadable = new ArrayList<>();
        Gathering states = new Gathering();
        monitor.begin("looking for " + Names.show(path), versions.size());
        for (VersionSummary version : versions) {
            monitor.check();
            try {
                states.add(new VersionFiles(version, library.record(version), library.store()));
            } catch (CancelledException stopped) {
                throw stopped;
            } catch (IOException trouble) {
                unreadable.add(version);
                monitor.note(version.label() + " is left out, because it cannot be read: " + trouble.getMessage());
            }
            monitor.worked(1);
        }
        return new PathStates(List.copyOf(states.states.values()), unreadable);
    }

    /** The states that were found so far, and what each image had last. */
    private final class Gathering {

        private final Map<EntryState, PathState> states = new LinkedHashMap<>();
        private final Map<UUID, Seen> last = new HashMap<>();

        private record Seen(VersionSummary version, MachineEntry entry) {
        }

        void add(VersionFiles files) throws IOException {
            VersionSummary version = files.summary();
            MachineEntry entry = locate(files);
            EntryState key = EntryState.of(files, entry);
            Seen before = last.put(version.image(), new Seen(version, entry));
            PathState state = states.get(key);
            if (state == null) {
                state = before == null ? new PathState(entry, new ArrayList<>(), null, null)
                        : new PathState(entry, new ArrayList<>(), before.version, Change.between(before.entry, entry));
                states.put(key, state);
            }
            state.versions().add(version);
        }

        private MachineEntry locate(VersionFiles files) throws IOException {
            try {
                return files.locate(path);
            } catch (NotFoundException absent) {
                return null;
            }
        }
    }
}
