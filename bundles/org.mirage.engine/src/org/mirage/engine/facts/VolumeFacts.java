// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.store.VolumeRecord;

/** What the volumes are. Used bytes are no fact: they change whenever a machine runs. */
final class VolumeFacts implements FactSource {

    @Override
    public String id() {
        return "volumes";
    }

    @Override
    public String title() {
        return "Volumes";
    }

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public void read(FactFiles files, FactList facts) {
        for (VolumeRecord volume : files.record().volumes()) {
            facts.add(volume.device()).with("type", FactValue.text(volume.type()))
                    .with("label", new String(volume.label(), StandardCharsets.ISO_8859_1))
                    .with("UUID", FactValue.text(volume.uuid())).with("size", FactValue.bytes(volume.size()))
                    .with("block size", volume.blockSize() > 0 ? FactValue.bytes(volume.blockSize()) : null)
                    .with("features", FactValue.text(String.join(" ", volume.features())));
        }
    }
}
