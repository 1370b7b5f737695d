// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.io.IOException;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.packages.Package;

/** Writes CycloneDX 1.6 as JSON. */
final class CycloneDxWriter {

    private static final String MACHINE = "machine";

    private final JsonWriter writer;

    CycloneDxWriter(JsonWriter writer) {
        this.writer = writer;
    }

    void write(Sbom sbom) throws IOException {
        writer.object().name("$schema").value("http://cyclonedx.org/schema/bom-1.6.schema.json").name("bomFormat").value("CycloneDX");
        writer.name("specVersion").value("1.6").name("serialNumber").value("urn:uuid:" + sbom.identity("CycloneDX")).name("version").value(1);
        writer.name("metadata").object().name("timestamp").value(sbom.created().toString());
        writer.name("tools").object().name("components").array().object().name("type").value("application").name("name").value("Mirage").end().end()
                .end();
        writer.name("component").object().name("type").value("platform").name("bom-ref").value(MACHINE);
        writer.name("name").value(sbom.version().name()).name("version").value(Integer.toString(sbom.version().number()));
        writer.name("properties").array();
        property("mirage:version-record", sbom.version().record().toString());
        writer.end().end().end();
        writer.name("components").array();
        if (!sbom.systemName().isEmpty()) {
            writer.object().name("type").value("operating-system").name("bom-ref").value("operating-system").name("name").value(sbom.systemName());
            if (sbom.system().containsKey("VERSION_ID")) {
                writer.name("version").value(sbom.system().get("VERSION_ID"));
            }
            writer.end();
        }
        int number = 0;
        for (Package one : sbom.packages()) {
            component(sbom, one, "package-" + ++number);
        }
        writer.end().end();
    }

    private void component(Sbom sbom, Package one, String reference) throws IOException {
        writer.object().name("type").value("library").name("bom-ref").value(reference);
        if (!one.maintainer().isEmpty()) {
            writer.name("supplier").object().name("name").value(one.maintainer()).end();
        }
        writer.name("name").value(one.name()).name("version").value(one.version());
        if (!one.summary().isEmpty()) {
            writer.name("description").value(one.summary());
        }
        if (!one.licence().isEmpty()) {
            // as a name: what databases state is not always an expression of SPDX
            writer.name("licenses").array().object().name("license").object().name("name").value(one.licence()).end().end().end();
        }
        writer.name("purl").value(PackageUrl.of(one, sbom.system()));
        writer.name("properties").array();
        property("mirage:place", Names.show(RawPath.bytes(one.place())));
        if (!one.source().isEmpty() && !one.source().equals(one.name())) {
            property("mirage:source", one.source() + " " + one.sourceVersion());
        }
        writer.end().end();
    }

    private void property(String name, String value) throws IOException {
        writer.object().name("name").value(name).name("value").value(value).end();
    }
}
