// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Display;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.model.MirageFactory;
import org.mirage.model.Version;

/** The library that the workbench shows: the engine's, for jobs, and its model, for the user-interface thread. */
public final class LibrarySession {

    private static final LibrarySession CURRENT = new LibrarySession();

    private final org.mirage.model.Library model = MirageFactory.eINSTANCE.createLibrary();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile LibraryOpening opening;
    private UiQueue queue;
    private LibraryWatch watch;
    private DetailsJob details;
    private InventoryJob inventory;
    private RunsJob runs;

    private LibrarySession() {
    }

    /** The one of this workbench. */
    public static LibrarySession current() {
        return CURRENT;
    }

    /** Leaves the library that is open and opens another one in the background; user-interface thread. */
    public void open(Path folder) {
        close();
        model.setFolder(folder.toString());
        queue = new UiQueue(Display.getCurrent());
        details = new DetailsJob(this, queue);
        inventory = new InventoryJob(this);
        runs = new RunsJob(this);
        watch = new LibraryWatch(this, queue);
        opening = new LibraryOpening(folder);
        watch.schedule();
        changed();
    }

    /** Leaves the library; what still runs on it fails soon. */
    public void close() {
        if (opening == null) {
            return;
        }
        queue.stop();
        watch.cancel();
        details.cancel();
        inventory.cancel();
        runs.cancel();
        opening.close();
        opening = null;
        model.getImages().clear();
        model.setLoaded(false);
        model.setProblem(""); //$NON-NLS-1$
    }

    /** What views show and follow; changed in the user-interface thread only. */
    public org.mirage.model.Library model() {
        return model;
    }

    /** The version of a record as views show it; null when the library does not have it any more. User-interface thread. */
    public Version version(String record) {
        return model.getImages().stream().flatMap(image -> image.getVersions().stream()).filter(version -> version.getRecord().equals(record))
                .findFirst().orElse(null);
    }

    /**
     * What jobs work with; waits until it is open.
     *
     * @throws MirageException when it could not be opened
     */
    public Library engine() throws MirageException {
        LibraryOpening now = opening;
        if (now == null) {
            throw new MirageException(Messages.LibrarySession_closed);
        }
        return now.get();
    }

    /**
     * Has something run when another library is opened and whenever anything in it changed, which may be nothing that the model has; in
     * the user-interface thread.
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes that back. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Tells that something in the library changed; user-interface thread. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Looks at once whether the library changed, and tries again when it could not be read. */
    public void refresh() {
        watch.refresh();
    }

    /** Has what was made brought into what searches are answered from; for any thread. */
    void keepInventory() {
        inventory.request();
    }

    /** Has it found out which versions of a list runs made; for any thread. */
    void findRuns(List<ImageSummary> images) {
        runs.request(images);
    }

    /** True for a version that packages or scripts made, running in an appliance; false while that is not known yet. */
    public boolean isMadeByRun(Version version) {
        return runs != null && runs.isRun(version.getRecord());
    }

    /** Reads what the list does not tell of a version, unless that was done; the model then has it. */
    public void load(Version version) {
        details.request(version);
    }
}
