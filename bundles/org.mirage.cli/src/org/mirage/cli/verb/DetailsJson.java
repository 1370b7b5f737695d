// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.DiskDetails;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.PartitionDetails;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.facts.MachineFacts;

/** Writes all that is known of a version as JSON. */
final class DetailsJson {

    private DetailsJson() {
    }

    /** Writes all of it; what the machine is beyond its files only where something of that is given. */
    static void write(OutputStream target, VersionDetails details, Optional<UpdateOrigin> origin, List<String> notes,
            List<MachineFacts> machine) throws IOException {
        try (JsonWriter json = new JsonWriter(target)) {
            json.object();
            SummaryJson.fields(json, details.summary());
            json.name("sharedBytes").value(details.sharedBytes());
            json.name("disks").array();
            for (DiskDetails disk : details.disks()) {
                write(json, disk);
            }
            json.end().name("volumes").array();
            for (VolumeDetails volume : details.volumes()) {
                write(json, volume);
            }
            json.end().name("osRelease").object();
            for (Map.Entry<String, String> field : details.osRelease().entrySet()) {
                json.name(field.getKey()).value(field.getValue());
            }
            json.end();
            if (details.machine() != null) {
                write(json, details.machine());
            }
            json.name("parents").array();
            for (VersionSummary parent : details.parents()) {
                SummaryJson.write(json, parent);
            }
            json.end();
            if (origin.isPresent()) {
                write(json, origin.get());
            }
            texts(json, "notes", notes);
            texts(json, "warnings", details.warnings());
            if (!machine.isEmpty()) {
                write(json, machine);
            }
            json.end();
        }
    }

    private static void write(JsonWriter json, List<MachineFacts> machine) throws IOException {
        json.name("machine").object();
        for (MachineFacts subject : machine) {
            json.name(subject.id()).object();
            for (Map.Entry<String, String> fact : subject.facts().entrySet()) {
                json.name(fact.getKey()).value(fact.getValue());
            }
            json.end();
        }
        json.end();
    }

    private static void write(JsonWriter json, MachineSettings machine) throws IOException {
        json.name("appliance").object().name("name").value(machine.name()).name("systemType").value(machine.systemType());
        json.name("processors").value(machine.processors()).name("memory").value(machine.memory());
        texts(json, "networks", machine.networks());
        json.name("firmware").value(machine.firmware()).end();
    }

    private static void write(JsonWriter json, UpdateOrigin origin) throws IOException {
        json.name("update").object().name("batch").value(origin.batch().toString()).name("parameters").object();
        for (Map.Entry<String, byte[]> parameter : origin.parameters().entrySet()) {
            json.bytes(parameter.getKey(), parameter.getValue());
        }
        json.end().end();
    }

    private static void write(JsonWriter json, DiskDetails disk) throws IOException {
        json.object().name("index").value(disk.index()).name("size").value(disk.size());
        json.name("sectorSize").value(disk.sectorSize()).name("table").value(disk.table()).name("id").value(disk.id());
        json.name("partitions").array();
        for (PartitionDetails partition : disk.partitions()) {
            json.object().name("number").value(partition.number()).name("offset").value(partition.offset());
            json.name("length").value(partition.length()).name("type").value(partition.type());
            json.name("name").value(partition.name()).name("partUuid").value(partition.partUuid());
            json.name("bootable").value(partition.bootable()).name("holds").value(partition.holds());
            if (partition.volume() != null) {
                json.name("volume").value(partition.volume());
            }
            json.end();
        }
        json.end().end();
    }

    private static void write(JsonWriter json, VolumeDetails volume) throws IOException {
        json.object().name("index").value(volume.index()).name("device").value(volume.device());
        json.name("type").value(volume.type()).name("uuid").value(volume.uuid()).name("label").value(volume.label());
        json.name("mountPoint").value(volume.mountPoint()).name("size").value(volume.size());
        json.name("usedBytes").value(volume.usedBytes()).name("entries").value(volume.entries());
        json.name("fileBytes").value(volume.fileBytes()).name("blockSize").value(volume.blockSize());
        texts(json, "features", volume.features());
        texts(json, "warnings", volume.warnings());
        json.end();
    }

    private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
        json.name(name).array();
        for (String text : texts) {
            json.value(text);
        }
        json.end();
    }
}
