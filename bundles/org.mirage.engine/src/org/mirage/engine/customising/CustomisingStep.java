// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;

/** What an export does for each machine: a change set, or a seed disk beside it. */
public sealed interface CustomisingStep permits ChangingStep, SeedStep {

    /** What people call it: the name of its file, or that of the ready-made one. */
    String name();

    /** What it asks for. */
    List<Parameter> parameters();

    /**
     * What is wrong with the value of a parameter, by itself or beside the others, as far as that can be told without looking at a
     * machine; null when nothing is.
     *
     * @param values of all of its parameters that have one, by name, raw bytes
     */
    String fault(String parameter, Map<String, byte[]> values);

    /** True when it does the same whatever values those parameters have. */
    default boolean isIndependentOf(Set<String> names) {
        return parameters().stream().noneMatch(parameter -> names.contains(parameter.name()));
    }

    /** Names of the parameters by whose values machines are known to others, such as their addresses: no two should have the same. */
    List<String> identifying();

    /**
     * The step that a word means: a change set that a library keeps ({@link KeptName}), a ready-made one of that name, else a
     * {@code .changes} file.
     *
     * @throws MirageException when it is none of these, or the change set runs programs of the machine
     */
    static CustomisingStep named(String word, Library library) throws IOException {
        if (KeptName.isMeant(word)) {
            return WrittenStep.of(word, new KeptChanges(library).given(KeptName.parse(word), Monitor.NONE));
        }
        Optional<ReadyMade> readyMade = ReadyMadeSets.named(word);
        if (readyMade.isPresent()) {
            return new ReadyMadeStep(readyMade.get());
        }
        Path file = Path.of(word);
        if (!Files.exists(file)) {
            throw new MirageException("There is no change set " + word + ": no such file, and none of the ready-made ones, which are "
                    + String.join(", ", ReadyMadeSets.names()) + "; one that the library keeps is named " + KeptName.PREFIX + "NAME");
        }
        return WrittenStep.of(word, GivenChanges.read(file));
    }
}
