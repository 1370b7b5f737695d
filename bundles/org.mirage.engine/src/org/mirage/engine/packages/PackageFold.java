// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;

/**
 * The differences between two versions, parted into those that come of packages and those outside. Holds counts and directories, not
 * differences; where one belongs is found out when it is asked for. Any thread may ask.
 */
public final class PackageFold {

    private final List<FoldedPackage> packages;
    private final FoldedPackage system;
    private final FoldSide left;
    private final FoldSide right;
    private final FoldRules rules;
    private final Difference root;
    private final Map<String, DifferenceCounts> below = new HashMap<>();
    private final boolean incomplete;

    PackageFold(List<FoldedPackage> packages, FoldSide left, FoldSide right, Difference root, boolean incomplete) {
        this.packages = List.copyOf(packages);
        this.left = left;
        this.right = right;
        this.root = root;
        this.incomplete = incomplete;
        system = new FoldedPackage(null);
        rules = new FoldRules(left, right, system);
    }

    /** All packages that changed, those without differences among them, by kind and name. */
    public List<FoldedPackage> packages() {
        return packages;
    }

    /** What package systems keep for themselves. */
    public FoldedPackage system() {
        return system;
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }

    /**
     * What a difference folds under; null when it stands outside, and for a directory that only leads to differences. May read a
     * directory.
     */
    public FoldedPackage of(Difference difference, Monitor monitor) throws IOException {
        return rules.of(difference, monitor);
    }

    /** The packages that a path belongs to in the left version. */
    public List<FileOwner> leftOwners(Difference difference) {
        return left.owners(text(difference.path()));
    }

    /** The packages that a path belongs to in the right version. */
    public List<FileOwner> rightOwners(Difference difference) {
        return right.owners(text(difference.path()));
    }

    /** True for something that is gone and was found elsewhere, under a package, so that nobody is told of it there. */
    public boolean movedIntoPackage(Difference gone) {
        return gone.counterpart() != null && rules.ofNew(text(gone.counterpart())) != null;
    }

    /** The differences outside that are below a directory, without itself. */
    public DifferenceCounts outsideBelow(Difference directory) {
        return below.getOrDefault(text(directory.path()), new DifferenceCounts());
    }

    /** The differences outside that are at a path and below. */
    public DifferenceCounts outside(Difference difference, Monitor monitor) throws IOException {
        DifferenceCounts counts = new DifferenceCounts();
        counts.add(outsideBelow(difference));
        if (of(difference, monitor) == null) {
            counts.add(own(difference));
        }
        return counts;
    }

    /** All differences outside. */
    public DifferenceCounts outside(Monitor monitor) throws IOException {
        return root == null ? new DifferenceCounts() : outside(root, monitor);
    }

    /** The differences under a package, in the order of their paths. Reads the directories in which they are. */
    public List<Difference> differences(FoldedPackage one, Monitor monitor) throws IOException {
        List<Difference> found = new ArrayList<>();
        if (root != null && of(root, monitor) == one) {
            found.add(root);
        }
        for (Difference folder : one.folders()) {
            for (Difference difference : folder.children(monitor)) {
                monitor.check();
                if (of(difference, monitor) == one) {
                    found.add(difference);
                }
            }
        }
        found.sort(Comparator.comparing(difference -> text(difference.path())));
        return found;
    }

    /** A difference by itself; what was moved as a whole with all that is in it. */
    static DifferenceCounts own(Difference difference) {
        return difference.hasChildren() ? difference.ownCounts() : difference.counts();
    }

    /** Notes what is outside below a directory. */
    void keep(String directory, DifferenceCounts counts) {
        if (!counts.isEmpty()) {
            below.put(directory, counts);
        }
    }

    static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }
}
