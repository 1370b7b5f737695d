// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Path;

import org.mirage.engine.customising.InstanceTable;

/**
 * Many machines that are to be made.
 *
 * @param table one a row
 * @param folder where
 * @param thin over one base that they share
 * @param baseName how that is called; null for the usual name
 * @param keepIdentity leaves all of them the identity of the version
 * @param started how many are started at most, where machines are started afterwards
 */
record MachinesChoice(InstanceTable table, Path folder, boolean thin, String baseName, boolean keepIdentity, int started) {
}
