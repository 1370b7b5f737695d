// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.PathPattern;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.engine.packages.PackageFold;

/** Finds the differences whose paths hold a text, or match a pattern. */
final class PathSearch {

    private static final int MOST = 100_000;

    private final Comparison comparison;
    private final DifferenceFilter kinds;
    private final PackageFold fold;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<FoldedPackage> packages = new HashSet<>();

    /**
     * Will search.
     *
     * @param fold which differences are shown under packages; null when none are
     */
    PathSearch(Comparison comparison, DifferenceFilter kinds, PackageFold fold) {
        this.comparison = comparison;
        this.kinds = kinds;
        this.fold = fold;
    }

    /** Searches all differences; of very many that match, the first ones are found. Not in the user-interface thread. */
    PathFilter run(String text, Monitor monitor) throws IOException {
        Predicate<Difference> wanted = wanted(text);
        comparison.visit(difference -> {
            if (kinds.means(difference) && wanted.test(difference)) {
                add(difference, monitor);
            }
            return paths.size() < MOST && (!difference.hasChildren() || kinds.leads(difference, difference.countsBelow()));
        }, monitor);
        return new PathFilter(kinds, paths, folders, packages);
    }

    private void add(Difference difference, Monitor monitor) throws IOException {
        String path = PathFilter.key(difference.path());
        paths.add(path);
        FoldedPackage under = fold == null ? null : fold.of(difference, monitor);
        if (under == null) {
            addFolders(path);
        } else {
            packages.add(under);
        }
    }

    private void addFolders(String path) {
        int slash = path.lastIndexOf('/');
        // a folder that is known has all those above it known, too
        while (slash > 0 && folders.add(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
        }
        folders.add("/"); //$NON-NLS-1$
    }

    /** A text with signs of a pattern is one; what lies below a folder that matches matches as well. */
    private static Predicate<Difference> wanted(String text) throws MirageException {
        if (text.contains("*") || text.contains("?")) { //$NON-NLS-1$ //$NON-NLS-2$
            PathPattern pattern = PathPattern.parse(text);
            return difference -> pattern.matches(difference.path());
        }
        String part = text.toLowerCase(Locale.ROOT);
        return difference -> Names.show(difference.path()).toLowerCase(Locale.ROOT).contains(part);
    }
}
