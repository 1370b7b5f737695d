// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.Arrays;
import java.util.List;

import org.mirage.store.Entry;

/**
 * What an edit sets of an entry besides its content, or what it expects of that; what is null stays as it is.
 *
 * @param permissions the lower twelve bits of the mode
 * @param owner number, 0 to 2^32-1
 * @param group number, 0 to 2^32-1
 * @param time when the content last changed
 * @param flags all that are set afterwards, as the bits of the file-system readers
 * @param project number, 0 for none
 * @param attributes those that are set or go, sorted by name; the others stay
 */
public record Metadata(Integer permissions, Long owner, Long group, EntryTime time, Integer flags, Long project,
        List<AttributeChange> attributes) {

    /** Nothing at all. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null, List.of());

    public Metadata {
        attributes = attributes.stream().sorted((a, b) -> Arrays.compareUnsigned(a.name(), b.name())).toList();
    }

    /** All that a new entry needs to be like that one; flags and project only where it has any. */
    public static Metadata of(Entry entry) {
        return new Metadata(entry.permissions(), entry.owner(), entry.group(),
                new EntryTime(entry.seconds(), entry.nanoseconds()),
                entry.flags() == 0 ? null : entry.flags(), entry.project() == 0 ? null : entry.project(),
                entry.attributes().stream().map(AttributeChange::of).toList());
    }

    /** True when it says nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
