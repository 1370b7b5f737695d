// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.util.List;

import org.mirage.engine.Mount;

/**
 * The machine's view of a version, laid out.
 *
 * @param tree its directories
 * @param mounts the volumes that the machine mounts, its root first, then by path
 * @param besides every volume with files, under {@code /volumes}
 * @param notes how the view came about
 */
public record View(ViewTree tree, List<Mount> mounts, List<Mount> besides, List<String> notes) {
}
