// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.jface.viewers.TreeViewer;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.Version;

/** Keeps the tree as the model is; many changes at once are drawn once. */
final class LibraryFollower extends EContentAdapter {

    private final TreeViewer viewer;
    private final Runnable afterwards;
    private final Set<Image> changed = new LinkedHashSet<>();
    private boolean all;
    private boolean planned;

    LibraryFollower(TreeViewer viewer, Runnable afterwards) {
        this.viewer = viewer;
        this.afterwards = afterwards;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch()) {
            return;
        }
        switch (notification.getNotifier()) {
            case Library library -> all = true;
            case Image image -> changed.add(image);
            case Version version when version.getImage() != null -> changed.add(version.getImage());
            default -> {
                return;
            }
        }
        if (!planned) {
            planned = true;
            viewer.getControl().getDisplay().asyncExec(this::draw);
        }
    }

    private void draw() {
        planned = false;
        if (viewer.getControl().isDisposed()) {
            return;
        }
        if (all) {
            viewer.refresh();
        } else {
            changed.forEach(viewer::refresh);
        }
        all = false;
        changed.clear();
        afterwards.run();
    }
}
