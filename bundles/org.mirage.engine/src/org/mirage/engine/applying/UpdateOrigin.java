// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mirage.engine.appliance.MachineSettings;
import org.mirage.store.VersionRecord;

/**
 * How a version was made by an update, as it stands in its record.
 *
 * @param batch what all versions that were made at once have in common
 * @param parameters values that were used, by name, those of secret ones left out
 */
public record UpdateOrigin(UUID batch, Map<String, byte[]> parameters) {

    private static final String BATCH = "batch";
    private static final String PARAMETERS = "parameters";

    /** What a record says of it; empty for a version that was made otherwise. */
    public static Optional<UpdateOrigin> of(VersionRecord version) {
        if (!(version.extra().get(BATCH) instanceof String text)) {
            return Optional.empty();
        }
        Map<String, byte[]> parameters = new LinkedHashMap<>();
        if (version.extra().get(PARAMETERS) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name instanceof String key && value instanceof byte[] bytes) {
                    parameters.put(key, bytes);
                }
            });
        }
        try {
            return Optional.of(new UpdateOrigin(UUID.fromString(text), parameters));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The fields of the record of a version that is made from another one: what the machine is like stays. */
    public Map<String, Object> fields(VersionRecord parent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Object machine = parent.extra().get(MachineSettings.FIELD);
        if (machine != null) {
            fields.put(MachineSettings.FIELD, machine);
        }
        fields.put(BATCH, batch.toString());
        if (!parameters.isEmpty()) {
            fields.put(PARAMETERS, parameters);
        }
        return fields;
    }
}
