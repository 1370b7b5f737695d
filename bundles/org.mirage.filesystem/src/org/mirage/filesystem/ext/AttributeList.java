// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.util.List;

import org.mirage.filesystem.Attribute;

/**
 * Attributes that came from one place, and what could not be read there.
 *
 * @param problems for a person
 */
record AttributeList(List<Attribute> attributes, List<String> problems) {

    static final AttributeList EMPTY = new AttributeList(List.of(), List.of());

    /** Bytes of all names and values. */
    long bytes() {
        long sum = 0;
        for (Attribute attribute : attributes) {
            sum += attribute.name().length + attribute.value().length;
        }
        return sum;
    }
}
