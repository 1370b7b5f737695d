// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;

/** How the machine starts, what runs it, and what it was prepared for. */
final class PlatformFacts implements FactSource {

    static final String BOOT_LOADER = "boot loader";
    static final String FIRMWARE = "firmware";
    static final String INIT = "init system";
    static final String PACKAGES = "package system";
    static final String TOOLS = "hypervisor tools";

    @Override
    public String id() {
        return "platform";
    }

    @Override
    public String title() {
        return "Platform";
    }

    /** None, because some of it lies on EFI system partitions, whose paths only the record tells; a look costs little. */
    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        BootLoaders loaders = new BootLoaders(files, facts);
        facts.add(BOOT_LOADER, String.join(", ", loaders.names()));
        facts.add(FIRMWARE, String.join(", ", loaders.firmware()));
        facts.add(INIT, InitSystem.find(files));
        facts.add(PACKAGES, String.join(", ", PackageSystem.find(files)));
        facts.add(TOOLS, String.join(", ", HypervisorTools.find(files)));
    }
}
