// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.store.Entry;

/**
 * The root of a volume where a version's machine mounts it.
 *
 * @param path one byte in each character
 * @param volume index of the volume among those of the version
 * @param entry what the manifest holds of the root, named as the path's last part
 */
public record MountedRoot(String path, int volume, Entry entry) {

    /** Which rules say what is mounted where; to be raised with them, for the index keeps what they said. */
    static final int RULES = 1;

    /** All that a walk over a version meets. */
    public static List<MountedRoot> of(VersionFiles version) {
        List<MountedRoot> roots = new ArrayList<>();
        for (Mount mount : version.walkedMounts()) {
            String path = new String(mount.path(), StandardCharsets.ISO_8859_1);
            roots.add(new MountedRoot(path, mount.volume(), named(version.record().volumes().get(mount.volume()).root(), path)));
        }
        return roots;
    }

    static Entry named(Entry root, String path) {
        return root.withName(path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.ISO_8859_1));
    }
}
