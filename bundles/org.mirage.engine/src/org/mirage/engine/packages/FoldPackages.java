// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Comparison;

/**
 * Parts what two versions differ in: what belongs to packages that were added, removed, or went up or down, folds under these, and what
 * package systems keep for themselves under them; all else stands outside, what packages own that did not change among it.
 */
public final class FoldPackages {

    private final Comparison comparison;
    private boolean incomplete;

    /**
     * Will part the differences of a comparison.
     *
     * @throws MirageException when it is one of three versions
     */
    public FoldPackages(Comparison comparison) throws MirageException {
        if (comparison.isThreeWay()) {
            throw new MirageException("packages are compared between two versions, and not with a base");
        }
        this.comparison = comparison;
    }

    /** Reads the packages of both versions and which files are whose, and goes once through all differences. */
    public PackageFold call(Monitor monitor) throws IOException {
        incomplete = false;
        monitor.begin("reading packages", -1);
        List<Package> before = packages(comparison.left(), monitor);
        List<Package> after = packages(comparison.right(), monitor);
        List<FoldedPackage> changed = new ArrayList<>();
        Map<FileOwner, FoldedPackage> gone = new HashMap<>();
        Map<FileOwner, FoldedPackage> come = new HashMap<>();
        for (PackageDifference change : ComparePackages.differences(before, after)) {
            FoldedPackage one = new FoldedPackage(change);
            changed.add(one);
            if (!change.before().isEmpty()) {
                gone.put(new FileOwner(change.kind(), change.name(), change.before(), change.architecture()), one);
            }
            if (!change.after().isEmpty()) {
                come.put(new FileOwner(change.kind(), change.name(), change.after(), change.architecture()), one);
            }
        }
        monitor.begin("reading which files are of which package", -1);
        FoldSide left = new FoldSide(comparison.left(), before, gone, comparison, monitor);
        FoldSide right = new FoldSide(comparison.right(), after, come, comparison, monitor);
        incomplete |= left.incomplete() || right.incomplete();
        PackageFold fold = new PackageFold(changed, left, right, comparison.root(), incomplete);
        monitor.beginCounting("folding differences", comparison.counts().total());
        FoldCounting counting = new FoldCounting(fold, monitor);
        comparison.visit(counting, monitor);
        counting.finish();
        return fold;
    }

    // a version that exists in a preview only has nothing in the catalog, so all is read where it lies
    private List<Package> packages(VersionFiles files, Monitor monitor) throws IOException {
        DatabaseFinder finder = new DatabaseFinder(files);
        List<Package> packages = new ArrayList<>();
        for (PackageDatabase database : finder.ofSystems()) {
            monitor.check();
            String trouble;
            try {
                DatabaseContent content = finder.read(database);
                packages.addAll(content.packages());
                trouble = content.trouble();
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                trouble = e.getMessage();
            }
            if (!trouble.isEmpty()) {
                incomplete = true;
                monitor.note("the packages in " + database.shownPlace() + " of " + files.summary().label() + " are not all known: "
                        + trouble);
            }
        }
        return packages;
    }
}
