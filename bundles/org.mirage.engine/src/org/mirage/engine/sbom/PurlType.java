// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.util.List;
import java.util.Locale;

import org.mirage.engine.packages.PackageKind;

/** The types of package URLs, a row for each kind of packages: how it is called there and how names are written. */
enum PurlType {

    DEB("dpkg", "deb", Namespace.SYSTEM, true), RPM("rpm", "rpm", Namespace.SYSTEM, false), APK("apk", "apk", Namespace.SYSTEM, true),
    ALPM("pacman", "alpm", Namespace.SYSTEM, true),
    /** An underscore is a hyphen there. */
    PYPI("python", "pypi", Namespace.NONE, true),
    /** What stands before the last slash of a name is its scope. */
    NPM("node", "npm", Namespace.SLASH, true), MAVEN("java", "maven", Namespace.COLON, false), GOLANG("go", "golang", Namespace.SLASH, true),
    CARGO("rust", "cargo", Namespace.NONE, false), GEM("ruby", "gem", Namespace.NONE, false),
    /** Whatever else is found. */
    GENERIC("", "generic", Namespace.NONE, false);

    /** What stands before the name. */
    private enum Namespace {
        /** The distribution. */
        SYSTEM,
        NONE,
        /** What stands in the name before its last slash. */
        SLASH,
        /** What stands in the name before a colon. */
        COLON
    }

    private final String kind;
    private final String type;
    private final Namespace namespace;
    private final boolean small;

    PurlType(String kind, String type, Namespace namespace, boolean small) {
        this.kind = kind;
        this.type = type;
        this.namespace = namespace;
        this.small = small;
    }

    /** That of packages of a kind. */
    static PurlType of(PackageKind kind) {
        for (PurlType type : values()) {
            if (type.kind.equals(kind.id())) {
                return type;
            }
        }
        return GENERIC;
    }

    /** As it is written in a URL. */
    String type() {
        return type;
    }

    /** True for packages of a distribution, of which it matters which one it is. */
    boolean isOfSystem() {
        return namespace == Namespace.SYSTEM;
    }

    /** The parts between slashes: those of the namespace, if there is one, and the name. */
    List<String> path(String name, String system) {
        String written = small ? name.toLowerCase(Locale.ROOT) : name;
        List<String> parts = switch (namespace) {
            case SYSTEM -> List.of(system, written);
            case NONE -> List.of(this == PYPI ? written.replace('_', '-') : written);
            case SLASH -> List.of(written.split("/"));
            case COLON -> List.of(written.split(":"));
        };
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
