// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

/**
 * A version of a package of which records are asked: of a distribution that builds several from one source, that source.
 *
 * @param ecosystem where it comes from
 * @param name as records call it
 * @param version as its system writes it
 */
record PackageUnit(Ecosystem ecosystem, String name, String version) {
}
