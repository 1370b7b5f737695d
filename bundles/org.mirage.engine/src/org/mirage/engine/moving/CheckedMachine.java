// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Firmware;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.view.MachineTexts;

/**
 * A machine and where it shall run.
 *
 * @param files its files
 * @param texts those of them that are read
 * @param title of the hypervisor, for people; of several programs the first
 * @param target its hardware
 * @param firmware that starts the machine there
 * @param platform what is known of the machine, by the keys of {@link DescribePlatform}
 */
record CheckedMachine(VersionFiles files, MachineTexts texts, String title, TargetHardware target, Firmware firmware,
        Map<String, String> platform) {

    /** The parts of something that is known of the machine. */
    List<String> known(String key) {
        String value = platform.getOrDefault(key, "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(", "));
    }
}
