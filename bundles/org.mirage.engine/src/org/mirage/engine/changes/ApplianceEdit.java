// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** An edit that runs programs of the machine, on a copy of its disks in an appliance. */
public sealed interface ApplianceEdit extends Edit permits InstallPackagesEdit, RemovePackagesEdit, RunScriptEdit {

    @Override
    default Expectation expectation() {
        return Expectation.NONE;
    }
}
