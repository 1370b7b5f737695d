// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.store.VersionRecord;

/**
 * What a version that a run made says of itself.
 *
 * @param author who; null for the user who runs this process
 * @param message why
 * @param steps what was done, a line each
 * @param changes the text of the change set that they are of; null for none
 * @param origin batch and parameters of that; null for none
 */
record RunNotes(String author, String message, List<String> steps, byte[] changes, UpdateOrigin origin) {

    /** The fields of its record beside those that all have: what the machine is like stays. */
    Map<String, Object> fields(VersionRecord parent, StoredLog log) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Object machine = parent.extra().get(MachineSettings.FIELD);
        if (machine != null) {
            fields.put(MachineSettings.FIELD, machine);
        }
        if (origin != null) {
            fields.putAll(origin.fields(parent));
        }
        fields.put(StoredLog.FIELD, log.fields());
        return fields;
    }
}
