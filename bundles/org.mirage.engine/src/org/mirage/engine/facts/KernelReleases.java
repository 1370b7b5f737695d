// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mirage.engine.VersionFiles;
import org.mirage.store.Hash;

/**
 * The kernels of a machine, as its facts tell them.
 *
 * @param builds of each release; empty where its image does not say it
 * @param complete false when there may be more
 */
public record KernelReleases(SortedMap<String, String> builds, boolean complete) {

    /** Where modules lie, in a folder for each release. */
    public static final String MODULES = KernelFacts.MODULES;
    /** Where what is started lies. */
    public static final String BOOT = KernelFacts.BOOT;

    /** What a rescue image calls itself; it is one of the kernels a second time. */
    private static final String RESCUE = "rescue";

    /** Those of a version. */
    public static KernelReleases of(VersionFiles files) throws IOException {
        FactList facts = new FactList("");
        new KernelFacts().read(new FactFiles(files), facts);
        SortedMap<String, String> builds = new TreeMap<>(NaturalOrder.INSTANCE);
        facts.facts().forEach((name, fact) -> {
            if (name.startsWith(KernelFacts.KERNEL)) {
                String release = name.substring(KernelFacts.KERNEL.length());
                if (isRelease(release)) {
                    builds.put(release, fact.properties().containsKey(KernelFacts.BUILD) ? fact.properties().get(KernelFacts.BUILD).text() : "");
                }
            }
        });
        return new KernelReleases(builds, facts.complete());
    }

    // other folders may lie beside those of kernels
    private static boolean isRelease(String name) {
        return Character.isDigit(name.charAt(0)) && !name.contains(RESCUE);
    }

    /** Something that is equal for versions that have the same. */
    public static String identity(VersionFiles files) throws IOException {
        return Hash.sha256(new FactFiles(files).identity(List.of(BOOT, MODULES)).toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
