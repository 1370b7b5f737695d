// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.format;

import org.mirage.engine.facts.DescribePlatform;
import org.mirage.model.Version;

/** What the engine tells of the kind of machine that a version is, with names for people. */
public enum PlatformPart {
    FAMILY(DescribePlatform.FAMILY, Messages.Platform_family, 70),
    VERSION(DescribePlatform.VERSION, Messages.Platform_version, 70),
    ARCHITECTURE(DescribePlatform.ARCHITECTURE, Messages.Platform_architecture, 90),
    KERNELS(DescribePlatform.KERNELS, Messages.Platform_kernels, 150),
    DEFAULT_KERNEL(DescribePlatform.DEFAULT_KERNEL, Messages.Platform_defaultKernel, 160),
    BOOT_LOADER(DescribePlatform.BOOT_LOADER, Messages.Platform_bootLoader, 110),
    FIRMWARE(DescribePlatform.FIRMWARE, Messages.Platform_firmware, 80),
    HOST_NAME(DescribePlatform.HOST_NAME, Messages.Platform_hostName, 120),
    INIT(DescribePlatform.INIT, Messages.Platform_init, 90),
    PACKAGES(DescribePlatform.PACKAGES, Messages.Platform_packages, 90),
    TOOLS(DescribePlatform.TOOLS, Messages.Platform_tools, 160);

    /** Its name for people. */
    public final String title;
    /** How wide a column of it is at first, pixels. */
    public final int width;
    private final String key;

    PlatformPart(String key, String title, int width) {
        this.key = key;
        this.title = title;
        this.width = width;
    }

    /** What is known of a version; empty when nothing is. */
    public String of(Version version) {
        return version.getPlatform() == null ? "" : version.getPlatform().getOrDefault(key, ""); //$NON-NLS-1$
    }
}
