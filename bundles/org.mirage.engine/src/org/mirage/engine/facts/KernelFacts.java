// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.store.EntryType;

/** Which kernels can be started, with what belongs to each, and which of them is. */
final class KernelFacts implements FactSource {

    static final String BOOT = "/boot";
    static final String MODULES = "/lib/modules";
    /** Begins the name of the fact about a kernel. */
    static final String KERNEL = "kernel ";
    /** The property that tells a kernel's build. */
    static final String BUILD = "build";

    private static final List<String> IMAGES = List.of("vmlinuz-", "vmlinux-");
    /** Debian and openSUSE; Fedora. */
    private static final List<String> INITIALS = List.of("initrd.img-", "initrd-", "initramfs-");
    private static final String INITIAL_END = ".img";

    @Override
    public String id() {
        return "kernels";
    }

    @Override
    public String title() {
        return "Kernels";
    }

    @Override
    public List<String> paths() {
        return List.of(BOOT, MODULES, DefaultKernel.ROOT_LINK);
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        SortedMap<String, Fact> kernels = new TreeMap<>(NaturalOrder.INSTANCE);
        SortedMap<String, String> initials = new TreeMap<>(NaturalOrder.INSTANCE);
        files.visit(BOOT, facts, entry -> {
            String name = FactFiles.name(entry);
            String release = without(IMAGES, name);
            if (release != null && entry.entry().type() == EntryType.FILE) {
                kernels.put(release, new Fact().with("image", BOOT + "/" + name).with(BUILD, KernelImage.build(files, entry)));
            } else if (without(INITIALS, name) != null) {
                initials.put(withoutEnd(without(INITIALS, name)), BOOT + "/" + name);
            }
            return true;
        });
        kernels.forEach((release, kernel) -> kernel.with("initial RAM disk", initials.get(release)));
        files.visit(MODULES, facts, entry -> {
            if (entry.entry().type() == EntryType.DIRECTORY) {
                kernels.computeIfAbsent(FactFiles.name(entry), _ -> new Fact()).with("modules", modules(entry));
            }
            return true;
        });
        kernels.forEach((release, kernel) -> facts.add(KERNEL + release, kernel));
        facts.add("default", new DefaultKernel(files, facts).find());
    }

    private static String modules(MachineEntry folder) {
        return MODULES + "/" + FactFiles.name(folder);
    }

    private static String without(List<String> prefixes, String name) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                return name.substring(prefix.length());
            }
        }
        return null;
    }

    private static String withoutEnd(String release) {
        return release.endsWith(INITIAL_END) ? release.substring(0, release.length() - INITIAL_END.length()) : release;
    }
}
