// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageLists;

/** Writes what is installed in a version, as a list of components (SBOM) that other programs read. */
public final class WriteSbom {

    /** How it is written; all are JSON. */
    public enum Form {
        /** CycloneDX 1.6. */
        CYCLONEDX,
        /** SPDX 2.3. */
        SPDX
    }

    private final Library library;
    private final VersionName name;
    private Form form = Form.CYCLONEDX;
    private Instant created = Instant.now();
    private boolean incomplete;

    /** Will write that of a version. */
    public WriteSbom(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** CycloneDX when not said otherwise. */
    public WriteSbom form(Form value) {
        form = value;
        return this;
    }

    /** When the list is made; now when not said otherwise. */
    public WriteSbom created(Instant value) {
        created = value;
        return this;
    }

    /**
     * Writes it.
     *
     * @return how many packages are in it
     * @throws org.mirage.engine.NotFoundException when there is no such version
     */
    public int call(OutputStream target, Monitor monitor) throws IOException {
        VersionSummary version = name.number() == 0 ? library.image(name.image()).newest() : library.version(name);
        PackageLists lists = new PackageLists(library);
        List<Package> packages = lists.of(version, monitor);
        incomplete = lists.incomplete();
        Sbom sbom = new Sbom(version, library.record(version).system(), packages, created.truncatedTo(ChronoUnit.SECONDS));
        try (JsonWriter writer = new JsonWriter(target)) {
            switch (form) {
                case CYCLONEDX -> new CycloneDxWriter(writer).write(sbom);
                case SPDX -> new SpdxWriter(writer).write(sbom);
            }
        }
        return packages.size();
    }

    /** True when a list of packages was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
