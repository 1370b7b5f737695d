// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionSummary;

/**
 * A file that a question is true of, in one state.
 *
 * @param versions the versions of one image that have it so, in rising order
 * @param entry where it is and what the manifest holds of it
 * @param text where the first text that was asked for is in it; null when none was asked for or has to be in it
 */
public record FoundFile(List<VersionSummary> versions, MachineEntry entry, TextMatch text) {
}
