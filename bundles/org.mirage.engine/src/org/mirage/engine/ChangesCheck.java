// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.DiskBody;

/**
 * What became known of a change set that was read to its end.
 *
 * @param header what stands before its edits
 * @param edits how many it has
 * @param lacking contents that the library does not have, in the order of the file; the first thousand
 * @param lackingCount all of them
 * @param lackingBytes how large those are together, at most {@link Long#MAX_VALUE}
 * @param files what it reads of the disks of the machine that this runs on, in the order of the file; the first thousand
 * @param fileCount all of them
 */
public record ChangesCheck(ChangesHeader header, long edits, List<LackingContent> lacking, long lackingCount, long lackingBytes,
        List<DiskBody> files, long fileCount) {
}
