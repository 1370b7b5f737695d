// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/**
 * One entry of a text that is a list of such: a package, a user, a question.
 *
 * @param key what it is known by within its text
 * @param text all of it as it stands, with the ends of its lines
 */
record TextEntry(String key, String text) {
}
