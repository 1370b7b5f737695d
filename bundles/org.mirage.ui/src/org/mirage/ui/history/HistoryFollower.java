// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.swt.widgets.Display;
import org.mirage.model.Library;
import org.mirage.model.MiragePackage.Literals;

/**
 * Tells when images and versions come, go or get another name, once for many changes together; and when another library is
 * opened.
 */
final class HistoryFollower extends EContentAdapter {

    private final Library library;
    private final Display display = Display.getCurrent();
    private final Runnable changed;
    private final Runnable replaced;
    private boolean planned;
    private boolean stopped;

    /**
     * Begins to follow.
     *
     * @param changed runs after changes
     * @param replaced runs when another library is opened
     */
    HistoryFollower(Library library, Runnable changed, Runnable replaced) {
        this.library = library;
        this.changed = changed;
        this.replaced = replaced;
        library.eAdapters().add(this);
    }

    void stop() {
        stopped = true;
        library.eAdapters().remove(this);
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        Object what = notification.getFeature();
        if (what == Literals.LIBRARY__FOLDER && !notification.isTouch()) {
            replaced.run();
        }
        boolean matters = what == Literals.LIBRARY__IMAGES || what == Literals.IMAGE__VERSIONS || what == Literals.IMAGE__NAME
                || what == Literals.LIBRARY__LOADED;
        if (matters && !notification.isTouch() && !planned && !stopped) {
            planned = true;
            display.asyncExec(() -> {
                planned = false;
                if (!stopped) {
                    changed.run();
                }
            });
        }
    }
}
