// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageKind;

/** Package URLs are written as the rules of each type say. */
class PackageUrlTest {

    private static String url(PackageKind kind, String name, String version, String architecture, String id, String release) {
        return PackageUrl.of(new Package(kind, name, version, architecture, name, version, "", "/", "", ""), Map.of("ID", id, "VERSION_ID", release));
    }

    @ParameterizedTest
    @CsvSource({"DPKG, libstdc++6, 12.2.0-14, amd64, debian, 12, pkg:deb/debian/libstdc%2B%2B6@12.2.0-14?arch=amd64&distro=debian-12",
        "RPM, ImageMagick, 1:6.9.13.25-1.el9, x86_64, rocky, 9.4, pkg:rpm/rocky/ImageMagick@6.9.13.25-1.el9?arch=x86_64&distro=rocky-9.4&epoch=1",
        "APK, musl, 1.2.4-r1, x86_64, alpine, 3.18.4, pkg:apk/alpine/musl@1.2.4-r1?arch=x86_64&distro=alpine-3.18.4",
        "PACMAN, pacman, 6.0.1-1, x86_64, arch, '', pkg:alpm/arch/pacman@6.0.1-1?arch=x86_64",
        "PYTHON, Typing_Extensions, 4.7.1, '', debian, 12, pkg:pypi/typing-extensions@4.7.1",
        "PYTHON, zope.interface, 6.0+local.1, '', alpine, 3.18, pkg:pypi/zope.interface@6.0%2Blocal.1",
        "NODE, @angular/Core, 16.0.1, '', debian, 12, pkg:npm/%40angular/core@16.0.1",
        "JAVA, org.apache.logging.log4j:log4j-core, 2.14.1, '', debian, 12, pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1",
        "RUBY, actionpack, 7.0.4, '', debian, 12, pkg:gem/actionpack@7.0.4", "GO, golang.org/x/net, v0.10.0, '', debian, 12, pkg:golang/golang.org/x/net@v0.10.0",
        "RUST, time, 0.1.43, '', debian, 12, pkg:cargo/time@0.1.43", "KERNEL, linux, 6.1.0-9-amd64, '', debian, 12, pkg:generic/linux@6.1.0-9-amd64",
        "WINDOWS, 7-Zip 23.01 (x64), 23.01, '', '', '', pkg:generic/7-Zip%2023.01%20%28x64%29@23.01",
        // a name from a database that somebody made up leads nowhere else
        "DPKG, a/../b?c#d, 1@2, '', '', '', pkg:deb/a%2F..%2Fb%3Fc%23d@1%402"})
    void urls(PackageKind kind, String name, String version, String architecture, String id, String release, String url) {
        assertEquals(url, url(kind, name, version, architecture, id, release));
    }

    @ParameterizedTest
    @CsvSource({"NPM, @angular/Core, @angular|core", "NPM, lodash, lodash", "MAVEN, org.apache.logging.log4j:log4j-core, org.apache.logging.log4j|log4j-core",
        "MAVEN, log4j-core, log4j-core", "GOLANG, github.com/Masterminds/semver/v3, github.com|masterminds|semver|v3", "GOLANG, stdlib, stdlib",
        "CARGO, RustyVault, RustyVault", "GEM, actionpack, actionpack", "GENERIC, linux, linux"})
    void partsOfNamesOfLibraries(PurlType type, String name, String path) {
        assertEquals(path, String.join("|", type.path(name, "debian")));
    }

    @Test
    void eachKindOfPackagesOfALanguageHasAType() {
        for (PackageKind kind : PackageKind.values()) {
            if (kind != PackageKind.KERNEL && kind != PackageKind.WINDOWS) {
                assertNotEquals(PurlType.GENERIC, PurlType.of(kind), kind.id());
            }
        }
    }
}
