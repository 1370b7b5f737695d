// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;

/** Finds out what starts the kernel, and for which firmware: from configurations, EFI programs and the code in boot sectors. */
final class BootLoaders {

    private static final String GRUB = "GRUB 2";
    private static final String SYSLINUX = "SYSLINUX";
    private static final String SYSTEMD_BOOT = "systemd-boot";
    private static final String WINDOWS = "Windows Boot Manager";
    private static final String BIOS_BOOT = "21686148-6449-6e6f-744e-656564454649";

    /** Files of which one is enough. */
    private static final Map<String, List<String>> CONFIGURATIONS = new LinkedHashMap<>();
    /** EFI programs, as paths in small letters below the folder {@code EFI}. */
    private static final Map<String, Pattern> PROGRAMS = new LinkedHashMap<>();
    /** Names that an import gives to the code of boot sectors. */
    private static final Map<String, String> CODES = Map.of("LILO", "LILO", "SYSLINUX", SYSLINUX, "Windows", WINDOWS);

    static {
        CONFIGURATIONS.put(GRUB, List.of("/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/efi/EFI/debian/grub.cfg"));
        CONFIGURATIONS.put("GRUB Legacy", List.of("/boot/grub/menu.lst", "/boot/grub/grub.conf"));
        CONFIGURATIONS.put("EXTLINUX", List.of("/boot/extlinux.conf", "/boot/extlinux/extlinux.conf", "/extlinux.conf",
                "/extlinux/extlinux.conf"));
        CONFIGURATIONS.put(SYSLINUX, List.of("/boot/syslinux/syslinux.cfg", "/boot/syslinux.cfg", "/syslinux/syslinux.cfg",
                "/syslinux.cfg"));
        CONFIGURATIONS.put("LILO", List.of("/etc/lilo.conf"));
        CONFIGURATIONS.put(SYSTEMD_BOOT, List.of("/boot/loader/loader.conf", "/efi/loader/loader.conf", "/boot/efi/loader/loader.conf"));
        PROGRAMS.put(GRUB, Pattern.compile("[^/]+/grub[^/]*\\.efi"));
        PROGRAMS.put(SYSTEMD_BOOT, Pattern.compile("systemd/systemd-boot[^/]*\\.efi"));
        PROGRAMS.put(SYSLINUX, Pattern.compile("[^/]+/syslinux\\.efi"));
        PROGRAMS.put("rEFInd", Pattern.compile("refind/refind[^/]*\\.efi"));
        PROGRAMS.put(WINDOWS, Pattern.compile("microsoft/.*|[^/]+/bootmgfw\\.efi"));
    }

    private final FactFiles files;
    private final EfiFiles efi;

    BootLoaders(FactFiles files, FactList facts) throws IOException {
        this.files = files;
        efi = EfiFiles.of(files, facts);
    }

    /** Names, in an order that is always the same. */
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, List<String>> loader : CONFIGURATIONS.entrySet()) {
            for (String path : loader.getValue()) {
                if (files.find(path) != null) {
                    names.add(loader.getKey());
                }
            }
        }
        PROGRAMS.forEach((name, pattern) -> {
            if (efi.programs().stream().anyMatch(program -> pattern.matcher(program).matches())) {
                names.add(name);
            }
        });
        bootCodes().stream().filter(CODES::containsKey).map(CODES::get).forEach(names::add);
        if (bootCodes().contains("GRUB") && names.stream().noneMatch(name -> name.startsWith("GRUB"))) {
            names.add("GRUB");
        }
        return names;
    }

    /** {@code BIOS}, {@code UEFI}, both, or neither where the machine does not start by itself. */
    Set<String> firmware() {
        Set<String> kinds = new TreeSet<>();
        if (!efi.programs().isEmpty() || efi.unread()) {
            kinds.add("UEFI");
        }
        boolean known = bootCodes().stream().anyMatch(code -> !code.equals(OTHER_CODE));
        boolean active = files.record().disks().stream().anyMatch(BootLoaders::startsActivePartition);
        if (known || active || hasPartition(BIOS_BOOT)) {
            kinds.add("BIOS");
        }
        return kinds;
    }

    /** What an import calls boot code that it does not know. */
    static final String OTHER_CODE = "other";
    /** Key of a disk's layout. */
    static final String BOOT_CODE = "bootCode";

    private List<String> bootCodes() {
        List<String> codes = new ArrayList<>();
        for (DiskLayout disk : files.record().disks()) {
            if (disk.extra().get(BOOT_CODE) instanceof String code) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Any code in an MBR starts the active partition, where there is one; without one it may only say that there is none. */
    private static boolean startsActivePartition(DiskLayout disk) {
        return disk.extra().containsKey(BOOT_CODE) && disk.table().equals("dos") && disk.partitions().stream()
                .anyMatch(partition -> Boolean.TRUE.equals(partition.extra().get("bootable")));
    }

    private boolean hasPartition(String type) {
        return files.record().disks().stream().flatMap(disk -> disk.partitions().stream()).map(PartitionRecord::type)
                .anyMatch(type::equalsIgnoreCase);
    }
}
