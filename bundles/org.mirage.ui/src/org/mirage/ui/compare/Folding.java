// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.mirage.engine.Monitor;
import org.mirage.engine.packages.FoldPackages;
import org.mirage.engine.packages.PackageFold;
import org.mirage.ui.Plugin;

/**
 * The rows of a comparison: all paths in their folders, or those of packages under these.
 *
 * @param root holds the topmost rows
 * @param fold which differences are under which package; null when none are
 */
record Folding(RootNode root, PackageFold fold) {

    private static final String REMEMBERED = "foldPackages"; //$NON-NLS-1$

    /** All paths in their folders. */
    static Folding none(CompareResult result) {
        RootNode root = new RootNode();
        List<Node> tops = machine(root, result);
        if (result.root() != null) {
            tops.add(new DifferenceNode(root, result.root(), result.comparison().isThreeWay()));
        }
        root.setChildren(tops);
        return new Folding(root, null);
    }

    /** Those of packages under these; not in the user-interface thread. */
    static Folding byPackages(CompareResult result, Monitor monitor) throws IOException {
        PackageFold fold = new FoldPackages(result.comparison()).call(monitor);
        RootNode root = new RootNode();
        List<Node> tops = machine(root, result);
        tops.add(new PackagesNode(root, fold));
        OutsideNode files = result.root() == null ? null : OutsideNode.of(root, result.root(), fold, monitor);
        if (files != null) {
            tops.add(files);
        }
        root.setChildren(tops);
        return new Folding(root, fold);
    }

    private static List<Node> machine(RootNode root, CompareResult result) {
        List<Node> tops = new ArrayList<>();
        if (result.machine()) {
            tops.add(new MachineNode(root, result));
        }
        return tops;
    }

    /** The packages; null when there are no such rows. */
    PackagesNode packages() {
        return root.children().stream().filter(PackagesNode.class::isInstance).map(PackagesNode.class::cast).findFirst().orElse(null);
    }

    /** Whether a person wanted packages to be folded the last time. */
    static boolean isWanted() {
        return settings().getBoolean(REMEMBERED);
    }

    /** Remembers what a person wants from one comparison to the next. */
    static void want(boolean folded) {
        settings().put(REMEMBERED, folded);
    }

    private static IDialogSettings settings() {
        return Plugin.settings("compare"); //$NON-NLS-1$
    }
}
