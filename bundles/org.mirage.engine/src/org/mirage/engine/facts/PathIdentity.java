// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * What a path stands for, as far as facts may depend on it: equal for equal contents, whatever owners, modes and times are.
 *
 * @param target of the link that it is, else null
 * @param type of what it leads to, null when it leads nowhere
 * @param content of the file that it leads to, else null
 * @param tree names, types, contents and targets in and below the directory that it leads to, else null
 * @param mounts volumes mounted below that directory, which its tree does not hold
 */
record PathIdentity(String target, EntryType type, ContentName content, Hash tree, List<String> mounts) {

    static PathIdentity of(VersionFiles files, String target, MachineEntry entry) {
        if (entry == null) {
            return new PathIdentity(target, null, null, null, List.of());
        }
        return new PathIdentity(target, entry.entry().type(), entry.entry().content(), tree(entry.entry()), mounts(files, entry));
    }

    private static List<String> mounts(VersionFiles files, MachineEntry directory) {
        byte[] path = directory.path();
        List<String> below = new ArrayList<>();
        for (Mount mount : files.mounts()) {
            byte[] point = mount.path();
            if (point.length > path.length && Arrays.equals(point, 0, path.length, path, 0, path.length)
                    && point[path.length] == '/') {
                below.add(mount + " " + tree(files.record().volumes().get(mount.volume()).root()));
            }
        }
        return below;
    }

    private static Hash tree(Entry directory) {
        return directory.subtree() == null ? null : directory.subtree().content();
    }
}
