// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Parameter;

/** A change set that Mirage makes for the machine at hand, as its files are. Any thread may use it. */
public interface ReadyMade {

    /** By which people ask for it: small letters and hyphens. */
    String name();

    /** What it is for, in a line. */
    String title();

    /** What it does, in a few sentences. */
    String summary();

    /** What it asks for; those without an initial value must be given one. */
    List<Parameter> parameters();

    /**
     * What is wrong with the value of a parameter, by itself or beside the others, as far as that can be told without looking at a
     * machine; null when nothing is.
     *
     * @param values of all parameters that have one, by name, raw bytes
     */
    default String fault(String parameter, Map<String, byte[]> values) {
        return null;
    }

    /** Names of the parameters by whose values machines are known to others, such as their addresses: no two should have the same. */
    default List<String> identifying() {
        return List.of();
    }

    /**
     * Makes the change set for a version, which may be one that is in memory only. Values are put in, but for those of secret
     * parameters: these stand in the header of the change set, and whoever applies it gives the values again.
     *
     * @param values by name, raw bytes; others have their initial ones
     * @param monitor learns of what could not be looked at, by notes
     * @throws org.mirage.engine.MirageException when a value is missing, unknown or unfit, or the machine is none that it can be made
     *         for, saying why
     */
    ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException;
}
