// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.engine.VersionName;

/**
 * What a file or folder of a version holds.
 *
 * @param version of the library that the change set is applied in
 * @param path from the root of the machine's view of that version
 */
public record VersionBody(VersionName version, Value path) implements Body {
}
