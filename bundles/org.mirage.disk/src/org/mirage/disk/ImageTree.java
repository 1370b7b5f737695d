// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirage.disk.FileReference.Role;

/**
 * An image and all files that it builds on. Each has been found, judged and is held before anything is opened as a disk.
 *
 * @param source the image
 * @param format what it is read as
 * @param variant the format's own name of its kind
 * @param branches what it names, in its order
 */
record ImageTree(ImageSource source, DiskFormat format, String variant, List<Branch> branches) implements Closeable {

    /** A file that an image names. */
    record Branch(FileReference reference, ImageTree tree) {}

    ImageTree {
        branches = List.copyOf(branches);
    }

    /** The image that all of this one is begun from, if there is one. */
    Optional<ImageTree> below() {
        return branches.stream().filter(branch -> branch.reference.role() == Role.BACKING_FILE
                || branch.reference.role() == Role.PARENT).map(Branch::tree).findFirst();
    }

    /** The files that are named in a role. */
    List<ImageSource> files(Role role) {
        return branches.stream().filter(branch -> branch.reference.role() == role).map(branch -> branch.tree.source).toList();
    }

    /** The image and all files below, each as often as it is named. */
    List<ImageSource> all() {
        List<ImageSource> all = new ArrayList<>(List.of(source));
        branches.forEach(branch -> all.addAll(branch.tree.all()));
        return all;
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(all());
    }
}
