// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

/**
 * One line of the Properties view.
 *
 * @param label what it is
 * @param value for a person; may have several lines
 */
public record Fact(String label, String value) {
}
