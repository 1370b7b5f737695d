// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

/**
 * Which entries of a folder are shown, and in what order.
 *
 * @param column what sorts
 * @param down whether the largest comes first
 * @param filter what a name must hold; empty for all
 */
record Arrangement(EntryColumn column, boolean down, String filter) {
}
