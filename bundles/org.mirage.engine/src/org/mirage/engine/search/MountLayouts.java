// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.index.MountedRoot;

/** Finds what versions mount where, and puts those together that mount at the same paths. */
final class MountLayouts {

    private record Layout(VersionSummary version, List<MountedRoot> mounts) {
    }

    private final Library library;
    private final AskedIndex index;
    private final SearchTroubles troubles;
    private final Monitor monitor;

    MountLayouts(Library library, AskedIndex index, SearchTroubles troubles, Monitor monitor) {
        this.library = library;
        this.index = index;
        this.troubles = troubles;
        this.monitor = monitor;
    }

    /** The layouts of some versions of an image. One that cannot be read is told and left out. */
    List<SearchedVersions> of(List<VersionSummary> versions) throws CancelledException {
        Map<List<String>, List<Layout>> byPaths = new LinkedHashMap<>();
        for (VersionSummary version : versions) {
            monitor.check();
            try {
                List<MountedRoot> mounts = mounts(version);
                List<String> paths = mounts.stream().map(MountedRoot::path).toList();
                byPaths.computeIfAbsent(paths, _ -> new ArrayList<>()).add(new Layout(version, mounts));
            } catch (CancelledException stopped) {
                throw stopped;
            } catch (IOException unreadable) {
                troubles.tell(version.label() + " is left out, because it cannot be read: " + unreadable.getMessage());
            }
        }
        return byPaths.values().stream().map(MountLayouts::together).toList();
    }

    /** What the search index holds of a version, or else the version itself. */
    private List<MountedRoot> mounts(VersionSummary version) throws IOException {
        List<MountedRoot> known = index.mounts(version);
        return known != null ? known : MountedRoot.of(new VersionFiles(version, library.record(version), library.store()));
    }

    private static SearchedVersions together(List<Layout> layouts) {
        Map<String, List<SearchedVersions.Root>> mounted = new TreeMap<>();
        for (int i = 0; i < layouts.size(); i++) {
            for (MountedRoot mount : layouts.get(i).mounts) {
                BitSet alone = new BitSet();
                alone.set(i);
                add(mounted.computeIfAbsent(mount.path(), _ -> new ArrayList<>()),
                        new SearchedVersions.Root(mount.entry(), mount.volume(), alone));
            }
        }
        List<SearchedVersions.Mounted> mounts = new ArrayList<>();
        mounted.forEach((path, roots) -> mounts.add(new SearchedVersions.Mounted(path, roots)));
        return new SearchedVersions(layouts.stream().map(Layout::version).toList(), mounts);
    }

    private static void add(List<SearchedVersions.Root> roots, SearchedVersions.Root root) {
        for (SearchedVersions.Root other : roots) {
            if (other.volume() == root.volume() && other.entry().equals(root.entry())) {
                other.versions().or(root.versions());
                return;
            }
        }
        roots.add(root);
    }
}
