// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;
import org.mirage.store.LinkVisitor;
import org.mirage.store.ObjectSource;
import org.mirage.store.VersionRecord;

/** Tells which paths of a view are one file; volumes' link tables know paths within their volume only. */
public final class LinkPaths {

    private static final byte[] ROOT = {};

    private final VersionRecord version;
    private final ObjectSource source;
    private final List<Mount> mounts;
    private final Map<Hash, LinkTable> tables = new ConcurrentHashMap<>();

    /** Tells it for a view of that version. */
    public LinkPaths(VersionRecord version, ObjectSource source, View view) {
        this.version = version;
        this.source = source;
        mounts = new ArrayList<>(view.mounts());
        mounts.addAll(view.besides());
    }

    /** All names of an entry, as seen through the mount that it is seen through, sorted; at least its own. */
    public List<byte[]> of(MachineEntry entry) throws IOException {
        LinkTable table = entry.entry().linked() && !entry.mountPoint() ? table(entry.volume()) : null;
        if (table == null) {
            return List.of(entry.path());
        }
        byte[] mount = mountAbove(entry);
        List<byte[]> group = table.groupOf(Arrays.copyOfRange(entry.path(), mount.length + 1, entry.path().length));
        return group.isEmpty() ? List.of(entry.path()) : group.stream().map(path -> join(mount, path)).toList();
    }

    /** Visits the groups of a volume that have a name at or below an entry, with those names only. */
    public void visit(int volume, MachineEntry start, LinkVisitor visitor) throws IOException {
        LinkTable table = table(volume);
        if (table == null) {
            return;
        }
        List<byte[]> places = places(volume, start);
        table.visit(group -> {
            List<byte[]> below = new ArrayList<>();
            for (byte[] place : places) {
                group.stream().map(path -> join(place, path)).filter(path -> isBelow(path, start.path())).forEach(below::add);
            }
            if (!below.isEmpty()) {
                visitor.group(below);
            }
        });
    }

    /** The mount points that a walk from an entry meets the volume at, the one that it begins in among them. */
    private List<byte[]> places(int volume, MachineEntry start) {
        List<byte[]> places = new ArrayList<>();
        if (start.volume() == volume) {
            places.add(mountAbove(start));
        }
        boolean whole = start.path().length == 1;
        for (Mount mount : mounts) {
            boolean repeated = whole && !places.isEmpty() && isBelow(mount.path(), RawText.bytes(ViewBuilder.VOLUMES));
            boolean met = mount.path().length > start.path().length && isBelow(mount.path(), start.path());
            if (mount.volume() == volume && met && !repeated) {
                places.add(mount.path());
            }
        }
        return places;
    }

    /** The table of a volume, null where it has none. */
    public LinkTable table(int volume) throws IOException {
        Hash links = volume < 0 ? null : version.volumes().get(volume).links();
        if (links == null) {
            return null;
        }
        LinkTable table = tables.get(links);
        if (table == null) {
            table = LinkTable.read(source, links);
            tables.put(links, table);
        }
        return table;
    }

    /** Where the volume that an entry lies on is mounted: the longest such path above it, empty for the root. */
    private byte[] mountAbove(MachineEntry entry) {
        byte[] longest = ROOT;
        for (Mount mount : mounts) {
            boolean above = mount.volume() == entry.volume() && isBelow(entry.path(), mount.path());
            if (above && mount.path().length > 1 && mount.path().length > longest.length) {
                longest = mount.path();
            }
        }
        return longest;
    }

    private static boolean isBelow(byte[] path, byte[] directory) {
        if (directory.length == 1) {
            return true;
        }
        return Arrays.mismatch(path, directory) < 0 || path.length > directory.length && path[directory.length] == '/'
                && Arrays.mismatch(path, directory) == directory.length;
    }

    private static byte[] join(byte[] mount, byte[] within) {
        byte[] path = Arrays.copyOf(mount, mount.length + 1 + within.length);
        path[mount.length] = '/';
        System.arraycopy(within, 0, path, mount.length + 1, within.length);
        return path;
    }
}
