// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.WordRule;

/** The values of a ready-made change set's parameters, initial ones where nothing else was given. */
final class GivenValues {

    private final Map<String, byte[]> values = new LinkedHashMap<>();

    private GivenValues() {
    }

    /**
     * Values of all parameters.
     *
     * @throws MirageException when one has none, or is of an unknown name
     */
    static GivenValues of(ReadyMade set, Map<String, byte[]> given) throws MirageException {
        return of(set.name(), set.parameters(), given);
    }

    /**
     * Values of all parameters.
     *
     * @param asking whose they are
     * @throws MirageException when one has none, or is of an unknown name
     */
    static GivenValues of(String asking, List<Parameter> parameters, Map<String, byte[]> given) throws MirageException {
        GivenValues values = new GivenValues();
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new MirageException(asking + " has no parameter \"" + Names.show(name.getBytes(StandardCharsets.UTF_8))
                        + "\"" + (known.isEmpty() ? "" : ", only " + String.join(", ", known)));
            }
        }
        for (Parameter parameter : parameters) {
            byte[] value = given.get(parameter.name());
            if (value == null && parameter.initial() == null) {
                throw new MirageException("the parameter " + parameter.name() + " of " + asking + " has no value; give it one");
            }
            values.values.put(parameter.name(), value != null ? value : parameter.initial().bytes());
        }
        return values;
    }

    /** Values that were given, and no others; for a look at single ones. */
    static GivenValues of(Map<String, byte[]> given) {
        GivenValues values = new GivenValues();
        values.values.putAll(given);
        return values;
    }

    /** A parameter that somebody must give a value. */
    static Parameter needed(String name, String about) {
        return new Parameter(name, null, about, false, List.of());
    }

    /** A parameter with an initial value, which may be empty. */
    static Parameter optional(String name, String initial, String about) {
        return new Parameter(name, Value.of(initial.getBytes(StandardCharsets.UTF_8)), about, false, List.of());
    }

    /** True unless the value is empty. */
    boolean has(String name) {
        return bytes(name).length > 0;
    }

    /** The bytes of a value, none when nothing was given. */
    byte[] bytes(String name) {
        return values.getOrDefault(name, new byte[0]);
    }

    /** A value as text with one byte in each character. */
    String raw(String name) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    /** The words of a value, between spaces and commas. */
    List<String> words(String name) {
        return Arrays.stream(raw(name).split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * A value that a rule allows.
     *
     * @throws MirageException when it does not
     */
    Value word(String name, WordRule rule) throws MirageException {
        String fault = rule.fault(bytes(name));
        if (fault != null) {
            throw new MirageException("the parameter " + name + ": " + fault);
        }
        return Value.of(bytes(name));
    }

    /** What a rule has against a value that is not empty; null for nothing. */
    String fault(String name, WordRule rule) {
        return has(name) ? rule.fault(bytes(name)) : null;
    }
}
