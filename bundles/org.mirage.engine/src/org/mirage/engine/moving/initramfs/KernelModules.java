// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The drivers that come with a kernel, as depmod(8) lists them. Names have low lines, no hyphens.
 *
 * @param loadable those that can be put into an initial RAM disk
 * @param builtIn those that the kernel has in itself
 */
public record KernelModules(Set<String> loadable, Set<String> builtIn) {

    /**
     * Reads the lists.
     *
     * @param dependencies lines of {@code modules.dep}
     * @param builtIn lines of {@code modules.builtin}
     */
    public static KernelModules read(List<String> dependencies, List<String> builtIn) {
        Set<String> modules = new TreeSet<>();
        for (String line : dependencies) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                modules.add(name(line.substring(0, colon)));
            }
        }
        Set<String> within = new TreeSet<>();
        builtIn.forEach(line -> within.add(name(line)));
        return new KernelModules(modules, within);
    }

    private static String name(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int end = file.indexOf(".ko");
        return (end < 0 ? file : file.substring(0, end)).replace('-', '_');
    }
}
