// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Comparator;
import java.util.Map;

import org.mirage.engine.packages.order.ApkOrder;
import org.mirage.engine.packages.order.DpkgOrder;
import org.mirage.engine.packages.order.RpmOrder;
import org.mirage.engine.packages.order.SemverOrder;

/**
 * Where packages come from, in OSV's names: a distribution with its release, or a registry of a language.
 *
 * @param root the distribution or registry, such as {@code Debian} or {@code PyPI}
 * @param release of a distribution as OSV writes it; empty for a registry
 */
record Ecosystem(String root, String release) {

    private static final String DEBIAN = "Debian";
    private static final String UBUNTU = "Ubuntu";
    private static final String SUSE = "SUSE";
    /** What SUSE sells is made of modules; each has records of its own, which name the release that it belongs to. */
    private static final String SUSE_MODULE = "SUSE:Linux Enterprise ";
    private static final String SUSE_SERVER = "Linux Enterprise Server";
    private static final String SUSE_LONG = "-LTSS";
    /** Debian and Ubuntu sign kernels in sources of their own; records speak of the kernel. */
    private static final String SIGNED_KERNEL = "linux-signed";
    private static final String KERNEL = "linux";
    private static final String UBUNTU_PRO = "Ubuntu:Pro:";

    /**
     * The distribution that a machine's {@code os-release} names.
     *
     * @return null for one of which OSV has no records, or whose release is unknown
     */
    static Ecosystem ofSystem(Map<String, String> system) {
        String release = system.getOrDefault("VERSION_ID", "");
        String major = release.split("\\.")[0];
        return switch (system.getOrDefault("ID", "")) {
            case "debian" -> of(DEBIAN, major, release);
            case "ubuntu" -> of(UBUNTU, release, release);
            case "alpine" -> of("Alpine", "v" + minor(release), release);
            case "wolfi" -> new Ecosystem("Wolfi", "");
            case "chainguard" -> new Ecosystem("Chainguard", "");
            case "almalinux" -> of("AlmaLinux", major, release);
            case "rocky" -> of("Rocky Linux", major, release);
            case "rhel" -> of("Red Hat", "enterprise_linux:" + major, release);
            case "opensuse-leap" -> of("openSUSE", "Leap " + release, release);
            case "sles" -> of(SUSE, SUSE_SERVER + " " + servicePack(release), release);
            default -> null;
        };
    }

    private static Ecosystem of(String root, String name, String release) {
        return release.isEmpty() ? null : new Ecosystem(root, name);
    }

    // 15.5 is called 15 SP5; 16.0 is called so
    private static String servicePack(String release) {
        return release.matches("1[0-5]\\..*") ? release.replace(".", " SP") : release;
    }

    private static String minor(String release) {
        String[] parts = release.split("\\.");
        return parts.length < 2 ? release : parts[0] + "." + parts[1];
    }

    /** The one that a record names. */
    static Ecosystem parse(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? new Ecosystem(name, "") : new Ecosystem(name.substring(0, colon), name.substring(colon + 1));
    }

    /** True when records of that name are about it: of the release, of a part of it, or of all releases. */
    boolean isMeantBy(String name) {
        String own = toString();
        return name.equals(own) || name.equals(root) || name.startsWith(own + ":") || root.equals(UBUNTU) && name.startsWith(UBUNTU_PRO + release + ":")
                || root.equals(SUSE) && isModule(name);
    }

    private boolean isModule(String name) {
        String ending = release.substring(SUSE_SERVER.length());
        return name.startsWith(SUSE_MODULE) && (name.endsWith(ending) || name.endsWith(ending + SUSE_LONG));
    }

    /** In which order its versions are. */
    Comparator<String> order() {
        return switch (root) {
            case DEBIAN, UBUNTU -> DpkgOrder.INSTANCE;
            case "Alpine", "Wolfi", "Chainguard" -> ApkOrder.INSTANCE;
            case "AlmaLinux", "Rocky Linux", "Red Hat", "openSUSE", SUSE -> RpmOrder.INSTANCE;
            default -> Registry.named(root) == null ? SemverOrder.INSTANCE : Registry.named(root).order();
        };
    }

    /** True when a package is installed as others are built from one source, of which the records speak. */
    boolean hasSources() {
        return switch (root) {
            case DEBIAN, UBUNTU, "Alpine", "Wolfi", "Chainguard", "Rocky Linux", "openSUSE", SUSE -> true;
            default -> false;
        };
    }

    /** The source of a package as records call it. */
    String source(String name) {
        if (root.equals(DEBIAN) && name.startsWith(SIGNED_KERNEL + "-")) {
            return KERNEL;
        }
        return root.equals(UBUNTU) && name.startsWith(SIGNED_KERNEL) ? KERNEL + name.substring(SIGNED_KERNEL.length()) : name;
    }

    /** A package's name as it is compared. */
    String plain(String name) {
        return Registry.named(root) == null ? name : Registry.named(root).plain(name);
    }

    /** As OSV writes it. */
    @Override
    public String toString() {
        return release.isEmpty() ? root : root + ":" + release;
    }
}
