// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;

/** All presets. */
public final class Presets {

    /** In the order in which they are offered. */
    public static final List<Preset> ALL = List.of(new KvmPreset(), new EsxiPreset(), new WorkstationPreset(), new VirtualBoxPreset(),
            new HyperVPreset(), new AzurePreset(), new XenPreset(), new ProxmoxPreset());

    private Presets() {
    }

    /** The preset of a name. */
    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equalsIgnoreCase(name)).findFirst();
    }

    /** All names, for a sentence. */
    public static String names() {
        return ALL.stream().map(Preset::name).collect(Collectors.joining(", "));
    }

    /** A format with settings in turn with their values. */
    static Output output(String format, Map<String, String> settings) throws MirageException {
        return Output.of(OutputFormats.named(format).orElseThrow(), settings);
    }
}
