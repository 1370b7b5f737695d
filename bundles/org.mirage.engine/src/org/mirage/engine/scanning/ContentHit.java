// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

/**
 * What a rule found in a content, wherever files with it are.
 *
 * @param rule its name
 * @param detail what there is to tell, with nothing secret in it; may be empty
 */
public record ContentHit(String rule, String detail) {
}
