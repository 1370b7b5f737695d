// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.io.IOException;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.packages.Package;

/** Writes SPDX 2.3 as JSON. */
final class SpdxWriter {

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final String MACHINE = "SPDXRef-Machine";
    private static final String UNKNOWN = "NOASSERTION";

    private final JsonWriter writer;

    SpdxWriter(JsonWriter writer) {
        this.writer = writer;
    }

    void write(Sbom sbom) throws IOException {
        writer.object().name("spdxVersion").value("SPDX-2.3").name("dataLicense").value("CC0-1.0").name("SPDXID").value(DOCUMENT);
        writer.name("name").value(sbom.version().label()).name("documentNamespace").value("urn:uuid:" + sbom.identity("SPDX"));
        writer.name("creationInfo").object().name("created").value(sbom.created().toString()).name("creators").array().value("Tool: Mirage").end().end();
        writer.name("packages").array();
        machine(sbom);
        int number = 0;
        for (Package one : sbom.packages()) {
            one(sbom, one, id(++number));
        }
        writer.end().name("relationships").array();
        relate(DOCUMENT, "DESCRIBES", MACHINE);
        for (int i = 1; i <= sbom.packages().size(); i++) {
            relate(MACHINE, "CONTAINS", id(i));
        }
        writer.end().end();
    }

    private static String id(int number) {
        return "SPDXRef-Package-" + number;
    }

    private void machine(Sbom sbom) throws IOException {
        writer.object().name("SPDXID").value(MACHINE).name("name").value(sbom.version().name());
        writer.name("versionInfo").value(Integer.toString(sbom.version().number())).name("downloadLocation").value(UNKNOWN);
        writer.name("filesAnalyzed").value(false).name("primaryPackagePurpose").value("OPERATING_SYSTEM");
        if (!sbom.systemName().isEmpty()) {
            writer.name("summary").value((sbom.systemName() + " " + sbom.system().getOrDefault("VERSION_ID", "")).strip());
        }
        writer.name("licenseConcluded").value(UNKNOWN).name("licenseDeclared").value(UNKNOWN).name("copyrightText").value(UNKNOWN).end();
    }

    private void one(Sbom sbom, Package one, String id) throws IOException {
        writer.object().name("SPDXID").value(id).name("name").value(one.name()).name("versionInfo").value(one.version());
        writer.name("supplier").value(one.maintainer().isEmpty() ? UNKNOWN : "Organization: " + one.maintainer());
        writer.name("downloadLocation").value(UNKNOWN).name("filesAnalyzed").value(false);
        writer.name("sourceInfo").value("found in " + Names.show(RawPath.bytes(one.place()))
                + (one.source().isEmpty() ? "" : ", built from " + one.source() + " " + one.sourceVersion()));
        if (!one.summary().isEmpty()) {
            writer.name("summary").value(one.summary());
        }
        writer.name("licenseConcluded").value(UNKNOWN).name("licenseDeclared").value(UNKNOWN);
        if (!one.licence().isEmpty()) {
            // what databases state is not always an expression of SPDX
            writer.name("licenseComments").value("stated as: " + one.licence());
        }
        writer.name("copyrightText").value(UNKNOWN).name("externalRefs").array().object().name("referenceCategory").value("PACKAGE-MANAGER");
        writer.name("referenceType").value("purl").name("referenceLocator").value(PackageUrl.of(one, sbom.system())).end().end().end();
    }

    private void relate(String from, String how, String to) throws IOException {
        writer.object().name("spdxElementId").value(from).name("relationshipType").value(how).name("relatedSpdxElement").value(to).end();
    }
}
