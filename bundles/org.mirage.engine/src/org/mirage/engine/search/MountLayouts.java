// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Entry;

/** Finds what versions mount where, and puts those together that mount at the same paths. */
final class MountLayouts {

    private final Library library;
    private final SearchTroubles troubles;
    private final Monitor monitor;

    MountLayouts(Library library, SearchTroubles troubles, Monitor monitor) {
        this.library = library;
        this.troubles = troubles;
        this.monitor = monitor;
    }

    /** The layouts of some versions of an image. One that cannot be read is told and left out. */
    List<SearchedVersions> of(List<VersionSummary> versions) throws CancelledException {
        Map<List<String>, List<VersionFiles>> byPaths = new LinkedHashMap<>();
        for (VersionSummary version : versions) {
            monitor.check();
            try {
                VersionFiles files = new VersionFiles(version, library.record(version), library.store());
                List<String> paths = files.walkedMounts().stream().map(MountLayouts::path).toList();
                byPaths.computeIfAbsent(paths, _ -> new ArrayList<>()).add(files);
            } catch (CancelledException stopped) {
                throw stopped;
            } catch (IOException unreadable) {
                troubles.tell(version.label() + " is left out, because it cannot be read: " + unreadable.getMessage());
            }
        }
        return byPaths.values().stream().map(MountLayouts::together).toList();
    }

    private static String path(Mount mount) {
        return new String(mount.path(), StandardCharsets.ISO_8859_1);
    }

    private static SearchedVersions together(List<VersionFiles> versions) {
        Map<String, List<SearchedVersions.Root>> mounted = new TreeMap<>();
        for (int i = 0; i < versions.size(); i++) {
            for (Mount mount : versions.get(i).walkedMounts()) {
                String path = path(mount);
                Entry root = versions.get(i).record().volumes().get(mount.volume()).root()
                        .withName(path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.ISO_8859_1));
                BitSet alone = new BitSet();
                alone.set(i);
                add(mounted.computeIfAbsent(path, _ -> new ArrayList<>()), new SearchedVersions.Root(root, mount.volume(), alone));
            }
        }
        List<SearchedVersions.Mounted> mounts = new ArrayList<>();
        mounted.forEach((path, roots) -> mounts.add(new SearchedVersions.Mounted(path, roots)));
        return new SearchedVersions(versions.stream().map(VersionFiles::summary).toList(), mounts);
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
