// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import org.mirage.engine.MachineEntry;

/**
 * Something that tells of the one machine that an image was made from, and which "sanitise" takes out.
 *
 * @param kind by which it can be kept
 * @param about what it is, for a person
 * @param entry where it is; of a folder all goes that it holds
 */
public record FoundTrace(String kind, String about, MachineEntry entry) {
}
