// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.packages.rpm.RpmFile;
import org.mirage.guestfs.writing.GuestOutcome;

/**
 * Has the machine's own rpm do something with package files, for machines without a dnf that finds out what packages need
 * ({@link DnfRun}). Where there is one of another kind, it does what was found, so that it knows of it.
 */
final class RpmRun {

    static final String ENDING = ".rpm";
    /** A list of the package files, by a name that no package has. */
    private static final String GIVEN = ".given";

    private final MachineRun machine;

    RpmRun(MachineRun machine) {
        this.machine = machine;
    }

    /**
     * Installs or upgrades.
     *
     * @param mode {@code install} with words, or {@code upgrade}
     * @param signatures what is asked of those of the packages that are taken
     * @param files all package files that may be taken
     * @param words names of packages, or of files among those
     * @return false when there is nothing to do, or the listener did not want it
     */
    boolean install(String what, String mode, RpmSignatures signatures, List<Path> files, List<String> words, Monitor monitor)
            throws IOException {
        Map<String, Upload> uploads = new LinkedHashMap<>();
        Map<String, Path> given = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            // what begins with a hyphen would be taken for an option
            if (!Upload.isPlain(name) || name.startsWith("-")) {
                throw new MirageException(file + " has a name that no package has");
            }
            Path other = given.putIfAbsent(name, file);
            if (other != null) {
                PackageFolder.requireSame(other, file);
                continue;
            }
            // a link among them may lead to anything, which is not the machine's to see
            RpmFile.requireLead(file);
            uploads.put(name, Upload.of(name, file));
        }
        // those of earlier steps are there, too, and are not meant
        uploads.put(GIVEN, Upload.of(GIVEN, (String.join("\n", uploads.keySet()) + "\n").getBytes(StandardCharsets.UTF_8)));
        machine.upload("packages", List.copyOf(uploads.values()), monitor);
        List<String> all = new ArrayList<>(List.of(mode, signatures.word()));
        all.addAll(words);
        return run(what, all, List.of("rpm-signatures", "rpm-plan"), List.of("rpm-run"), List.of(), monitor);
    }

    /** Removes packages. */
    boolean remove(String what, List<String> names, Monitor monitor) throws IOException {
        List<String> list = new ArrayList<>(List.of("list"));
        list.addAll(names);
        List<String> words = new ArrayList<>(List.of("remove"));
        words.addAll(names);
        return run(what, list, List.of("rpm-remove"), List.of("rpm-remove"), words, monitor);
    }

    private boolean run(String what, List<String> listWords, List<String> planners, List<String> scripts, List<String> words,
            Monitor monitor) throws IOException {
        monitor.begin("Finding out what rpm would do", -1);
        machine.log().title("what rpm would do: " + what);
        GuestOutcome plan = machine.own(what, planners, listWords, monitor);
        if (plan.status() != 0) {
            throw new MirageException(machine.failure(what, "cannot be done"));
        }
        List<PlannedChange> changes = RpmPlan.read(plan).changes();
        return !changes.isEmpty() && machine.listener().planned(changes) && RpmPlan.carryOut(machine, what, scripts, words, monitor);
    }
}
