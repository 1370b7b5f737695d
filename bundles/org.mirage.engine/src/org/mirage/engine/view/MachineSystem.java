// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.store.ContentReader;
import org.mirage.store.EntryType;
import org.mirage.store.TreeReader;
import org.mirage.store.VolumeRecord;

/**
 * An operating system's root volume, as far as its files tell.
 *
 * @param volume that holds it
 * @param fstab what it mounts; null without the file
 * @param trouble why there is an fstab but none that could be read, else null
 * @param named true when it has an {@code os-release}
 */
record MachineSystem(VolumeRecord volume, Fstab fstab, String trouble, boolean named) {

    /**
     * Looks whether a volume holds a system: {@code etc/fstab}, an {@code os-release}, or {@code etc} beside {@code usr},
     * {@code bin} or {@code sbin}.
     *
     * @return null when it does not
     */
    static MachineSystem of(VolumeRecord volume, TreeReader trees, ContentReader contents) throws IOException {
        MountTable alone = new MountTable();
        alone.setRoot(volume.root(), volume.index());
        ViewTree tree = new ViewTree(trees, alone, "the volume");
        boolean named = exists(tree, "/etc/os-release") || exists(tree, "/usr/lib/os-release");
        boolean fstab = exists(tree, "/etc/fstab");
        boolean looksLike = exists(tree, "/etc") && (exists(tree, "/usr") || exists(tree, "/bin") || exists(tree, "/sbin"));
        if (!named && !fstab && !looksLike) {
            return null;
        }
        if (!fstab) {
            return new MachineSystem(volume, null, null, named);
        }
        try {
            return new MachineSystem(volume, Fstab.parse(read(tree, contents)), null, named);
        } catch (IOException unreadable) {
            // without it there is still a view, if a poorer one
            return new MachineSystem(volume, null, unreadable.getMessage(), named);
        }
    }

    /** The name itself counts, even if it is a link that leads to another volume. */
    private static boolean exists(ViewTree tree, String path) throws IOException {
        try {
            tree.walk(RawText.bytes(path), ViewTree.Follow.PARENTS);
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }

    private static byte[] read(ViewTree tree, ContentReader contents) throws IOException {
        MachineEntry file = tree.walk(RawText.bytes("/etc/fstab"), ViewTree.Follow.ALL);
        if (file.entry().type() != EntryType.FILE || file.entry().content() == null) {
            throw new MirageException("/etc/fstab is no file that can be read");
        }
        if (file.entry().size() > Fstab.SIZE_LIMIT) {
            throw new MirageException("/etc/fstab is larger than any fstab");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) file.entry().size());
        contents.read(file.entry().content(), 0, bytes);
        return bytes.array();
    }
}
