// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.engine.EntryJson;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.VolumeRecord;

/** Writes the complete manifest as one JSON object, each entry on a line of its own. */
public final class JsonManifestWriter implements ManifestWriter {

    private static final int FORMAT = 1;

    private final JsonWriter json;
    private final Set<Integer> linkedVolumes = new TreeSet<>();
    private VersionFiles files;
    private MachineEntry start;

    public JsonManifestWriter(OutputStream target) {
        json = new JsonWriter(target);
    }

    @Override
    public void begin(VersionFiles of, MachineEntry at) throws IOException {
        files = of;
        start = at;
        VersionSummary version = of.summary();
        json.object().name("manifest").value(FORMAT);
        json.name("version").object().name("image").value(version.name()).name("number").value(version.number());
        json.name("record").value(version.record().toString()).end();
        json.bytes("path", at.path());
        json.name("volumes").array();
        for (VolumeRecord volume : of.record().volumes()) {
            json.object().name("index").value(volume.index()).name("device").value(volume.device());
            json.name("type").value(volume.type()).name("uuid").value(volume.uuid()).bytes("label", volume.label()).end();
        }
        json.end().name("mounts").array();
        for (Mount mount : of.mounts()) {
            json.object().bytes("path", mount.path()).name("volume").value(mount.volume()).end();
        }
        json.end().name("notes").array();
        for (String note : of.notes()) {
            json.value(note);
        }
        json.end().name("entries").array();
    }

    @Override
    public void entry(MachineEntry shown) throws IOException {
        EntryJson.write(json, shown);
        if (shown.entry().linked()) {
            linkedVolumes.add(shown.volume());
        }
    }

    /** Hard links stand at the end, by group: naming them at each entry would cost the square of a group's size. */
    @Override
    public void finish() throws IOException {
        json.end().name("links").array();
        for (int volume : linkedVolumes) {
            files.visitLinks(volume, start, group -> {
                json.object().name("volume").value(volume).name("paths").array();
                for (byte[] path : group) {
                    json.object().bytes("path", path).end();
                }
                json.end().end();
            });
        }
        json.end().end();
        json.close();
    }
}
