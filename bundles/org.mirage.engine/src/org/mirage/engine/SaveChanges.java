// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.changes.ChosenPaths;
import org.mirage.engine.changes.SavedEdits;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.exporting.TargetFile;

/**
 * Saves a comparison of two versions, or a chosen part of it, as a change set: what makes the left version into the right one.
 * The file is there when it is whole, or not at all.
 */
public final class SaveChanges {

    /** Bytes up to which a text is written out when not said otherwise. */
    public static final int TEXT_LIMIT = 4096;

    private static final byte[] ROOT = {'/'};

    private final Comparison comparison;
    private final Path target;
    private List<byte[]> paths = List.of(ROOT);
    private String title = "";
    private int textLimit = TEXT_LIMIT;
    private boolean overwrite;

    /** Will save all differences of a comparison of two versions to that file. */
    public SaveChanges(Comparison comparison, Path target) {
        this.comparison = comparison;
        this.target = target;
    }

    /**
     * Looks whether a change set can be saved there, before something is done that takes long; what is there is not replaced.
     *
     * @throws MirageException when the file is there, or its folder is not
     */
    public static void check(Path target) throws IOException {
        new TargetFile(target, false).close();
    }

    /** Only what differs at and below these paths; raw bytes from the root of the machine's view. Everything when not said. */
    public SaveChanges paths(List<byte[]> value) {
        paths = List.copyOf(value);
        return this;
    }

    /** What it is for, in a line; nothing when not said. */
    public SaveChanges title(String value) {
        title = value;
        return this;
    }

    /** Bytes up to which the content of a new text is written out, and not referred to by name; -1 for none at all. */
    public SaveChanges textLimit(int value) {
        textLimit = value;
        return this;
    }

    /** Whether a file that is there may be replaced; not when not said. */
    public SaveChanges overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /**
     * Writes the file. What differs and cannot stand in a change set is noted and counted.
     *
     * @throws MirageException when the file is there and shall not be replaced, or the comparison has a base
     */
    public SavedChanges call(Monitor monitor) throws IOException {
        if (comparison.isThreeWay()) {
            throw new MirageException("a change set is saved from two versions; compare them without their base");
        }
        Difference root = comparison.root();
        byte[] start = root == null ? ROOT : root.path();
        if (root != null && root.left() != null && root.right() != null
                && !Arrays.equals(root.left().path(), root.right().path())) {
            throw new MirageException(root.left() + " is " + root.right()
                    + " in the other version; compare from a folder above both");
        }
        SavedEdits saved = WholeFile.writeTold(target, overwrite, out -> {
            monitor.beginCounting("saving changes", comparison.counts().total());
            return SavedEdits.write(comparison, new ChosenPaths(start, paths, comparison.profile()), out, title, textLimit, monitor);
        }, monitor);
        return new SavedChanges(target, saved.edits(), saved.leftOut());
    }
}
