// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.List;

/**
 * Facts of one subject that differ between versions.
 *
 * @param id of the subject, for programs: {@code users}
 * @param title of the subject, for people
 * @param rows what differs, by name; at least one
 */
public record FactGroup(String id, String title, List<FactRow> rows) {
}
