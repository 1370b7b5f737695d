// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.util.Set;

/**
 * What became of a number of damaged images.
 *
 * @param refused could not be opened, which was told
 * @param told could be read in part or with a warning, which was told
 * @param unnoticed were read without a word
 * @param messages all that was told, once each, with numbers as N and names left out: which checks were reached
 */
public record Outcome(int refused, int told, int unnoticed, Set<String> messages) {
}
