// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/**
 * Something that is made from what a machine holds, and so must be made there.
 *
 * @param what for a person
 * @param command how, in the machine's own shell
 * @param awaited whether the machine is right only once it was done; otherwise it does so itself some time
 * @param turn when, among others
 */
public record Generation(String what, String command, boolean awaited, Turn turn) {
}
