// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.selinux.FileContexts;
import org.mirage.guestfs.writing.GuestOutcome;

/** Gives what a run made or changed the labels that the machine's SELinux policy says, where it has no setfiles to do it by itself. */
final class RunLabels {

    private static final String CHANGED = "/run/mirage/changed";
    private static final String FAILED = "setting labels of SELinux";
    private static final int LINE = 4096;
    private static final Duration TIME = Duration.ofMinutes(20);

    private RunLabels() {
    }

    /**
     * Sets them.
     *
     * @throws MirageException when they cannot be set: what a run leaves never has wrong ones
     */
    static void set(MachineRun machine, Monitor monitor) throws IOException {
        monitor.begin("Setting labels of SELinux", -1);
        GuestOutcome told = machine.ask("reading the SELinux policy", List.of("selinux", "policy"), monitor);
        Map<String, String> texts = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(told.open()))) {
            for (String line = line(in); told.status() == 0 && !line.isEmpty(); line = line(in)) {
                int space = line.indexOf(' ');
                long size = space > 0 && line.substring(0, space).matches("\\d{1,9}") ? Long.parseLong(line.substring(0, space)) : -1;
                if (size < 0 || size > told.output().size()) {
                    break;
                }
                if (line.endsWith(CHANGED)) {
                    Optional<FileContexts> contexts = FileContexts.find(path -> texts.getOrDefault(path, ""));
                    if (contexts.isEmpty()) {
                        throw new MirageException(machine.failure(FAILED, "failed: its policy says no labels"));
                    }
                    label(machine, new LabelDump(in, size, contexts.get(), watch(machine, monitor)), monitor);
                    return;
                }
                byte[] text = new byte[(int) size];
                in.readFully(text);
                texts.put(line.substring(space + 1), RawPath.of(text));
            }
        } catch (EOFException e) {
            // it did not print all
        }
        throw new MirageException(machine.failure(FAILED, "failed: its policy cannot be read"));
    }

    /** Rules and paths are the machine's own, and may be there to make us busy. */
    private static FileContexts.Watch watch(MachineRun machine, Monitor monitor) {
        long begin = System.nanoTime();
        return () -> {
            monitor.check();
            if (System.nanoTime() - begin > TIME.toNanos()) {
                throw new MirageException(machine.failure(FAILED, "took longer than " + TIME.toMinutes()
                        + " minutes: its policy has too many rules for so many files"));
            }
        };
    }

    private static void label(MachineRun machine, InputStream dump, Monitor monitor) throws IOException {
        if (machine.aside(FAILED, "label", dump, monitor).status() != 0) {
            throw new MirageException(machine.failure(FAILED, "failed"));
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n' && line.length() < LINE; one = in.read()) {
            line.append((char) one);
        }
        return line.toString();
    }
}
