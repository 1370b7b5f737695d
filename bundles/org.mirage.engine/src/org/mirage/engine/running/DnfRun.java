// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.store.EntryType;

/**
 * Has the machine's own dnf 4 do something with packages of some sources: what it would do first, on their lists alone, then the packages
 * that it needs are looked at, then the rest.
 */
final class DnfRun {

    private static final String FOLDER = "/run/mirage/";
    /** Where dnf 4 is; where there is dnf 5, too, the first one. */
    private static final List<String> PROGRAMS = List.of("/usr/bin/dnf-3", "/usr/bin/dnf");
    private static final Pattern INTERPRETER = Pattern.compile("#!\\s*/\\S*python.*", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("repository([0-9]{1,6})/(.+)");
    private static final int FIRST_LINE = 128;

    private final MachineRun machine;
    private final String program;
    private final List<RpmSource> sources;

    DnfRun(MachineRun machine, String program, List<RpmSource> sources) {
        this.machine = machine;
        this.program = program;
        this.sources = sources;
    }

    /** Where the machine has dnf 4, which is a script of Python; empty when it has none. */
    static Optional<String> program(VersionFiles files) throws IOException {
        for (String path : PROGRAMS) {
            try {
                MachineEntry file = files.resolve(path.getBytes(StandardCharsets.UTF_8));
                if (file.entry().type() != EntryType.FILE) {
                    continue;
                }
                try (InputStream in = files.open(file)) {
                    if (INTERPRETER.matcher(new String(in.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1)).matches()) {
                        return Optional.of(path);
                    }
                }
            } catch (NotFoundException e) {
                // perhaps it is the other one
            }
        }
        return Optional.empty();
    }

    /**
     * Runs {@code dnf install} or {@code dnf upgrade}.
     *
     * @param what it is for, for messages
     * @param words its words
     * @param signatures what is asked of those of the packages that it takes
     * @return false when there is nothing to do, or the listener did not want it
     */
    boolean run(String what, List<String> words, RpmSignatures signatures, Monitor monitor) throws IOException {
        uploadLists(monitor);
        monitor.begin("Finding out what dnf would do", -1);
        machine.log().title("what dnf would do: " + what);
        List<String> all = new ArrayList<>(List.of(program));
        all.addAll(words);
        GuestOutcome plan = machine.own(what, List.of("dnf", "dnf-plan"), all, monitor);
        if (plan.status() != 0) {
            throw new MirageException(machine.failure(what, "cannot be done"));
        }
        RpmPlan planned = RpmPlan.read(plan);
        if (planned.changes().isEmpty()) {
            return false;
        }
        uploadPackages(planned.files(), monitor);
        monitor.begin("Looking at the packages", -1);
        GuestOutcome check = machine.own(what, List.of("rpm-signatures", "dnf-check"), List.of(signatures.word()), monitor);
        if (check.status() != 0) {
            throw new MirageException(machine.failure(what, "cannot be done"));
        }
        return machine.listener().planned(planned.changes()) && RpmPlan.carryOut(machine, what, List.of("dnf", "dnf-run"), all, monitor);
    }

    private void uploadLists(Monitor monitor) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String place = "repository" + i;
            for (Upload upload : sources.get(i).index(monitor)) {
                uploads.add(new Upload(place + "/" + upload.path(), upload.size(), upload.opener()));
            }
            definitions.append("[mirage-given-").append(i).append("]\nname=given to Mirage\nbaseurl=file://").append(FOLDER).append(place)
                    .append("\nenabled=1\ngpgcheck=0\nrepo_gpgcheck=0\nskip_if_unavailable=0\n");
            sources.get(i).settings().forEach(line -> definitions.append(line).append('\n'));
        }
        uploads.add(Upload.of("repositories/mirage.repo", definitions.toString().getBytes(StandardCharsets.UTF_8)));
        machine.upload("", uploads, monitor);
    }

    private void uploadPackages(List<String> needed, Monitor monitor) throws IOException {
        Map<String, Upload> uploads = new LinkedHashMap<>();
        for (String path : needed) {
            Matcher place = PLACE.matcher(path);
            if (!place.matches() || Integer.parseInt(place.group(1)) >= sources.size()) {
                throw new MirageException("dnf asks for a package that was not given");
            }
            Upload file = sources.get(Integer.parseInt(place.group(1))).file(place.group(2));
            // where the lists say that it is, however they write that
            uploads.put(path, new Upload("repository" + place.group(1) + "/" + file.path(), file.size(), file.opener()));
        }
        if (!uploads.isEmpty()) {
            machine.upload("", List.copyOf(uploads.values()), monitor);
        }
    }
}
