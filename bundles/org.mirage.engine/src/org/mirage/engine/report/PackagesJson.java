// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.UnreadSource;
import org.mirage.store.Hash;

/** Writes all that is known of what is installed as one JSON array of versions. */
public final class PackagesJson implements PackagesReport {

    private final JsonWriter json;
    /** What could not be read in versions whose packages are still to come. */
    private final Map<Hash, List<UnreadSource>> unread = new HashMap<>();

    public PackagesJson(OutputStream target) {
        json = new JsonWriter(target);
    }

    @Override
    public void begin() throws IOException {
        json.array();
    }

    @Override
    public void packages(VersionSummary version, List<Package> packages) throws IOException {
        json.object().name("version").value(version.label()).name("record").value(version.record().toString());
        json.name("packages").array();
        for (Package one : packages) {
            write(one);
        }
        json.end();
        List<UnreadSource> sources = unread.remove(version.record());
        if (sources != null) {
            write(sources);
        }
        json.end();
    }

    private void write(List<UnreadSource> sources) throws IOException {
        json.name("unread").array();
        for (UnreadSource source : sources) {
            json.object().bytes("place", RawPath.bytes(source.place()));
            json.name("problem").value(source.problem()).name("hidesPackages").value(source.hidesPackages()).end();
        }
        json.end();
    }

    @Override
    public void unread(VersionSummary version, UnreadSource source) {
        unread.computeIfAbsent(version.record(), _ -> new ArrayList<>()).add(source);
    }

    private void write(Package one) throws IOException {
        json.object().name("kind").value(one.kind().id()).name("name").value(one.name()).name("version").value(one.version());
        json.name("architecture").value(one.architecture()).name("source").value(one.source());
        json.name("sourceVersion").value(one.sourceVersion()).name("licence").value(one.licence());
        json.bytes("place", RawPath.bytes(one.place()));
        json.name("maintainer").value(one.maintainer()).name("summary").value(one.summary());
        if (one.size() >= 0) {
            json.name("size").value(one.size());
        }
        json.end();
    }

    @Override
    public void finish() throws IOException {
        json.end().close();
    }
}
