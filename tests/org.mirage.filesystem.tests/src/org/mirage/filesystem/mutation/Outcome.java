// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of a number of damaged images.
 *
 * @param refused could not be opened, which was told
 * @param told could be read in part or with a warning, which was told
 * @param unnoticed were read without a word
 * @param messages all that was told, once each, with numbers as N and names left out: which checks were reached
 */
public record Outcome(int refused, int told, int unnoticed, Set<String> messages) {

    /**
     * The checks that no damage has reached.
     *
     * @param messages all that was told
     * @param checks a part of what each one tells; where it has several ways to say it, with a bar between them
     */
    public static List<String> unreached(Collection<String> messages, List<String> checks) {
        return checks.stream().filter(check -> Stream.of(check.split("\\|")).noneMatch(
                part -> messages.stream().anyMatch(message -> message.contains(part)))).toList();
    }
}
