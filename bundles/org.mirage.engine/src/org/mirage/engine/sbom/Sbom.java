// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.Package;

/**
 * What a list of components says, whatever its form.
 *
 * @param version of which image
 * @param system the fields of its {@code os-release}
 * @param packages what is installed
 * @param created when the list was made, in seconds
 */
record Sbom(VersionSummary version, Map<String, String> system, List<Package> packages, Instant created) {

    /** The identity of the list: the same for the same state of the same image in the same form. */
    UUID identity(String form) {
        return UUID.nameUUIDFromBytes((form + "\0" + version.record()).getBytes(StandardCharsets.UTF_8));
    }

    /** For a person; empty when it is not known. */
    String systemName() {
        return system.getOrDefault("NAME", system.getOrDefault("ID", ""));
    }
}
