// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * A version in the list of images.
 *
 * @param disks the disk objects that realise it, in order; empty while none do
 */
public record ListedVersion(VersionSummary summary, List<Hash> disks) {
}
