// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a machine is apart from its disks, as the description of an appliance tells it.
 *
 * @param name of the machine, empty if not known
 * @param systemType the hypervisor's word for the virtual hardware, such as {@code vmx-13}; empty if not known
 * @param processors 0 if not known
 * @param memory bytes, 0 if not known
 * @param networks what its network cards are connected to, one name a card
 * @param firmware {@code bios}, {@code efi}, or empty if not known
 */
public record MachineSettings(String name, String systemType, int processors, long memory, List<String> networks, String firmware) {

    /** The name of {@link #toMap} in a version's record. */
    public static final String FIELD = "machine";

    public MachineSettings {
        networks = List.copyOf(networks);
    }

    /** As it stands in a version's record; what is not known is left out. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new HashMap<>();
        put(map, "name", name);
        put(map, "systemType", systemType);
        put(map, "firmware", firmware);
        if (processors > 0) {
            map.put("processors", (long) processors);
        }
        if (memory > 0) {
            map.put("memory", memory);
        }
        if (!networks.isEmpty()) {
            map.put("networks", networks);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    /** From a version's record; empty where it has none. */
    public static Optional<MachineSettings> of(Map<String, Object> record) {
        if (!(record.get(FIELD) instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        List<String> networks = map.get("networks") instanceof List<?> list ? list.stream().map(Objects::toString).toList() : List.of();
        return Optional.of(new MachineSettings(text(map, "name"), text(map, "systemType"),
                (int) Math.clamp(number(map, "processors"), 0, Integer.MAX_VALUE), number(map, "memory"), networks,
                text(map, "firmware")));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
