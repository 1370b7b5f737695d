// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.SeedDisk;
import org.mirage.engine.readymade.SeedParameters;

/** A seed disk beside each machine, from which cloud-init sets it up at its first start. It changes no file of the machine. */
public record SeedStep() implements CustomisingStep {

    /** By which it is known among the steps of an export that was noted. */
    public static final String NAME = "seed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Parameter> parameters() {
        return SeedParameters.all();
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        return SeedParameters.fault(parameter, values);
    }

    @Override
    public List<String> identifying() {
        return SeedParameters.IDENTIFYING;
    }

    /**
     * The disk of a machine.
     *
     * @param values by name, raw bytes; those of other steps may be among them
     * @throws MirageException when a value is unfit
     */
    public SeedDisk disk(Map<String, byte[]> values) throws MirageException {
        Map<String, byte[]> own = new LinkedHashMap<>(values);
        own.keySet().retainAll(parameters().stream().map(Parameter::name).toList());
        try {
            return SeedParameters.disk(own);
        } catch (MirageException e) {
            throw new MirageException(NAME + ": " + e.getMessage(), e);
        }
    }
}
