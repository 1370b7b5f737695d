// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** One thing that a version has, such as a user, with its properties in an order that is the same for all of its kind. */
final class Fact {

    private final SequencedMap<String, FactValue> properties = new LinkedHashMap<>();

    /** Says what the thing itself is. */
    Fact is(FactValue value) {
        properties.put("", value);
        return this;
    }

    /** Adds a property; none if the value, with one byte in each character, is null or empty. */
    Fact with(String property, String raw) {
        return raw == null || raw.isEmpty() ? this : with(property, FactValue.raw(raw));
    }

    /** Adds a property; none if the value is null. */
    Fact with(String property, FactValue value) {
        if (value != null) {
            properties.put(property, value);
        }
        return this;
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    /** The properties by name; what the thing itself is has the empty name. */
    SequencedMap<String, FactValue> properties() {
        return properties;
    }

    /** All of it as one value: {@code uid 1000, gid 1000, home /home/alice}. */
    FactValue whole() {
        StringBuilder text = new StringBuilder();
        StringBuilder exact = new StringBuilder();
        for (Map.Entry<String, FactValue> property : properties.entrySet()) {
            text.append(text.isEmpty() ? "" : ", ").append(property.getKey()).append(property.getKey().isEmpty() ? "" : " ")
                    .append(property.getValue().text());
            exact.append(property.getValue()).append('\n');
        }
        return FactValue.veiled(text.toString(), exact.toString().getBytes(StandardCharsets.UTF_8));
    }
}
