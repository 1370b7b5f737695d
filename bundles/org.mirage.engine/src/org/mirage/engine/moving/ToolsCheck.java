// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RemovePackagesEdit;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.packages.SystemPackages;

/** Tools of the hypervisor that a machine leaves do nothing elsewhere; those of the one that it moves to are welcome. */
final class ToolsCheck implements ReadinessCheck {

    private static final String TOPIC = "guest tools";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<String> found = machine.known(DescribePlatform.TOOLS);
        Set<String> own = machine.target().tools();
        Set<String> installed = null;
        for (String tool : found) {
            if (GuestTools.PACKAGES.containsKey(tool) && !own.contains(tool)) {
                installed = installed == null ? SystemPackages.names(machine.files(), monitor) : installed;
                findings.add(foreign(machine, tool, installed));
            }
        }
        if (found.stream().anyMatch(own::contains)) {
            findings.add(Finding.fine(TOPIC, "The tools of " + machine.title() + " are installed", ""));
        } else {
            String packageName = machine.target().toolsPackage();
            findings.add(new Finding(Severity.FINE, TOPIC, "The tools of " + machine.title() + " are not installed; the machine runs without them",
                    "", packageName.isEmpty() ? "Install them from " + machine.title() + " when they are wanted"
                            : "When they are wanted: mirage install " + machine.files().summary().name() + " " + packageName
                                    + " --from FOLDER, with a folder of the distribution's packages", List.of()));
        }
        return findings;
    }

    private static Finding foreign(CheckedMachine machine, String tool, Set<String> installed) {
        List<String> packages = GuestTools.PACKAGES.get(tool).stream().filter(installed::contains).toList();
        List<Edit> fix = packages.isEmpty() ? List.of()
                : List.of(new RemovePackagesEdit(packages.stream().map(Fixes::value).toList(), false, List.of()));
        return new Finding(Severity.WARNS, TOPIC, tool + " is installed, which is for another hypervisor than " + machine.title(), "",
                packages.isEmpty() ? "Remove it with the program that installed it" : "Remove " + String.join(", ", packages), fix);
    }
}
