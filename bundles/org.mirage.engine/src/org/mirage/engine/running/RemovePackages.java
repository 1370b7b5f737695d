// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Removes packages from a machine by its own apt, dnf or rpm. */
public final class RemovePackages implements RunStep {

    private final List<String> names;
    private final boolean purge;

    /**
     * Will remove.
     *
     * @param purge true when their configuration goes, too
     */
    public RemovePackages(List<String> names, boolean purge) {
        this.names = List.copyOf(names);
        this.purge = purge;
    }

    @Override
    public String title() {
        return "Remove " + String.join(" ", names);
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) throws IOException {
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_+.:-]*")) {
                throw new MirageException("\"" + name + "\" cannot be the name of a package");
            }
        }
        if (PackageManager.of(machine.files()) == PackageManager.RPM) {
            return new RpmRun(machine).remove(title(), names, monitor);
        }
        List<String> words = new ArrayList<>(List.of(purge ? "purge" : "remove"));
        words.addAll(names);
        return new AptRun(machine, List.of(), false).run(title(), words, monitor);
    }
}
