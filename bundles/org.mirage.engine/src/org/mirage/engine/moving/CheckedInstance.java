// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import org.mirage.engine.ExportReport;

/**
 * What became of one machine of a table that was started.
 *
 * @param row in the table, from 0 on
 * @param export what it was started from
 * @param boot how it went
 */
public record CheckedInstance(int row, ExportReport export, BootCheck boot) {
}
