// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.List;

/** All subjects of facts. */
final class FactSources {

    /** In the order in which people see them. */
    static final List<FactSource> ALL = List.of(new SystemFacts(), new PlatformFacts(), new DiskFacts(), new VolumeFacts(),
            new MountFacts(), new KernelFacts(), new BootFacts(), new HostFacts(), new NetworkFacts(), new UserFacts(), new GroupFacts(),
            new ServiceFacts(), new ProgramFacts());

    private FactSources() {
    }
}
