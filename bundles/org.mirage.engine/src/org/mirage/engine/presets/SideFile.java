// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

/**
 * A text that is written beside disks.
 *
 * @param ending of its name, with the dot; what comes before is as of the first disk
 */
public record SideFile(String ending, String text) {
}
