// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.carrying.Generation;

/** Has programs of a machine make what follows from all that is installed in it, after a change was carried to it. */
public final class GenerateAnew {

    /**
     * What came of it.
     *
     * @param version the next version
     * @param failed what could not be made, and nothing awaits
     */
    public record Made(VersionSummary version, List<Generation> failed) {
    }

    private final Library library;
    private final UpdateOrigin origin;

    /**
     * Will run such programs.
     *
     * @param origin what the versions that they make are noted with
     */
    public GenerateAnew(Library library, UpdateOrigin origin) {
        this.library = library;
        this.origin = origin;
    }

    /**
     * Runs them in an appliance.
     *
     * @return the next version, which has what they made
     * @throws MirageException when one of them fails that the machine needs; the library is as before
     */
    public Made call(VersionSummary version, List<Generation> generations, Monitor monitor) throws IOException {
        String what = "made anew: " + generations.stream().map(Generation::what).collect(Collectors.joining(", "));
        RunScript step = new RunScript("what makes files anew", script(generations).getBytes(StandardCharsets.ISO_8859_1));
        try (FinishedRun run = new RunOnVersion(library, new VersionName(version.name(), version.number()), List.of(step))
                .message(what).changes(null, origin).call(monitor).orElseThrow()) {
            List<Generation> failed = failed(run, generations);
            return new Made(run.accept(monitor), failed);
        }
    }

    /** Where a program fails that is awaited, all ends; where another one does, that is said, and the next one runs. */
    static String script(List<Generation> generations) {
        StringBuilder script = new StringBuilder("set -e\n");
        for (Generation one : generations) {
            script.append(one.awaited() ? one.command()
                    : "/bin/sh -ec " + quoted(one.command()) + " || printf '\\n%s\\n' " + quoted(failure(one))).append('\n');
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String failure(Generation one) {
        return "note: " + one.what() + " cannot be made now and is left to the machine";
    }

    private static List<Generation> failed(FinishedRun run, List<Generation> generations) throws IOException {
        List<Generation> others = generations.stream().filter(one -> !one.awaited()).toList();
        Set<String> failures = others.stream().map(GenerateAnew::failure).collect(Collectors.toSet());
        try (BufferedReader log = new BufferedReader(new InputStreamReader(run.log(), StandardCharsets.ISO_8859_1))) {
            Set<String> told = log.lines().filter(failures::contains).collect(Collectors.toSet());
            return others.stream().filter(one -> told.contains(failure(one))).toList();
        }
    }
}
