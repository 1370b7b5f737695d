// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.applying.GivenChanges;

/** A change set of an export: one that somebody wrote, or one that is made for the machine. */
public sealed interface ChangingStep extends CustomisingStep permits WrittenStep, ReadyMadeStep {

    /**
     * The edits for a machine.
     *
     * @param files of the machine after all steps before this one
     * @param values of its parameters by name, raw bytes; others have their initial ones
     * @throws org.mirage.engine.MirageException when a value is missing or unfit, or the machine is none that it can be made for
     */
    GivenChanges changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException;
}
