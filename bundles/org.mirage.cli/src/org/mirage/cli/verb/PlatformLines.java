// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mirage.engine.facts.DescribePlatform;

/** What kind of machine a version is, as lines of few words. */
final class PlatformLines {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("Boot loader", DescribePlatform.BOOT_LOADER);
        TITLES.put("Firmware", DescribePlatform.FIRMWARE);
        TITLES.put("Host name", DescribePlatform.HOST_NAME);
        TITLES.put("Init system", DescribePlatform.INIT);
        TITLES.put("Packages", DescribePlatform.PACKAGES);
        TITLES.put("VM tools", DescribePlatform.TOOLS);
    }

    private PlatformLines() {
    }

    /** Lines by their titles; what is not known has none. */
    static Map<String, String> of(Map<String, String> platform) {
        Map<String, String> lines = new LinkedHashMap<>();
        String release = platform.get(DescribePlatform.VERSION);
        put(lines, "Platform", joined(platform.get(DescribePlatform.FAMILY), platform.get(DescribePlatform.ARCHITECTURE),
                release == null ? null : "release " + release));
        put(lines, "Kernels", kernels(platform.get(DescribePlatform.KERNELS), platform.get(DescribePlatform.DEFAULT_KERNEL)));
        TITLES.forEach((title, key) -> put(lines, title, platform.getOrDefault(key, "")));
        return lines;
    }

    /** The default one is worth a word only where there is a choice. */
    private static String kernels(String releases, String first) {
        if (releases == null) {
            return "";
        }
        List<String> all = List.of(releases.split(", "));
        return releases + (all.size() == 1 || first == null ? "" : "; starts " + first);
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> lines, String title, String text) {
        if (!text.isEmpty()) {
            lines.put(title, Harmless.line(text));
        }
    }
}
