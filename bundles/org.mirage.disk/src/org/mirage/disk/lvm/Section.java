// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A section of a metadata text: names with values, which are texts, integers, lists of those, or sections.
 *
 * <p>What is asked for and is not there, or of another kind, makes the whole text unusable.
 */
final class Section {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a value; false when there is one of this name already. */
    boolean add(String name, Object value) {
        return values.putIfAbsent(name, value) == null;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws DamagedMetadataException {
        return value(name, String.class);
    }

    long number(String name) throws DamagedMetadataException {
        return value(name, Long.class);
    }

    /** An integer that must lie between 0 and a bound, both included. */
    long number(String name, long most) throws DamagedMetadataException {
        long number = number(name);
        if (number < 0 || number > most) {
            throw new DamagedMetadataException("'" + name + "' in them is out of bounds");
        }
        return number;
    }

    List<?> list(String name) throws DamagedMetadataException {
        return value(name, List.class);
    }

    /** True when a list of texts, which need not be there, has one. */
    boolean lists(String name, String text) {
        return values.get(name) instanceof List<?> list && list.contains(text);
    }

    Section section(String name) throws DamagedMetadataException {
        return value(name, Section.class);
    }

    /** The sections within one that need not be there, in the order of the text. */
    Map<String, Section> sections(String name) throws DamagedMetadataException {
        Map<String, Section> sections = new LinkedHashMap<>();
        if (has(name)) {
            section(name).values.forEach((key, value) -> {
                if (value instanceof Section section) {
                    sections.put(key, section);
                }
            });
        }
        return sections;
    }

    /** The names of the sections right in this one. */
    List<String> sectionNames() {
        return values.entrySet().stream().filter(entry -> entry.getValue() instanceof Section).map(Map.Entry::getKey).toList();
    }

    private <T> T value(String name, Class<T> type) throws DamagedMetadataException {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new DamagedMetadataException("'" + name + "' is missing in them or is no " + type.getSimpleName().toLowerCase());
        }
        return type.cast(value);
    }
}
