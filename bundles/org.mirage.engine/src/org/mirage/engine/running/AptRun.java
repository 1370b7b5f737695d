// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.guestfs.writing.GuestOutcome;

/** Has the machine's own apt do something with packages of some sources: what it would do first, then the rest. */
final class AptRun {

    private static final String FOLDER = "/run/mirage/";
    private static final String PLAN = "PLAN ";

    private final MachineRun machine;
    private final List<AptSource> sources;
    private final boolean securityOnly;

    AptRun(MachineRun machine, List<AptSource> sources, boolean securityOnly) {
        this.machine = machine;
        this.sources = sources;
        this.securityOnly = securityOnly;
    }

    /**
     * Runs {@code apt-get}.
     *
     * @param what it is for, for messages
     * @param words its words
     * @return false when there is nothing to do, or the listener did not want it
     */
    boolean run(String what, List<String> words, Monitor monitor) throws IOException {
        uploadIndexes(monitor);
        monitor.begin("Finding out what apt would do", -1);
        machine.log().title("what apt would do: " + what);
        GuestOutcome plan = machine.own(what, List.of("apt", "apt-plan"), words, monitor);
        if (plan.status() != 0) {
            throw new MirageException(machine.failure(what, "cannot be done"));
        }
        Set<String> needed = new LinkedHashSet<>();
        List<PlannedChange> changes = read(plan, needed);
        if (changes.isEmpty() || !machine.listener().planned(changes)) {
            return false;
        }
        for (int i = 0; i < sources.size(); i++) {
            uploadFiles(i, needed, monitor);
        }
        ServiceGuard.set(machine, monitor);
        monitor.begin(what, -1);
        machine.log().title(what);
        GuestOutcome outcome = machine.own(what, List.of("apt", "apt-run"), words, monitor);
        if (outcome.status() != 0) {
            throw new MirageException(machine.failure(what, "failed: apt-get ended with exit status " + outcome.status()));
        }
        ServiceGuard.lift(machine, monitor);
        return true;
    }

    private void uploadIndexes(Monitor monitor) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        StringBuilder preferences = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String place = "repository" + i;
            for (Upload upload : sources.get(i).index(monitor)) {
                uploads.add(new Upload(place + "/" + upload.path(), upload.size(), upload.opener()));
            }
            sources.get(i).lines(FOLDER + place).forEach(line -> list.append(line).append('\n'));
            sources.get(i).securityOnly().forEach(line -> preferences.append(line).append('\n'));
        }
        uploads.add(Upload.of("sources.list", list.toString().getBytes(StandardCharsets.UTF_8)));
        // empty, it replaces what a step before this one had
        uploads.add(Upload.of("preferences", (securityOnly ? preferences.toString() : "").getBytes(StandardCharsets.UTF_8)));
        machine.upload("", uploads, monitor);
    }

    /** What the lines of {@code apt-plan.sh} say: NAME OLD NEW ARCHITECTURE SIZE PATH, or NAME OLD. */
    static List<PlannedChange> read(GuestOutcome plan, Set<String> needed) throws IOException {
        List<PlannedChange> changes = new ArrayList<>();
        // a large machine has more of them than one would show of a text
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(plan.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.startsWith(PLAN) ? line.substring(PLAN.length()).strip().split(" ") : new String[0];
                if (words.length == 3 && words[0].equals("remove")) {
                    changes.add(new PlannedChange(words[1], words[2].equals("-") ? "" : words[2], ""));
                } else if (words.length >= 6 && words[0].equals("install")) {
                    changes.add(new PlannedChange(words[1], words[2].equals("-") ? "" : words[2], words[3]));
                    if (words.length == 7) {
                        needed.add(words[6]);
                    }
                }
            }
        }
        changes.sort(null);
        return changes;
    }

    private void uploadFiles(int source, Set<String> needed, Monitor monitor) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (String path : needed) {
            Optional<Upload> file = sources.get(source).file(path);
            if (file.isPresent()) {
                Upload upload = file.get();
                uploads.add(new Upload("repository" + source + "/" + upload.path(), upload.size(), upload.opener()));
            }
        }
        if (!uploads.isEmpty()) {
            machine.upload("", uploads, monitor);
        }
    }
}
