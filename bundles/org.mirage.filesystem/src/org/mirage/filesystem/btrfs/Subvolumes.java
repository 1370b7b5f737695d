// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;

/** All subvolumes of a volume. */
final class Subvolumes {

    private static final byte[] DEFAULT = "default".getBytes(StandardCharsets.US_ASCII);
    /** Each is read by itself, however much they share: without a bound a small image could make work without end. */
    private static final int MOST = 10_000;

    private final List<Subvolume> all = new ArrayList<>();
    private final Map<Long, Subvolume> byId = new HashMap<>();
    private long standard = TreeIds.TOP_LEVEL;

    private Subvolumes() {
    }

    /** Reads what the root tree tells. */
    static Subvolumes read(Volume volume) throws IOException {
        Map<Long, RootItem> roots = new TreeMap<>(Long::compareUnsigned);
        Map<Long, RootReference> references = new HashMap<>();
        Subvolumes found = new Subvolumes();
        Cursor cursor = volume.rootTree().cursor();
        for (boolean more = cursor.seek(0, 0, 0); more; more = cursor.next()) {
            if (cursor.type() == ItemType.ROOT && TreeIds.isSubvolume(cursor.objectid())) {
                RootItem root = RootItem.parse(cursor);
                roots.put(root.id(), root);
            } else if (cursor.type() == ItemType.ROOT_REF) {
                RootReference reference = RootReference.parse(cursor);
                if (references.put(cursor.offset(), reference) != null) {
                    throw new DamagedException("subvolume " + cursor.offset() + " lies at two places");
                }
            } else if (cursor.isAt(TreeIds.ROOT_DIRECTORY, ItemType.DIR_ITEM)) {
                found.takeStandard(cursor);
            }
        }
        found.fill(volume, roots, references);
        return found;
    }

    private void takeStandard(Cursor cursor) throws IOException {
        DirectoryEntry.visit(cursor, entry -> {
            if (Arrays.equals(entry.name(), DEFAULT)) {
                standard = entry.target();
            }
        });
    }

    private void fill(Volume volume, Map<Long, RootItem> roots, Map<Long, RootReference> references) throws IOException {
        roots.values().removeIf(root -> !root.alive());
        if (!roots.containsKey(TreeIds.TOP_LEVEL)) {
            throw new DamagedException("the tree of the top level is missing");
        }
        if (roots.size() > MOST) {
            throw new KernelOnlyException("it has " + roots.size() + " subvolumes, more than are read here (" + MOST + ")");
        }
        SubvolumePaths paths = new SubvolumePaths(volume, roots, references);
        for (RootItem root : roots.values()) {
            RootReference reference = references.get(root.id());
            Subvolume subvolume = new Subvolume(all.size(), root.tree(volume), root.uuid(), reference, paths.of(root.id()));
            all.add(subvolume);
            byId.put(root.id(), subvolume);
        }
        if (!byId.containsKey(standard)) {
            volume.warnings().add("the default subvolume, " + standard + ", is missing");
            standard = TreeIds.TOP_LEVEL;
        }
    }

    /** The top level first, the rest by number. */
    List<Subvolume> all() {
        return all;
    }

    /** The one that is mounted when no other is asked for. */
    boolean isStandard(Subvolume subvolume) {
        return subvolume.id() == standard;
    }

    /** The subvolume of a node. */
    Subvolume at(long id) throws DamagedException {
        int place = NodeIds.subvolume(id);
        if (id < 0 || place >= all.size()) {
            throw new DamagedException("node " + id + " is not in use");
        }
        return all.get(place);
    }

    /** The subvolume that an entry of a directory leads to, or null when it only bears the name of one. */
    Subvolume behind(Subvolume parent, long directory, DirectoryEntry entry) {
        Subvolume child = byId.get(entry.target());
        boolean there = child != null && child.reference() != null && child.reference().is(parent.id(), directory, entry.name());
        return there ? child : null;
    }
}
