// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.packages.Package;

/** The package URL (purl) of an installed package, as {@code pkg:deb/debian/openssl@3.0.9-1?arch=amd64&distro=debian-12}. */
final class PackageUrl {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~:";

    private PackageUrl() {
    }

    /**
     * The URL.
     *
     * @param system the fields of the machine's {@code os-release}
     */
    static String of(Package one, Map<String, String> system) {
        String id = system.getOrDefault("ID", "").toLowerCase(Locale.ROOT);
        String version = one.version();
        Map<String, String> qualifiers = new TreeMap<>();
        PurlType type = PurlType.of(one.kind());
        qualifiers.put("arch", one.architecture());
        qualifiers.put("distro", !type.isOfSystem() || id.isEmpty() || system.getOrDefault("VERSION_ID", "").isEmpty() ? ""
                : id + "-" + system.get("VERSION_ID"));
        int colon = version.indexOf(':');
        if (type == PurlType.RPM && colon > 0) {
            qualifiers.put("epoch", version.substring(0, colon));
            version = version.substring(colon + 1);
        }
        StringBuilder url = new StringBuilder("pkg:" + type.type());
        type.path(one.name(), id).forEach(part -> url.append('/').append(encoded(part)));
        url.append('@').append(encoded(version));
        char divider = '?';
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            if (!qualifier.getValue().isEmpty()) {
                url.append(divider).append(qualifier.getKey()).append('=').append(encoded(qualifier.getValue()));
                divider = '&';
            }
        }
        return url.toString();
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format("%%%02X", each & 0xff));
            }
        }
        return encoded.toString();
    }
}
