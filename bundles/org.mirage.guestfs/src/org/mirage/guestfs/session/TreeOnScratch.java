// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.util.List;

/**
 * A tree that the appliance put on the scratch drive.
 *
 * @param offset where its archive begins
 * @param archive bytes of the archive
 * @param attributes bytes of the list of attributes behind it
 * @param messages what tar had to say
 */
public record TreeOnScratch(long offset, long archive, long attributes, List<String> messages) {
}
