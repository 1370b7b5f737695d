// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kind of operating system in the words of hypervisors, which choose virtual hardware by it.
 *
 * @param cim its number in OVF (DMTF: {@code CIM_OperatingSystem.OsType})
 * @param vmware VMware's {@code guestOS}
 * @param windows whether it is Windows
 */
public record GuestSystem(int cim, String vmware, boolean windows) {

    private record Known(String id, GuestSystem system) {
    }

    private static final GuestSystem LINUX = new GuestSystem(101, "other3xlinux-64", false);
    private static final GuestSystem OTHER = new GuestSystem(102, "other-64", false);
    private static final GuestSystem WINDOWS = new GuestSystem(103, "windows9-64", true);
    /** By the ids of os-release. */
    private static final List<Known> KNOWN = List.of(known("debian", 96, "debian10-64"), known("ubuntu", 94, "ubuntu-64"),
            known("rhel", 80, "rhel7-64"), known("centos", 107, "centos7-64"), known("rocky", 107, "centos7-64"),
            known("almalinux", 107, "centos7-64"), known("ol", 109, "oraclelinux7-64"), known("fedora", 101, "fedora-64"),
            known("sles", 85, "sles12-64"), known("opensuse", 83, "opensuse-64"), known("suse", 83, "opensuse-64"));

    private static Known known(String id, int cim, String vmware) {
        return new Known(id, new GuestSystem(cim, vmware, false));
    }

    /** The kind that a version's system fields tell: those of os-release, and others. */
    public static GuestSystem of(Map<String, String> fields) {
        String pretty = fields.getOrDefault("PRETTY_NAME", "").toLowerCase(Locale.ROOT);
        if (pretty.contains("windows")) {
            return WINDOWS;
        }
        Stream<String> ids = Stream.concat(Stream.of(fields.getOrDefault("ID", "")),
                Arrays.stream(fields.getOrDefault("ID_LIKE", "").split(" ")));
        return ids.flatMap(id -> KNOWN.stream().filter(known -> known.id.equals(id) || id.startsWith(known.id + "-"))).findFirst()
                .map(Known::system).orElse(fields.containsKey("ID") || pretty.contains("linux") ? LINUX : OTHER);
    }

    /** VMware's word in OVF for what its own files call {@link #vmware}. */
    public String vmwareInOvf() {
        return switch (vmware) {
            case "other3xlinux-64" -> "other3xLinux64Guest";
            case "oraclelinux7-64" -> "oracleLinux7_64Guest";
            default -> {
                String name = vmware.substring(0, vmware.length() - "-64".length());
                boolean numbered = Character.isDigit(name.charAt(name.length() - 1));
                yield name + (numbered ? "_64Guest" : "64Guest");
            }
        };
    }
}
