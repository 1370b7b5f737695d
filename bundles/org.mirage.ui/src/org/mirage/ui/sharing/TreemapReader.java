// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.packages.PackageSizes;
import org.mirage.engine.sizes.FolderSizes;
import org.mirage.engine.sizes.SizedEntry;
import org.mirage.store.EntryType;
import org.mirage.ui.files.OpenedVersion;

/** Reads what treemaps of one version show; not in the user-interface thread. Packages are gathered once. */
final class TreemapReader {

    /** Folders whose own parts are shown in their tiles; in smaller ones nobody could see them. */
    private static final int OPENED = 30;
    /** Parts of these. */
    private static final int INNER = 60;
    private static final int LIMIT = 600;

    private final OpenedVersion version;
    private List<PackageSizes.Sized> packages;

    TreemapReader(OpenedVersion version) {
        this.version = version;
    }

    OpenedVersion version() {
        return version;
    }

    /** What a package is called. */
    static String name(PackageSizes.Sized sized) {
        return sized.owner() == null ? Messages.TreemapReader_unowned : sized.owner().name();
    }

    /** The parts of a place, the largest first. */
    List<TreemapPart> read(TreemapPlace place, Monitor monitor) throws IOException {
        if (!place.byPackage()) {
            return folder(place.path(), monitor);
        }
        return place.owner() == null ? packages(monitor) : files(place.owner(), LIMIT);
    }

    private List<TreemapPart> folder(byte[] path, Monitor monitor) throws IOException {
        FolderSizes sizes = new FolderSizes(version.files(), monitor);
        List<TreemapPart> parts = new ArrayList<>();
        FolderSizes.Contents contents = sizes.of(version.files().find(path));
        for (SizedEntry each : first(contents.largest(), LIMIT)) {
            boolean opened = each.entry().entry().type() == EntryType.DIRECTORY && parts.size() < OPENED;
            parts.add(part(each, opened ? inner(sizes.of(each.entry())) : List.of()));
        }
        addOthers(parts, contents, LIMIT);
        return parts;
    }

    private static List<TreemapPart> inner(FolderSizes.Contents contents) {
        List<TreemapPart> parts = new ArrayList<>();
        for (SizedEntry each : first(contents.largest(), INNER)) {
            parts.add(part(each, List.of()));
        }
        addOthers(parts, contents, INNER);
        return parts;
    }

    private static void addOthers(List<TreemapPart> parts, FolderSizes.Contents contents, int limit) {
        List<SizedEntry> rest = contents.largest().subList(Math.min(limit, contents.largest().size()), contents.largest().size());
        addOthers(parts, rest.size() + contents.others(),
                rest.stream().mapToLong(SizedEntry::bytes).reduce(contents.otherBytes(), ByteCount::plus));
    }

    private static void addOthers(List<TreemapPart> parts, long count, long bytes) {
        if (bytes > 0) {
            String name = MessageFormat.format(Messages.TreemapReader_others, count);
            parts.add(new TreemapPart(TreemapPart.Kind.OTHERS, name, bytes, null, null, List.of()));
        }
    }

    private static TreemapPart part(SizedEntry each, List<TreemapPart> below) {
        boolean folder = each.entry().entry().type() == EntryType.DIRECTORY;
        return new TreemapPart(folder ? TreemapPart.Kind.FOLDER : TreemapPart.Kind.FILE, Names.show(each.entry().name()), each.bytes(),
                each.entry().path(), null, below);
    }

    private synchronized List<TreemapPart> packages(Monitor monitor) throws IOException {
        if (packages == null) {
            packages = new PackageSizes(version.files()).call(monitor);
        }
        List<TreemapPart> parts = new ArrayList<>();
        for (PackageSizes.Sized each : first(packages, LIMIT)) {
            parts.add(new TreemapPart(TreemapPart.Kind.PACKAGE, name(each), each.bytes(), null, each,
                    parts.size() < OPENED ? files(each, INNER) : List.of()));
        }
        List<PackageSizes.Sized> rest = packages.subList(Math.min(LIMIT, packages.size()), packages.size());
        addOthers(parts, rest.size(), rest.stream().mapToLong(PackageSizes.Sized::bytes).reduce(0, ByteCount::plus));
        return parts;
    }

    private static List<TreemapPart> files(PackageSizes.Sized sized, int limit) {
        List<TreemapPart> parts = new ArrayList<>();
        long shown = 0;
        for (SizedEntry each : first(sized.largest(), limit)) {
            parts.add(part(each, List.of()));
            shown = ByteCount.plus(shown, each.bytes());
        }
        addOthers(parts, sized.files() - parts.size(), sized.bytes() - shown);
        return parts;
    }

    private static <T> List<T> first(List<T> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }
}
