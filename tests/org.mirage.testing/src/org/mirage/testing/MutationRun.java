// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How often, and from which seed, a test damages what it reads: as the test itself says, so that every run of it is the same, or as
 * {@code tests/mutations} says, which also gathers what came of it.
 *
 * @param rounds how often
 * @param seed where chance begins
 */
public record MutationRun(int rounds, long seed) {

    private static final String ROUNDS = "mirage.mutations.rounds";
    private static final String SEED = "mirage.mutations.seed";
    private static final String REPORT = "mirage.mutations.report";

    /** The test's own numbers, unless it is told others. */
    public static MutationRun of(int rounds, long seed) {
        return new MutationRun(Integer.getInteger(ROUNDS, rounds), Long.getLong(SEED, seed));
    }

    /**
     * Adds a line to the report, where one is wanted.
     *
     * @param test the class whose test this was
     * @param noticed rounds in which the damage was told, in whatever way
     */
    public void tell(Class<?> test, int noticed) {
        String report = System.getProperty(REPORT);
        if (report != null) {
            try {
                Files.writeString(Path.of(report), test.getSimpleName() + " " + rounds + " " + noticed + " " + seed + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
