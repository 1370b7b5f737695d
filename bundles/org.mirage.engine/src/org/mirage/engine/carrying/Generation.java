// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/**
 * Something that is made from what a machine holds, and so must be made there.
 *
 * @param what for a person
 * @param command how, in the machine's own shell
 * @param need how much the machine needs it
 * @param turn when, among others
 */
public record Generation(String what, String command, Need need, Turn turn) {

    /** True when the machine is right only once it was done. */
    public boolean awaited() {
        return need == Need.NOW;
    }

    /** True when it is done where programs of the machine may run. */
    public boolean isRun() {
        return need != Need.LATER;
    }
}
