// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
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
        Entry entry = shown.entry();
        json.object().bytes("path", shown.path()).name("type").value(EntryKinds.word(entry.type()));
        json.name("mode").value(Integer.toOctalString(010000 + entry.permissions()).substring(1));
        json.name("uid").value(entry.owner()).name("gid").value(entry.group());
        json.name("seconds").value(entry.seconds()).name("nanoseconds").value(entry.nanoseconds());
        if (shown.volume() >= 0) {
            json.name("volume").value(shown.volume());
        }
        switch (entry.type()) {
            case FILE -> json.name("size").value(entry.size()).name("content")
                    .value(entry.content() == null ? null : entry.content().toString());
            case LINK -> json.bytes("target", entry.target());
            case CHARACTER_DEVICE, BLOCK_DEVICE ->
                json.name("major").value(entry.major()).name("minor").value(entry.minor());
            case DIRECTORY, FIFO, SOCKET -> {
                // all is said
            }
        }
        if (entry.flags() != 0) {
            json.name("flags").array();
            for (String flag : EntryFlags.names(entry.flags())) {
                json.value(flag);
            }
            json.end();
        }
        if (entry.project() != 0) {
            json.name("project").value(entry.project());
        }
        if (entry.linked()) {
            json.name("linked").value(true);
            linkedVolumes.add(shown.volume());
        }
        attributes(entry);
        json.end();
    }

    private void attributes(Entry entry) throws IOException {
        if (entry.attributes().isEmpty()) {
            return;
        }
        json.name("attributes").array();
        try {
            for (EntryAttribute attribute : entry.attributes()) {
                json.object().bytes("name", attribute.name()).base64("value", attribute.value()).end();
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        json.end();
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
