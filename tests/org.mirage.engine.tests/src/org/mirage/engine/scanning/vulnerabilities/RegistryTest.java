// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mirage.engine.packages.PackageKind;

/** Libraries of languages, where they come from, and how those are told that a distribution packaged. */
class RegistryTest {

    private static final Set<String> NO_LIBRARIES = Set.of("dpkg", "rpm", "apk", "pacman", "kernel", "windows");

    @Test
    void eachKindOfPackagesIsADistributionsOrHasItsRegistry() {
        for (PackageKind kind : PackageKind.values()) {
            Registry registry = Registry.of(kind);
            if (NO_LIBRARIES.contains(kind.id())) {
                assertNull(registry, kind.id());
            } else {
                assertNotNull(registry, kind.id());
                assertSame(kind.order(), registry.order(), kind.id());
                assertSame(kind.order(), registry.ecosystem().order(), kind.id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PyPI, requests, 2.28.1, requests-2.28.1.dist-info, true", "PyPI, PyYAML, 6.0, PyYAML-6.0-py3.11.egg-info, true",
        "PyPI, typing-extensions, 4.4.0, typing_extensions-4.4.0.egg-info, true", "PyPI, PyYAML, 6.0, PyYAML.egg-info, true",
        "PyPI, a, 1.0+b1, a-1.0_b1.dist-info, true",
        // what was brought to another version by other means is no longer what the distribution knows
        "PyPI, requests, 2.31.0, requests-2.28.1.dist-info, false", "PyPI, requests, 2.28.1, requests, false",
        "PyPI, requests, 2.28.1, requests_oauthlib-2.28.1.dist-info, false", "PyPI, requests, 2.28.1, '', false", "PyPI, a, 1, -.dist-info, false",
        "PyPI, PyYAML, 6.0, PyYAML-6.0.egg-info/PKG-INFO, true", "PyPI, PyYAML, 6.0, other/_vendor/PyYAML-6.0.egg-info, false",
        "npm, semver, 7.5.1, semver/package.json, true", "npm, semver, 7.5.1, npm/node_modules/semver/package.json, true",
        "npm, semver, 7.5.1, semver/index.js, false", "npm, semver, 7.5.1, @types/semver/package.json, false", "npm, semver, 7.5.1, '', false",
        "npm, @types/semver, 7.5.1, @types/semver/package.json, true",
        "RubyGems, rack, 2.2.4, default/rack-2.2.4.gemspec, true", "RubyGems, rack, 2.2.5, rack-2.2.4.gemspec, false",
        "RubyGems, nokogiri, 1.15.0, nokogiri-1.15.0-x86_64-linux.gemspec, true", "RubyGems, rack, 2.2.4, rack-test-2.2.4.gemspec, false",
        "Maven, org.slf4j:slf4j-api, 1.7.32, '', true", "Maven, org.slf4j:slf4j-api, 1.7.32, a.jar, false", "Go, stdlib, 1.19.8, '', true",
        "crates.io, time, 0.1.43, '', true"})
    void whatADistributionBroughtOfALibrary(String ecosystem, String name, String version, String below, boolean brought) {
        assertEquals(brought, DistributedLibraries.isOf(new PackageUnit(Ecosystem.parse(ecosystem), name, version), below));
    }
}
