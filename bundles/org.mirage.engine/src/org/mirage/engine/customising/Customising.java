// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.SeedDisk;

/**
 * What an export does to the files of a version.
 *
 * @param steps change sets in order, and perhaps a seed disk
 * @param values of parameters by name, raw bytes; each step takes those that it asks for
 */
public record Customising(List<CustomisingStep> steps, Map<String, byte[]> values) {

    /** Nothing. */
    public static final Customising NONE = new Customising(List.of(), Map.of());

    public Customising {
        steps = List.copyOf(steps);
        values = new LinkedHashMap<>(values);
    }

    /** All parameters; where several steps have one of a name, it needs a value, and is secret, if it does and is for any of them. */
    public List<Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (CustomisingStep step : steps) {
            for (Parameter parameter : step.parameters()) {
                parameters.merge(parameter.name(), parameter, Customising::both);
            }
        }
        return List.copyOf(parameters.values());
    }

    private static Parameter both(Parameter first, Parameter second) {
        Parameter kept = second.initial() == null ? second : first;
        return new Parameter(kept.name(), kept.initial(), kept.about(), first.secret() || second.secret(), kept.comment());
    }

    /**
     * Checks that each value is of a parameter.
     *
     * @throws MirageException naming those that are not
     */
    public void checkNames() throws MirageException {
        List<String> known = parameters().stream().map(Parameter::name).toList();
        List<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new MirageException(steps.isEmpty() ? "there are values, but no change sets that take them"
                    : "none of the change sets has a parameter called " + String.join(", ", unknown)
                            + (known.isEmpty() ? "" : "; they have " + String.join(", ", known)));
        }
    }

    /**
     * What is wrong with the value of a parameter, by itself or beside the others, as far as that can be told without looking at a
     * machine; null when nothing is.
     *
     * @param own values of one machine by name, raw bytes, beside those that are the same for all
     */
    public String fault(String parameter, Map<String, byte[]> own) {
        for (CustomisingStep step : steps) {
            Map<String, byte[]> taken = new LinkedHashMap<>();
            for (Parameter each : step.parameters()) {
                byte[] value = own.getOrDefault(each.name(), values.get(each.name()));
                if (value != null || each.initial() != null) {
                    taken.put(each.name(), value != null ? value : each.initial().bytes());
                }
            }
            String fault = taken.containsKey(parameter) ? step.fault(parameter, taken) : null;
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** The names of parameters that any step calls secret: their values are kept nowhere. */
    public List<String> secrets() {
        return steps.stream().flatMap(step -> step.parameters().stream()).filter(Parameter::secret).map(Parameter::name).toList();
    }

    /** True when files of machines become others. */
    public boolean changesFiles() {
        return steps.stream().anyMatch(ChangingStep.class::isInstance);
    }

    /**
     * The seed disk of a machine; null when none is wanted.
     *
     * @param own values of the machine by name, raw bytes, beside those that are the same for all
     * @throws MirageException when a value is unfit
     */
    public SeedDisk seed(Map<String, byte[]> own) throws MirageException {
        Map<String, byte[]> all = new LinkedHashMap<>(values);
        all.putAll(own);
        for (CustomisingStep step : steps) {
            if (step instanceof SeedStep seed) {
                return seed.disk(all);
            }
        }
        return null;
    }

    /** The first steps, up to one that takes any of these parameters. */
    public List<CustomisingStep> before(Set<String> parameters) {
        return steps.stream().takeWhile(step -> step.isIndependentOf(parameters)).toList();
    }

    /** The steps from the first one that takes any of these parameters on. */
    public List<CustomisingStep> from(Set<String> parameters) {
        return steps.subList(before(parameters).size(), steps.size());
    }
}
