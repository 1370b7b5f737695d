// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Platform;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.Failures;
import org.osgi.framework.FrameworkUtil;

/** The staged changes of all versions that have any, kept in the workspace from one start to the next; user-interface thread. */
public final class Staging {

    private static final Staging CURRENT = new Staging();

    private final Map<String, StagedChanges> known = new HashMap<>();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    private Staging() {
    }

    /** The one of this workbench. */
    public static Staging current() {
        return CURRENT;
    }

    /** Where staged changes are kept. */
    static Path folder() throws IOException {
        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(Staging.class)).toPath().resolve("staged"); //$NON-NLS-1$
        return Files.createDirectories(folder);
    }

    /** The staged changes of a version, which may be none. */
    public StagedChanges of(VersionInput version) {
        return known.computeIfAbsent(version.record(), record -> {
            StagedChanges staged = StagedChanges.open(version);
            staged.addListener(this::tell);
            return staged;
        });
    }

    /** All versions that changes were staged for since the start, those of which none are left among them. */
    public List<StagedChanges> all() {
        return new ArrayList<>(known.values());
    }

    /** Has something run after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes that back. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Says a failure of the folder; what was staged is then kept until the window is closed. */
    static void failed(IOException failure) {
        Failures.show(failure);
    }
}
