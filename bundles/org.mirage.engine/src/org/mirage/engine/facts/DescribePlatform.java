// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.VersionFiles;

/**
 * Tells what kind of machine a version is, in few words: what lists show. Linux is told from its files; of other systems
 * whoever can inspect them puts the same keys into the version's record.
 */
public final class DescribePlatform {

    /** {@code Linux}, {@code Windows} and so on. */
    public static final String FAMILY = "family";
    /** Of the operating system, as exactly as it says it itself. */
    public static final String VERSION = "version";
    /** As {@code uname -m} calls it. */
    public static final String ARCHITECTURE = "architecture";
    /** Releases of all kernels, parted by commas. */
    public static final String KERNELS = "kernels";
    /** The file that is started when nobody chooses. */
    public static final String DEFAULT_KERNEL = "default-kernel";
    /** Names, parted by commas. */
    public static final String BOOT_LOADER = "boot-loader";
    /** {@code BIOS}, {@code UEFI} or {@code BIOS, UEFI}. */
    public static final String FIRMWARE = "firmware";
    /** Its own. */
    public static final String HOST_NAME = "host-name";
    /** Name of the program that runs first. */
    public static final String INIT = "init";
    /** Name of what keeps its packages. */
    public static final String PACKAGES = "packages";
    /** Names, parted by commas. */
    public static final String TOOLS = "tools";

    /** All keys, in the order in which people see them. */
    public static final List<String> KEYS = List.of(FAMILY, VERSION, ARCHITECTURE, KERNELS, DEFAULT_KERNEL, BOOT_LOADER, FIRMWARE,
            HOST_NAME, INIT, PACKAGES, TOOLS);

    /** Begins the keys of programs that a system which is no Linux lists as installed; the values are version and publisher. */
    public static final String PROGRAM = "program ";

    private static final int KERNEL_LIMIT = 20;
    private static final String KERNEL = "kernel ";

    private final FactFiles files;

    public DescribePlatform(VersionFiles files) {
        this.files = new FactFiles(files);
    }

    /** The part of a record's description of its system that is of these keys, in their order. */
    public static Map<String, String> of(Map<String, String> system) {
        Map<String, String> platform = new LinkedHashMap<>();
        KEYS.stream().filter(system::containsKey).forEach(key -> platform.put(key, system.get(key)));
        return platform;
    }

    /** What is known of it, by keys; what is not known is left out. */
    public Map<String, String> call() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, Fact> system = read(new SystemFacts());
        Map<String, Fact> kernels = read(new KernelFacts());
        Map<String, Fact> platform = read(new PlatformFacts());
        if (kernels.keySet().stream().anyMatch(name -> name.startsWith(KERNEL)) || system.containsKey("id")) {
            found.put(FAMILY, "Linux");
        }
        put(found, VERSION, system.getOrDefault("Debian release", system.get("version id")));
        put(found, ARCHITECTURE, system.get("architecture"));
        String releases = releases(kernels);
        if (!releases.isEmpty()) {
            found.put(KERNELS, releases);
        }
        put(found, DEFAULT_KERNEL, kernels.get("default"));
        put(found, BOOT_LOADER, platform.get(PlatformFacts.BOOT_LOADER));
        put(found, FIRMWARE, platform.get(PlatformFacts.FIRMWARE));
        put(found, HOST_NAME, read(new HostFacts()).get("host name"));
        put(found, INIT, platform.get(PlatformFacts.INIT));
        put(found, PACKAGES, platform.get(PlatformFacts.PACKAGES));
        put(found, TOOLS, platform.get(PlatformFacts.TOOLS));
        return found;
    }

    private Map<String, Fact> read(FactSource source) throws IOException {
        FactList list = new FactList(source.id());
        source.read(files, list);
        return list.facts();
    }

    private static void put(Map<String, String> found, String key, Fact fact) {
        if (fact != null) {
            found.put(key, fact.whole().text());
        }
    }

    /** A folder of modules has a release as its name; images that have none, as on Arch or Alpine, are called otherwise. */
    private static String releases(Map<String, Fact> kernels) {
        Map<String, Fact> named = new LinkedHashMap<>();
        kernels.forEach((name, fact) -> {
            if (name.startsWith(KERNEL)) {
                named.put(name.substring(KERNEL.length()), fact);
            }
        });
        boolean modules = named.values().stream().anyMatch(fact -> fact.properties().containsKey("modules"));
        return named.entrySet().stream()
                .filter(kernel -> !modules || Character.isDigit(kernel.getKey().charAt(0)) || kernel.getValue().properties().containsKey("modules"))
                .map(Map.Entry::getKey).limit(KERNEL_LIMIT).collect(Collectors.joining(", "));
    }
}
