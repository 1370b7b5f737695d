// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.guestfs.writing.GuestOutcome;

/** Runs a script as root of a machine, without network; services do not start. */
public final class RunScript implements RunStep {

    private final String name;
    private final byte[] script;
    private String interpreter = "";
    private List<byte[]> arguments = List.of();
    private Duration time;

    /**
     * Will run a script.
     *
     * @param name what it is called, for a person
     * @param script its bytes
     */
    public RunScript(String name, byte[] script) {
        this.name = name;
        this.script = script.clone();
    }

    /** The absolute path in the machine of what runs it; when not said, its first line tells, else it is {@code /bin/sh}. */
    public RunScript interpreter(String value) {
        interpreter = value == null ? "" : value;
        return this;
    }

    /** What it is given, raw bytes. */
    public RunScript arguments(List<byte[]> value) {
        arguments = List.copyOf(value);
        return this;
    }

    /** How long it may take; null for what the run's settings say. */
    public RunScript time(Duration value) {
        time = value;
        return this;
    }

    @Override
    public String title() {
        return "Run " + name;
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) throws IOException {
        machine.upload("", List.of(Upload.of("script", script)), monitor);
        ServiceGuard.set(machine, monitor);
        machine.log().title(title());
        monitor.begin("Running " + name, -1);
        List<byte[]> words = new ArrayList<>();
        words.add((interpreter.isEmpty() && !beginsWithInterpreter() ? "/bin/sh" : interpreter).getBytes(StandardCharsets.UTF_8));
        words.addAll(arguments);
        GuestOutcome outcome = machine.run(name, List.of("script"), words, time == null ? machine.settings().time() : time, monitor);
        if (outcome.status() != 0) {
            throw new MirageException(machine.failure(name, "ended with exit status " + outcome.status()));
        }
        ServiceGuard.lift(machine, monitor);
        return true;
    }

    private boolean beginsWithInterpreter() {
        return script.length > 2 && script[0] == '#' && script[1] == '!';
    }
}
