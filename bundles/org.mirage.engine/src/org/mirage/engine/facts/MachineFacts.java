// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.Map;

/**
 * Facts of one subject of a version.
 *
 * @param id of the subject, for programs: {@code users}
 * @param title of the subject, for people
 * @param facts what each is about, and what it is; by name, at least one
 */
public record MachineFacts(String id, String title, Map<String, String> facts) {
}
