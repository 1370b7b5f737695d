// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;
import java.util.Map;

import org.eclipse.compare.CompareUI;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IReusableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Version;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.ReadJob;

/** Opens editors that compare versions. */
public final class CompareOpening {

    private CompareOpening() {
    }

    /** Compares two versions; user-interface thread. */
    public static void open(IWorkbenchPage page, Version left, Version right) {
        open(page, VersionInput.of(left), VersionInput.of(right));
    }

    /** Compares two versions; user-interface thread. */
    public static void open(IWorkbenchPage page, VersionInput left, VersionInput right) {
        open(page, new CompareRequest(left, right, null, Profiles.last()));
    }

    /** Compares two versions, the older one standing left; user-interface thread. */
    public static void openByAge(IWorkbenchPage page, Version one, Version other) {
        boolean ordered = SelectedVersions.OLDEST_FIRST.compare(one, other) <= 0;
        open(page, ordered ? one : other, ordered ? other : one);
    }

    /** Compares what two versions have at a raw path and below, in everything that can differ; user-interface thread. */
    public static void openAt(IWorkbenchPage page, VersionInput left, VersionInput right, byte[] path) {
        open(page, new CompareRequest(left, right, null, Profiles.EVERYTHING, path));
    }

    /** Compares two versions with the one that both came from; user-interface thread. */
    public static void openThreeWay(IWorkbenchPage page, VersionInput left, VersionInput right, VersionInput base) {
        open(page, new CompareRequest(left, right, base, Profiles.last()));
    }

    /** Compares a version with what changes would make of it, in everything that can differ; user-interface thread. */
    public static void openPreview(IWorkbenchPage page, VersionInput version, GivenChanges changes, Map<String, byte[]> parameters) {
        open(page, new CompareRequest(version, new PlannedChanges(changes, parameters), Profiles.EVERYTHING));
    }

    private static void open(IWorkbenchPage page, CompareRequest request) {
        CompareUI.openCompareEditorOnPage(new VersionsCompareInput(request, null), page);
    }

    /** Compares a version with the one that it was made from, and says so when there is none; user-interface thread. */
    static void openWithParent(IWorkbenchPage page, Version version) {
        VersionInput right = VersionInput.of(version);
        Shell shell = page.getWorkbenchWindow().getShell();
        ReadJob.run(NLS.bind(Messages.CompareOpening_parent, right.getName()), shell, monitor -> {
            VersionInput parent = Lineage.parent(right);
            return () -> {
                if (parent == null) {
                    MessageDialog.openInformation(shell, Messages.CompareOpening_noParentTitle,
                            NLS.bind(Messages.CompareOpening_noParent, right.getName()));
                } else {
                    open(page, parent, right);
                }
            };
        });
    }

    /** Compares two versions with the nearest one that both came from; with each other, when one came from the other. */
    static void openWithBase(IWorkbenchPage page, VersionInput left, VersionInput right) {
        Shell shell = page.getWorkbenchWindow().getShell();
        ReadJob.run(Messages.CompareOpening_base, shell, monitor -> {
            List<VersionInput> common = Lineage.common(left, right);
            return () -> {
                if (common.isEmpty()) {
                    MessageDialog.openInformation(shell, Messages.BaseDialog_title,
                            NLS.bind(Messages.CompareOpening_noBase, left.getName(), right.getName()));
                } else if (common.contains(left) || common.contains(right)) {
                    open(page, left, right);
                } else {
                    openThreeWay(page, left, right, common.getFirst());
                }
            };
        });
    }

    /** Compares two of three versions with the third, which is the one that the others came from, or else asked for. */
    static void openThree(IWorkbenchPage page, List<Version> versions) {
        List<VersionInput> inputs = versions.stream().map(VersionInput::of).toList();
        Shell shell = page.getWorkbenchWindow().getShell();
        ReadJob.run(Messages.CompareOpening_base, shell, monitor -> {
            VersionInput base = Lineage.base(inputs);
            return () -> {
                VersionInput chosen = base != null ? base : BaseDialog.ask(shell, inputs);
                if (chosen != null) {
                    List<VersionInput> sides = inputs.stream().filter(input -> input != chosen).toList();
                    openThreeWay(page, sides.getFirst(), sides.getLast(), chosen);
                }
            };
        });
    }

    /** Compares anew in the editor that shows an input, and shows what differs at a raw path, unless it is null. */
    static void replace(VersionsCompareInput shown, CompareRequest request, byte[] path) {
        if (shown.getWorkbenchPart() instanceof IReusableEditor editor) {
            CompareUI.reuseCompareEditor(new VersionsCompareInput(request, path), editor);
        }
    }
}
