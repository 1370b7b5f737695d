// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;

/**
 * A fact that differs between versions; all texts are for people, without control characters. Where two texts would be alike
 * though what they stand for is not (a password, the content of a file), the later one says that it differs.
 *
 * @param name what it is about: {@code alice}, or {@code alice: shell} where all versions have her
 * @param base what it is in the base; null where it is absent there, and when two versions are compared
 * @param left what it is in the left version, null where it is absent
 * @param right what it is in the right version, null where it is absent
 * @param kind what happened on the changed side: {@code ADDED}, {@code REMOVED} or {@code CONTENT}; in a conflict {@code ADDED}
 *        if the base lacks it, else {@code CONTENT}
 * @param side that changed; {@code RIGHT} when two versions are compared
 */
public record FactRow(String name, String base, String left, String right, ChangeKind kind, ChangedSide side) {
}
