// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;
import java.util.Map;

/**
 * What an extraction did.
 *
 * @param files regular files written
 * @param directories made
 * @param others symbolic links, devices, FIFOs and sockets made
 * @param bytes of content, holes counted
 * @param failures entries that are not there now, the first thousand of them
 * @param failed all entries that are not there now
 * @param notSet for each thing that could not be set, such as {@code owner}, on how many entries
 */
public record ExtractReport(long files, long directories, long others, long bytes, List<Failure> failures, long failed,
        Map<String, Long> notSet) {

    /**
     * An entry that could not be written.
     *
     * @param path where the machine shows it
     * @param reason for a person
     */
    public record Failure(byte[] path, String reason) {
    }
}
