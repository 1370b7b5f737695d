// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.view.MachineTexts;

/** Finds all lines by which a machine's kernels get their command lines: of GRUB, systemd-boot, SYSLINUX and LILO. */
final class BootLines {

    private static final int LINE_LIMIT = 2_000;
    private static final Map<String, BootLine.Kind> FILES = new LinkedHashMap<>();
    /** Folders, and how the names of files in them end. */
    private static final Map<String, String> FOLDERS = new LinkedHashMap<>();

    static {
        for (String path : List.of("/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/grub/custom.cfg", "/boot/grub2/custom.cfg",
                "/boot/grub/menu.lst", "/boot/grub/grub.conf")) {
            FILES.put(path, BootLine.Kind.GRUB);
        }
        for (String path : List.of("/boot/extlinux.conf", "/boot/extlinux/extlinux.conf", "/extlinux.conf", "/boot/syslinux/syslinux.cfg",
                "/syslinux.cfg", "/etc/lilo.conf")) {
            FILES.put(path, BootLine.Kind.OPTIONS);
        }
        FILES.put("/etc/default/grub", BootLine.Kind.DEFAULTS);
        FILES.put("/boot/grub2/grubenv", BootLine.Kind.ENVIRONMENT);
        FILES.put("/etc/kernel/cmdline", BootLine.Kind.WORDS);
        FOLDERS.put("/etc/default/grub.d", ".cfg");
        FOLDERS.put("/boot/loader/entries", ".conf");
        FOLDERS.put("/efi/loader/entries", ".conf");
        FOLDERS.put("/boot/efi/loader/entries", ".conf");
    }

    private BootLines() {
    }

    /** All of them, each file once under whatever names it has. */
    static List<BootLine> of(MachineTexts texts) throws IOException {
        Map<String, BootLine.Kind> paths = new LinkedHashMap<>(FILES);
        for (String vendor : texts.paths("/boot/efi/EFI")) {
            paths.put(vendor + "/grub.cfg", BootLine.Kind.GRUB);
        }
        for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
            for (String path : texts.paths(folder.getKey())) {
                if (path.endsWith(folder.getValue())) {
                    paths.put(path, folder.getValue().equals(".cfg") ? BootLine.Kind.DEFAULTS : BootLine.Kind.OPTIONS);
                }
            }
        }
        List<BootLine> lines = new ArrayList<>();
        Set<String> read = new LinkedHashSet<>();
        for (Map.Entry<String, BootLine.Kind> path : paths.entrySet()) {
            if (texts.exists(path.getKey()) && read.add(texts.real(path.getKey()))) {
                add(texts, texts.real(path.getKey()), path.getValue(), lines);
            }
        }
        return lines;
    }

    private static void add(MachineTexts texts, String path, BootLine.Kind kind, List<BootLine> lines) throws IOException {
        int number = 0;
        for (String text : texts.lines(path)) {
            number++;
            if (kind.isLine(text) && lines.size() < LINE_LIMIT) {
                lines.add(new BootLine(path, number, text, kind));
            }
        }
    }
}
